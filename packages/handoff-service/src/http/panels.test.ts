import type { EventInput } from '@baton/handoff-core';
import { Panel, ReasoningPage, TranscriptPage } from '@baton/handoff-panel';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { testService } from '../testing/test-service.ts';

type PanelBody = z.infer<typeof Panel>;

const EVENTS: EventInput[] = [
  {
    id: 'facts',
    type: 'conversation',
    ticket: { helpdesk: 'zendesk', id: '77' },
    customer: { name: 'Mara', email: 'mara@example.org' },
  },
  {
    id: 'e1',
    type: 'turn',
    by: 'customer',
    text: 'I was charged twice for order 4711, write to mara@example.org.',
  },
  { id: 'r1', type: 'reasoning', kind: 'plan', text: 'Look the order up' },
  {
    id: 'a1',
    type: 'action',
    action: 'call-1',
    name: 'refund_order',
    status: 'succeeded',
    args: { order: '4711' },
    effect: { type: 'refund', target: '4711', amount: 40, currency: 'EUR' },
  },
  { id: 'e2', type: 'turn', by: 'ai', text: 'I think the refund is done.', confidence: 0.3 },
];

const PANEL = '/v1/panel/conversations/c1';

it('shows one panel by conversation and by ticket, valid against its schema', async () => {
  const { post, get } = await testService();
  await post('c1', EVENTS);
  const byConversation = await get<PanelBody>(PANEL);
  const byTicket = await get<PanelBody>('/v1/panel/tickets/zendesk/77');
  expect(byTicket.body).toEqual(byConversation.body);
  const panel = Panel.parse(byConversation.body);
  expect(panel).toMatchObject({ conversationId: 'c1', handoffId: 'c1.h1', state: 'escalated' });
  expect(panel.blocks.find(({ kind }) => kind === 'actions')).toMatchObject({
    items: [{ id: 'call-1', kind: 'write', status: 'succeeded' }],
  });
});

it('shows a full viewer an address, and puts none into the note they insert', async () => {
  const { service, post, get } = await testService();
  await post('c1', EVENTS);
  const session = await service.sessions.mint({ tenant: 'a', viewer: 'zendesk:1', tier: 'full' });
  const { blocks } = (await get<PanelBody>(PANEL, session)).body;
  const step = blocks.find((block) => block.kind === 'next_step');
  expect(step?.sentence.text).toContain('mara@example.org');
  expect(step?.insertText).toContain('[email]');
  expect(step?.insertText).not.toContain('mara@');
});

it('answers 304 while nothing changed and a new tag when something did', async () => {
  const { post, get, keys } = await testService();
  await post('c1', EVENTS);
  const first = await get<PanelBody>(PANEL);
  const etag = String(first.headers['etag']);
  const same = await get(PANEL, keys.a, { 'if-none-match': etag });
  expect([same.status, same.body]).toEqual([304, null]);
  await post('c1', [{ id: 'e3', type: 'turn', by: 'customer', text: 'Hello? Is anybody there?' }]);
  const changed = await get<PanelBody>(PANEL, keys.a, { 'if-none-match': etag });
  expect(changed.status).toBe(200);
  expect(changed.headers['etag']).not.toBe(etag);
});

it('shows each tier only what it may see', async () => {
  const { post, get, service } = await testService();
  await post('c1', EVENTS);
  const read = async (tier: 'restricted' | 'full') => {
    const session = await service.sessions.mint({ tenant: 'a', viewer: `test:${tier}`, tier });
    const [panel, transcript] = await Promise.all([
      get(PANEL, session),
      get(`${PANEL}/transcript`, session),
    ]);
    return JSON.stringify([panel.body, transcript.body]);
  };
  expect(await read('restricted')).not.toContain('mara@example.org');
  expect(await read('full')).toContain('mara@example.org');
});

it('serves transcript and reasoning page by page', async () => {
  const { post, get } = await testService();
  await post('c1', EVENTS);
  const first = TranscriptPage.parse((await get(`${PANEL}/transcript?limit=1`)).body);
  expect(first.items.map(({ id }) => id)).toEqual(['e1']);
  const second = TranscriptPage.parse(
    (await get(`${PANEL}/transcript?limit=1&after=${first.next}`)).body,
  );
  expect(second).toMatchObject({ items: [{ id: 'e2' }], next: null });
  const reasoning = ReasoningPage.parse((await get(`${PANEL}/reasoning`)).body);
  expect(reasoning.items.map(({ text }) => text)).toEqual(['Look the order up']);
});

