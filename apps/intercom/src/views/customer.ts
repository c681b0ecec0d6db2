import type { BlockOf } from '@baton/handoff-panel';

import type { Component } from '../canvas/canvas.ts';
import { rows, say } from '../canvas/components.ts';
import { webAddress } from '../canvas/web-address.ts';
import { placeOf } from '../canvas/place-id.ts';
import { fill } from '../words/fill.ts';
import { blockOf } from './block-of.ts';
import type { View } from './body.ts';
import { boldLine } from './bold-line.ts';
import { fieldLines } from './field-lines.ts';

const isEmpty = ({ fields, more, previous, tickets, missing }: BlockOf<'customer'>): boolean =>
  more === '' && fields.length + previous.length + tickets.length + missing.length === 0;

/** Who writes, and what was with them before; each with where and when it was read. */
export const drawCustomer: View = ({ panel, words }) => {
  const block = blockOf(panel, 'customer');
  if (block === null) return { components: say(words.nothing, 'muted') };
  const { fields, previous, tickets, titles } = block;
  const sources = [...new Set([null, ...fields.map(({ source }) => source)])];
  return {
    components: [
      ...say(block.title, 'header'),
      ...(isEmpty(block) ? say(words.nothing, 'muted') : []),
      // What the conversation itself says stands first; then each source with what it knows.
      ...sources.flatMap((source) => [
        ...(source === null ? [] : say(fill(words.source, { name: source }), 'muted')),
        ...fieldLines(
          fields.filter((field) => field.source === source),
          panel.strings,
        ),
      ]),
      // Who meets a hidden value is led to where it can be asked for.
      ...(fields.some(({ masked }) => masked)
        ? rows([
            { to: placeOf('privacy'), title: panel.strings.reveal, subtitle: panel.strings.masked },
          ])
        : []),
      ...say(block.more),
      ...(previous.length > 0 ? boldLine(titles.previous) : []),
      ...previous.flatMap(({ sentence, when }) => [
        ...say(sentence).map((line) => ({ ...line, bottom_margin: 'none' as const })),
        ...say(when.label, 'muted'),
      ]),
      ...(tickets.length > 0 ? boldLine(titles.tickets) : []),
      ...tickets.flatMap(({ label, url, when }, at): Component[] => {
        const address = webAddress(url);
        return address === null
          ? [...say(label), ...say(when?.label ?? '', 'muted')]
          : rows([
              {
                to: { url: address, id: `other:${at}` },
                title: label,
                subtitle: when?.label ?? '',
              },
            ]);
      }),
      ...block.missing.flatMap((sentence) => say(sentence, 'muted')),
    ],
  };
};
