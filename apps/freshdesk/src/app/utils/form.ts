import { button } from './button.ts';
import { fieldOf, valuesOf } from './field.ts';
import { h } from './h.ts';
import type { Kid } from './h.ts';
import { perform } from './perform.ts';
import { progress } from './question.ts';
import type { Question } from './question.ts';
import type { Scene } from './scene.ts';

/** Asks what is to be asked first, or leaves that; does what needs no question. */
export const press = (scene: Scene, question: Question): void => {
  const { memory, draw } = scene;
  const { key } = question;
  if (!question.form) void perform(scene, question, {});
  if (!question.form || memory.busy !== null) return;
  const isOpen = memory.asking === key;
  const focus = isOpen ? key : `form:${key}`;
  Object.assign(memory, { asking: isOpen ? null : key, failed: null, said: null, focus });
  draw();
};

/** The form of a question. What was typed stays when it is left, as by Escape; one that is always there can't be left. */
export const form = (scene: Scene, question: Question): Kid => {
  const { key, label, of = label, color = 'primary' } = question;
  const { submit, body, fields = [], isReady = () => true } = question.form ?? { submit: label };
  const values = valuesOf(scene, key, fields);
  const leave = (): void => press(scene, question);
  const isAsked = scene.memory.asking === key;
  return h(
    'form',
    {
      'data-key': `form:${key}`,
      'aria-label': of,
      submit: (event) => event.preventDefault(),
      keydown: (event) => {
        if (isAsked && (event as KeyboardEvent).key === 'Escape') leave();
      },
    },
    body,
    fields.map((field) => fieldOf(scene, key, field)),
    h(
      'div.buttons',
      button(
        {
          key: `send:${key}`,
          color,
          disabled: !isReady(values),
          press: () => void perform(scene, question, values),
        },
        submit,
      ),
      isAsked && button({ key: `leave:${key}`, color: 'text', press: leave }, scene.strings.cancel),
    ),
    progress(scene, key),
  );
};
