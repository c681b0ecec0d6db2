import type { EventInput, PolicyInput, Tier } from '@baton/handoff-core';
import { startActionEndpoint } from '@baton/testkit/endpoint';
import { expect, it, onTestFinished } from 'vitest';
import { asOwner } from '../testing/as-owner.ts';
import { guardClient } from '../testing/guard-client.ts';
import { person } from '../testing/person.ts';
import { testService } from '../testing/test-service.ts';
import type { TestService } from '../testing/test-service.ts';

/** An address that nobody but the full tier may see, named after the place it was planted in. */
const mail = (place: string): string => `planted.${place}@hidden.example`;
const PLANTED = /planted\.[a-z0-9-]+@hidden\.example/gi;

const POLICY: PolicyInput = {
  actions: [
    {
      type: 'refund',
      reversible: true,
      approval: { above: { EUR: 50 } },
      endpoints: { run: 'refund', reverse: 'refund' },
    },
  ],
  privacy: { reveal: { tiers: ['standard', 'full'] } },
};

const EVENTS: EventInput[] = [
  {
    id: 'f',
    type: 'conversation',
    channel: `chat ${mail('channel')}`.slice(0, 40),
    subject: `About ${mail('subject')}`,
    intent: `refund ${mail('facts-intent')}`,
    customer: {
      id: 'u1',
      name: 'Rosalind Quimby',
      email: mail('customer'),
      phone: '+1 415 555 2671',
      plan: `plan of ${mail('plan')}`,
      attributes: { billing: mail('attribute'), [mail('attribute-key')]: true },
    },
    agent: { id: 'ai-1', name: `Bot ${mail('agent-name')}`, version: mail('agent-version') },
    ticket: { helpdesk: 'zendesk', id: '77' },
  },
  {
    id: 't1',
    type: 'turn',
    by: 'customer',
    text: `I was charged twice, write to ${mail('turn')} and give me a human.`,
    intent: `complain ${mail('turn-intent')}`,
    attachments: [
      {
        name: `${mail('file-name')}.png`,
        type: `image/${mail('file-type')}`,
        url: `https://files.example/${mail('file-url')}`,
      },
    ],
  },
  { id: 'd1', type: 'draft', text: `We will write to ${mail('draft')}.`, confidence: 0.1 },
  {
    id: 's1',
    type: 'reasoning',
    kind: 'retrieval',
    text: `Looked at ${mail('step')}`,
    sources: [
      { title: `Page of ${mail('source')}`, url: `https://kb.example/?q=${mail('source-url')}` },
    ],
  },
  {
    id: 'a0',
    type: 'action',
    action: 'told',
    name: `change_address ${mail('action-name')}`,
    status: 'failed',
    effect: { type: `address ${mail('effect-type')}`, target: mail('effect-target') },
    args: { to: mail('arg'), [mail('arg-key')]: 1 },
    result: { said: [mail('result')] },
    error: `No such mailbox ${mail('error')}`,
  },
];

const planted = async (test: TestService) => {
  const endpoint = await startActionEndpoint();
  onTestFinished(() => endpoint.close());
  await test.ask('PUT', '/v1/endpoints/refund', { body: { url: endpoint.url } });
  await test.post('c1', EVENTS.slice(0, 1));
  const guard = guardClient(test);
  const effect = (n: number, place: string, amount: number) => ({
    effect: { type: 'refund', target: mail(place), amount, currency: 'EUR' },
    args: { to: mail(`${place}-arg`), n },
    name: 'refund_order',
  });
  // One that waits for a person, one that was decided, one that failed and may be run.
  await guard.check('c1', 'asked', effect(1, 'asked', 90));
  await guard.check('c1', 'decided', effect(2, 'decided', 80));
  const cleared = await guard.check('c1', 'failed', effect(3, 'failed', 7));
  await guard.finished('c1', 'failed', cleared.body.token, 'failed', {
    error: `refused ${mail('finished-error')}`,
    result: { who: mail('finished-result') },
  });
  const gone = await guard.check('c1', 'gone', effect(4, 'gone', 6));
  await guard.finished('c1', 'gone', gone.body.token, 'unknown', {});
  const { approvals } = (await guard.approvals('?conversation=c1')).body;
  const idOf = (action: string) => approvals.find((each) => each.action === action)?.id ?? '';
  await guard.decide(idOf('decided'), { decision: 'approve', note: `ok ${mail('approval-note')}` });
  await test.post('c1', EVENTS.slice(1));
  const full = person(test, { viewer: 'zendesk:9', tier: 'full' });
  await full.edit({
    base: 0,
    headline: `Call ${mail('headline')}`,
    nextStep: `Ask ${mail('next-step')}`,
    note: `Known as ${mail('edit-note')}`,
  });
  await full.rate({ stars: 2, comment: `Misses ${mail('comment')}` });
  await full.send('POST', '/commands', { command: 'accept', note: `took ${mail('accept-note')}` });
  const standard = person(test, { viewer: 'zendesk:8' });
  await standard.reveal({ reason: `They wrote from ${mail('reason')}` });
  await standard.send('POST', '/actions/failed/runs', {
    command: 'retry',
    run: 'run-1',
    note: `said by ${mail('run-note')}`,
  });
  await full.send('POST', '/commands', { command: 'resolve', note: `done, ${mail('resolution')}` });
  // The customer comes back with something new.
  await test.post('c2', [
    {
      id: 'f',
      type: 'conversation',
      subject: `Again ${mail('later-subject')}`,
      customer: { id: 'u1' },
      ticket: { helpdesk: 'zendesk', id: '78' },
    },
    { id: 't', type: 'turn', by: 'customer', text: 'A human please.' },
  ]);
  await test.service.index();
  return { pending: idOf('asked'), decided: idOf('decided') };
};

