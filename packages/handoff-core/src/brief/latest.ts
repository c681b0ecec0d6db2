import type { Evidence } from '../schema/evidence.ts';
import type { Action, Turn } from '../schema/record.ts';
import type { Actor } from '../schema/vocabulary.ts';

/** What has been said or done. */
interface Course {
  turns: readonly Turn[];
  actions: readonly Action[];
}

/**
 * What a statement about the whole course rests on, for example that something is missing from it: the last turn, of one
 * speaker where there is such a turn, else the last action. Empty only when nothing was said or done.
 */
export const latestOf = ({ turns, actions }: Course, by?: Actor): Evidence[] => {
  const turn = (by && turns.findLast((each) => each.by === by)) ?? turns.at(-1);
  if (turn) return [{ type: 'turn', id: turn.id }];
  const action = actions.at(-1);
  return action ? [{ type: 'action', id: action.id }] : [];
};
