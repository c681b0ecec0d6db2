import type { Panel, Tone } from '@baton/handoff-panel';

import type { Act } from '../../wire.ts';
import { button } from './button.ts';
import type { Press } from './button.ts';
import type { Field, Values } from './field.ts';
import { h } from './h.ts';
import type { Kid } from './h.ts';
import { later, withLater } from './later.ts';
import { aside, word } from './lines.ts';
import type { Scene } from './scene.ts';

/** Something to press, with what is asked before it is done. */
export interface Question {
  key: string;
  label: string;
  /** What it is about, for those who listen, where the label alone does not tell. */
  of?: string;
  enabled?: boolean;
  /** Why it can't be pressed; empty when it can. */
  why?: string;
  color?: Press['color'];
  /** Said and filled in before it is done; without it, it is done at once. */
  form?:
    | { submit: string; body?: Kid; fields?: Field[]; isReady?: (values: Values) => boolean }
    | undefined;
  /** What is to be done, or the doing of it, which tells whether it was done. */
  run: (values: Values) => Act | Promise<boolean>;
  /** What is said once it was done, of the panel as it is then. */
  said?: ((panel: Panel | null) => readonly [text: string, tone: Tone] | null) | undefined;
}

/** What goes on, or what went wrong. */
export const progress = ({ memory, strings }: Scene, key: string): Kid => {
  const { busy, failed } = memory;
  if (busy === key) return aside(h('fw-spinner', { size: 'small' }), ' ', strings.working);
  return (
    failed?.key === key &&
    h('p', word('danger', strings.problems[failed.problem] ?? strings.commandFailed))
  );
};

/** A button, why it can't be pressed, and its question while that is open. */
export const ask = (scene: Scene, question: Question): Kid => {
  const { key, label, of, enabled, why, color } = question;
  const disabled = enabled === false;
  const press = (): void => void withLater(scene, (part) => part.press(scene, question));
  return [
    button(
      { key, color: color === 'text' ? color : 'secondary', disabled, press },
      label,
      of && h('span.unseen', ` ${of}`),
    ),
    aside(why),
    !disabled && scene.memory.asking === key
      ? later(scene)?.form(scene, question)
      : progress(scene, key),
  ];
};
