import type { Place } from './scene.ts';
import { readKey } from './transcript-long.ts';

/** Messages and steps on one canvas. */
export const TRANSCRIPT_ITEMS = 8;
export const REASONING_ITEMS = 8;

/** Part of a list: items after the first `after`, at most `limit`. */
export interface Wanted {
  after: number;
  limit: number;
}

/** What has to be asked for before a place can be drawn; null where nothing has. */
export interface WantedPages {
  transcript: Wanted | null;
  reasoning: Wanted | null;
}

/** One text of a list stands on the page that its key names; without one, the place itself says the page. */
const partOf = ({ page, key }: Place, items: number): Wanted => {
  const shown = key === null ? page : (readKey(key)?.page ?? 0);
  return { after: shown * items, limit: items };
};

/** Parts of the conversation and of the reasoning that a place shows. */
export const wantedPages = (place: Place): WantedPages => ({
  transcript: place.view === 'transcript' ? partOf(place, TRANSCRIPT_ITEMS) : null,
  reasoning: place.view === 'reasoning' ? partOf(place, REASONING_ITEMS) : null,
});
