import type { EventInput } from '@baton/handoff-core';
import { Event } from '@baton/handoff-core';
import { startFreshdesk } from '@baton/testkit/freshdesk';
import type { FreshdeskOptions } from '@baton/testkit/freshdesk';
import { expect, it, onTestFinished } from 'vitest';
import type { FreshdeskAccount } from '../api/account.ts';
import { desksOf } from '../connector/desk.ts';
import { readTicketOf } from '../connector/read-ticket.ts';
import { TICKET, answering } from '../testing/answering.ts';
import { accountAt } from '../testing/make-sample.ts';
import { overhearFreddy } from './overhear-freddy.ts';

/** An account in which Freddy answers. */
const world = async (over: Partial<FreshdeskAccount> = {}, options: FreshdeskOptions = {}) => {
  const fake = await startFreshdesk({ plan: null, freddy: true, tickMs: 1_000, ...options });
  onTestFinished(() => fake.close());
  const account: FreshdeskAccount = { ...accountAt(fake), freddy: true, ...over };
  const deskOf = desksOf(async () => account, fake.now);
  const ask = (id: string) => ({
    tenant: 'a',
    ticket: { helpdesk: 'freshdesk', id },
    signal: AbortSignal.timeout(10_000),
  });
  const hear = async (id: string) => overhearFreddy(await deskOf('a'), ask(id));
  const read = async (id: string) => readTicketOf(await deskOf('a'), ask(id));
  const turns = async (id: string): Promise<Extract<EventInput, { type: 'turn' }>[]> =>
    ((await hear(id))?.events ?? []).filter((event) => event.type === 'turn');
  const begun = (): string => {
    const id = fake.open('Where is my parcel?');
    fake.person.freddyTakes(id);
    fake.person.freddyAnswers(id, 'It is on its way.');
    return id;
  };
  return { ...fake, hear, read, turns, begun };
};

it('tells what customer, Freddy and people said, in order, and nothing of how sure Freddy is', async () => {
  const { begun, person, hear, turns, seeded } = await world();
  const id = begun();
  person.customerSays(id, 'That is no help.');
  person.note(id, seeded.lead.id, 'Looks like a lost parcel.');
  person.reply(id, seeded.lead.id, 'Let me look.');
  const told = await turns(id);
  expect(told.map(({ by, text }) => [by, text])).toEqual([
    ['customer', 'Where is my parcel?'],
    ['ai', 'It is on its way.'],
    ['customer', 'That is no help.'],
    ['human', 'Let me look.'],
  ]);
  expect(told.every((turn) => turn.confidence === undefined)).toBe(true);
  const heard = await hear(id);
  // Every one of them would come in by the door for agents, too.
  for (const event of heard?.events ?? []) expect(Event.safeParse(event).success).toBe(true);
  expect(await hear(id)).toEqual(heard);
  expect(heard?.events[0]).toMatchObject({
    type: 'conversation',
    agent: { id: 'freddy', name: 'Freddy' },
    customer: { email: seeded.contact.email },
  });
});

it('is not there for accounts that do not want it, and for tickets without Freddy', async () => {
  const deaf = await world({ freddy: false });
  expect(await deaf.hear(deaf.begun())).toBeNull();
  expect(deaf.requests).toEqual([]);
  const { hear, open, person, seeded } = await world();
  const id = open('Hello');
  person.reply(id, seeded.agents[0].id, 'Hello!');
  expect(await hear(id)).toBeNull();
  expect([await hear('999999999'), await hear('../me')]).toEqual([null, null]);
});

it('tells that Freddy gave up by what is left of it: it spoke, has the ticket no longer, and nobody resolved it', async () => {
  const { begun, hear, person } = await world();
  const id = begun();
  expect((await hear(id))?.handsOver).toBeNull();
  person.freddyHandsOver(id, 'no_answer');
  const heard = await hear(id);
  expect(heard?.handsOver).toEqual({ word: 'handed_over', spokeAt: heard?.events.at(-1)?.at });
  const resolved = begun();
  person.freddyResolves(resolved);
  expect((await hear(resolved))?.handsOver).toBeNull();
  const timedOut = begun();
  person.freddyTimesOut(timedOut);
  expect((await hear(timedOut))?.handsOver).not.toBeNull();
});

it.each([4, 5])(
  'takes what people ended in status %i for done, though Freddy has it no longer',
  async (status) => {
    const { begun, hear, person } = await world();
    const id = begun();
    person.freddyHandsOver(id);
    person.setStatus(id, status);
    expect((await hear(id))?.handsOver).toBeNull();
  },
);

it.each(['no_answer', 'negative_feedback', 'non_actionable', 'timed_out'])(
  'says why where a rule of the account tags it: %s',
  async (word) => {
    const { begun, open, hear, person } = await world();
    const id = begun();
    person.freddyHandsOver(id);
    person.tag(id, 'freddy-handed-over');
    person.tag(id, `freddy-${word}`);
    expect((await hear(id))?.handsOver?.word).toBe(word);
    // It said nothing at all.
    const silent = open('###');
    person.freddyTakes(silent);
    person.freddyHandsOver(silent);
    person.tag(silent, `freddy-${word}`);
    expect((await hear(silent))?.handsOver).toEqual({ word, spokeAt: null });
  },
);

