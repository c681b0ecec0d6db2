import type { ReasoningItem } from '@baton/handoff-panel';

import type { Component } from '../canvas/canvas.ts';
import { joined } from '../canvas/components.ts';
import { escapeMarkdown } from '../canvas/escape-markdown.ts';
import type { Scene } from './scene.ts';
import type { NamedFile } from './transcript-files.ts';

/** What kind of step, its number, when and how long; how deep it lies under others is drawn before it. */
export const stepOf = (
  { kindLabel, tone, duration, depth, at }: ReasoningItem,
  n: number,
  { words }: Scene,
): Component => {
  const kind = `${'› '.repeat(depth)}**${escapeMarkdown(kindLabel)}**`;
  const failed = tone === 'danger' ? `**${escapeMarkdown(words.stepFailed)}**` : null;
  return {
    type: 'text',
    style: 'muted',
    text: joined(kind, failed, escapeMarkdown(joined(String(n), at.label, duration))),
    bottom_margin: 'none',
  };
};

/** What a step rests on, as a list of files shows it. */
export const sourcesOf = ({ sources }: ReasoningItem): NamedFile[] =>
  sources.map(({ title, url }) => ({ name: title, detail: '', url }));
