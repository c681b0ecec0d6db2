import { expect, it, onTestFinished } from 'vitest';
import { asOwner } from '../testing/as-owner.ts';
import { deskService } from '../testing/desk-service.ts';
import { gateDesk } from '../testing/gate-desk.ts';
import { guardClient } from '../testing/guard-client.ts';
import { startSubscriber } from '../testing/subscriber.ts';
import type { TestService } from '../testing/test-service.ts';

/** Words that belong to tenant a alone. */
const OWN = 'Zebrafinch';

interface Described {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  tag: string;
  open: boolean;
  body: unknown;
}

interface Document {
  paths: Record<
    string,
    Record<
      string,
      {
        tags: string[];
        security?: unknown[];
        requestBody?: { content: { 'application/json'?: { example?: unknown } } };
      }
    >
  >;
}

/** An example that names a conversation, about the one there is. */
const inConversation = (example: unknown): unknown =>
  typeof example === 'object' && example !== null && 'conversationId' in example
    ? { ...example, conversationId: 'c1' }
    : example;

/** Every operation as the service itself describes it: what reads first, what would call somebody last. */
const described = async ({ service }: TestService): Promise<Described[]> => {
  const { paths } = (
    await service.app.inject({ method: 'GET', url: '/openapi.json' })
  ).json<Document>();
  const order = ['GET', 'POST', 'DELETE', 'PUT'];
  return Object.entries(paths)
    .flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => ({
        method: method.toUpperCase() as Described['method'],
        path,
        tag: operation.tags[0] ?? '',
        open: operation.security?.length === 0,
        body: inConversation(operation.requestBody?.content['application/json']?.example),
      })),
    )
    .toSorted((a, b) => order.indexOf(a.method) - order.indexOf(b.method));
};

/** Tenant a with something under every kind of id. */
const lived = async () => {
  const gate = gateDesk();
  const desk = await deskService(
    {
      resume: { on: 'never' },
      actions: [{ type: 'refund', reversible: true, approval: { above: { EUR: 50 } } }],
    },
    gate.gates,
  );
  const { test } = desk;
  const subscriber = await startSubscriber();
  await test.ask('PUT', '/v1/webhooks/all', { body: { url: subscriber.url, events: ['*'] } });
  await test.ask('PUT', '/v1/endpoints/refund', { body: { url: subscriber.url } });
  await test.post('c1', [
    { id: 'f', type: 'conversation', customer: { id: OWN, name: OWN, email: `${OWN}@x.example` } },
  ]);
  const guard = guardClient(test);
  const asked = await guard.check('c1', 'asked', {
    effect: { type: 'refund', target: OWN, amount: 90, currency: 'EUR' },
  });
  await desk.escalate('c1', '77');
  await test.post('c1', [{ id: 'h', type: 'turn', by: 'human', text: `I know ${OWN}.` }]);
  await test.ask('POST', '/v1/handoffs/c1.h1/commands', {
    body: { command: 'hand_back', note: OWN },
  });
  await test.service.deliver();
  await test.service.sendWebhooks();
  await test.post('c1', [{ id: 'q2', type: 'turn', by: 'customer', text: 'A human again!' }]);
  const { deliveries } = (await test.ask<{ deliveries: { id: string }[] }>('GET', '/v1/deliveries'))
    .body;
  const told = (
    await test.ask<{ deliveries: { id: string }[] }>('GET', '/v1/webhooks/all/deliveries')
  ).body;
  const { approvals } = (await guard.approvals()).body;
  const ids: Record<string, string | undefined> = {
    '/v1/deliveries/{id}': deliveries.at(-1)?.id,
    '/v1/handoffs/{id}': 'c1.h1',
    '/v1/actions/{id}': 'asked',
    '/v1/approvals/{id}': approvals[0]?.id,
    '/v1/webhooks/{name}': 'all',
    '/v1/endpoints/{name}': 'refund',
    '/v1/webhooks/{name}/deliveries/{id}': told.deliveries[0]?.id,
  };
  expect([asked.status, ...Object.values(ids)]).not.toContain(undefined);
  const hookId = desk.path.split('/').at(-1) ?? '';
  const addressOf = (path: string): string => {
    let filled = '';
    for (const part of path.split('/').slice(1)) {
      const before = `${filled}/${part}`;
      const known = Object.entries(ids).find(
        ([pattern]) =>
          pattern.split('/').length === before.split('/').length && path.startsWith(pattern),
      );
      const named: Record<string, string> = {
        '{id}': 'c1',
        '{helpdesk}': 'desk',
        '{hookId}': hookId,
        '{ticketId}': '77',
        '{n}': '1',
      };
      filled += `/${part.startsWith('{') ? (known?.[1] ?? named[part] ?? 'x1') : part}`;
    }
    return path.endsWith('/search') ? `${filled}?q=${OWN}` : filled;
  };
  const send = ({ method, path, body }: Described, key: string | null) =>
    test.service.app.inject({
      method,
      url: addressOf(path),
      headers: key === null ? {} : { authorization: `Bearer ${key}` },
      ...(body !== undefined && { payload: body as object }),
    });
  return { ...desk, gate, addressOf, send };
};

