import type { Action, ActionCommand } from '@baton/handoff-core';

import type { Scene } from '../scene.ts';
import type { ActionCommandItem } from '../schema/actions-block.ts';
import { own } from '../text/own.ts';
import { mayNot } from './may-not.ts';
import { whatOf } from './what-of.ts';
import { personName } from './who.ts';

type Verdict = Pick<ActionCommandItem, 'warning' | 'anyway' | 'why'>;

const CLEAR: Verdict = { warning: null, anyway: null, why: '' };

/** Other actions that would change the same the same way: one whose outcome is open before one that is done, latest first. */
const twinOf = (action: Action, { brief }: Scene): Action | null => {
  if (action.effectKey === null) return null;
  const twins = brief.actions.filter(
    ({ id, kind, effectKey }) =>
      id !== action.id && kind === 'write' && effectKey === action.effectKey,
  );
  return (
    twins.findLast(({ status }) => status === 'unknown' || status === 'running') ??
    twins.findLast(({ status }) => status === 'succeeded') ??
    null
  );
};

/** What was done already may be done again only on purpose, and only by those who see everything. */
const onPurpose = (
  command: Exclude<ActionCommand, 'reverse'>,
  warning: string,
  { brief, copy }: Scene,
): Verdict => {
  const words = copy.around.command;
  const may = brief.tier === 'full';
  return {
    warning,
    anyway: may ? words.anyway[command] : null,
    why: may ? '' : words.onlyFullTwice,
  };
};

/** What was done beside it, here or in another conversation, and by itself. */
const besideOthers = (
  command: Exclude<ActionCommand, 'reverse'>,
  action: Action,
  scene: Scene,
): Verdict => {
  const { brief, copy, format } = scene;
  const words = copy.around.command;
  const twin = twinOf(action, scene);
  if (twin?.status === 'succeeded')
    return onPurpose(
      command,
      words.sameDone(twin.n, copy.actor[twin.by], format.time(twin.endedAt)),
      scene,
    );
  if (twin)
    return {
      warning: words.sameOpen(twin.n, format.time(twin.endedAt)),
      anyway: null,
      why: words.lookFirst(twin.n),
    };
  const held = own(brief.guard?.held ?? {}, action.id);
  if (held) {
    const at = format.time(held.at);
    if (held.status !== 'succeeded')
      return { warning: words.heldOpen(at), anyway: null, why: words.lookThereFirst };
    return onPurpose(command, words.heldDone(copy.actor[held.by], at), scene);
  }
  return action.status === 'unknown'
    ? { ...CLEAR, warning: words.unknownBefore(format.time(action.endedAt)) }
    : CLEAR;
};

/** What speaks against it, and whether this viewer may do it in spite of that. */
const verdictOn = (
  command: Exclude<ActionCommand, 'reverse'>,
  action: Action,
  scene: Scene,
): Verdict => {
  const verdict = besideOthers(command, action, scene);
  // It may have been done itself: then nobody can say how often it would be.
  return action.status === 'unknown' && verdict.anyway !== null
    ? { ...verdict, anyway: null, why: scene.copy.around.command.lookFirst(action.n) }
    : verdict;
};

/** What a person may do with an action, each with what exactly will happen and what speaks against it. */
export const actionCommands = (action: Action, scene: Scene): ActionCommandItem[] => {
  const { brief, copy, format } = scene;
  const { commands = {}, runners = {} } = brief.guard ?? {};
  const given = own(commands, action.id) ?? [];
  const lowest = own(runners, action.id) ?? 'anyone';
  const words = copy.around.command;
  const { approval } = action;
  const approved = approval?.state === 'approved' || approval?.state === 'edited' ? approval : null;
  const what = whatOf(action, scene);
  return given.map((command) => {
    const verdict = command === 'reverse' ? CLEAR : verdictOn(command, action, scene);
    const why = mayNot(lowest, brief.tier, copy) || verdict.why;
    return {
      command,
      label: words.label[command],
      confirm:
        verdict.anyway === null
          ? words.confirm[command]({
              what,
              at: format.time(command === 'resume' && approved ? approved.at : action.endedAt),
              unknown: action.status === 'unknown',
              approvedBy: approved ? personName(approved.by ?? '', scene) : '',
            })
          : words.confirmAgain(what),
      warning: verdict.warning,
      anyway: verdict.anyway,
      enabled: why === '',
      why,
    };
  });
};
