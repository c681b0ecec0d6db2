import type { HandoffState } from '@baton/handoff-core';
import type { Station, Words } from './words/words.ts';

const WAY: readonly Station[] = [
  'ai',
  'requested',
  'offered',
  'accepted',
  'active',
  'resolved',
  'back',
];

/** One station as it is drawn. */
export interface Stop {
  station: Station;
  label: string;
  /** `missed`: nobody came, so it was never reached. */
  place: 'past' | 'now' | 'ahead' | 'missed';
}

const stationOf = (state: HandoffState | null): Station => {
  switch (state) {
    case null:
      return 'ai';
    case 'handed_back':
    case 'declined':
    case 'expired':
    case 'failed':
      return 'back';
    default:
      return state;
  }
};

const isEnded = (state: HandoffState | null): state is keyof Words['ended'] =>
  state === 'declined' || state === 'expired' || state === 'failed';

/** The way around with the place of the handoff on it; null: nobody was asked for yet. */
export const stopsOf = (state: HandoffState | null, words: Words): Stop[] => {
  const now = WAY.indexOf(stationOf(state));
  return WAY.map((station, at) => {
    const missed = isEnded(state) && at > 1 && at < now;
    return {
      station,
      label: at === now && isEnded(state) ? words.ended[state] : words.station[station],
      place: missed ? 'missed' : at === now ? 'now' : at < now ? 'past' : 'ahead',
    };
  });
};
