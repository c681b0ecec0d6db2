import { describe, expect, it } from 'vitest';
import { handover } from '../../shared/testing/plain-write.ts';
import { ask, onFake } from '../testing/on-fake.ts';

const calls = (requests: readonly { method: string; path: string; write: boolean }[], from = 0) =>
  requests
    .slice(from)
    .filter(({ write }) => write)
    .map(({ method, path }) => `${method} ${path.replace(/\d{3,}/g, '#')}`);

describe('a handover', () => {
  it('is written in an order in which whoever is told of it finds everything there', async () => {
    const { intercom, connector } = await onFake();
    const { teams, agents } = intercom.seeded;
    const id = intercom.open();
    const from = intercom.requests.length;
    const written = await connector.deliver({
      ...ask(id),
      handover: {
        ...handover,
        transcript: { name: 'conversation-01234567.txt', text: '| Größe 42\n' },
        fields: { handoff_reason: 'low_confidence', handoff_confidence: 0.41 },
        addTags: ['ai-handoff'],
        priority: 'high',
        target: { group: 'billing', assignee: agents[0].id, skills: ['refunds'] },
      },
    });
    expect([...written.degraded].toSorted()).toEqual(['priority', 'skills']);
    expect(calls(intercom.requests, from)).toEqual([
      'PUT /conversations/#',
      'POST /conversations/#/reply',
      'POST /conversations/#/tags',
      'POST /conversations/#/parts',
      'POST /conversations/#/parts',
    ]);
    const row = intercom.workspace.conversations.row(id);
    expect([row.team, row.admin]).toEqual([teams.billing.id, agents[0].id]);
  });

  it('puts the label of a list for the word, and tells which attribute takes none', async () => {
    const { intercom, connector } = await onFake({
      attributes: {
        handoff_reason: { name: 'AI handoff: reason', type: 'list', options: ['low confidence'] },
        handoff_state: { name: 'AI handoff: state', type: 'list', options: ['offered'] },
        handoff_confidence: { name: 'AI handoff: confidence', type: 'integer' },
      },
    });
    const id = intercom.open();
    const fields = {
      handoff_reason: 'low_confidence',
      handoff_state: 'melted',
      handoff_confidence: 0.41,
    };
    const written = await connector.deliver({ ...ask(id), handover: { ...handover, fields } });
    expect(written.degraded).toEqual(['fields']);
    expect(intercom.workspace.conversations.row(id).attributes).toEqual({
      'AI handoff: reason': 'low confidence',
      'AI handoff: confidence': 41,
    });
  });

  it('fills in what it can where one attribute is refused, and always writes the note', async () => {
    // What is known of attributes cannot be listed before 2.16, and one of them was deleted.
    const { intercom, connector } = await onFake({}, (account) => ({
      ...account,
      version: '2.15',
      attributes: { ...account.attributes, handoff_queue: 'deleted' },
    }));
    const id = intercom.open();
    const fields = { handoff_id: 'h-1', handoff_queue: 'billing' };
    const written = await connector.deliver({ ...ask(id), handover: { ...handover, fields } });
    expect(written).toMatchObject({ applied: 'now', degraded: ['fields'] });
    expect(Object.values(intercom.workspace.conversations.row(id).attributes)).toEqual(['h-1']);
    expect(intercom.notesWith(id, ask(id).marker)).toBe(1);
  });

  it('comes without its file where files are refused, and says so each time', async () => {
    const { intercom, connector } = await onFake({ assumptions: { fileTypes: 'images' } });
    const id = intercom.open();
    const transcript = { name: 'conversation-01234567.txt', text: 'x' };
    const wish = { handover: { ...handover, transcript } };
    expect(await connector.deliver({ ...ask(id), ...wish })).toMatchObject({
      applied: 'now',
      degraded: ['transcript'],
    });
    const again = await connector.deliver({ ...ask(id, { check: true }), ...wish });
    expect(again).toMatchObject({ applied: 'before', degraded: ['transcript'] });
    expect(intercom.notesWith(id, ask(id).marker)).toBe(1);
  });

  it('leaves what was snoozed open', async () => {
    const { intercom, connector } = await onFake();
    const id = intercom.open();
    intercom.person.snooze(id, new Date('2027-01-01T00:00:00Z'));
    await connector.deliver({ ...ask(id), handover });
    expect(intercom.workspace.conversations.row(id).state).toBe('open');
  });
});

