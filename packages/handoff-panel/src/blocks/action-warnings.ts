import type { Scene } from '../scene.ts';

/** What is wrong with actions, in a sentence each, by their ids: repeats on both sides, and outcomes nobody knows. */
export const actionWarnings = (scene: Scene): ReadonlyMap<string, string> => {
  const { brief, copy, format } = scene;
  const byId = new Map(brief.actions.map((each) => [each.id, each]));
  const warnings = new Map<string, string>();
  const warn = (id: string, text: string): void => {
    if (!warnings.has(id)) warnings.set(id, text);
  };
  for (const { code, evidence } of brief.notices) {
    if (code !== 'action_repeated') continue;
    const [first, second] = evidence.map(({ id }) => byId.get(id));
    if (!first || !second) continue;
    const at = format.time(first.endedAt);
    const done = first.status === 'succeeded';
    if (done) warn(first.id, copy.say.doneNotAgain(scene.actionWords(first), at));
    warn(second.id, copy.say.sameEffect(first.n, at, done));
  }
  for (const action of brief.actions) {
    if (action.kind !== 'write' || action.status !== 'unknown') continue;
    const at = format.time(action.endedAt);
    warn(action.id, copy.say.unknownOutcome(scene.actionWords(action), at));
  }
  return warnings;
};
