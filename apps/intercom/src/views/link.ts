import { opens, say } from '../canvas/components.ts';
import { ownAddress } from '../canvas/web-address.ts';
import { escapeMarkdown } from '../canvas/escape-markdown.ts';
import { fill } from '../words/fill.ts';
import type { Body, View } from './body.ts';

/** The way to the whole brief in a tab of its own, with the code that a new browser is asked for. */
export const drawLink: View = ({ fullBrief, words: { link } }): Body => {
  if (fullBrief === null) return { components: say(link.none, 'muted') };
  const { url, code, until } = fullBrief;
  return {
    components: [
      ...say(link.title, 'header'),
      ...opens(link.open, 'full-brief', ownAddress(url)),
      ...say(fill(link.once, { until, minutes: 10 }), 'muted'),
      // Our own words: the code stands out in them.
      { type: 'text', text: fill(link.code, { code: escapeMarkdown(code) }) },
    ],
  };
};
