import type { Service } from '@baton/handoff-service';
import { GOLDEN_ENDPOINT } from '@baton/testkit';
import { startActionEndpoint } from '@baton/testkit/endpoint';

/**
 * What does and undoes the actions of the scenarios, so that they can be tried again and taken back in the playground: an
 * endpoint on loopback that checks signatures and does each effect once. Development only. Gives what closes it.
 */
export const simulatedShop = async (
  { app }: Service,
  key: string,
): Promise<() => Promise<void>> => {
  const shop = await startActionEndpoint();
  const headers = { authorization: `Bearer ${key}` };
  const path = `/v1/endpoints/${GOLDEN_ENDPOINT}`;
  const put = await app.inject({
    method: 'PUT',
    url: path,
    headers,
    payload: { url: shop.url, timeoutMs: 5_000 },
  });
  // Known since an earlier start: only a new secret is told.
  const told: { secret?: string } = put.json();
  const { secret } = told.secret
    ? told
    : (await app.inject({ method: 'POST', url: `${path}/rotate`, headers })).json<typeof told>();
  if (secret) shop.secrets.push(secret);
  return () => shop.close();
};
