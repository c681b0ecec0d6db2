import { expect, it } from 'vitest';
import { gateDesk } from '../testing/gate-desk.ts';
import { guardClient } from '../testing/guard-client.ts';
import { openStream } from '../testing/open-stream.ts';
import { testService } from '../testing/test-service.ts';

const OWN = 'Zebrafinch';

const facts = (id: string, ticket: string, customer = 'cus-1') =>
  ({
    id,
    type: 'conversation',
    ticket: { helpdesk: 'desk', id: ticket },
    subject: `${OWN} ${ticket}`,
    customer: { id: customer },
  }) as const;
const turn = (text: string) => ({ id: 'q', type: 'turn', by: 'customer', text }) as const;

/** Conversations on tickets 7 and 8, each with something to decide on, and a session of ticket 7 alone. */
const world = async () => {
  const gate = gateDesk({ ok: true, tier: 'full', everyTicket: false, locale: null });
  const test = await testService({
    viewers: gate.gates,
    policy: { actions: [{ type: 'refund', approval: { above: { EUR: 50 } } }] },
  });
  const guard = guardClient(test);
  const approvals: string[] = [];
  for (const [conversation, ticket] of [
    ['c7', '7'],
    ['other', '8'],
  ] as const) {
    await test.post(conversation, [facts('f', ticket), turn(`About ${OWN}.`)]);
    await guard.check(conversation, `refund-${ticket}`, {
      effect: { type: 'refund', target: `${OWN}-${ticket}`, amount: 90, currency: 'EUR' },
    });
    const found = (await guard.approvals(`?conversation=${conversation}`)).body.approvals;
    approvals.push(found[0]?.id ?? expect.unreachable());
  }
  const session = await test.service.sessions.mint({
    tenant: 'a',
    viewer: 'desk:ines',
    tier: 'full',
    helpdesk: 'desk',
    user: 'ines',
    ticket: '7',
  });
  const [ownApproval = '', otherApproval = ''] = approvals;
  const said = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => {
    const answer = await test.ask<{ type?: string; title?: string; errors?: unknown }>(
      method,
      path,
      { key: session, ...(body !== undefined && { body }) },
    );
    const { type, title, errors } = answer.body;
    return { status: answer.status, type, title, errors };
  };
  return { gate, test, session, said, ownApproval, otherApproval };
};

/** Everything that is done or read by an id, as somebody with the panel would. */
const requestsFor = (conversation: string, ticket: string, action: string, approval: string) =>
  [
    ['GET', `/v1/panel/tickets/desk/${ticket}`],
    ['GET', `/v1/panel/tickets/desk/${ticket}/live`],
    ['GET', `/v1/panel/conversations/${conversation}`],
    ['GET', `/v1/panel/conversations/${conversation}?fresh=true`],
    ['GET', `/v1/panel/conversations/${conversation}/live`],
    ['GET', `/v1/panel/conversations/${conversation}/transcript`],
    ['GET', `/v1/panel/conversations/${conversation}/reasoning`],
    ['GET', `/v1/panel/conversations/${conversation}/edits`],
    ['GET', `/v1/panel/conversations/${conversation}/trust-report`],
    ['GET', `/v1/approvals?conversation=${conversation}`],
    ['POST', `/v1/panel/conversations/${conversation}/commands`, { command: 'accept' }],
    [
      'POST',
      `/v1/panel/conversations/${conversation}/edits`,
      { base: 0, headline: 'Mine', nextStep: 'Mine' },
    ],
    ['POST', `/v1/panel/conversations/${conversation}/ratings`, { stars: 1 }],
    [
      'POST',
      `/v1/panel/conversations/${conversation}/reveals`,
      { reason: 'To call them back.', kinds: ['email'] },
    ],
    ['DELETE', `/v1/panel/conversations/${conversation}/reveals`],
    ['POST', `/v1/panel/conversations/${conversation}/notes`, { kind: 'reply', run: 'r-1' }],
    ['POST', `/v1/panel/conversations/${conversation}/reply-check`, { text: 'Hello' }],
    [
      'POST',
      `/v1/panel/conversations/${conversation}/actions/${action}/runs`,
      { command: 'retry', run: 'r-2' },
    ],
    [
      'POST',
      `/v1/actions/${action}/reconcile`,
      { conversationId: conversation, status: 'succeeded', evidence: 'seen', by: 'me' },
    ],
    ['POST', `/v1/approvals/${approval}`, { decision: 'approve' }],
  ] as const;

