import type { Component } from '../canvas/canvas.ts';
import { joined } from '../canvas/components.ts';
import { placeOf } from '../canvas/place-id.ts';
import type { Act } from '../canvas/place-id.ts';
import { verbOf } from './action.ts';
import { blockOf } from './block-of.ts';
import type { Place, Scene } from './scene.ts';

/** What a question depends on. */
type AskedOf = Pick<Scene, 'panel' | 'typed'>;

/** What is asked before something that can't be undone is done. */
export interface Question {
  /** What it is about. */
  title: string;
  /** What will happen. */
  text: string;
  /** What speaks against it; empty when nothing does. */
  warning: string;
  /** What the button says that does it. */
  label: string;
  inputs: Component[];
  /** Where somebody goes who thinks again. */
  back: Place;
}

const noteInput = (label: string, { typed }: AskedOf): Component => ({
  type: 'textarea',
  id: 'note',
  label,
  ...(typed['note'] === undefined ? {} : { value: typed['note'] }),
});

const aboutStep = ({ verb }: Act, scene: AskedOf): Question | null => {
  const { strings } = scene.panel;
  const control = blockOf(scene.panel, 'controls')?.items.find(({ command }) => command === verb);
  if (control === undefined || !control.enabled) return null;
  return {
    title: control.label,
    text: control.confirm ?? '',
    warning: '',
    label: control.label,
    inputs: verb === 'resolve' || verb === 'hand_back' ? [noteInput(strings.noteLabel, scene)] : [],
    back: placeOf('controls'),
  };
};

const aboutApproval = ({ verb, key }: Act, scene: AskedOf): Question | null => {
  const item = blockOf(scene.panel, 'approvals')?.items.find(({ id }) => id === key);
  if (item === undefined || !item.enabled) return null;
  if (verb !== 'approve' && verb !== 'edit' && verb !== 'reject') return null;
  if (verb === 'edit' && item.amount === null) return null;
  return {
    title: item.sentence.text,
    text: item.confirm[verb],
    warning: '',
    label: item.labels[verb],
    inputs: [
      ...(verb === 'edit' && item.amount !== null
        ? [
            {
              type: 'input' as const,
              id: 'amount',
              label: joined(item.labels.amount, item.amount.currency),
              value: scene.typed['amount'] ?? String(item.amount.value),
            },
          ]
        : []),
      noteInput(item.labels.note, scene),
    ],
    back: placeOf('approval', item.id),
  };
};

const aboutCommand = ({ verb, key }: Act, scene: AskedOf): Question | null => {
  const action = blockOf(scene.panel, 'actions')?.items.find(({ id }) => id === key);
  const item = action?.commands.find((each) => verbOf(each) === verb);
  if (action === undefined || item === undefined || !item.enabled) return null;
  return {
    title: `#${action.n} ${action.label}`,
    text: item.confirm,
    warning: item.warning ?? '',
    label: item.anyway ?? item.label,
    inputs: [noteInput(scene.panel.strings.commandNote, scene)],
    back: placeOf('action', action.id),
  };
};

const aboutEdit = (scene: AskedOf): Question | null => {
  const edit = blockOf(scene.panel, 'feedback')?.edit;
  if (!edit || edit.labels.restore === null) return null;
  return {
    title: edit.label,
    text: edit.restoreConfirm,
    warning: '',
    label: edit.labels.restore,
    inputs: [],
    back: placeOf('edit'),
  };
};

/** The question of an act; null where the act is none that asks, or is not there any more. */
export const questionOf = (act: Act, scene: AskedOf): Question | null => {
  switch (act.verb) {
    case 'accept':
    case 'decline':
    case 'resolve':
    case 'hand_back':
      return aboutStep(act, scene);
    case 'approve':
    case 'edit':
    case 'reject':
      return aboutApproval(act, scene);
    case 'retry':
    case 'reverse':
    case 'resume':
    case 'retry_anyway':
    case 'resume_anyway':
      return aboutCommand(act, scene);
    case 'restore_edit':
      return aboutEdit(scene);
    default:
      return null;
  }
};
