import type { QueueTarget } from '@baton/handoff-core';
import { findTeam } from '../find-team.ts';
import { parsed } from '../../../shared/read-answer.ts';
import { Changed } from '../parse.ts';
import { isRefused, send } from '../writing.ts';
import type { Writing } from '../writing.ts';

const NOBODY = '0';

type Assigned = Pick<ReturnType<typeof Changed.parse>, 'admin_assignee_id' | 'team_assignee_id'>;

/** Null when Intercom refuses it. @param by teammate in whose name it is done; Baton's own when left out */
export const assign = async (
  writing: Writing,
  type: 'admin' | 'team',
  assignee: string,
  by = writing.desk.account.admin,
): Promise<Assigned | null> => {
  const { seen } = writing;
  const body = {
    message_type: 'assignment' as const,
    type,
    admin_id: by,
    assignee_id: assignee,
  };
  try {
    const json = await send(writing, (client, options) =>
      client.conversations.manage({ conversation_id: seen.id, body }, options),
    );
    return parsed(Changed, json, true);
  } catch (error) {
    if (!isRefused(error)) throw error;
    return null;
  }
};

const toTeam = async (writing: Writing, target: QueueTarget, person: string | null) => {
  const { desk, seen, request, meanwhile, degraded } = writing;
  if (target.group === undefined) return;
  const team = await findTeam(desk, target.group, request.signal);
  // Without its team nobody would see it, so it is left to whoever has it.
  if (team === null) return void degraded.add('group');
  const given = seen.team_assignee_id === team.id;
  // A team sees what nobody has: whoever had it before would keep it from them. Whom Intercom chose of the team since keeps it.
  if (person === null && seen.admin_assignee_id !== null && !meanwhile.gaveTo(team.id))
    await assign(writing, 'admin', NOBODY);
  if (given) return;
  const now = await assign(writing, 'team', team.id);
  if (now?.team_assignee_id !== team.id) degraded.add('group');
};

/** A teammate's id as Intercom gives them; null for what is none. */
export const teammateOf = (id: string | null): string | null =>
  id !== null && /^[1-9]\d{0,19}$/.test(id) ? id : null;

const toPerson = async (writing: Writing, target: QueueTarget, person: string) => {
  const { seen, degraded } = writing;
  if (seen.admin_assignee_id === person) return;
  const now = await assign(writing, 'admin', person);
  if (now?.admin_assignee_id === person) return;
  degraded.add('assignee');
  // The one who is meant is not there: the team has it, and nobody in its way.
  if (target.group !== undefined && !degraded.has('group') && seen.admin_assignee_id !== null)
    await assign(writing, 'admin', NOBODY);
};

/** Gives it to a team, then to a person, last of all: who is told of it finds everything there. Whom people gave it to since keeps it. */
export const writeAssignment = async (
  writing: Writing,
  target: QueueTarget | null | undefined,
): Promise<void> => {
  if (!target || writing.meanwhile.assigned) return;
  const named = target.assignee ?? null;
  const person = teammateOf(named);
  if (named !== null && person === null) writing.degraded.add('assignee');
  await toTeam(writing, target, person);
  if (person !== null) await toPerson(writing, target, person);
};