const NOTHING = '00000000-0000-4000-8000-000000000000';

it('answers a session of one ticket alike for what another ticket has and for what nobody has, on every route', async () => {
  const { said, otherApproval, gate, test } = await world();
  const version = async (): Promise<number> =>
    (await test.get<{ version: number }>('/v1/conversations/other')).body.version;
  const before = await version();
  const there = requestsFor('other', '8', 'refund-8', otherApproval);
  const nowhere = requestsFor('nothing', '99', 'nothing', NOTHING);
  for (const [index, [method, path, body]] of there.entries()) {
    const [, other = '', same] = nowhere[index] ?? [];
    const answer = await said(method, path, body);
    expect(answer.status, path).toBe(404);
    expect(answer, path).toEqual(await said(method, other, same));
  }
  expect([await version(), gate.asked]).toEqual([before, []]);
});

it('has no lists, no search and no records for a session of one ticket', async () => {
  const { said, gate } = await world();
  for (const path of [
    `/v1/search?q=${OWN}`,
    '/v1/approvals',
    '/v1/conversations/c7',
    '/v1/conversations/other',
    '/v1/actions/refund-7?conversation=c7',
    '/v1/handoffs/c7.h1',
    '/v1/deliveries',
  ])
    expect([401, 403], path).toContain((await said('GET', path)).status);
  expect((await said('POST', '/v1/panel/consent', {})).status).toBe(200);
  expect(gate.asked).toMatchObject([{ user: 'ines', ticket: null }]);
});

it('decides on what waits in its own conversation', async () => {
  const { said, ownApproval } = await world();
  expect((await said('POST', `/v1/approvals/${ownApproval}`, { decision: 'approve' })).status).toBe(
    200,
  );
});

it('follows no ticket that looks like its own', async () => {
  const { said, test } = await world();
  for (const [index, id] of ['07', '7.0', '7:', 'o7', '+7', '7.'].entries()) {
    await test.post(`like-${index}`, [facts('f', id), turn(OWN)]);
    expect((await said('GET', `/v1/panel/tickets/desk/${id}`)).status, id).toBe(404);
    expect((await said('GET', `/v1/panel/conversations/like-${index}`)).status, id).toBe(404);
  }
  for (const id of ['%EF%BC%97', '7%20', '%207', '7%00', '7/../8', '7%2F..%2F8'])
    expect([400, 404, 422], id).toContain(
      (await said('GET', `/v1/panel/tickets/desk/${id}`)).status,
    );
  for (const desk of ['DESK', 'Desk', 'desk%20', 'zendesk'])
    expect([400, 404, 422], desk).toContain(
      (await said('GET', `/v1/panel/tickets/${desk}/7`)).status,
    );
});

it('loses a conversation at once when an agent says that it is about another ticket, also on an open stream', async () => {
  const { said, test, session } = await world();
  expect((await said('GET', '/v1/panel/conversations/c7')).status).toBe(200);
  const stream = await openStream(test, '/v1/panel/conversations/c7/live', { key: session });
  await stream.news();
  await test.post('c7', [facts('moved', '8')]);
  expect((await said('GET', '/v1/panel/conversations/c7')).status).toBe(404);
  expect((await said('GET', '/v1/panel/conversations/c7/transcript')).status).toBe(404);
  expect(
    (await said('POST', '/v1/panel/conversations/c7/commands', { command: 'accept' })).status,
  ).toBe(404);
  for (let n = 0; n < 15; n += 1) await test.service.live.hub.beat();
  await stream.ended;
  expect(stream.text()).not.toContain(OWN);
});

it('shows nothing of the other conversations of a customer, whatever part is asked for', async () => {
  const { test, session } = await world();
  for (const path of [
    '/v1/panel/tickets/desk/7',
    '/v1/panel/conversations/c7',
    '/v1/panel/conversations/c7/transcript',
    '/v1/panel/conversations/c7/reasoning',
    '/v1/panel/conversations/c7/trust-report?format=json',
    '/v1/approvals?conversation=c7',
  ]) {
    const answer = await test.get(path, session);
    expect([answer.status, JSON.stringify(answer.body).includes(`${OWN} 8`)], path).toEqual([
      200,
      false,
    ]);
    expect(JSON.stringify(answer.body), path).not.toContain('"other"');
  }
});
