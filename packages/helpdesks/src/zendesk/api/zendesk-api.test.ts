import { ConnectorError } from '@baton/handoff-service';
import { describe, expect, it } from 'vitest';
import { serve } from '../testing/serve.ts';
import type { ZendeskAccount } from './account.ts';
import { zendeskApi } from './zendesk-api.ts';
import type { ZendeskCall } from './zendesk-api.ts';

const account = (origin: string | null, more: Partial<ZendeskAccount> = {}): ZendeskAccount => ({
  tenant: 'a',
  subdomain: 'acme',
  origin,
  credentials: { scheme: 'bearer', token: () => Promise.resolve('s3cret-token') },
  marketplace: null,
  fields: {},
  messaging: null,
  ...more,
});

const get = (path: readonly string[], more: Partial<ZendeskCall> = {}): ZendeskCall => ({
  method: 'GET',
  path,
  write: false,
  signal: new AbortController().signal,
  ...more,
});

const put = get(['tickets', '1'], { method: 'PUT', write: true, body: { ticket: {} } });

const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

it('calls below /api/v2 with a token, escaped segments and what the Marketplace asks for', async () => {
  const seen: { url: string | undefined; headers: Record<string, unknown> }[] = [];
  const origin = await serve(({ url, headers }, response) => {
    seen.push({ url, headers });
    response.end('{"ok":true}');
  });
  const marketplace = { name: 'Baton', organizationId: '77', appId: '900001' };
  const api = zendeskApi(account(`${origin}/`, { marketplace }));
  const call = get(['tickets', 'a/../b?c'], {
    query: [['page[size]', '2']],
    idempotencyKey: 'baton-1',
  });
  await expect(api(call)).resolves.toEqual({ ok: true });
  expect(seen[0]?.url).toBe('/api/v2/tickets/a%2F..%2Fb%3Fc?page%5Bsize%5D=2');
  expect(seen[0]?.headers).toMatchObject({
    authorization: 'Bearer s3cret-token',
    'x-zendesk-marketplace-name': 'Baton',
    'x-zendesk-marketplace-organization-id': '77',
    'x-zendesk-marketplace-app-id': '900001',
    'idempotency-key': 'baton-1',
  });
});

it('sends an API token as Basic, and no Marketplace headers of a private app', async () => {
  const seen: Record<string, unknown>[] = [];
  const origin = await serve(({ headers }, response) => {
    seen.push(headers);
    response.end('{}');
  });
  const token = 'admin@example.com/token:abc';
  const credentials = { scheme: 'basic', token: () => Promise.resolve(token) } as const;
  await zendeskApi(account(origin, { credentials }))(get(['users', 'me']));
  expect(seen[0]?.['authorization']).toBe(`Basic ${Buffer.from(token).toString('base64')}`);
  expect(Object.keys(seen[0] ?? {}).filter((name) => name.includes('marketplace'))).toEqual([]);
});

it('renews a token once however many calls were refused with the old one', async () => {
  let refreshed = 0;
  const origin = await serve(({ headers }, response) => {
    if (headers.authorization !== 'Bearer new') response.statusCode = 401;
    response.end('{}');
  });
  const api = zendeskApi(
    account(origin, {
      credentials: {
        scheme: 'bearer',
        token: () => Promise.resolve('old'),
        refresh: () => {
          refreshed += 1;
          return Promise.resolve('new');
        },
      },
    }),
  );
  await Promise.all(Array.from({ length: 8 }, () => api(get(['users', 'me']))));
  expect(refreshed).toBe(1);
});

describe('what Zendesk answers instead', () => {
  it.each([
    ['a refusal of the token', 401, {}, '', 'unauthorized', false, null],
    ['no right', 403, {}, '', 'unauthorized', false, null],
    ['nothing there', 404, {}, '', 'not-found', false, null],
    ['an invalid record', 422, {}, '{"details":{"group":[]}}', 'refused', false, null],
    ['another reading', 409, {}, '{"error":"UpdateConflict"}', 'refused', false, null],
    ['a request that took too long', 408, {}, '', 'unavailable', true, null],
    ['too many requests', 429, { 'retry-after': '93' }, '', 'rate-limited', false, 93_000],
    ['maintenance', 503, { 'retry-after': '60' }, '', 'unavailable', true, 60_000],
    ['a redirect', 302, { location: 'http://127.0.0.1:1/' }, '', 'refused', true, null],
    ['a page in place of JSON', 200, {}, '<html>', 'unavailable', true, null],
  ])('tells %s by its code', async (_, status, headers, body, code, sent, retryAfterMs) => {
    const origin = await serve((request, response) => {
      request.resume();
      response.writeHead(status, headers as Record<string, string>);
      response.end(body);
    });
    const error = await faultOf(zendeskApi(account(origin))(put));
    expect(error).toBeInstanceOf(ConnectorError);
    expect(error).toMatchObject({ code, sent, retryAfterMs });
    expect(`${String(error)}${JSON.stringify(error)}`).not.toContain('s3cret');
  });

  it('names the parts it takes for invalid in its own words', async () => {
    const origin = await serve((request, response) => {
      request.resume();
      response.statusCode = 422;
      response.end(
        JSON.stringify({ details: { group: [], assignee_id: [], 'mara@example.org': [] } }),
      );
    });
    const error = await faultOf(zendeskApi(account(origin))(put));
    expect(error).toMatchObject({ invalid: ['group', 'assignee'] });
    expect(JSON.stringify(error)).not.toContain('mara');
  });

  it('reads no more than 4 MB, and says of a read that it was too much', async () => {
    const origin = await serve((request, response) => {
      request.resume();
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    });
    const api = zendeskApi(account(origin));
    expect(await faultOf(api(put))).toMatchObject({ code: 'unavailable', sent: true });
    const read = await faultOf(api(get(['tickets', '1'])));
    expect(read).toMatchObject({ code: 'refused', sent: false, status: 413 });
  });
});

it.each(['acme.evil.example', 'acme/../evil', 'a@b', '', '-acme', 'acme.zendesk.com#'])(
  'sends nothing to what is no subdomain: %s',
  async (subdomain) => {
    const error = await faultOf(zendeskApi(account(null, { subdomain }))(put));
    expect(error).toMatchObject({ code: 'refused', sent: false });
  },
);

it('calls the subdomain over https where no other origin is given', async () => {
  const urls: string[] = [];
  const api = zendeskApi(account(null), {
    call: ({ url }) => {
      urls.push(url.href);
      return Promise.resolve({ answered: true, status: 204, headers: {}, body: '' });
    },
  });
  await expect(api(get(['tickets', '7']))).resolves.toBeNull();
  expect(urls).toEqual(['https://acme.zendesk.com/api/v2/tickets/7']);
});

it('sends nothing when its token can not be had, and tells nobody why', async () => {
  const credentials = {
    scheme: 'bearer',
    token: () => Promise.reject(new Error('vault of mara@example.org')),
  } as const;
  const error = await faultOf(zendeskApi(account('http://127.0.0.1:1', { credentials }))(put));
  expect(error).toMatchObject({ code: 'unauthorized', sent: false });
  expect(String(error)).not.toContain('mara');
});
