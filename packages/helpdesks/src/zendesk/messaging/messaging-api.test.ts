import { ConnectorError } from '@baton/handoff-service';
import { describe, expect, it } from 'vitest';
import type { ZendeskMessaging } from '../api/account.ts';
import { serve } from '../testing/serve.ts';
import { messagingApi } from './messaging-api.ts';
import type { MessagingApi } from './messaging-api.ts';

const messaging: ZendeskMessaging = {
  appId: 'app1',
  ai: 'our-bot',
  workspace: 'zd:agentWorkspace',
  credentials: { keyId: 'app_1', secret: 's3cret-of-sunshine' },
  hookSecret: null,
};
const { signal } = new AbortController();

const apiAt = (origin: string | null): MessagingApi => {
  const api = messagingApi({ subdomain: 'acme', origin, messaging });
  if (!api) throw new Error('there is messaging');
  return api;
};

const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

it('passes control by name, with the key of the app as Basic', async () => {
  const seen: { url: string | undefined; authorization: string | undefined; body: string }[] = [];
  const origin = await serve((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { url, headers } = request;
      const body = Buffer.concat(chunks).toString();
      seen.push({ url, authorization: headers.authorization, body });
      response.end('{}');
    });
  });
  await apiAt(origin).pass('c/../1', 'people', { note: 'id' }, signal);
  await apiAt(origin).pass('c1', 'ai', null, signal);
  const basic = Buffer.from('app_1:s3cret-of-sunshine').toString('base64');
  expect(seen).toEqual([
    {
      url: '/sc/v2/apps/app1/conversations/c%2F..%2F1/passControl',
      authorization: `Basic ${basic}`,
      body: '{"switchboardIntegration":"zd:agentWorkspace","metadata":{"note":"id"}}',
    },
    {
      url: '/sc/v2/apps/app1/conversations/c1/passControl',
      authorization: `Basic ${basic}`,
      body: '{"switchboardIntegration":"our-bot"}',
    },
  ]);
});

it.each([
  ['its name', { id: 'x1', name: 'our-bot', integrationType: 'custom' }, 'ai'],
  ['its id', { id: 'our-bot', name: 'x', integrationType: 'custom' }, 'ai'],
  [
    'its kind',
    { id: 'x2', name: 'zd-agentWorkspace', integrationType: 'zd:agentWorkspace' },
    'people',
  ],
  ['another one', { id: 'x3', name: 'zd-answerBot', integrationType: 'zd:answerBot' }, 'other'],
  ['a strange form', { id: 7, name: {} }, 'other'],
  ['nobody', undefined, 'nobody'],
])('tells who has control by %s', async (_, activeSwitchboardIntegration, holder) => {
  const conversation = { lastUpdatedAt: '2026-03-02T09:00:00.000Z', activeSwitchboardIntegration };
  const origin = await serve((_request, response) => {
    response.end(JSON.stringify({ conversation }));
  });
  expect(await apiAt(origin).read('c1', signal)).toEqual({
    holder,
    updatedAt: '2026-03-02T09:00:00.000Z',
  });
});

describe('what Sunshine answers instead', () => {
  it.each([
    ['a refused key', 401, {}, '', 'unauthorized', false, null],
    ['no right', 403, {}, '', 'unauthorized', false, null],
    ['no conversation', 404, {}, '', 'not-found', false, null],
    ['no such integration', 400, {}, '{"errors":[]}', 'refused', false, null],
    ['too many requests', 429, { 'retry-after': '12' }, '', 'rate-limited', false, 12_000],
    ['maintenance', 503, {}, '', 'unavailable', true, null],
    ['a page in place of JSON', 200, {}, '<html>', 'unavailable', true, null],
  ])(
    'tells %s by its code, and nothing of the key',
    async (_, status, headers, body, code, sent, retryAfterMs) => {
      const origin = await serve((request, response) => {
        request.resume();
        response.writeHead(status, headers as Record<string, string>);
        response.end(body);
      });
      const error = await faultOf(apiAt(origin).pass('c1', 'ai', null, signal));
      expect(error).toBeInstanceOf(ConnectorError);
      expect(error).toMatchObject({ code, sent, retryAfterMs });
      expect(`${String(error)}${JSON.stringify(error)}`).not.toContain('s3cret');
    },
  );

  it('leaves open whether control was passed when the connection breaks', async () => {
    const origin = await serve((request) => request.socket.destroy());
    expect(await faultOf(apiAt(origin).pass('c1', 'ai', null, signal))).toMatchObject({
      code: 'unavailable',
      sent: true,
    });
    expect(await faultOf(apiAt(origin).read('c1', signal))).toMatchObject({ sent: false });
  });

  it('waits no longer than it is let', async () => {
    const origin = await serve(() => {});
    const error = await faultOf(apiAt(origin).read('c1', AbortSignal.timeout(50)));
    expect(error).toMatchObject({ code: 'unavailable', sent: false });
  });
});

it('has nothing to call where an account has no messaging', () => {
  expect(messagingApi({ subdomain: 'acme', origin: null, messaging: null })).toBeNull();
});
