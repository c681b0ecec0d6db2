import type { BlockOf } from '@baton/handoff-panel';

import type { Component } from '../canvas/canvas.ts';
import { button, joined, link, say } from '../canvas/components.ts';
import { escapeMarkdown } from '../canvas/escape-markdown.ts';
import { actId, placeOf } from '../canvas/place-id.ts';
import { blockOf } from './block-of.ts';
import type { View } from './body.ts';
import { PARTS, baseKey, baseOf, nameOf } from './edit-base.ts';
import type { Part } from './edit-base.ts';
import type { Scene } from './scene.ts';

type Edit = BlockOf<'feedback'>['edit'];

/**
 * What somebody typed into a field of the form that is drawn again, and whether somebody else saved since; null for a
 * field that they left as it was, which is no wish to write over what stands there by now.
 */
const typedIn = (part: Part, edit: Edit, { typed, place }: Scene) => {
  const text = typed[part];
  if (text === undefined) return null;
  const base = place.key === null ? null : baseOf(place.key);
  const newer = base !== null && base.version !== edit.version;
  return newer && nameOf(text) === base.names[part] ? null : { text, newer };
};

const field = (part: Part, edit: Edit, scene: Scene): Component[] => {
  const own = typedIn(part, edit, scene);
  return [
    {
      type: 'textarea',
      id: part,
      label: escapeMarkdown(edit.labels[part]),
      ...(part === 'note' ? { placeholder: escapeMarkdown(edit.labels.noteHint) } : {}),
      value: own?.text ?? edit[part],
    },
    ...(own?.newer === true && own.text.trim() !== edit[part]
      ? say(`${edit.labels.newer} ${edit[part] === '' ? '–' : edit[part]}`, 'muted')
      : []),
  ];
};

/**
 * Words over the brief's own. Where somebody else saved meanwhile, theirs stand under one's own, and saving again is
 * writing over words that one has read.
 */
export const drawEdit: View = (scene) => {
  const { panel, words } = scene;
  const edit = blockOf(panel, 'feedback')?.edit;
  if (edit === undefined) return { components: say(words.nothing, 'muted') };
  const { restore } = edit.labels;
  return {
    components: [
      ...say(edit.label, 'header'),
      ...say(joined(edit.edited, edit.stale), 'muted'),
      ...PARTS.flatMap((part) => field(part, edit, scene)),
      button(edit.labels.save, actId('save_edit', baseKey(edit)), 'primary'),
      ...(restore === null
        ? []
        : [link(restore, placeOf('confirm', actId('restore_edit', String(edit.version))))]),
    ],
    back: placeOf('feedback'),
  };
};
