import { ConnectorError } from '@baton/handoff-service';
import type { AvailabilityRequest, Staffing } from '@baton/handoff-service';
import type { z } from 'zod';
import type { Desk } from './desk.ts';
import { ifThere } from './desk.ts';
import { withGroupId } from './find-group.ts';
import { parsed } from '../../shared/read-answer.ts';
import { AvailabilitiesAnswer, CountAnswer, idOf } from './parse.ts';

type Answer = z.infer<typeof AvailabilitiesAnswer>;
type Entry = Answer['data'][number];

const MOST_PAGES = 10;
const NOT_TOLD: Staffing = { online: null, waiting: null, minutes: null };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Ids of the agent's channels, by which they stand among what is included. */
const channelsOf = (entry: Entry): unknown[] => {
  const { relationships } = entry;
  const channels = isRecord(relationships) ? relationships['channels'] : undefined;
  const data = isRecord(channels) ? channels['data'] : undefined;
  return Array.isArray(data) ? data.flatMap((each) => (isRecord(each) ? [each['id']] : [])) : [];
};

/** Whether an agent may get work: online in any channel, or, where channels are not told, by their own status. */
const isOnline = (entry: Entry, included: NonNullable<Answer['included']>): boolean => {
  const { channels, agent_status: status } = entry.attributes;
  const inline = isRecord(channels) ? Object.values(channels) : [];
  const ids = channelsOf(entry);
  const states = [
    ...inline.map((each) => (isRecord(each) ? each['status'] : each)),
    ...included.filter(({ id }) => ids.includes(id)).map(({ attributes }) => attributes['status']),
  ];
  if (states.length > 0) return states.includes('online');
  const name = isRecord(status) ? status['name'] : status;
  return typeof name === 'string' && name.toLowerCase() === 'online';
};

const isIn = ({ attributes }: Entry, group: number | null, person: number | null): boolean => {
  const groups = attributes['group_ids'];
  const inGroup =
    group === null || !Array.isArray(groups) || groups.map(String).includes(String(group));
  return inGroup && (person === null || String(attributes['agent_id']) === String(person));
};

/**
 * Tickets of a group that nobody has and that wait for an answer, as Zendesk's search counts them. Asked for once in some minutes, also
 * where it is not told: it is the least of what is asked there.
 */
const waitingIn = (
  { get, remembered }: Desk,
  group: number,
  signal: AbortSignal,
): Promise<number | null> =>
  remembered.get(`waiting ${group}`, async () => {
    const words = `type:ticket group:${group} assignee:none status<pending`;
    try {
      const json = await get({ path: ['search', 'count'], query: [['query', words]], signal });
      return parsed(CountAnswer, json).count;
    } catch (error) {
      if (signal.aborted || !(error instanceof ConnectorError)) throw error;
      return null;
    }
  });

/** Agents who may get work now; null where the plan has no agent availability. */
const onlineIn = async (
  desk: Desk,
  group: number | null,
  person: number | null,
  signal: AbortSignal,
): Promise<number | null> => {
  const online = new Set<unknown>();
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query: [string, string][] = [['page[size]', '100']];
    if (group !== null) query.push(['filter[group_ids]', String(group)]);
    if (after !== null) query.push(['page[after]', after]);
    const json = await ifThere(desk.get({ path: ['agent_availabilities'], query, signal }));
    if (json === null) return null;
    const read: Answer = parsed(AvailabilitiesAnswer, json);
    for (const entry of read.data)
      if (isIn(entry, group, person) && isOnline(entry, read.included ?? []))
        online.add(entry.attributes['agent_id'] ?? entry.id);
    after = read.meta?.has_more === true ? (read.meta.after_cursor ?? null) : null;
    if (after === null) break;
  }
  return online.size;
};

/** Who is there for a queue, and how many of its tickets nobody has; how long customers wait is not told. */
export const staffingOf = async (
  desk: Desk,
  { target, signal }: AvailabilityRequest,
): Promise<Staffing> => {
  const { group: named } = await withGroupId(desk, target, signal);
  const group = idOf(named);
  const person = idOf(target.assignee);
  if (group === null && person === null) return NOT_TOLD;
  const online = await onlineIn(desk, group, person, signal);
  // What one person has waiting is not what a group has.
  const waiting = group === null || person !== null ? null : await waitingIn(desk, group, signal);
  return { online, waiting, minutes: null };
};
