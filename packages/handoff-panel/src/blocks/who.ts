import type { Scene } from '../scene.ts';
import { humanise } from '../text/humanise.ts';
import { own } from '../text/own.ts';
import { plain, shorten } from '../text/plain.ts';

/** Names that are not written as their parts would be. */
const NAMES: Readonly<Record<string, string>> = {
  hubspot: 'HubSpot',
  salesforce: 'Salesforce',
};

/** Name of a connector or of Baton itself, as people write it. */
export const sourceName = (name: string): string =>
  own(NAMES, name) ?? shorten(plain(humanise(name)), 40);

/** Somebody by what is stored of them, for example `zendesk:7`; the viewer is told apart from others. */
export const personName = (by: string, { copy, viewer }: Scene): string => {
  const { person, you } = copy.around.edited;
  if (by === viewer) return you;
  const at = by.indexOf(':');
  const [source, id] = at < 1 ? ['', by] : [sourceName(by.slice(0, at)), by.slice(at + 1)];
  return person({ source, id: shorten(plain(id), 60) });
};
