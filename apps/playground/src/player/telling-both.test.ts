import type { EventInput } from '@baton/handoff-core';
import type { EventsAnswer } from '@baton/handoff-client';
import { expect, it } from 'vitest';
import { tellingBoth } from './telling-both.ts';

const FACTS: EventInput = {
  type: 'conversation',
  id: 'facts-1',
  ticket: { helpdesk: 'a', id: 'x' },
};
const turn = (id: string): EventInput => ({ type: 'turn', id, by: 'customer', text: id });

const both = (known: string | null) => {
  const seen: string[] = [];
  const teller = tellingBoth(
    {
      post: async (id, events) => {
        seen.push(`told ${id}: ${events.map((event) => event.id).join(' ')}`);
        return {} as EventsAnswer;
      },
      check: async () => undefined,
    },
    {
      prepare: async (_id, events) =>
        events.map((event) =>
          event.type === 'conversation' ? { ...event, ticket: { helpdesk: 'b', id: '7' } } : event,
        ),
      happened: async (ticket, events) => {
        seen.push(`in ${ticket}: ${events.length}`);
      },
    },
    () => known,
  );
  return { teller, seen };
};

it('tells Baton first, then lets it take place in the ticket that was opened for it', async () => {
  const { teller, seen } = both(null);
  await teller.post('c1', [FACTS, turn('t1')]);
  await teller.post('c1', [turn('t2')]);
  expect(seen).toEqual(['told c1: facts-1 t1', 'in 7: 2', 'told c1: t2', 'in 7: 1']);
});

it('goes on in the ticket of a conversation that was begun before', async () => {
  const { teller, seen } = both('9');
  await teller.post('c2', [turn('t2')]);
  expect(seen).toEqual(['told c2: t2', 'in 9: 1']);
});

it('lets nothing take place where nobody knows the ticket', async () => {
  const { teller, seen } = both(null);
  await teller.post('c3', [turn('t1')]);
  expect(seen).toEqual(['told c3: t1']);
});