/** Everything of tenant a, in all tables but one, as one word each. What happens by itself has happened. */
const everythingOf = async (test: TestService, but = ''): Promise<string[]> => {
  await test.service.index();
  const tables = await asOwner<{ name: string }>(
    test,
    `select table_name as name from information_schema.columns
     where table_schema = 'baton' and column_name = 'tenant_id' and table_name in (
       select tablename from pg_tables where schemaname = 'baton') order by 1`,
  );
  expect(tables.length).toBeGreaterThan(20);
  const counted: string[] = [];
  for (const { name } of tables.filter((table) => table.name !== but)) {
    const [row] = await asOwner<{ all: string }>(
      test,
      `select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as all
       from baton."${name}" t where tenant_id = 'a'`,
    );
    counted.push(`${name} ${row?.all}`);
  }
  return counted;
};

it('tells and changes nothing of a tenant to or by anybody else, on any route', async () => {
  const { test, addressOf, send } = await lived();
  const operations = await described(test);
  const stranger = await test.service.sessions.mint({
    tenant: 'b',
    viewer: 'desk:9',
    tier: 'full',
  });
  const own = await test.service.sessions.mint({
    tenant: 'a',
    viewer: 'desk:1',
    tier: 'restricted',
  });
  const before = await everythingOf(test);
  onTestFinished(() => expect(test.logged.join('')).not.toContain(OWN));

  const letIn: string[] = [];
  for (const operation of operations) {
    const name = `${operation.method} ${addressOf(operation.path)}`;
    const nobody = await send(operation, null);
    expect(operation.open || nobody.statusCode === 401, name).toBe(true);
    expect(nobody.body, name).not.toContain(OWN);
    if (operation.tag !== 'Admin') continue;
    for (const [who, key] of [
      ['restricted viewer', own],
      ['agent', test.keys.a],
    ] as const)
      if (![401, 403].includes((await send(operation, key)).statusCode))
        letIn.push(`${who}: ${operation.method} ${operation.path}`);
  }
  // All that is for admins and for others as well: what agents learn from, and what viewers find within their own tier.
  expect(letIn).toEqual([
    'agent: GET /v1/calibration',
    'restricted viewer: GET /v1/search',
    'agent: POST /v1/outcomes',
  ]);
  for (const operation of operations)
    for (const key of [test.keys.b, test.keys.adminB, stranger]) {
      const answer = await send(operation, key);
      const name = `${operation.method} ${addressOf(operation.path)} ${answer.statusCode}`;
      expect(answer.body, name).not.toContain(OWN);
      expect(answer.statusCode, name).toBeLessThan(500);
    }
  expect(await everythingOf(test)).toEqual(before);
});

const REFUSALS = [
  { ok: false, why: 'no-ticket-access' },
  { ok: false, why: 'no-consent' },
  { ok: false, why: 'unreachable' },
  { ok: false, why: 'suspended' },
] as const;

it.each(REFUSALS)(
  'shows nothing to and takes nothing from somebody of whom the helpdesk says: $why',
  async (verdict) => {
    const { test, gate, send } = await lived();
    const operations = await described(test);
    const before = await everythingOf(test, 'panel_sessions');
    gate.says(verdict);
    const letIn: string[] = [];
    const refused = new Set<string>();
    // Whoever is to give leave is told where.
    const leave = verdict.why === 'no-consent' ? ['POST /v1/panel/consent 200'] : [];
    for (const operation of operations) {
      const key = await test.service.sessions.mint({
        tenant: 'a',
        viewer: 'desk:7',
        tier: 'full',
        helpdesk: 'desk',
        user: '7',
      });
      const { statusCode, body } = await send(operation, key);
      expect(body, operation.path).not.toContain(OWN);
      const name = `${operation.method} ${operation.path} ${statusCode}`;
      if (!operation.open && statusCode < 400) letIn.push(name);
      if (gate.taken().length > 0 && !leave.includes(name))
        refused.add(
          `${statusCode} ${(await test.service.sessions.find(key)) ? 'session' : 'no session'}`,
        );
    }
    expect(letIn).toEqual(leave);
    // Who is no agent any more has no session any more, either; who could not be asked about is not refused for good.
    expect([...refused]).toEqual([
      {
        'no-ticket-access': '403 session',
        'no-consent': '403 session',
        unreachable: '503 session',
        suspended: '403 no session',
      }[verdict.why],
    ]);
    expect(await everythingOf(test, 'panel_sessions')).toEqual(before);
  },
);

