import type { Act } from '../../wire.ts';
import type { Values } from './field.ts';
import type { Question } from './question.ts';
import { tell } from './scene.ts';
import type { Scene } from './scene.ts';

/** Nobody knows whether it was done. */
const LOST = 'no-answer';
/** It was not, and the app around the panel has said so. */
const SAID = '';

/** Code of the problem; null when it was done. */
const outcome = async ({ hands }: Scene, wish: Act | Promise<boolean>): Promise<string | null> => {
  try {
    if (wish instanceof Promise) return (await wish) ? null : SAID;
    const answer = await hands.act(wish);
    if (answer.state === 'done') return null;
    return answer.state === 'refused' ? answer.problem : LOST;
  } catch {
    return LOST;
  }
};

const fail = (scene: Scene, key: string, problem: string): void => {
  const { memory, strings } = scene;
  if (problem === SAID) return;
  memory.failed = { key, problem };
  const text = strings.problems[problem] ?? strings.commandFailed;
  if (problem === LOST) memory.said = { text, tone: 'warning' };
  else tell(scene, text, 'warning');
};

const succeed = (scene: Scene, { key, said }: Question): void => {
  const { memory, strings } = scene;
  for (const name of Object.keys(memory.drafts))
    if (name.startsWith(`${key} `)) delete memory.drafts[name];
  if (memory.asking === key) Object.assign(memory, { asking: null, focus: key });
  const words = said ? said(memory.panel) : ([strings.done, 'success'] as const);
  if (words) tell(scene, ...words);
};

/** Has one thing done at a time, draws before and after it, and says what became of it. */
export const perform = async (scene: Scene, question: Question, values: Values): Promise<void> => {
  const { memory, draw } = scene;
  const { key } = question;
  if (memory.busy !== null) return;
  Object.assign(memory, { busy: key, failed: null, said: null });
  draw();
  const problem = await outcome(scene, question.run(values));
  memory.busy = null;
  if (problem !== LOST) delete memory.runs[key];
  if (problem === null) succeed(scene, question);
  else fail(scene, key, problem);
  draw();
};
