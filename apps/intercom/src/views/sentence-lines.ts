import type { Ref, Sentence, Tone } from '@baton/handoff-panel';
import type { Component } from '../canvas/canvas.ts';
import { joined, say } from '../canvas/components.ts';

/** Where a statement comes from, in words: no press leads to one turn of the inbox's own conversation. */
export const refLine = (refs: readonly Ref[]): string => joined(...refs.map(({ label }) => label));

/** A text with the sign of its tone: colour is never alone in saying so. */
export const toned = (text: string, tone: Tone): Component[] =>
  tone === 'danger' ? say(`⚠ ${text}`, 'error') : tone === 'warning' ? say(`⚠ ${text}`) : say(text);

/** A sentence with what else is said of it and where it comes from. */
export const sentenceLines = (
  { text, refs }: Sentence,
  { tone = 'neutral', beside = '' }: { tone?: Tone; beside?: string } = {},
): Component[] => [...toned(text, tone), ...say(joined(beside, refLine(refs)), 'muted')];
