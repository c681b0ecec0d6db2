import { describe, expect, it } from 'vitest';

import { createAdminClient, createAgentClient, createPanelClient, ProblemError } from './index.ts';

type Seen = { url: string; init: RequestInit };

function fakeFetch(answer: () => Response | Promise<Response>): {
  seen: Seen[];
  fetch: typeof fetch;
} {
  const seen: Seen[] = [];
  return {
    seen,
    fetch: async (url, init = {}) => {
      seen.push({ url: url as string, init });
      return answer();
    },
  };
}

const problem = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status });

const caught = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    return await promise;
  } catch (error) {
    return error;
  }
};

describe('panel client', () => {
  it('asks for a ticket in the words of the viewer and keeps the ETag', async () => {
    const { seen, fetch } = fakeFetch(
      () => new Response('{"version":"7"}', { headers: { etag: '"7"' } }),
    );
    const client = createPanelClient(
      { baseUrl: 'http://127.0.0.1:4600/', token: () => 's1', fetch },
      { locale: 'de', timeZone: 'Europe/Berlin', host: 'zendesk' },
    );
    const answer = await client.fetchPanel({ helpdesk: 'zendesk', ticketId: 'a/b' });
    expect(answer).toEqual({ status: 'fresh', panel: { version: '7' }, etag: '"7"' });
    expect(seen[0]?.url).toBe(
      'http://127.0.0.1:4600/v1/panel/tickets/zendesk/a%2Fb?locale=de&timeZone=Europe%2FBerlin&host=zendesk',
    );
    expect(seen[0]?.init.headers).toMatchObject({ authorization: 'Bearer s1' });
  });

  it('sends the ETag back and says unchanged on 304', async () => {
    const { seen, fetch } = fakeFetch(() => new Response(null, { status: 304 }));
    const client = createPanelClient({ baseUrl: '', token: 's1', fetch });
    const answer = await client.fetchPanel({ conversationId: 'c1' }, { etag: '"7"' });
    expect(answer).toEqual({ status: 'unchanged' });
    expect(seen[0]?.init.headers).toMatchObject({ 'if-none-match': '"7"' });
    expect(seen[0]?.url).toBe('/v1/panel/conversations/c1');
    await client.fetchPanel({ conversationId: 'c1' }, { fresh: true });
    expect(seen[1]?.url).toBe('/v1/panel/conversations/c1?fresh=true');
  });

  it('pages by cursor and sends commands as JSON', async () => {
    const { seen, fetch } = fakeFetch(() => new Response('{}'));
    const client = createPanelClient({ baseUrl: '', token: 's1', fetch });
    await client.fetchTranscript('c1', { after: 100, limit: 50 });
    await client.fetchReasoning('c1', { after: 0, limit: 50 });
    await client.sendCommand('c1', { command: 'resolve', note: 'refunded by hand' });
    expect(seen.map(({ url }) => url)).toEqual([
      '/v1/panel/conversations/c1/transcript?after=100&limit=50',
      '/v1/panel/conversations/c1/reasoning?after=0&limit=50',
      '/v1/panel/conversations/c1/commands',
    ]);
    expect(seen[2]?.init.body).toBe('{"command":"resolve","note":"refunded by hand"}');
  });

  const viewer = { locale: 'de' };

  it('sends what a person does as each route wants it and answers with the panel after it', async () => {
    const { seen, fetch } = fakeFetch(() => new Response('{"version":"8"}'));
    const client = createPanelClient({ baseUrl: '', token: 's1', fetch }, viewer);
    const edit = { base: 2, headline: 'Paid twice', nextStep: null, note: null };
    const after = [
      await client.runAction('c1', 'a/1', { command: 'reverse', run: 'r1', anyway: true }),
      await client.saveEdit('c1', edit),
      await client.rate('c1', { stars: 4, missing: ['history'], comment: 'short' }),
      await client.reveal('c1', { reason: 'calls back', kinds: ['phone'] }),
      await client.hide('c1'),
    ];
    expect(after).toEqual(Array.from({ length: 5 }, () => ({ version: '8' })));
    expect(seen.map(({ url, init }) => [init.method, url, init.body])).toEqual([
      [
        'POST',
        '/v1/panel/conversations/c1/actions/a%2F1/runs?locale=de',
        '{"command":"reverse","run":"r1","anyway":true}',
      ],
      ['POST', '/v1/panel/conversations/c1/edits?locale=de', JSON.stringify(edit)],
      [
        'POST',
        '/v1/panel/conversations/c1/ratings?locale=de',
        '{"stars":4,"missing":["history"],"comment":"short"}',
      ],
      [
        'POST',
        '/v1/panel/conversations/c1/reveals?locale=de',
        '{"reason":"calls back","kinds":["phone"]}',
      ],
      ['DELETE', '/v1/panel/conversations/c1/reveals?locale=de', undefined],
    ]);
    expect(seen[4]?.init.headers).not.toHaveProperty('content-type');
  });

  it('decides on an approval and keeps the code when somebody was faster', async () => {
    const { seen, fetch } = fakeFetch(() => new Response('{"state":"edited"}'));
    const client = createPanelClient({ baseUrl: '', token: 's1', fetch });
    await client.decideApproval('p1', { decision: 'edit', amount: 20, note: 'half' });
    expect(seen[0]).toMatchObject({
      url: '/v1/approvals/p1',
      init: { method: 'POST', body: '{"decision":"edit","amount":20,"note":"half"}' },
    });
    const late = createPanelClient({
      baseUrl: '',
      token: 's1',
      fetch: fakeFetch(() => problem(409, { type: 'urn:baton:problem:approval-decided' })).fetch,
    });
    expect(await caught(late.decideApproval('p1', { decision: 'approve' }))).toMatchObject({
      code: 'approval-decided',
      retryable: false,
    });
  });

  it('fetches the trust report as a file with a name that any disk takes', async () => {
    const type = 'text/html; charset=utf-8';
    const { seen, fetch } = fakeFetch(
      () => new Response('<!doctype html>', { headers: { 'content-type': type } }),
    );
    const client = createPanelClient({ baseUrl: '', token: 's1', fetch }, viewer);
    expect(await client.fetchTrustReport('shop:c/1', { format: 'html' })).toEqual({
      name: 'trust-report-shop-c-1.html',
      type,
      text: '<!doctype html>',
    });
    expect(seen[0]?.url).toBe(
      '/v1/panel/conversations/shop%3Ac%2F1/trust-report?locale=de&format=html',
    );
    expect(seen[0]?.init.headers).toMatchObject({
      accept: 'text/html',
      authorization: 'Bearer s1',
    });
  });
});

