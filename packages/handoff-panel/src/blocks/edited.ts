import type { BriefEdit } from '@baton/handoff-core';

import type { Scene } from '../scene.ts';
import type { Edited, Sentence } from '../schema/parts.ts';
import { personName } from './who.ts';

/** The edit whose words stand; null when nobody edited, or when everything was brought back to what Baton says. */
export const standingEdit = ({ brief: { edit } }: Scene): BriefEdit | null =>
  edit && (edit.headline !== null || edit.nextStep !== null || edit.note !== null) ? edit : null;

/** How many messages came since the brief was edited, in words; null when none did. */
export const staleWords = (scene: Scene): string | null => {
  const { brief, copy, format } = scene;
  const edit = standingEdit(scene);
  const since = edit ? brief.turns.length - edit.afterTurn : 0;
  return since > 0 ? copy.around.edited.stale(format, since) : null;
};

/** Who edited, and when; null when nobody did. */
export const editedWords = (scene: Scene): string | null => {
  const { copy, format } = scene;
  const edit = standingEdit(scene);
  return edit && copy.around.edited.by(personName(edit.by, scene), format.time(edit.at));
};

/** A person's text in place of ours; ours stays readable beside it. */
export const editedBy = (scene: Scene, text: string | null, original: Sentence): Edited | null => {
  const label = editedWords(scene);
  return text === null || label === null ? null : { label, original, stale: staleWords(scene) };
};

/** An edited text in plain words: whose it is and how old. */
export const editedLine = ({ label, stale }: Edited): string =>
  stale === null ? label : `${label} · ${stale}`;
