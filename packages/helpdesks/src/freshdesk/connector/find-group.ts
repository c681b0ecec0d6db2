import type { z } from 'zod';
import { parsed } from '../../shared/read-answer.ts';
import type { Desk } from './desk.ts';
import { ifThere } from './desk.ts';
import { GroupsAnswer, idOf } from './parse.ts';

type Group = z.infer<typeof GroupsAnswer>[number];

const MOST_PAGES = 10;
const PAGE = '100';

const bare = (name: string): string => name.trim().toLowerCase();

const allGroups = (desk: Desk, signal: AbortSignal): Promise<readonly Group[]> =>
  desk.remembered.get('groups', async () => {
    const all: Group[] = [];
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const query: [string, string][] = [
        ['page', String(page)],
        ['per_page', PAGE],
      ];
      const read = await ifThere(desk.page({ path: ['groups'], query, signal }));
      if (read === null) break;
      all.push(...parsed(GroupsAnswer, read.json));
      if (!read.next) break;
    }
    return all;
  });

/**
 * Id of a group that is named by it, or as people name it: whatever letters are large, and only if no other group has that name. Null when there is
 * no such; an id is taken as it is.
 */
export const findGroup = async (
  desk: Desk,
  named: string,
  signal: AbortSignal,
): Promise<string | null> => {
  const id = idOf(named);
  if (id !== null) return id;
  const groups = await allGroups(desk, signal);
  const [group, ...others] = groups.filter(({ name }) => bare(name) === bare(named));
  return group && others.length === 0 ? group.id : null;
};
