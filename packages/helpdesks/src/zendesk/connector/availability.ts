import type { AvailabilityRequest, Staffing } from '@baton/handoff-service';
import type { z } from 'zod';
import type { Desk } from './desk.ts';
import { ifThere } from './desk.ts';
import { withGroupId } from './find-group.ts';
import { AvailabilitiesAnswer, idOf, parsed } from './parse.ts';

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

/** Agents of a queue who may get work now; not told where the plan has no agent availability. */
export const staffingOf = async (
  desk: Desk,
  { target, signal }: AvailabilityRequest,
): Promise<Staffing> => {
  const { group: named } = await withGroupId(desk, target, signal);
  const group = idOf(named);
  const person = idOf(target.assignee);
  if (group === null && person === null) return NOT_TOLD;
  const online = new Set<unknown>();
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query: [string, string][] = [['page[size]', '100']];
    if (group !== null) query.push(['filter[group_ids]', String(group)]);
    if (after !== null) query.push(['page[after]', after]);
    const json = await ifThere(desk.get({ path: ['agent_availabilities'], query, signal }));
    if (json === null) return NOT_TOLD;
    const read: Answer = parsed(AvailabilitiesAnswer, json);
    for (const entry of read.data)
      if (isIn(entry, group, person) && isOnline(entry, read.included ?? []))
        online.add(entry.attributes['agent_id'] ?? entry.id);
    after = read.meta?.has_more === true ? (read.meta.after_cursor ?? null) : null;
    if (after === null) break;
  }
  return { ...NOT_TOLD, online: online.size };
};
