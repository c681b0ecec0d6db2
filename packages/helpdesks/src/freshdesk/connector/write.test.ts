import { describe, expect, it } from 'vitest';
import { freshdeskConnector } from './freshdesk-connector.ts';
import { handover } from '../../shared/testing/plain-write.ts';
import { ask, onFake } from '../testing/on-fake.ts';

describe('a handover', () => {
  it('writes the note first and all else at once, so that whoever is told of it finds everything there', async () => {
    const { freshdesk, connector, calls } = await onFake();
    const { groups, agents } = freshdesk.seeded;
    const id = freshdesk.open();
    freshdesk.person.assign(id, { agent: agents[1].id });
    const from = freshdesk.requests.length;
    const written = await connector.deliver({
      ...ask(id),
      handover: {
        ...handover,
        fields: { handoff_reason: 'low_confidence', handoff_confidence: 0.41 },
        addTags: ['ai-handoff'],
        priority: 'high',
        target: { group: 'billing', assignee: agents[0].id, skills: ['refunds'] },
      },
    });
    expect(written).toMatchObject({ applied: 'now', degraded: ['skills'] });
    expect(calls(from)).toEqual([
      'GET /tickets/#',
      'POST /tickets/#/notes',
      'GET /groups',
      'GET /ticket_fields',
      'GET /tickets/#',
      'PUT /tickets/#',
      'GET /tickets/#',
    ]);
    const row = freshdesk.account.tickets.row(id);
    expect([row.groupId, row.responderId, row.priority]).toEqual([
      groups.billing.id,
      agents[0].id,
      3,
    ]);
    const note = freshdesk.account.tickets.conversations(id).at(-1);
    expect([note?.private, note?.id]).toEqual([true, written.ref]);
  });

  it('puts the choice of a drop-down for the word, and tells which field takes none', async () => {
    const { freshdesk, connector } = await onFake({
      fields: {
        handoff_reason: { label: 'Reason', type: 'custom_dropdown', choices: ['Low confidence'] },
        handoff_state: { label: 'State', type: 'custom_dropdown', choices: ['offered'] },
        handoff_confidence: { label: 'Confidence', type: 'custom_number' },
      },
    });
    const id = freshdesk.open();
    const fields = {
      handoff_reason: 'low_confidence',
      handoff_state: 'melted',
      handoff_confidence: 0.41,
    };
    const written = await connector.deliver({ ...ask(id), handover: { ...handover, fields } });
    expect(written.degraded).toEqual(['fields']);
    const row = freshdesk.account.tickets.row(id);
    expect(Object.fromEntries(row.fields)).toEqual({
      cf_reason: 'Low confidence',
      cf_confidence: 41,
    });
  });

  it('fills in what it can where one field was deleted, and always writes the note', async () => {
    const { freshdesk, connector } = await onFake();
    const id = freshdesk.open();
    const fields = { handoff_id: 'h-1' };
    // What is known of fields is some minutes old.
    await connector.update({ ...ask(id), fields, addTags: [], removeTags: [] });
    const field = freshdesk.account.fieldNamed(freshdesk.seeded.fields['handoff_queue'] ?? '');
    if (field) freshdesk.account.fields.set(field.id, { ...field, archived: true });
    const written = await connector.deliver({
      ...ask(id),
      handover: { ...handover, fields: { handoff_id: 'h-2', handoff_queue: 'billing' } },
    });
    expect(written).toMatchObject({ applied: 'now', degraded: ['fields'] });
    expect([...freshdesk.account.tickets.row(id).fields.values()]).toEqual(['h-2']);
    expect(freshdesk.notesWith(id, ask(id).marker)).toBe(1);
  });

  it('leaves out a tag that is too long for Freshdesk, and says so', async () => {
    const { freshdesk, connector } = await onFake();
    const id = freshdesk.open();
    const addTags = ['ai-handoff', `ai-handoff-${'x'.repeat(40)}`];
    const written = await connector.deliver({ ...ask(id), handover: { ...handover, addTags } });
    expect(written.degraded).toEqual(['tags']);
    expect(freshdesk.account.tickets.row(id).tags).toEqual(['ai-handoff']);
  });

  it('comes without its file where files are refused, and says so each time', async () => {
    const { freshdesk, connector } = await onFake({ assumptions: { mostFileBytes: 0 } });
    const id = freshdesk.open();
    const transcript = { name: 'conversation-01234567.txt', text: 'x' };
    const wish = { handover: { ...handover, transcript } };
    expect(await connector.deliver({ ...ask(id), ...wish })).toMatchObject({
      applied: 'now',
      degraded: ['transcript'],
    });
    const again = await connector.deliver({ ...ask(id, { check: true }), ...wish });
    expect(again).toMatchObject({ applied: 'before', degraded: ['transcript'] });
    expect(freshdesk.notesWith(id, ask(id).marker)).toBe(1);
  });

  it('opens what was put off, closed, or has a status of the account’s own', async () => {
    const { freshdesk, connector } = await onFake({ freddy: true });
    for (const status of [3, 5, 6, freshdesk.account.freddy?.status ?? 0]) {
      const id = freshdesk.open();
      freshdesk.person.setStatus(id, status);
      await connector.deliver({ ...ask(id), handover });
      expect(freshdesk.account.tickets.row(id).status).toBe(2);
    }
  });
});

