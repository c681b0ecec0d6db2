import { button, say } from '../canvas/components.ts';
import { HOME, actId, readPress } from '../canvas/place-id.ts';
import type { Act } from '../canvas/place-id.ts';
import type { Body, View } from './body.ts';
import { questionOf } from './questions.ts';
import { toned } from './sentence-lines.ts';

const actOf = (key: string | null): Act | null => {
  const press = key === null ? null : readPress(key);
  return press !== null && press !== 'refresh' && 'act' in press ? press.act : null;
};

/** What exactly will happen and what speaks against it, before a button does it. */
export const drawConfirm: View = (scene): Body => {
  const { panel, place, words } = scene;
  const act = actOf(place.key);
  const question = act === null ? null : questionOf(act, scene);
  if (act === null || question === null)
    return {
      back: HOME,
      components: say(panel.strings.problems['wrong-state'] ?? words.gone, 'muted'),
    };
  return {
    back: question.back,
    components: [
      ...say(question.title, 'header'),
      ...(question.warning === '' ? [] : toned(question.warning, 'danger')),
      ...say(question.text),
      ...question.inputs,
      button(question.label, actId(act.verb, act.key), 'primary'),
    ],
  };
};