it('does not believe a tag alone once people answered', async () => {
  const { open, person, hear, seeded } = await world();
  const id = open('Hello');
  person.tag(id, 'freddy-no_answer');
  expect(await hear(id)).not.toBeNull();
  person.reply(id, seeded.agents[0].id, 'Hello!');
  expect(await hear(id)).toBeNull();
});

it('hands over no more once Freddy has the ticket again, whatever its tags say', async () => {
  const { begun, hear, person } = await world();
  const id = begun();
  person.freddyHandsOver(id);
  person.tag(id, 'freddy-no_answer');
  person.freddyTakes(id);
  expect((await hear(id))?.handsOver).toBeNull();
});

it.each(['nobody', 'agent', 'contact'] as const)(
  'knows Freddy also where it is told as %s',
  async (freddyAs) => {
    const { begun, hear, person } = await world({}, { assumptions: { freddyAs } });
    const id = begun();
    expect(
      (await hear(id))?.events.map((event) => (event.type === 'turn' ? event.by : null)),
    ).toEqual([null, 'customer', 'ai']);
    person.freddyHandsOver(id);
    expect((await hear(id))?.handsOver).not.toBeNull();
  },
);

it('takes a colleague who left for nobody’s AI', async () => {
  const { open, account, person, seeded, add, hear } = await world();
  const id = open('Hello');
  person.reply(id, seeded.agents[1].id, 'Hello!');
  // Freshdesk makes a contact of an agent who is deleted.
  const left = account.agents.get(seeded.agents[1].id);
  account.agents.delete(seeded.agents[1].id);
  const contact = add.contact({ name: left?.name ?? '' });
  account.contacts.set(seeded.agents[1].id, { ...contact, id: seeded.agents[1].id });
  expect(await hear(id)).toBeNull();
});

it('reads a ticket that Freddy has as one that nobody has, and its words as those of an AI', async () => {
  const { begun, read } = await world();
  const ticket = await read(begun());
  expect(ticket).toMatchObject({ status: 'open', assignee: null });
  expect(ticket?.messages.map(({ by }) => by)).toEqual(['customer', 'ai']);
  expect(ticket).not.toHaveProperty('answeredBy');
});

it('says that the AI has the customer again when people gave it back after a handover', async () => {
  const { begun, read, person, seeded, advance } = await world();
  const id = begun();
  person.freddyHandsOver(id);
  person.note(id, seeded.service.id, 'Handed over. [baton-0123456789abcdef]');
  person.reply(id, seeded.agents[0].id, 'Let me look.');
  expect(await read(id)).not.toHaveProperty('answeredBy');
  advance(600_000);
  person.freddyTakes(id);
  expect(await read(id)).toMatchObject({ answeredBy: 'ai' });
});

it('takes words of an agent that an AI answers as for those of an AI, and does not listen to it as to Freddy', async () => {
  const { open, person, seeded, hear, read } = await world({}, {});
  const id = open('Hello');
  const [own] = seeded.agents;
  person.assign(id, { agent: own.id });
  person.reply(id, own.id, 'I am the shop’s own bot.');
  expect((await read(id))?.messages.at(-1)?.by).toBe('agent');
  const other = await world({ aiAgents: [seeded.agents[0].id] });
  const there = other.open('Hello');
  other.person.assign(there, { agent: own.id });
  other.person.reply(there, own.id, 'I am the shop’s own bot.');
  const ticket = await other.read(there);
  expect([ticket?.messages.at(-1)?.by, ticket?.assignee]).toEqual(['ai', null]);
  expect([await hear(id), await other.hear(there)]).toEqual([null, null]);
});

it('takes nobody for an AI who is called Freddy', async () => {
  const { open, person, add, hear, seeded } = await world();
  const freddy = add.agent({ name: 'Freddy Lund', roleIds: [seeded.roles.agent.id] });
  const id = open('Hello');
  person.assign(id, { agent: freddy.id });
  person.reply(id, freddy.id, 'Hello!');
  expect(await hear(id)).toBeNull();
});

it('takes nobody for an AI whose name only begins like one, and not the agent that Baton writes as', async () => {
  const { open, person, add, hear, seeded, account } = await world();
  const trainer = add.agent({ name: 'AI agent trainer', roleIds: [seeded.roles.agent.id] });
  account.changeAgent(seeded.service.id, { name: 'AI Agent' });
  for (const { id: author } of [trainer, seeded.service]) {
    const id = open('Hello');
    person.reply(id, author, 'Hello!');
    expect(await hear(id)).toBeNull();
  }
});

