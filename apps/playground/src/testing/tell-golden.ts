import { goldenEvents, goldens } from '@baton/testkit';
import type { GoldenCheck } from '@baton/testkit';
import { renumber } from '../player/renumber.ts';
import type { RunningBaton } from './start-baton.ts';

/** Says something to the service as the AI does; the parsed answer. */
export const postAsAi = async (
  { url, key }: RunningBaton,
  path: string,
  body: unknown,
): Promise<Record<string, unknown>> => {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
};

let told = 0;

/** Tells a golden conversation, about an order of its own, to its end, as of minutes ago; gives what it asked. */
export const tellGolden = async (
  baton: RunningBaton,
  goldenId: string,
  conversationId: string,
): Promise<GoldenCheck[]> => {
  const found = goldens.find(({ id }) => id === goldenId);
  if (!found) throw new Error(`no golden conversation ${goldenId}`);
  told += 1;
  const golden = renumber(found, told);
  const startAt = new Date(Date.now() - 10 * 60_000).toISOString();
  const batches = goldenEvents(golden, { conversationId, startAt });
  const checks: GoldenCheck[] = [];
  for (const [index, events] of batches.entries()) {
    await postAsAi(baton, `/v1/conversations/${conversationId}/events`, { events });
    const check = golden.steps[index]?.check;
    if (!check) continue;
    await postAsAi(baton, '/v1/actions/check', { conversationId, ...check });
    checks.push(check);
  }
  return checks;
};
