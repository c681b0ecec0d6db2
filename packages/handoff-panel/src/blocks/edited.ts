import type { Scene } from '../scene.ts';
import type { Edited, Sentence } from '../schema/parts.ts';
import { personName } from './who.ts';

/** How many messages came since the brief was edited, in words; null when none did. */
export const staleWords = ({ brief, copy, format }: Scene): string | null => {
  const since = brief.edit ? brief.turns.length - brief.edit.afterTurn : 0;
  return since > 0 ? copy.around.edited.stale(format, since) : null;
};

/** Who edited, and when; null when nobody did. */
export const editedWords = (scene: Scene): string | null => {
  const { brief, copy, format } = scene;
  return brief.edit
    ? copy.around.edited.by(personName(brief.edit.by, scene), format.time(brief.edit.at))
    : null;
};

/** A person's text in place of ours; ours stays readable beside it. */
export const editedBy = (scene: Scene, text: string | null, original: Sentence): Edited | null => {
  const label = editedWords(scene);
  return text === null || label === null ? null : { label, original, stale: staleWords(scene) };
};

/** An edited text in plain words: whose it is and how old. */
export const editedLine = ({ label, stale }: Edited): string =>
  stale === null ? label : `${label} · ${stale}`;