it('listens to nothing where Freddy only left a note, or a customer who wrote is gone by now', async () => {
  const { open, person, hear, seeded, account } = await world();
  const noted = open('Hello');
  person.note(noted, seeded.freddy ?? '', 'A summary.');
  expect(await hear(noted)).toBeNull();
  const left = open('Hello');
  person.customerSays(left, 'Is anybody there?');
  account.contacts.delete(seeded.contact.id);
  expect(await hear(left)).toBeNull();
});

it('asks nobody who is an AI where the account does not want Baton to listen', async () => {
  const { begun, read, requests } = await world({ freddy: false });
  expect((await read(begun()))?.messages.at(-1)?.by).toBe('agent');
  expect(requests.some(({ path }) => path.includes('contacts'))).toBe(false);
});

it('knows an AI that is no agent by what an admin said of it', async () => {
  const said = {
    id: 7,
    body_text: 'Hello!',
    private: false,
    incoming: false,
    user_id: 48,
    created_at: '2026-03-02T09:00:01Z',
  };
  const hearsWith = async (aiAgents: string[]): Promise<boolean> => {
    const { connector } = await answering(
      {
        'GET /tickets/1': () => ({ ...TICKET, responder_id: 48 }),
        'GET /tickets/1/conversations': () => [said],
        'GET /contacts/48': () => ({ id: 48, name: 'Helper' }),
      },
      { freddy: true, aiAgents },
    );
    const request = { tenant: 'a', ticket: { helpdesk: 'freshdesk', id: '1' } };
    const signal = AbortSignal.timeout(10_000);
    return ((await connector.overhear?.({ ...request, signal })) ?? null) !== null;
  };
  expect([await hearsWith([]), await hearsWith(['48'])]).toEqual([false, true]);
});

it('tells what can be stored of what was said, and of a customer what the account says they are called elsewhere', async () => {
  const said = (id: number, text: string) => ({
    id,
    body_text: text,
    private: false,
    incoming: false,
    user_id: 48,
    created_at: `2026-03-02T09:00:0${id}Z`,
  });
  const { connector } = await answering(
    {
      'GET /tickets/1': () => ({ ...TICKET, requester_id: 5, responder_id: 48 }),
      'GET /tickets/1/conversations': () => [said(1, 'a\0b\ud800c'), said(2, 'x'.repeat(60_000))],
      'GET /contacts/5': () => ({ id: 5, unique_external_id: 'ext-5', language: 'none at all' }),
    },
    { freddy: true },
  );
  const request = { tenant: 'a', ticket: { helpdesk: 'freshdesk', id: '1' } };
  const heard = await connector.overhear?.({ ...request, signal: AbortSignal.timeout(10_000) });
  const [facts, ...turns] = heard?.events ?? [];
  expect(facts).toMatchObject({ customer: { id: 'ext-5' } });
  expect(JSON.stringify(facts)).not.toContain('none at all');
  const texts = turns.flatMap((turn) => (turn.type === 'turn' ? [turn.text] : []));
  expect(texts.slice(-2)).toEqual(['a\uFFFDb\uFFFDc', 'x'.repeat(50_000)]);
  for (const event of heard?.events ?? []) expect(Event.safeParse(event).success).toBe(true);
});

it('tells when Freddy spoke last', async () => {
  const { begun, hear, person } = await world();
  const id = begun();
  person.customerSays(id, 'Where exactly?');
  person.freddyAnswers(id, 'I do not know.');
  person.freddyHandsOver(id);
  const heard = await hear(id);
  const [first, last] = (heard?.events ?? []).filter(
    (event) => event.type === 'turn' && event.by === 'ai',
  );
  expect(heard?.handsOver?.spokeAt).toBe(last?.at);
  expect(last?.at).not.toBe(first?.at);
});

it('takes nobody for an AI where the key may not know who somebody is', async () => {
  const said = {
    id: 7,
    body_text: 'Hello!',
    private: false,
    incoming: false,
    user_id: 48,
    created_at: '2026-03-02T09:00:01Z',
  };
  const refuse = (
    _: unknown,
    response: { writeHead: (status: number) => void; end: (text: string) => void },
  ) => {
    response.writeHead(403);
    response.end('{"code":"access_denied"}');
  };
  const { connector } = await answering(
    {
      'GET /tickets/1': () => ({ ...TICKET, responder_id: 48 }),
      'GET /tickets/1/conversations': () => [said],
      'GET /agents/48': refuse,
    },
    { freddy: true },
  );
  const request = { tenant: 'a', ticket: { helpdesk: 'freshdesk', id: '1' } };
  const signal = AbortSignal.timeout(10_000);
  expect(await connector.overhear?.({ ...request, signal })).toBeNull();
});

it('asks once an hour who somebody is', async () => {
  const { begun, hear, requests, advance } = await world();
  const id = begun();
  await hear(id);
  const people = () => requests.filter(({ path }) => /agents|contacts/.test(path)).length;
  const first = people();
  advance(30 * 60_000);
  await hear(id);
  // The customer is read anew after two minutes.
  expect(people()).toBe(first + 1);
});
