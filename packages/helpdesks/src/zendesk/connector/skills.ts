import type { z } from 'zod';
import type { Desk } from './desk.ts';
import { ifThere } from './desk.ts';
import { parsed } from '../../shared/read-answer.ts';
import { AttributesAnswer, SkillsAnswer } from './parse.ts';

type Skill = z.infer<typeof SkillsAnswer>['attribute_values'][number];

const MOST_ATTRIBUTES = 50;

/** All skills of the account; null where it has none or does not tell. */
const allSkills = ({ get, remembered }: Desk, signal: AbortSignal): Promise<Skill[] | null> =>
  remembered.get('skills', async () => {
    const json = await ifThere(get({ path: ['routing', 'attributes'], signal }));
    if (json === null) return null;
    const { attributes } = parsed(AttributesAnswer, json);
    const values: Skill[] = [];
    for (const { id } of attributes.slice(0, MOST_ATTRIBUTES)) {
      const path = ['routing', 'attributes', id, 'values'];
      const answer = await ifThere(get({ path, signal }));
      if (answer !== null) values.push(...parsed(SkillsAnswer, answer).attribute_values);
    }
    return values;
  });

const idsFor = (skills: readonly Skill[], names: readonly string[]): (string | null)[] =>
  names.map((wanted) => {
    const low = wanted.trim().toLowerCase();
    const skill =
      skills.find(({ id }) => id === wanted) ??
      skills.find(({ name }) => name.trim().toLowerCase() === low);
    return skill?.id ?? null;
  });

/** What became of skills. */
export interface SkillsSet {
  /** False when the ticket already had them, or the account has none. */
  wrote: boolean;
  whole: boolean;
}

/**
 * Gives a ticket the skills of a queue beside those it has, and reads it again: ids that are not known are passed over in silence. Where the plan
 * has no skills, or the token belongs to nobody who may set them, none are set: a handoff never fails over it.
 */
export const setSkills = async (
  desk: Desk,
  ticket: number,
  names: readonly string[],
  signal: AbortSignal,
): Promise<SkillsSet> => {
  const nothing = { wrote: false, whole: false };
  const known = await allSkills(desk, signal);
  if (known === null) return nothing;
  const found = idsFor(known, names);
  const wanted = found.filter((id) => id !== null);
  if (wanted.length === 0) return nothing;

  const path = ['routing', 'tickets', String(ticket), 'instance_values'];
  const read = async (): Promise<string[] | null> => {
    const json = await ifThere(desk.get({ path, signal }));
    return json === null ? null : parsed(SkillsAnswer, json).attribute_values.map(({ id }) => id);
  };
  const has = await read();
  if (has === null) return nothing;
  const missing = wanted.some((id) => !has.includes(id));
  if (!missing) return { wrote: false, whole: !found.includes(null) };
  const answer = await ifThere(
    desk.api({
      method: 'POST',
      path,
      body: { attribute_value_ids: [...new Set([...has, ...wanted])] },
      write: true,
      signal,
    }),
  );
  if (answer === null) return nothing;
  const now = (await read()) ?? [];
  return { wrote: true, whole: !found.includes(null) && wanted.every((id) => now.includes(id)) };
};