it('has for a session of another ticket nothing on any route, and no question for the helpdesk', async () => {
  const { test, gate, addressOf, send } = await lived();
  const operations = await described(test);
  const before = await everythingOf(test, 'panel_sessions');
  const key = await test.service.sessions.mint({
    tenant: 'a',
    viewer: 'desk:7',
    tier: 'full',
    helpdesk: 'desk',
    user: '7',
    ticket: '78',
  });
  const letIn: string[] = [];
  const refused = new Set<number>();
  for (const operation of operations) {
    const { statusCode, body } = await send(operation, key);
    const name = `${operation.method} ${addressOf(operation.path)} ${statusCode}`;
    expect(body, name).not.toContain(OWN);
    if (operation.open) continue;
    if (statusCode < 400) letIn.push(name);
    refused.add(statusCode);
    // Where to give leave is about the person and no ticket.
    expect(
      gate.taken().filter(({ ticket }) => ticket !== null),
      name,
    ).toEqual([]);
  }
  expect(letIn).toEqual(['POST /v1/panel/consent 200']);
  expect(refused).toEqual(new Set([200, 401, 403, 404]));
  expect(await test.service.sessions.find(key)).not.toBeNull();
  expect(await everythingOf(test, 'panel_sessions')).toEqual(before);
});

it('asks the helpdesk before it shows anything to its people, and anew before it writes for them', async () => {
  const { test, gate, send } = await lived();
  const key = await test.service.sessions.mint({
    tenant: 'a',
    viewer: 'desk:7',
    tier: 'restricted',
    helpdesk: 'desk',
    user: '7',
  });
  const asked: Record<string, string[]> = { once: [], anew: [], never: [] };
  // Streams stay open; that they ask stands above, and in live.test.ts.
  const operations = (await described(test)).filter(({ path }) => !path.endsWith('/live'));
  for (const operation of operations) {
    const { method, path, open } = operation;
    const { statusCode } = await send(operation, key);
    const questions = gate.taken();
    // Who asks where to give leave asks about no ticket.
    const about = path === '/v1/panel/consent' ? null : '77';
    for (const { user, ticket } of questions) expect([user, ticket], path).toEqual(['7', about]);
    const how = questions.map(({ fresh }) => (fresh ? 'anew' : 'once')).join(' and ') || 'never';
    // What they may not do at all needs no question.
    if (how !== 'never' || !(open || statusCode === 401 || statusCode === 403))
      (asked[how] ??= []).push(`${method} ${path}`);
  }
  expect(asked).toEqual({
    never: [],
    once: [
      'GET /v1/panel/tickets/{helpdesk}/{ticketId}',
      'GET /v1/panel/conversations/{id}',
      'GET /v1/panel/conversations/{id}/transcript',
      'GET /v1/panel/conversations/{id}/reasoning',
      'GET /v1/panel/conversations/{id}/edits',
      'GET /v1/panel/conversations/{id}/trust-report',
      // looks at the actions of the brief, and writes nothing
      'POST /v1/panel/conversations/{id}/reply-check',
    ],
    anew: [
      'POST /v1/panel/conversations/{id}/commands',
      'POST /v1/panel/conversations/{id}/edits',
      'POST /v1/panel/conversations/{id}/ratings',
      'POST /v1/panel/conversations/{id}/reveals',
      'POST /v1/panel/conversations/{id}/notes',
      'POST /v1/actions/{id}/reconcile',
      'POST /v1/approvals/{id}',
      'POST /v1/panel/conversations/{id}/actions/{actionId}/runs',
      'POST /v1/panel/consent',
      'DELETE /v1/panel/conversations/{id}/reveals',
    ],
  });
});
