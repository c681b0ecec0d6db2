import type { Decision } from '@baton/handoff-core';
import type { ReportScene } from './report-scene.ts';

/** An outcome by name, with a word where nothing followed from it. */
export const decidedName = (
  { words, copy }: Pick<ReportScene, 'words' | 'copy'>,
  { outcome, shadow }: Decision,
): string => (shadow ? `${words.outcome[outcome]} · ${copy.state.shadow}` : words.outcome[outcome]);
