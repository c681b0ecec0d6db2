import type { Step } from '@baton/handoff-core';

import type { Scene } from '../scene.ts';
import type { BlockOf, ReasoningItem } from '../schema/block.ts';
import { plain, safeText, shorten } from '../text/plain.ts';
import { actionWordsFor, dueWords } from './words-for.ts';

const MOST_DEPTH = 6;

/** How deep a step lies under others; a ring of parents ends by itself. */
const depthOf = (step: Step, byId: ReadonlyMap<string, Step>): number => {
  let depth = 0;
  let parent = step.parent;
  while (parent !== undefined && depth < MOST_DEPTH) {
    const above = byId.get(parent);
    if (!above) break;
    depth += 1;
    parent = above.parent;
  }
  return depth;
};

/** All steps as a reader sees them, in order. */
export const reasoningItems = (
  { brief, copy, format, when }: Scene,
  from: number,
  to: number,
): ReasoningItem[] => {
  const byId = new Map(brief.steps.map((step) => [step.id, step]));
  return brief.steps.slice(from, to).map((step) => ({
    id: step.id,
    kind: step.kind,
    kindLabel: copy.step[step.kind],
    text: safeText(step.text),
    tone: step.status === 'error' ? 'danger' : step.kind === 'guardrail' ? 'warning' : 'neutral',
    duration: step.durationMs === undefined ? null : format.seconds(step.durationMs),
    depth: depthOf(step, byId),
    at: when(step.at),
    sources: (step.sources ?? []).map((source) => ({
      title: plain(source.title),
      url: source.url ?? null,
    })),
  }));
};

/** The folded trace: how many steps, and the last one as a taste; who opens an empty one is told why. */
export const reasoningBlock = (scene: Scene): BlockOf<'reasoning'> => {
  const { brief, copy, format } = scene;
  const count = brief.steps.length;
  const summary = copy.say.steps(format, count);
  const last = brief.steps.at(-1);
  return {
    v: 1,
    kind: 'reasoning',
    title: copy.title.reasoning,
    summary,
    fallbackText: last
      ? `${summary}\n${copy.step[last.kind]}${copy.punctuation.colon}${shorten(plain(last.text), 200)}`
      : copy.say.notice.reasoning_not_provided({
          ...actionWordsFor({}, scene),
          ...dueWords({}, scene),
          quote: '',
        }),
    open: false,
    count,
  };
};
