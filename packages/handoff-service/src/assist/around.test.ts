import type { EventInput } from '@baton/handoff-core';
import type { Panel } from '@baton/handoff-panel';
import { goldenEvents, goldens } from '@baton/testkit';
import { simulatedConnector } from '@baton/testkit/connector';
import type { ConnectorMood } from '@baton/testkit/connector';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import type { Connector } from '../connectors/port.ts';
import { NOW, testService } from '../testing/test-service.ts';

type PanelBody = z.infer<typeof Panel>;
type Kind = PanelBody['blocks'][number]['kind'];

const blockOf = <K extends Kind>(panel: PanelBody, kind: K) =>
  panel.blocks.find((block): block is Extract<typeof block, { kind: K }> => block.kind === kind);

const setUp = async (patience?: number) => {
  const clock = { now: NOW.getTime() };
  const asks: { what: string; request: Readonly<Record<string, unknown>> }[] = [];
  const desk: { mood: ConnectorMood } = { mood: 'well' };
  const connector: Connector = simulatedConnector({
    name: 'zendesk',
    mood: () => desk.mood,
    onAsk: (what, request) => void asks.push({ what, request }),
  });
  const test = await testService({
    now: () => new Date(clock.now),
    connectors: new Map([['zendesk', connector]]),
    ...(patience !== undefined && { patience }),
  });
  const panel = async (id: string, tier: 'full' | 'restricted' = 'full') => {
    const session = await test.service.sessions.mint({ tenant: 'a', viewer: 'test:1', tier });
    return (await test.get<PanelBody>(`/v1/panel/conversations/${id}`, session)).body;
  };
  /** Looks until what was asked for behind the panel is there; the clock goes on by the time between two looks. */
  const settled = async (id: string, holds: (panel: PanelBody) => boolean) => {
    for (let look = 0; look < 50; look += 1) {
      const seen = await panel(id);
      if (holds(seen)) return seen;
      clock.now += 2_000;
    }
    throw new Error('it never showed');
  };
  return { ...test, clock, desk, asks, panel, settled };
};

const facts = (id: string, customer: string, subject: string): EventInput => ({
  id: `facts-${id}`,
  type: 'conversation',
  subject,
  customer: { id: customer, name: 'Mara', email: 'mara@example.org' },
  ticket: { helpdesk: 'zendesk', id },
});
const says = (id: string, text: string): EventInput => ({ id, type: 'turn', by: 'customer', text });

it('does not wait for a connector, and shows what it said at a later look, with source and age', async () => {
  // Its silence is waited for when the service closes.
  const { post, desk, panel, settled } = await setUp(4);
  desk.mood = 'silent';
  await post('c1', [
    facts('77', 'cus-20817', 'Espresso machine'),
    says('e1', 'My espresso machine leaks. Is that under warranty? I want to talk to a human.'),
  ]);
  const first = await panel('c1');
  expect(blockOf(first, 'headline')).toBeDefined();
  desk.mood = 'well';
  await post('c2', [
    facts('78', 'cus-20817', 'Espresso machine'),
    says('e1', 'My espresso machine leaks. Is that under warranty? I want to talk to a human.'),
  ]);
  const later = await settled('c2', (seen) =>
    JSON.stringify(seen).includes('What the warranty covers'),
  );
  const shown = JSON.stringify(later);
  expect(shown).toContain('Grinder too coarse after cleaning');
  expect(shown).toContain('Gold');
  expect(shown.toLowerCase()).toContain('zendesk');
});

it('tells of no earlier conversations where nobody named the customer, and of the rest', async () => {
  const { post, panel } = await setUp();
  await post('c1', [says('e1', 'I want to talk to a human.')]);
  const block = blockOf(await panel('c1'), 'customer');
  expect(block).toMatchObject({ more: '', previous: [] });
  expect(block?.titles.previous).not.toBe('');
});

it('sends a search no name, address, number or id', async () => {
  const { post, asks, settled } = await setUp();
  await post('c1', [
    facts('77', 'cus-20817', 'Espresso machine'),
    says(
      'e1',
      'I am Mara Holmqvist, mara@example.org, phone +44 7700 900123. My espresso machine of order 58213 leaks, warranty? Talk to a human please.',
    ),
  ]);
  await settled('c1', () => asks.some(({ what }) => what === 'searchHelp'));
  const queries = asks
    .filter(({ what }) => what === 'searchHelp')
    .map(({ request }) => String(request['query']));
  for (const query of queries) {
    expect(query).toMatch(/espresso|warranty/);
    expect(query).not.toMatch(/mara|holmqvist|example|\d|@/i);
  }
});

