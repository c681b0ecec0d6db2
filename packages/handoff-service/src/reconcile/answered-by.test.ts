import type { EventInput } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import type { Connector, TicketState } from '../connectors/port.ts';
import { standingClock } from '../testing/clock.ts';
import { MemoryDesk } from '../testing/memory-desk.ts';
import { testService } from '../testing/test-service.ts';

const ASK: EventInput[] = [
  { id: 't', type: 'conversation', ticket: { helpdesk: 'zendesk', id: '77' } },
  { id: '1', type: 'turn', by: 'customer', text: 'My order BA-20931 never came.' },
  { id: '2', type: 'turn', by: 'customer', text: 'Please connect me to a human agent.' },
];

/** A helpdesk that tells who answers; `during` happens after it has looked and before it tells. */
const setUp = async () => {
  const clock = standingClock();
  const desk = new MemoryDesk();
  const told: { answeredBy: 'ai' | 'people'; during: () => Promise<unknown> } = {
    answeredBy: 'ai',
    during: async () => {},
  };
  const readTicket = async (): Promise<TicketState> => {
    const { answeredBy, during } = told;
    await during();
    const nothing = { mergedInto: null, assignee: null, group: null, tags: [], messages: [] };
    return { status: 'open', ...nothing, answeredBy, updatedAt: clock.now().toISOString() };
  };
  const test = await testService({
    policy: { resume: { on: 'closed' } },
    now: clock.now,
    connectors: new Map<string, Connector>([['zendesk', { ...desk.connector(), readTicket }]]),
  });
  const minuteLater = async (): Promise<void> => {
    clock.pass(1);
    await test.service.reconcile();
  };
  const handoff = async () =>
    (await test.get<{ state: string; reason: string | null }>('/v1/handoffs/c1.h1')).body;
  return { ...test, told, minuteLater, handoff };
};

it('does not take who answered before a handover for who answers after it', async () => {
  const { post, service, told, minuteLater, handoff } = await setUp();
  await post('c1', ASK);
  told.during = () => service.deliver();
  await minuteLater();
  expect(await handoff()).toMatchObject({ state: 'offered' });

  told.answeredBy = 'people';
  told.during = async () => {};
  await minuteLater();
  expect(await handoff()).toMatchObject({ state: 'offered' });
});

it('ends a handoff that was with people before it was looked at who answers', async () => {
  const { post, service, minuteLater, handoff } = await setUp();
  await post('c1', ASK);
  await minuteLater();
  expect(await handoff()).toMatchObject({ state: 'requested' });
  await service.deliver();
  await minuteLater();
  await service.sweep();
  expect(await handoff()).toMatchObject({ state: 'handed_back' });
});
