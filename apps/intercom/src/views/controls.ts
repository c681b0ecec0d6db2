import type { Control } from '@baton/handoff-panel';

import type { Component } from '../canvas/canvas.ts';
import { button, joined, rows, say } from '../canvas/components.ts';
import { actId, placeOf } from '../canvas/place-id.ts';
import { fill } from '../words/fill.ts';
import { blockOf } from './block-of.ts';
import type { View } from './body.ts';
import type { Scene } from './scene.ts';

type Step = 'accept' | 'decline' | 'resolve' | 'hand_back';

const STEPS: ReadonlySet<string> = new Set<Step>(['accept', 'decline', 'resolve', 'hand_back']);

/** Whether a control moves the handoff on. */
export const isStepControl = (control: Control): control is Control & { command: Step } =>
  STEPS.has(control.command);

/** One step: at once where nothing has to be asked, else where the question and the note stand; a reason where it can't be taken. */
export const stepLines = (control: Control & { command: Step }): Component[] => {
  const id = actId(control.command);
  if (!control.enabled)
    return [{ ...button(control.label, id), disabled: true }, ...say(control.why, 'muted')];
  return control.confirm === null
    ? [button(control.label, id)]
    : rows([{ to: placeOf('confirm', id), title: control.label }]);
};

/** That there is no editor to insert into, and the next step for a note of its own, where there is one. */
const noteLines = ({ panel, words }: Scene): Component[] => {
  const insert = blockOf(panel, 'controls')?.items.find(
    ({ command }) => command === 'insert_next_step',
  );
  if (insert === undefined || insert.enabled) return [];
  const text = blockOf(panel, 'next_step')?.insertText ?? null;
  return [
    ...say(joined(insert.label, insert.why), 'muted'),
    ...(text === null ? [] : [button(words.noteNextStep, actId('add_note', 'next_step'))]),
  ];
};

/** What the viewer may do with the handoff now. */
export const drawControls: View = (scene) => {
  const { panel, words } = scene;
  const block = blockOf(panel, 'controls');
  const steps = (block?.items ?? []).filter(isStepControl).flatMap(stepLines);
  const state = blockOf(panel, 'headline')?.status.label ?? '';
  return {
    components: [
      ...say(block?.title ?? '', 'header'),
      ...(steps.length > 0 ? steps : say(fill(words.noControls, { state }), 'muted')),
      ...noteLines(scene),
    ],
  };
};