describe('agent client', () => {
  it('posts a batch of events', async () => {
    const { seen, fetch } = fakeFetch(() => new Response('{"results":[]}'));
    const client = createAgentClient({ baseUrl: '', token: 'k', fetch });
    const answer = await client.postEvents('c1', [
      { type: 'turn', id: 'e1', by: 'customer', text: 'hello' },
    ]);
    expect(answer).toEqual({ results: [] });
    expect(seen[0]?.init.body).toBe(
      '{"events":[{"type":"turn","id":"e1","by":"customer","text":"hello"}]}',
    );
  });
});

describe('admin client', () => {
  it('saves a policy on top of the version it was made from', async () => {
    const { seen, fetch } = fakeFetch(() => new Response('{"version":4}'));
    const client = createAdminClient({ baseUrl: '', token: 'k', fetch });
    const saved = await client.savePolicy({ turnLimit: 9 }, { version: 3, note: 'shorter' });
    expect(saved).toEqual({ version: 4 });
    expect(seen[0]).toMatchObject({
      url: '/v1/policy?note=shorter',
      init: { method: 'PUT', body: '{"turnLimit":9}', headers: { 'if-match': '"3"' } },
    });
    await client.savePolicy({}, { version: 'any' });
    expect(seen[1]?.init.headers).toMatchObject({ 'if-match': '*' });
  });

  it('reads, checks and tries policies, and asks for what outcomes tell', async () => {
    const { seen, fetch } = fakeFetch(() => new Response('{}'));
    const client = createAdminClient({ baseUrl: '', token: 'k', fetch });
    await client.fetchPolicy();
    await client.fetchPolicyVersion(2);
    await client.fetchPolicyVersions({ before: 9, limit: 5 });
    await client.checkPolicy({}, { dryRun: 20 });
    await client.dryRunPolicy({ turnLimit: 9 }, { conversations: 50 });
    await client.postOutcomes([
      { conversationId: 'c1', turnId: 't1', good: true, source: 'person' },
    ]);
    await client.fetchCalibration({ agent: 'shop', missRate: 0.1 });
    expect(seen.map(({ url, init }) => `${init.method ?? ''} ${url}`)).toEqual([
      'GET /v1/policy',
      'GET /v1/policy/versions/2',
      'GET /v1/policy/versions?before=9&limit=5',
      'POST /v1/policy/check?dryRun=20',
      'POST /v1/policy/dry-run',
      'POST /v1/outcomes',
      'GET /v1/calibration?agent=shop&missRate=0.1',
    ]);
    expect(seen[4]?.init.body).toBe('{"policy":{"turnLimit":9},"conversations":50}');
  });

  it('says where in a rule a fault lies, and drops what is no fault', async () => {
    const fault = { code: 'policy-invalid', pointer: '/rules/0/when', detail: 'no such fact' };
    const placed = { ...fault, position: { line: 1, column: 8 } };
    const { fetch } = fakeFetch(() =>
      problem(422, {
        type: 'urn:baton:problem:policy-invalid',
        errors: [placed, fault, { ...fault, position: 'here' }],
      }),
    );
    const client = createAdminClient({ baseUrl: '', token: 'k', fetch });
    expect(await caught(client.checkPolicy({}))).toMatchObject({
      code: 'policy-invalid',
      errors: [placed, fault],
    });
  });
});