describe('a note', () => {
  it('stands in the name of whoever pressed, and is Baton’s own all the same', async () => {
    const { intercom, connector } = await onFake();
    const [ines] = intercom.seeded.agents;
    const id = intercom.open('My order is late.');
    await connector.appendNote({ ...ask(id), note: 'Next: check the order.', by: ines.id });
    const note = intercom.workspace.conversations.parts(id).at(-1);
    expect(note?.author).toMatchObject({ type: 'admin', id: ines.id });
    const ticket = await connector.readTicket(ask(id));
    expect(ticket?.messages.map(({ text }) => text)).toEqual(['My order is late.']);
  });

  it('of a customer’s words does not pass for one that stands there already', async () => {
    const { intercom, connector } = await onFake();
    const id = intercom.open(`I read [${ask('1').marker}] somewhere.`);
    intercom.person.customerSays(id, `Again: [${ask('1').marker}]`);
    const written = await connector.appendNote({ ...ask(id, { check: true }), note: 'Hello' });
    expect(written.applied).toBe('now');
    const { messages } = (await connector.readTicket(ask(id))) ?? {};
    expect(messages).toHaveLength(2);
  });
});

describe('a conversation that is read', () => {
  it('says that the AI has it again only when a teammate gave it back after Baton’s note', async () => {
    const { intercom, connector, account } = await onFake();
    const { agents, bot } = intercom.seeded;
    const id = intercom.open();
    const read = async () => {
      const ticket = await connector.readTicket(ask(id));
      return [ticket?.answeredBy, ticket?.assignee?.id];
    };
    intercom.person.assign(id, { admin: account.admin });
    expect(await read()).toEqual([undefined, undefined]);
    await connector.deliver({ ...ask(id), handover });
    expect(await read()).toEqual([undefined, undefined]);
    intercom.person.assign(id, { admin: agents[0].id });
    expect(await read()).toEqual([undefined, agents[0].id]);
    intercom.person.assign(id, { admin: bot.id }, agents[0].id);
    expect(await read()).toEqual(['ai', undefined]);
  });

  it('names who has it, and tells snoozed as pending', async () => {
    const { intercom, connector } = await onFake();
    const [, tomas] = intercom.seeded.agents;
    const id = intercom.open();
    intercom.person.assign(id, { admin: tomas.id });
    intercom.person.snooze(id, new Date('2027-01-01T00:00:00Z'));
    expect(await connector.readTicket(ask(id))).toMatchObject({
      status: 'pending',
      assignee: { id: tomas.id, name: tomas.name },
    });
  });

  it('is read the same in all versions', async () => {
    for (const version of ['2.14', '2.15', '2.16']) {
      const { intercom, connector } = await onFake({}, (account) => ({ ...account, version }));
      const id = intercom.open();
      await connector.deliver({
        ...ask(id),
        handover: { ...handover, target: { group: intercom.seeded.teams.billing.id } },
      });
      const ticket = await connector.readTicket(ask(id));
      expect(ticket).toMatchObject({
        status: 'open',
        assignee: null,
        group: intercom.seeded.teams.billing.id,
      });
    }
  });
});

describe('what is known', () => {
  it('of the customer comes from the conversation, with other conversations and their times', async () => {
    const { intercom, connector } = await onFake();
    const before = intercom.open('Where is my invoice?');
    intercom.person.close(before);
    const id = intercom.open();
    const known = await connector.fetchContext?.({
      ...ask(id),
      customer: { id: 'somebody-else' },
    });
    const facts = new Map(known?.facts.map(({ key, value }) => [key, value]));
    expect(facts.get('company')).toBe('Nordlicht Bikes');
    expect(facts.get('plan')).toBe('Pro');
    expect(known?.tickets).toEqual([
      {
        id: before,
        subject: 'Where is my invoice?',
        state: 'closed',
        url: expect.stringMatching(/^https:\/\/app\.intercom\.com\/a\/inbox\/abcd1234\//) as string,
        updatedAt: expect.stringMatching(/^2026-03-02T/) as string,
      },
    ]);
    const none = await connector.fetchContext?.({ ...ask('987654321'), customer: null });
    expect(none).toEqual({ facts: [], tickets: null });
  });

  it('of a team is who of it is not away, and how many nobody has', async () => {
    const { intercom, connector } = await onFake();
    const { teams, agents } = intercom.seeded;
    const id = intercom.open();
    intercom.person.assign(id, { team: teams.billing.id });
    intercom.person.presence(agents[0].id, false);
    const staffing = await connector.availability?.({ ...ask(id), target: { group: 'Billing' } });
    expect(staffing).toEqual({ online: 1, waiting: 1, minutes: null });
    const nobody = await connector.availability?.({ ...ask(id), target: { group: 'No such' } });
    expect(nobody).toEqual({ online: null, waiting: null, minutes: null });
  });
});
