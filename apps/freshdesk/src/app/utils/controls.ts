import type { BlockOf, Control } from '@baton/handoff-panel';

import type { Act } from '../../wire.ts';
import type { Values } from './field.ts';
import { h } from './h.ts';
import type { Kid } from './h.ts';
import { ask } from './question.ts';
import type { Question } from './question.ts';
import type { Scene } from './scene.ts';

/** The question before a command, and for a note when resolving. */
const formOf = ({ strings }: Scene, { command, confirm }: Control): Question['form'] => ({
  submit: strings.confirm,
  body: h('p', confirm ?? ''),
  fields:
    command === 'resolve'
      ? [{ name: 'note', label: strings.noteLabel, hint: strings.noteHint, max: 5_000 }]
      : [],
});

const runOf =
  (scene: Scene, { command }: Control) =>
  (values: Values): Act | Promise<boolean> => {
    if (command === 'refresh') return { verb: command };
    if (command === 'copy' || command === 'insert_next_step')
      return scene.hands.copy(
        scene.panel.blocks.map((block) => `${block.title}\n${block.fallbackText}`).join('\n\n'),
      );
    return { verb: 'command', command: { command, note: values['note'] || undefined } };
  };

const isTool = ({ command }: Control): boolean => command === 'copy' || command === 'refresh';

const control = (scene: Scene, item: Control): Kid => {
  const { command, confirm } = item;
  const asks = command === 'resolve' || confirm !== null;
  return ask(scene, {
    ...item,
    key: command,
    color: isTool(item) ? 'text' : 'primary',
    form: asks ? formOf(scene, item) : undefined,
    run: runOf(scene, item),
    said: command === 'copy' ? () => [scene.strings.copied, 'success'] : undefined,
  });
};

/** What the viewer may do with the handoff, which stays in sight, and with the panel; the next step inserts itself. */
export const controls = ({ title, items }: BlockOf<'controls'>, scene: Scene): Kid => {
  const those = (tools: boolean): Kid =>
    items
      .filter((item) => item.command !== 'insert_next_step' && isTool(item) === tools)
      .map((item) => control(scene, item));
  return [
    h('section.block.buttons.stays', { 'aria-label': title }, those(false)),
    h('div.block.buttons', those(true)),
  ];
};
