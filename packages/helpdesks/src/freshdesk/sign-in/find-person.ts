import { z } from 'zod';
import type { FreshdeskApi } from '../api/freshdesk-api.ts';
import { askFreshdesk } from '../pairing/ask.ts';
import { AgentFacts } from '../viewers/facts.ts';

const PATIENCE_MS = 8_000;
const Found = z.array(z.unknown());

/** Only letters from A to Z count alike in both cases: others become some of these, and would be another address. */
const bare = (address: string): string =>
  address.trim().replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());

/** The one active agent with exactly this address; null when there is none, or more than one. @throws ConnectorError */
export const findPerson = async (
  api: FreshdeskApi,
  email: string,
): Promise<{ user: string; name: string } | null> => {
  const wanted = bare(email);
  if (wanted === '') return null;
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const rows = await askFreshdesk({ api, signal }, Found, ['agents'], {
    query: [['email', wanted]],
  });
  const people = rows.map((row) => AgentFacts.safeParse(row));
  // Somebody who can't be read might be the very one: nobody is taken for them. An error would tell whoever asks that there is somebody.
  if (people.some(({ success }) => !success)) return null;
  const fitting = people
    .flatMap(({ data }) => data ?? [])
    .filter(
      ({ active, isAgent, email: theirs }) =>
        active && isAgent && theirs !== null && bare(theirs) === wanted,
    );
  const [person, ...others] = fitting;
  return person && others.length === 0 ? { user: person.id, name: person.name } : null;
};
