import type { z } from 'zod';
import type { Desk } from './desk.ts';
import { parsed } from '../../shared/read-answer.ts';
import { TeamsAnswer } from './parse.ts';

type Team = z.infer<typeof TeamsAnswer>['teams'][number];

const bare = (name: string): string => name.trim().toLowerCase();

const allTeams = ({ get, remembered }: Desk, signal: AbortSignal): Promise<readonly Team[]> =>
  remembered.get('teams', async () => {
    const json = await get((client, options) => client.teams.list(options), signal);
    return parsed(TeamsAnswer, json).teams;
  });

/** A team by its id, or as people name it: whatever letters are large, and only if no other team has that name. */
export const findTeam = async (
  desk: Desk,
  named: string,
  signal: AbortSignal,
): Promise<Team | null> => {
  const teams = await allTeams(desk, signal);
  const byId = teams.find(({ id }) => id === named);
  if (byId) return byId;
  const [team, ...others] = teams.filter(({ name }) => bare(name ?? '') === bare(named));
  return team && others.length === 0 ? team : null;
};