describe('the list of tags', () => {
  it('keeps a tag that somebody puts on while the note is written', async () => {
    const { freshdesk, connector } = await onFake();
    const id = freshdesk.open();
    freshdesk.plan(({ path }) => {
      if (path.endsWith('/notes')) freshdesk.person.tag(id, 'vip');
      return null;
    });
    await connector.deliver({ ...ask(id), handover: { ...handover, addTags: ['ai-handoff'] } });
    expect([...freshdesk.account.tickets.row(id).tags].toSorted()).toEqual(['ai-handoff', 'vip']);
  });

  it.each([
    [1, ['ai-handoff', 'seen'], []],
    // Somebody who never leaves off is not fought with.
    [9, ['seen'], ['tags']],
  ])(
    'is mended where another app writes its old one over ours %i times',
    async (times, tags, degraded) => {
      const { freshdesk, connector } = await onFake();
      const id = freshdesk.open();
      let left = times;
      let puts = 0;
      freshdesk.plan(({ method }) => {
        if (method === 'PUT') puts += 1;
        else if (puts > 0 && left > 0) {
          left -= 1;
          const by = { kind: 'agent', id: freshdesk.seeded.lead.id, api: true } as const;
          freshdesk.account.tickets.change(id, { by, patch: { tags: ['seen'] } });
        }
        return null;
      });
      const written = await connector.deliver({
        ...ask(id),
        handover: { ...handover, addTags: ['ai-handoff'] },
      });
      expect(written.degraded).toEqual(degraded);
      expect([...freshdesk.account.tickets.row(id).tags].toSorted()).toEqual(tags);
    },
  );
});

describe('a write that is tried again', () => {
  const lossy = async () => {
    const world = await onFake();
    const { freshdesk, connector } = world;
    const { groups } = freshdesk.seeded;
    const id = freshdesk.open();
    const wish = {
      handover: {
        ...handover,
        addTags: ['ai-handoff'],
        priority: 'high' as const,
        target: { group: groups.support.id },
      },
    };
    return { ...world, id, wish, deliver: connector.deliver.bind(connector) };
  };

  it.each(['note', 'change'])(
    'leaves with people what they took after its %s, also in a process that remembers nothing',
    async (part) => {
      const { freshdesk, connect, id, wish, deliver } = await lossy();
      freshdesk.plan(({ write, method }) =>
        write && (part === 'note' || method === 'PUT') ? { kind: 'reset', when: 'after' } : null,
      );
      await expect(deliver({ ...ask(id), ...wish })).rejects.toMatchObject({ sent: true });
      freshdesk.plan(null);
      const [ines] = freshdesk.seeded.agents;
      freshdesk.person.assign(id, { agent: ines.id });
      freshdesk.person.prioritise(id, 4);
      freshdesk.person.pend(id);
      freshdesk.person.solve(id);
      await connect().deliver({ ...ask(id, { check: true }), ...wish });
      const row = freshdesk.account.tickets.row(id);
      expect([row.responderId, row.status, row.priority]).toEqual([ines.id, 4, 4]);
      expect(row.tags).toEqual(['ai-handoff']);
      expect(freshdesk.notesWith(id, ask(id).marker)).toBe(1);
    },
  );

  it('takes a ticket from whoever had it before, however often it is tried', async () => {
    const { freshdesk, id, wish, deliver } = await lossy();
    const [ines] = freshdesk.seeded.agents;
    freshdesk.person.assign(id, { agent: ines.id });
    freshdesk.plan(({ method }) =>
      method === 'PUT' ? { kind: 'status', status: 503, when: 'before' } : null,
    );
    await expect(deliver({ ...ask(id), ...wish })).rejects.toMatchObject({ sent: true });
    freshdesk.plan(null);
    await deliver({ ...ask(id, { check: true }), ...wish });
    expect(freshdesk.account.tickets.row(id).responderId).toBeNull();
  });

  it('takes away its own note that took effect after it was given up', async () => {
    const { freshdesk, desk, connector } = await onFake();
    const id = freshdesk.open();
    const stop = new AbortController();
    freshdesk.plan(({ write }) => (write ? { kind: 'hang', when: 'late' } : null));
    desk.onHang(() => stop.abort());
    const request = { ...ask(id), note: 'Nobody took it.' };
    await expect(connector.appendNote({ ...request, signal: stop.signal })).rejects.toMatchObject({
      sent: true,
    });
    freshdesk.plan(null);
    const first = await connector.appendNote({ ...request, check: true });
    desk.releaseLate();
    expect(freshdesk.notesWith(id, request.marker)).toBe(2);
    const again = await connector.appendNote({ ...request, check: true });
    expect(again).toEqual({ applied: 'before', degraded: [], ref: first.ref });
    expect(freshdesk.notesWith(id, request.marker)).toBe(1);
  });
});

