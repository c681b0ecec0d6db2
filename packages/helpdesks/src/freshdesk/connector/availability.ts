import { ConnectorError } from '@baton/handoff-service';
import type { AvailabilityRequest, Staffing } from '@baton/handoff-service';
import type { z } from 'zod';
import { parsed } from '../../shared/read-answer.ts';
import type { Desk } from './desk.ts';
import { ifThere } from './desk.ts';
import { findGroup } from './find-group.ts';
import { AgentsAnswer, CountAnswer, GroupAnswer, idOf } from './parse.ts';

type Agent = z.infer<typeof AgentsAnswer>[number];

const MOST_PAGES = 10;
const NOT_TOLD: Staffing = { online: null, waiting: null, minutes: null };

const agents = async ({ page: read }: Desk, signal: AbortSignal): Promise<readonly Agent[]> => {
  const all: Agent[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const query: [string, string][] = [
      ['page', String(page)],
      ['per_page', '100'],
    ];
    const { json, next } = await read({ path: ['agents'], query, purpose: 'spare', signal });
    all.push(...parsed(AgentsAnswer, json));
    if (!next) break;
  }
  return all;
};

/** Who is in a group, where the list of agents does not say; null where nobody does. */
const membersOf = (
  { get, remembered }: Desk,
  group: string,
  signal: AbortSignal,
): Promise<readonly string[] | null> =>
  remembered.get(`members ${group}`, async () => {
    const json = await ifThere(get({ path: ['groups', group], purpose: 'spare', signal }));
    return json === null ? null : parsed(GroupAnswer, json).agent_ids;
  });

/** Open tickets of a group that nobody has, as a search counts them; asked for once in some minutes. Null where that is not told. */
const waitingIn = (
  { get, remembered }: Desk,
  group: string,
  signal: AbortSignal,
): Promise<number | null> =>
  remembered.get(`waiting ${group}`, async () => {
    const query: [string, string][] = [
      ['query', `"group_id:${group} AND agent_id:null AND status:2"`],
    ];
    try {
      const json = await get({ path: ['search', 'tickets'], query, purpose: 'spare', signal });
      return parsed(CountAnswer, json).total;
    } catch (error) {
      if (signal.aborted || !(error instanceof ConnectorError)) throw error;
      return null;
    }
  });

const onlineIn = async (
  desk: Desk,
  { group, person }: { group: string | null; person: string | null },
  signal: AbortSignal,
): Promise<number | null> => {
  // All queues of an account are asked about at once, and the list is the same for each.
  const list = await ifThere(desk.together.get('agents', (all) => agents(desk, all), signal));
  if (list === null || !list.some(({ available }) => available !== null && available !== undefined))
    return null;
  const told = list.some(({ group_ids: ids }) => ids && ids.length > 0);
  const members = group === null || told ? null : await membersOf(desk, group, signal);
  if (group !== null && !told && members === null) return null;
  return list.filter(
    ({ id, available, active, contact, group_ids: ids }) =>
      available === true &&
      active !== false &&
      contact?.active !== false &&
      (person === null || id === person) &&
      (group === null || (members ?? []).includes(id) || ids?.includes(group) === true),
  ).length;
};

/** Who is there for a group or a person, and how many of its tickets nobody has; how long customers wait is not told. */
export const staffingOf = async (
  desk: Desk,
  { target, signal }: AvailabilityRequest,
): Promise<Staffing> => {
  const person = idOf(target.assignee);
  const group = target.group === undefined ? null : await findGroup(desk, target.group, signal);
  if (group === null && person === null) return NOT_TOLD;
  const online = await onlineIn(desk, { group, person }, signal);
  // What one person has waiting is not what a group has.
  const waiting = group === null || person !== null ? null : await waitingIn(desk, group, signal);
  return { online, waiting, minutes: null };
};
