import type { RedactedBrief } from '@baton/handoff-core';

import { reasoningItems } from './blocks/reasoning.ts';
import { transcriptItems, transcriptLength } from './blocks/transcript.ts';
import { createScene } from './scene.ts';
import type { View } from './scene.ts';
import type { ReasoningPage, TranscriptPage } from './schema/panel.ts';
import { fingerprint } from './text/fingerprint.ts';

/** Which part: entries after the first `after`, at most `limit` (1 to 500) of them. */
export interface PageRequest {
  after: number;
  limit: number;
}

const MOST = 500;

const bounds = ({ after, limit }: PageRequest): [from: number, to: number] => {
  const from = Math.max(0, Math.trunc(after) || 0);
  return [from, from + Math.min(Math.max(1, Math.trunc(limit) || 1), MOST)];
};

const pageOf = <T>(
  items: T[],
  to: number,
  length: number,
): { items: T[]; next: number | null; version: string } => {
  const content = { items, next: to < length ? to : null };
  return { ...content, version: fingerprint(content) };
};

/** Part of the transcript: every turn in order, and the held-back answer at its place. */
export const composeTranscript = (
  brief: RedactedBrief,
  view: View,
  page: PageRequest,
): TranscriptPage => {
  const scene = createScene(brief, view);
  const [from, to] = bounds(page);
  return pageOf(transcriptItems(scene, from, to), to, transcriptLength(scene));
};

/** Part of the reasoning trace, oldest first. */
export const composeReasoning = (
  brief: RedactedBrief,
  view: View,
  page: PageRequest,
): ReasoningPage => {
  const scene = createScene(brief, view);
  const [from, to] = bounds(page);
  return pageOf(reasoningItems(scene, from, to), to, brief.steps.length);
};