describe('problems', () => {
  const ask = (fetch: typeof globalThis.fetch, signal?: AbortSignal): Promise<unknown> =>
    caught(
      createPanelClient({ baseUrl: '', token: 's1', fetch }).fetchPanel(
        { conversationId: 'c1' },
        { signal },
      ),
    );

  it('carries code, status and every fault', async () => {
    const faults = [{ code: 'out-of-range', pointer: '/events/0/confidence', detail: 'too big' }];
    const { fetch } = fakeFetch(() =>
      problem(422, { type: 'urn:baton:problem:invalid-event', errors: [...faults, 'nonsense'] }),
    );
    const error = await ask(fetch);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({
      code: 'invalid-event',
      status: 422,
      errors: faults,
      retryable: false,
    });
  });

  it.each([
    [429, true],
    [503, true],
    [401, false],
    [404, false],
  ])('gives a verdict on trying again after %i: %s', async (status, retryable) => {
    const { fetch } = fakeFetch(() => new Response('<html>', { status }));
    expect(await ask(fetch)).toMatchObject({ code: `http-${status}`, status, retryable });
  });

  it('says unreachable when no answer comes and bad-answer when it is cut short', async () => {
    const down = fakeFetch(() => Promise.reject(new TypeError('connection refused')));
    expect(await ask(down.fetch)).toMatchObject({
      code: 'unreachable',
      status: 0,
      retryable: true,
    });
    const cut = fakeFetch(() => new Response('{"version":'));
    expect(await ask(cut.fetch)).toMatchObject({ code: 'bad-answer' });
  });

  it('lets an abort through as it is', async () => {
    const stop = new AbortController();
    const { fetch } = fakeFetch(() => {
      stop.abort();
      return Promise.reject(stop.signal.reason as Error);
    });
    expect(await ask(fetch, stop.signal)).toBe(stop.signal.reason);
  });

  it('never repeats the bearer token or the customer text in its message', async () => {
    const { fetch } = fakeFetch(() =>
      problem(400, { type: 'urn:baton:problem:x', detail: 'my card is 4111', errors: [] }),
    );
    const error = (await ask(fetch)) as Error;
    expect(error.message).toBe('x (400)');
  });
});