it.each(['broken', 'garbled', 'hostile'] as const)(
  'shows the panel while the helpdesk is %s, and nothing harmful of it',
  async (mood) => {
    const { post, desk, panel, clock, logged } = await setUp();
    desk.mood = mood;
    await post('c1', [
      facts('77', 'cus-20817', 'Espresso machine'),
      says('e1', 'My espresso machine leaks, warranty? I want to talk to a human.'),
    ]);
    for (let look = 0; look < 5; look += 1) {
      const seen = await panel('c1');
      expect(blockOf(seen, 'headline')).toBeDefined();
      expect(JSON.stringify(seen)).not.toMatch(/<script|javascript:|onerror|4111/);
      clock.now += 2_000;
    }
    expect(logged.join('')).not.toMatch(/4111|espresso/);
  },
);

it('shows what the same customer came with before, and nothing of it once it is erased', async () => {
  const { post, panel, ask, clock } = await setUp();
  await post('old', [
    facts('70', 'cus-1', 'Lamp arrived cracked'),
    says('e1', 'The lamp arrived cracked, I want to talk to a human.'),
    {
      id: 'a1',
      type: 'action',
      action: 'call-1',
      name: 'refund_order',
      status: 'succeeded',
      effect: { type: 'refund', target: '4711', amount: 40, currency: 'EUR' },
    },
  ]);
  await post('other', [facts('71', 'cus-2', 'Somebody else entirely'), says('e1', 'Hello')]);
  await post('new', [
    facts('72', 'cus-1', 'Another lamp'),
    says('e1', 'Now the second lamp is broken too, I want to talk to a human.'),
  ]);
  const before = JSON.stringify(blockOf(await panel('new'), 'customer'));
  expect(before).toContain('Lamp arrived cracked');
  expect(before).not.toContain('Somebody else entirely');
  expect(JSON.stringify(blockOf(await panel('old'), 'customer'))).not.toContain('Another lamp');
  const erased = await ask('POST', '/v1/conversations/old/erase', { body: {} });
  expect(erased.status).toBeLessThan(300);
  clock.now += 2_000;
  expect(JSON.stringify(await panel('new'))).not.toContain('Lamp arrived cracked');
});

it('follows the mood of the customer while a person is in charge', async () => {
  const { post, panel, service, keys } = await setUp();
  await post('c1', [
    facts('77', 'cus-9', 'Delivery'),
    says('e1', 'Hello, my parcel is late. I would like to talk to a human.'),
  ]);
  await service.app.inject({
    method: 'POST',
    url: '/v1/panel/conversations/c1/commands',
    headers: { authorization: `Bearer ${keys.a}` },
    payload: { command: 'accept' },
  });
  const calm = await panel('c1');
  expect(JSON.stringify(blockOf(calm, 'assist'))).not.toContain('court');
  await post('c1', [
    { id: 'h1', type: 'turn', by: 'human', text: 'I am looking at it.' },
    says(
      'e2',
      'This is the worst and most ridiculous service ever, I am furious! I will take you to court.',
    ),
  ]);
  const angry = await panel('c1');
  expect(blockOf(angry, 'sentiment')?.fallbackText).not.toBe(
    blockOf(calm, 'sentiment')?.fallbackText,
  );
  expect(JSON.stringify(blockOf(angry, 'assist'))).toContain('I will take you to court.');
});

/** What a person would look up for it. */
const BEST = {
  'low-confidence': 'a-warranty',
  'furious-but-sure': 'a-baggage',
  'double-refund': 'm-refund-damaged',
  'failed-action': 'a-sim',
  'legal-threat': 'a-cancel-contract',
  attachment: 'a-furniture',
  'german-repeats': 'm-de-doppelt',
  'spanish-ask': 'a-es-nombre',
};

it('puts first what a person would look up, for golden conversations in three languages', async () => {
  const { post, settled } = await setUp();
  for (const golden of goldens) {
    const best = (BEST as Partial<Record<string, string>>)[golden.id];
    if (best === undefined) continue;
    for (const events of goldenEvents(golden, {
      conversationId: golden.id,
      startAt: '2026-03-02T08:00:00.000Z',
    }))
      await post(golden.id, events);
    const seen = await settled(
      golden.id,
      (each) => (blockOf(each, 'assist')?.suggestions ?? []).length > 0,
    );
    const block = blockOf(seen, 'assist');
    expect(block?.suggestions[0]?.id).toBe(best);
    expect(block?.caution).toBeTruthy();
  }
}, 60_000);