it('does not take a customer’s words for its note, nor a note of an agent for words to the customer', async () => {
  const { freshdesk, connector } = await onFake();
  const { marker } = ask('1');
  const id = freshdesk.open(`I read [${marker}] somewhere.`);
  freshdesk.person.customerSays(id, `Again: [${marker}]`);
  freshdesk.person.note(id, freshdesk.seeded.service.id, 'Written by hand with the same key.');
  const written = await connector.appendNote({ ...ask(id, { check: true }), note: 'Hello' });
  expect(written.applied).toBe('now');
  const { messages = [] } = (await connector.readTicket(ask(id))) ?? {};
  expect(messages.map((each) => [each.by, each.public])).toEqual([
    ['customer', true],
    ['customer', true],
    ['agent', false],
  ]);
});

it('writes a note in the name of whoever pressed, and is Baton’s own all the same', async () => {
  const { freshdesk, connector } = await onFake();
  const [ines] = freshdesk.seeded.agents;
  const id = freshdesk.open('My order is late.');
  await connector.appendNote({ ...ask(id), note: 'Next: check the order.', by: ines.id });
  expect(freshdesk.account.tickets.conversations(id).at(-1)?.userId).toBe(ines.id);
  const ticket = await connector.readTicket(ask(id));
  expect(ticket?.messages.map(({ text }) => text)).toEqual(['My order is late.']);
  for (const by of ['4711471147114', 'freshdesk:48', '']) {
    const marker = `baton-${by.length.toString(16).padStart(16, '0')}`;
    await connector.appendNote({ ...ask(id, { marker }), note: 'Somebody left.', by });
    expect(freshdesk.notesWith(id, marker)).toBe(1);
  }
});

it('leaves no ticket with an AI that is handed over, also where no group is named', async () => {
  const { freshdesk, connector } = await onFake({ freddy: true }, (account, { seeded }) => ({
    ...account,
    freddy: true,
    aiAgents: [seeded.agents[1].id],
  }));
  const { freddy, agents } = freshdesk.seeded;
  for (const [had, has] of [
    [freddy, null],
    [agents[1].id, null],
    [agents[0].id, agents[0].id],
  ]) {
    const id = freshdesk.open();
    freshdesk.person.assign(id, { agent: had ?? null });
    await connector.deliver({ ...ask(id), handover });
    freshdesk.advance(600_000);
    expect(freshdesk.account.tickets.row(id).responderId).toBe(has);
    expect(await connector.readTicket(ask(id))).not.toHaveProperty('answeredBy');
  }
});

it('resolves all or nothing: what Freshdesk asks to be filled in first is told as refused', async () => {
  const { freshdesk, connector } = await onFake();
  freshdesk.account.addField({ label: 'Cause', type: 'custom_text' }, { requiredForClosure: true });
  const id = freshdesk.open();
  await expect(connector.resolve(ask(id))).rejects.toMatchObject({ code: 'refused', sent: false });
  expect(freshdesk.account.tickets.row(id).status).toBe(2);
});

it('writes to nobody’s account but the tenant’s own', async () => {
  const { freshdesk, account } = await onFake();
  const id = freshdesk.open();
  const connector = freshdeskConnector({
    accountOf: () => Promise.resolve({ ...account, tenant: 'b' }),
    tenants: () => ['a'],
  });
  await expect(connector.resolve(ask(id))).rejects.toMatchObject({ code: 'unauthorized' });
  expect(freshdesk.requests).toEqual([]);
});
