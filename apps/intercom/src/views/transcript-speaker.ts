import type { TranscriptItem } from '@baton/handoff-panel';

import type { Component } from '../canvas/canvas.ts';
import { joined } from '../canvas/components.ts';
import { escapeMarkdown } from '../canvas/escape-markdown.ts';
import type { Scene } from './scene.ts';

/** Who spoke and when, in one line; a draft that never reached the customer says so first. */
export const speakerOf = (
  { n, by, byLabel, at, note, unsent }: TranscriptItem,
  { panel: { strings } }: Scene,
): Component => {
  const said = joined(unsent || by === 'system' ? null : String(n), at.label, note);
  const bold = [unsent ? strings.unsent : '', byLabel].map(escapeMarkdown).filter(Boolean);
  return {
    type: 'text',
    style: 'muted',
    text: joined(...bold.map((name) => `**${name}**`), escapeMarkdown(said)),
    bottom_margin: 'none',
  };
};