it('says calmly that a ticket has no AI conversation', async () => {
  const { get } = await testService();
  expect(await get('/v1/panel/tickets/zendesk/1')).toMatchObject({
    status: 404,
    body: { type: 'urn:baton:problem:no-handoff' },
  });
});

it.each(['timeZone=Mars/Base', 'locale=%3Cscript%3E', 'host=a%20b'])(
  'refuses the view %s',
  async (query) => {
    const { get } = await testService();
    expect(await get(`${PANEL}?${query}`)).toMatchObject({
      status: 422,
      body: { type: 'urn:baton:problem:invalid-query' },
    });
  },
);

it('leads a handoff through accept, resolve and back to the AI, and refuses what does not fit', async () => {
  const { post, service, keys } = await testService({ policy: { resume: { on: 'never' } } });
  await post('c1', EVENTS);
  const press = async (command: string, note?: string) => {
    const response = await service.app.inject({
      method: 'POST',
      url: `${PANEL}/commands`,
      headers: { authorization: `Bearer ${keys.a}` },
      payload: { command, ...(note !== undefined && { note }) },
    });
    const body = response.json<PanelBody & { type: string }>();
    return response.statusCode === 200 ? body.state : `${response.statusCode} ${body.type}`;
  };
  expect(await press('hand_back')).toBe('409 urn:baton:problem:wrong-state');
  expect(await press('accept')).toBe('human_active');
  expect(await press('accept')).toBe('409 urn:baton:problem:wrong-state');
  expect(await press('resolve', 'Second charge was a pre-authorisation')).toBe('resolved');
  expect(await press('hand_back')).toBe('handed_back');
  const { body } = await post('c1', [
    { id: 'e9', type: 'turn', by: 'customer', text: 'Thank you!' },
  ]);
  expect(body.lease).toEqual({ holder: 'ai', token: 3 });
  expect(body.decision?.outcome).toBe('continue');
});

it('has no command for a conversation without a handoff', async () => {
  const { post, service, keys } = await testService();
  await post('calm', [{ id: 'e1', type: 'turn', by: 'customer', text: 'Hello' }]);
  const send = (id: string, payload: object) =>
    service.app.inject({
      method: 'POST',
      url: `/v1/panel/conversations/${id}/commands`,
      headers: { authorization: `Bearer ${keys.a}` },
      payload,
    });
  expect((await send('calm', { command: 'accept' })).json()).toMatchObject({
    type: 'urn:baton:problem:no-handoff',
  });
  expect((await send('none', { command: 'accept' })).json()).toMatchObject({
    type: 'urn:baton:problem:not-found',
  });
  expect((await send('calm', { command: 'explode' })).json()).toMatchObject({
    type: 'urn:baton:problem:invalid-field',
    errors: [{ pointer: '/command' }],
  });
});

it('takes a reply by a person in the ticket as taking over', async () => {
  const { post, get } = await testService();
  await post('c1', EVENTS);
  const { body } = await post('c1', [
    { id: 'h1', type: 'turn', by: 'human', text: 'Hello Mara, I am looking into it.' },
  ]);
  expect(body.handoff).toMatchObject({ id: 'c1.h1', state: 'active' });
  expect((await get<PanelBody>(PANEL)).body.state).toBe('human_active');
  expect((await get<{ state: string }>('/v1/handoffs/c1.h1')).body.state).toBe('active');
});

it('opens a handoff that is active at once when a person steps in unasked', async () => {
  const { post } = await testService();
  const { body } = await post('c2', [
    { id: 'e1', type: 'turn', by: 'customer', text: 'Hello, where is my parcel?' },
    { id: 'h1', type: 'turn', by: 'human', text: 'Let me take this one.' },
  ]);
  expect(body).toMatchObject({
    handoff: { id: 'c2.h1', state: 'active' },
    lease: { holder: 'human' },
  });
});
