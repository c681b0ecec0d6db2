import { ConnectorError } from '@baton/handoff-service';
import type { AvailabilityRequest, Staffing } from '@baton/handoff-service';
import type { z } from 'zod';
import type { Desk } from './desk.ts';
import { findTeam } from './find-team.ts';
import { parsed } from '../../shared/read-answer.ts';
import { AdminsAnswer, CountAnswer } from './parse.ts';

type Admin = z.infer<typeof AdminsAnswer>['admins'][number];

const NOT_TOLD: Staffing = { online: null, waiting: null, minutes: null };

/** Who has a seat in the inbox and is not away; Intercom tells no more of who is there. Baton's own teammate never is. */
const isHere = (admin: Admin, own: string): boolean =>
  admin.id !== own && admin.has_inbox_seat !== false && admin.away_mode_enabled !== true;

const admins = async ({ get }: Desk, signal: AbortSignal): Promise<readonly Admin[]> => {
  const json = await get((client, options) => client.admins.list(options), signal);
  return parsed(AdminsAnswer, json).admins;
};

/** Open conversations of a team that nobody has, as a search counts them; asked for once in some minutes. Null where that is not told. */
const waitingIn = (
  { get, remembered }: Desk,
  team: string,
  signal: AbortSignal,
): Promise<number | null> =>
  remembered.get(`waiting ${team}`, async () => {
    const value = [
      { field: 'team_assignee_id', operator: '=' as const, value: team },
      { field: 'admin_assignee_id', operator: '=' as const, value: '0' },
      { field: 'state', operator: '=' as const, value: 'open' },
    ];
    const query = { operator: 'AND' as const, value };
    try {
      const json = await get(
        (client, options) =>
          client.conversations.search({ query, pagination: { per_page: 1 } }, options),
        signal,
      );
      return parsed(CountAnswer, json).total_count;
    } catch (error) {
      if (signal.aborted || !(error instanceof ConnectorError)) throw error;
      return null;
    }
  });

/** Who is there for a team or a person, and how many of its conversations nobody has; how long customers wait is not told. */
export const staffingOf = async (
  desk: Desk,
  { target, signal }: AvailabilityRequest,
): Promise<Staffing> => {
  const { group, assignee } = target;
  const person = assignee ?? null;
  const team = group === undefined ? null : await findTeam(desk, group, signal);
  if (team === null && person === null) return NOT_TOLD;
  const here = (await admins(desk, signal)).filter((admin) => isHere(admin, desk.account.admin));
  const meant = here.filter(
    ({ id, team_ids: teams }) =>
      (person === null || id === person) &&
      (team === null || team.admin_ids.includes(id) || teams.includes(team.id)),
  );
  const waiting = team === null || person !== null ? null : await waitingIn(desk, team.id, signal);
  return { online: meant.length, waiting, minutes: null };
};
