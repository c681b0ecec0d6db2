import type { QueueTarget } from '@baton/handoff-core';
import { z } from 'zod';
import type { Desk } from './desk.ts';
import { ifThere } from './desk.ts';
import { kept, parsed } from '../../shared/read-answer.ts';
import { Cursor, idOf } from './parse.ts';

const MOST_PAGES = 20;

const GroupsAnswer = z.object({
  groups: kept(
    z.object({ id: z.int().positive(), name: z.string(), deleted: z.boolean().default(false) }),
  ),
  meta: Cursor,
});
type Group = z.infer<typeof GroupsAnswer>['groups'][number];

const bare = (name: string): string => name.trim().toLowerCase();

const allGroups = ({ get, remembered }: Desk, signal: AbortSignal): Promise<Group[]> =>
  remembered.get('groups', async () => {
    const all: Group[] = [];
    let after: string | null = null;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const query: [string, string][] = [['page[size]', '100']];
      if (after !== null) query.push(['page[after]', after]);
      const json = await ifThere(get({ path: ['groups'], query, signal }));
      if (json === null) break;
      const read: z.infer<typeof GroupsAnswer> = parsed(GroupsAnswer, json);
      all.push(...read.groups.filter(({ deleted }) => !deleted));
      after = read.meta?.has_more === true ? (read.meta.after_cursor ?? null) : null;
      if (after === null) break;
    }
    return all;
  });

/**
 * A queue's target with its group by id, where it was named as people name it: whatever letters are large, and only if no other group has that
 * name. A name that fits none stays, and is told as one that could not be honoured.
 */
export const withGroupId = async <T extends QueueTarget | null | undefined>(
  desk: Desk,
  target: T,
  signal: AbortSignal,
): Promise<T> => {
  const name = target?.group;
  if (name === undefined || idOf(name) !== null) return target;
  const groups = await allGroups(desk, signal);
  const [group, ...others] = groups.filter((each) => bare(each.name) === bare(name));
  return group && others.length === 0 ? { ...target, group: String(group.id) } : target;
};
