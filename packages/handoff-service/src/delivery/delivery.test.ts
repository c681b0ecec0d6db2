import type { EventInput, PolicyInput } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import { standingClock } from '../testing/clock.ts';
import { MemoryDesk } from '../testing/memory-desk.ts';
import { testService } from '../testing/test-service.ts';

const TICKET: EventInput = {
  id: 't',
  type: 'conversation',
  ticket: { helpdesk: 'zendesk', id: '77' },
} as const;
const ASK: EventInput = {
  id: '1',
  type: 'turn',
  by: 'customer',
  text: 'I want to talk to a human agent about my lawyer. Write to mara@example.org.',
};

const POLICY: PolicyInput = {
  defaultQueue: 'support',
  queues: [
    {
      id: 'support',
      targets: { zendesk: { group: '360', tags: ['from-ai'], skills: ['legal'] } },
    },
  ],
};

const setUp = async (policy: PolicyInput = POLICY) => {
  const desk = new MemoryDesk();
  const clock = standingClock();
  const test = await testService({
    policy,
    now: clock.now,
    connectors: new Map([['zendesk', desk.connector()]]),
  });
  const handoff = async (id = 'c1.h1') =>
    (await test.get<{ state: string; reason?: string | null }>(`/v1/handoffs/${id}`)).body;
  return { ...test, desk, clock, handoff };
};

it('writes the handover into the ticket, and offers it there', async () => {
  const { post, service, desk, handoff } = await setUp();
  await post('c1', [TICKET, ASK]);
  expect(await handoff()).toMatchObject({ state: 'requested' });
  await service.deliver();
  expect(desk.writes).toHaveLength(1);
  expect(desk.writes[0]).toMatchObject({
    ticket: '77',
    what: 'deliver',
    handover: {
      tags: ['ai-handoff', expect.stringMatching(/^ai-handoff-/)],
      fields: { handoff_id: 'c1.h1', handoff_state: 'offered', handoff_queue: 'support' },
      target: { group: '360' },
    },
  });
  expect(desk.writes[0]?.handover?.note).not.toMatch(/mara@/);
  expect(desk.writes[0]?.handover?.note.length).toBeGreaterThan(40);
  expect(await handoff()).toMatchObject({ state: 'offered' });
});