/** Every request that somebody with a page's session, or a program with no more than a key, can send. */
const requestsOf = (ids: { pending: string; decided: string }) => {
  const c1 = '/v1/panel/conversations/c1';
  const reads = [
    ...['', '/transcript', '/reasoning', '/edits'].map((part) => `${c1}${part}`),
    ...['en', 'de', 'es', 'fr', 'pt', 'ja'].map(
      (locale) => `${c1}?locale=${locale}&timeZone=Asia/Tokyo&host=zendesk`,
    ),
    `${c1}?fresh=true`,
    '/v1/panel/conversations/c2',
    '/v1/panel/tickets/zendesk/77',
    ...['json', 'html'].map((format) => `${c1}/trust-report?format=${format}&download=true`),
    '/v1/search?q=human',
    '/v1/search?q=hidden.example',
    '/v1/approvals',
    '/v1/approvals?conversation=c1&open=false',
    '/v1/actions/asked?conversation=c1',
    '/v1/conversations/c1',
    '/v1/conversations/c1/decisions',
    '/v1/handoffs/c1',
    '/v1/endpoints',
    '/v1/measures/briefs',
    '/v1/ledger/export',
    '/v1/policy',
  ].map((url) => ({ method: 'GET' as const, url, body: undefined }));
  const writes = [
    [`${c1}/edits`, { base: 0, headline: 'Mine' }],
    [`${c1}/edits`, { base: 7, note: 'x', extra: mail('sent') }],
    [`${c1}/edits`, { base: 1, headline: 'Mine' }],
    [`${c1}/ratings`, { stars: 4 }],
    [`${c1}/ratings`, { stars: 9, comment: 3 }],
    [`${c1}/commands`, { command: 'accept' }],
    [`${c1}/actions/failed/runs`, { command: 'retry', run: 'x1' }],
    [`${c1}/actions/asked/runs`, { command: 'resume', run: 'x2' }],
    [`${c1}/actions/told/runs`, { command: 'reverse', run: 'x3' }],
    [`${c1}/actions/failed/runs`, { command: 'retry', run: 'x4', anyway: true }],
    ['/v1/actions/gone/reconcile', { conversationId: 'c1', status: 'failed', evidence: 'seen' }],
    [`/v1/approvals/${ids.decided}`, { decision: 'reject' }],
    [`/v1/approvals/${ids.pending}`, { decision: 'approve' }],
  ].map(([url, body]) => ({ method: 'POST' as const, url: url as string, body }));
  return [...reads, ...writes];
};

const answersOf = async (
  test: TestService,
  bearer: string,
  ids: { pending: string; decided: string },
) => {
  const found: string[] = [];
  for (const { method, url, body } of requestsOf(ids)) {
    const response = await test.service.app.inject({
      method,
      url,
      headers: {
        authorization: `Bearer ${bearer}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { payload: JSON.stringify(body) }),
    });
    expect(response.statusCode, `${method} ${url}`).toBeLessThan(500);
    const said = `${JSON.stringify(response.headers)}\n${response.body}`;
    for (const each of new Set(said.match(PLANTED)))
      if (!each.includes('planted.sent@')) found.push(`${method} ${url}: ${each}`);
    for (const secret of ['415 555 2671', 'Quimby'])
      if (said.includes(secret)) found.push(`${method} ${url}: ${secret}`);
  }
  return found;
};

it.each(['restricted', 'standard'] as const)(
  'sends no hidden word to a viewer of the tier %s by any route',
  async (tier: Tier) => {
    const test = await testService({ policy: POLICY });
    const ids = await planted(test);
    const bearer = await test.service.sessions.mint({ tenant: 'a', viewer: 'zendesk:1', tier });
    const found = await answersOf(test, bearer, ids);
    const allowed = tier === 'standard' ? (line: string) => line.includes('Quimby') : () => false;
    expect(found.filter((line) => !allowed(line))).toEqual([]);
    expect(test.logged.join('\n').match(PLANTED)).toBeNull();
  },
  60_000,
);

it('shows the full tier what was planted, so that the other tests look for something', async () => {
  const test = await testService({ policy: POLICY });
  const ids = await planted(test);
  const bearer = await test.service.sessions.mint({
    tenant: 'a',
    viewer: 'zendesk:1',
    tier: 'full',
  });
  const found = await answersOf(test, bearer, ids);
  const places = new Set(found.map((line) => /planted\.([a-z0-9-]+)@/.exec(line)?.[1]));
  expect(places).toContain('asked');
  expect(places).toContain('approval-note');
  expect(places.size).toBeGreaterThan(40);
}, 60_000);

/** Names of tools and types of effects are taken for words of a system, and are counted and looked up by. */
const SYSTEM_WORDS = /^actions\.(name|rule|type|effect_key): /;

it('stores nothing that was planted as plain text, in any table', async () => {
  const test = await testService({ policy: POLICY });
  await planted(test);
  const tables = await asOwner<{ t: string }>(
    test,
    `select table_name as t from information_schema.tables where table_schema = 'baton' and table_type = 'BASE TABLE'`,
  );
  const found = new Set<string>();
  for (const { t } of tables)
    for (const { row } of await asOwner<{ row: Record<string, unknown> }>(
      test,
      `select to_jsonb(x) as row from ${t} x`,
    ))
      for (const [column, value] of Object.entries(row))
        for (const each of JSON.stringify(value).match(PLANTED) ?? [])
          found.add(`${t}.${column}: ${each}`);
  expect([...found].filter((line) => !SYSTEM_WORDS.test(line))).toEqual([]);
});
