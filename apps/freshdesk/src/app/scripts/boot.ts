import type { FreshClient } from './client.ts';
import { drawOutside } from './draw-view.ts';
import type { Places } from './draw-view.ts';
import { startApp } from './start-app.ts';
import { loadWords } from './words.ts';

/** What Freshworks' script puts into the page. */
export interface FreshApp {
  initialized(): Promise<FreshClient>;
}

const placeOf = (id: string): HTMLElement =>
  document.querySelector<HTMLElement>(id) ?? document.body;

/** Starts the app in its page; `app` is missing where the page was opened outside of a ticket. */
export const boot = async (app: FreshApp | undefined): Promise<void> => {
  const places: Places = { notice: placeOf('#notice'), main: placeOf('#panel') };
  const [client, words] = await Promise.all([
    app?.initialized().catch(() => null),
    loadWords(navigator.language),
  ]);
  if (client) await startApp(client, places, words);
  else drawOutside(places, words);
};
