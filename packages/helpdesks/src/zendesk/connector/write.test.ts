import { ConnectorError } from '@baton/handoff-service';
import { describe, expect, it } from 'vitest';
import { MARKER, handover } from '../../shared/testing/plain-write.ts';
import { ask, onFake } from '../testing/fake-account.ts';

const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

const full = (group: number) => ({
  ...handover,
  fields: {
    handoff_id: 'h-1',
    handoff_state: 'offered',
    handoff_reason: 'low_confidence',
    handoff_confidence: 0.41,
  },
  addTags: ['ai-handoff', 'ai-handoff-low_confidence'],
  removeTags: ['ai-handed-back'],
  priority: 'high' as const,
  target: { group: String(group), tags: ['Queue Tag'] },
});

it('writes a whole handover in one update, under its marker, naming the reading it was made from', async () => {
  const { zendesk, connector } = await onFake();
  const { groups } = zendesk.seeded;
  const id = zendesk.person.open({ text: 'My order is late.' });
  const written = await connector.deliver({ ...ask(id), handover: full(groups.support.id) });
  expect(written).toMatchObject({ applied: 'now', degraded: [] });
  const writes = zendesk.requests.filter(({ method }) => method !== 'GET');
  expect(writes.map(({ method, path }) => `${method} ${path}`)).toEqual([`PUT /tickets/${id}`]);
  const row = zendesk.account.tickets.row(id);
  expect(row).toMatchObject({ priority: 'high', groupId: groups.support.id });
  expect(row.tags).toEqual(expect.arrayContaining(['ai-handoff', 'queue_tag', 'offered']));
  const audit = zendesk.account.tickets.audits(id).at(-1);
  expect(audit?.custom).toEqual({ baton: MARKER });
  const [note] = zendesk.account.tickets.comments(id).slice(-1);
  expect(note?.isPublic).toBe(false);
  expect(note?.body).toBe(`${handover.note}\n\n[${MARKER}]`);
  expect(written.ref).toBe(String(note?.id));
});

it('needs no look at the history unless an earlier try may have arrived', async () => {
  const { zendesk, connector } = await onFake();
  const id = zendesk.person.open();
  await connector.appendNote({ ...ask(id), note: 'Hello' });
  expect(zendesk.requests.map(({ method }) => method)).toEqual(['GET', 'PUT']);
  const again = await connector.appendNote({ ...ask(id, { check: true }), note: 'Hello' });
  expect(again.applied).toBe('before');
  expect(zendesk.requests.slice(2).map(({ path }) => path)).toEqual([
    `/tickets/${id}`,
    `/tickets/${id}/audits`,
  ]);
});

it('finds its marker in a history of many pages', async () => {
  const { zendesk, connector } = await onFake();
  const id = zendesk.person.open();
  await connector.appendNote({ ...ask(id), note: 'Hello' });
  for (let n = 0; n < 230; n += 1) zendesk.person.customerSays(id, `message ${n}`);
  const again = await connector.appendNote({ ...ask(id, { check: true }), note: 'Hello' });
  expect(again.applied).toBe('before');
  expect(zendesk.notesWith(id, MARKER)).toBe(1);
});

it('writes nothing where everything is as it is wished', async () => {
  const { zendesk, connector } = await onFake();
  const id = zendesk.person.open();
  const wish = { fields: { handoff_state: 'active' }, addTags: ['ai-handoff'], removeTags: [] };
  await connector.update({ ...ask(id), ...wish });
  const before = zendesk.effects();
  const again = await connector.update({
    ...ask(id, { marker: 'baton-1123456789abcdef' }),
    ...wish,
  });
  expect(again).toEqual({ applied: 'before', degraded: [], ref: null });
  expect(zendesk.effects()).toBe(before);
});

it('tells what it could not honour also when the same is asked again', async () => {
  const { zendesk, connector } = await onFake();
  const id = zendesk.person.open();
  const wish = { ...handover, fields: { unknown_field: 'x' } };
  const first = await connector.deliver({ ...ask(id), handover: wish });
  const again = await connector.deliver({ ...ask(id, { check: true }), handover: wish });
  expect(first.degraded).toEqual(['fields']);
  expect(again).toMatchObject({ applied: 'before', degraded: ['fields'] });
});

describe('what can not be honoured', () => {
  it.each([
    ['a group that does not exist', { target: { group: '4711471147114' } }, ['group']],
    ['a group that nobody called so', { target: { group: 'Nobody' } }, ['group']],
    ['a person who does not exist', { target: { assignee: '4711471147114' } }, ['assignee']],
    ['a person by name', { target: { assignee: 'ines' } }, ['assignee']],
    ['a field nobody made', { fields: { handoff_mood: 'blue' } }, ['fields']],
    ['a field by an id nobody made', { target: { fields: { '4711471147114': 'x' } } }, ['fields']],
    ['an option the drop-down lacks', { fields: { handoff_state: 'dancing' } }, ['fields']],
    ['a number that is none', { fields: { handoff_confidence: 'high' } }, ['fields']],
  ])('hands over without %s', async (_, wish, degraded) => {
    const { zendesk, connector } = await onFake();
    const id = zendesk.person.open();
    const written = await connector.deliver({
      ...ask(id),
      handover: { ...handover, addTags: ['ai-handoff'], ...wish },
    });
    expect(written).toMatchObject({ applied: 'now', degraded });
    expect(zendesk.notesWith(id, MARKER)).toBe(1);
    expect(zendesk.account.tickets.row(id).tags).toContain('ai-handoff');
  });

  it('knows a group by its name, unless two have it or it was deleted', async () => {
    const { zendesk, connector } = await onFake();
    const { account, seeded, person } = zendesk;
    account.addGroup('Twins');
    account.addGroup('twins');
    const gone = account.addGroup('Gone');
    account.groups.set(gone.id, { ...gone, deleted: true });
    const give = async (group: string) => {
      const id = person.open();
      const { degraded } = await connector.deliver({
        ...ask(id),
        handover: { ...handover, target: { group } },
      });
      return [degraded, account.tickets.row(id).groupId];
    };
    expect(await give(' sUPPORT ')).toEqual([[], seeded.groups.support.id]);
    expect(await give('Twins')).toEqual([['group'], null]);
    expect(await give('Gone')).toEqual([['group'], null]);
    expect(zendesk.requests.filter(({ path }) => path === '/groups')).toHaveLength(1);
  });

  it('gives a ticket to the group when the person is not in it', async () => {
    const { zendesk, connector } = await onFake();
    const { groups, agents } = zendesk.seeded;
    const id = zendesk.person.open();
    zendesk.person.assign(id, { agent: agents[0].id });
    const target = { group: String(groups.billing.id), assignee: String(agents[1].id) };
    const written = await connector.deliver({ ...ask(id), handover: { ...handover, target } });
    expect(written.degraded).toEqual(['assignee']);
    expect(zendesk.account.tickets.row(id)).toMatchObject({
      groupId: groups.billing.id,
      assigneeId: null,
    });
  });

  it('leaves a ticket with who has it when the group does not exist', async () => {
    const { zendesk, connector } = await onFake();
    const [ines] = zendesk.seeded.agents;
    const id = zendesk.person.open();
    zendesk.person.assign(id, { agent: ines.id });
    await connector.assign({ ...ask(id), target: { group: '4711471147114' } });
    expect(zendesk.account.tickets.row(id).assigneeId).toBe(ines.id);
  });

  it('notices an option that was left out in silence', async () => {
    const { zendesk, connector } = await onFake(
      { assumptions: { unknownOption: 'dropped' } },
      (account, { seeded }) => ({
        ...account,
        fields: { handoff_mood: seeded.fields['handoff_state'] ?? 0 },
      }),
    );
    const id = zendesk.person.open();
    const written = await connector.deliver({
      ...ask(id),
      handover: { ...handover, fields: { handoff_mood: 'dancing' } },
    });
    expect(written.degraded).toEqual(['fields']);
  });
});

describe('drop-downs and tags, which are one thing there', () => {
  it('replaces the value of a drop-down along with tags, and leaves no tag of the old value', async () => {
    const { zendesk, connector } = await onFake();
    const id = zendesk.person.open();
    zendesk.person.tag(id, 'vip');
    const step = (state: string, tag: string, n: number) =>
      connector.update({
        ...ask(id, { marker: `baton-${n}123456789abcdef` }),
        fields: { handoff_state: state },
        addTags: [tag],
        removeTags: [],
      });
    await step('offered', 'ai-handoff', 1);
    await step('active', 'ai-handed-back', 2);
    const { tags, fields } = zendesk.account.tickets.row(id);
    expect([...tags].toSorted()).toEqual(['active', 'ai-handed-back', 'ai-handoff', 'vip']);
    expect(fields.get(zendesk.seeded.fields['handoff_state'] ?? 0)).toBe('active');
  });

  it('finds the option of an account whose options begin with their field', async () => {
    const { zendesk, connector } = await onFake({
      fields: {
        handoff_state: { title: 'State', type: 'tagger', values: ['handoff_state_handed_back'] },
      },
    });
    const id = zendesk.person.open();
    const fields = { handoff_state: 'handed_back' };
    const written = await connector.update({ ...ask(id), fields, addTags: [], removeTags: [] });
    expect(written.degraded).toEqual([]);
    expect(zendesk.account.tickets.row(id).tags).toEqual(['handoff_state_handed_back']);
  });
});

describe('people who work in the ticket meanwhile', () => {
  it('keeps the tag that somebody added between the reading and the update', async () => {
    const { zendesk, connector } = await onFake();
    const id = zendesk.person.open();
    zendesk.plan(({ method }) => {
      if (method === 'PUT') zendesk.plan(null);
      if (method === 'PUT') zendesk.person.tag(id, 'vip');
      return null;
    });
    await connector.update({ ...ask(id), fields: {}, addTags: ['ai-handoff'], removeTags: [] });
    expect([...zendesk.account.tickets.row(id).tags].toSorted()).toEqual(['ai-handoff', 'vip']);
  });

  it('puts back a tag of the same second, which no stamp can tell apart', async () => {
    const { zendesk, connector } = await onFake({ tickMs: 0 });
    const id = zendesk.person.open();
    zendesk.plan(({ method, path }) => {
      if (method === 'PUT' && !path.endsWith('tags')) zendesk.person.tag(id, 'vip');
      return null;
    });
    await connector.update({ ...ask(id), fields: {}, addTags: ['ai-handoff'], removeTags: [] });
    expect([...zendesk.account.tickets.row(id).tags].toSorted()).toEqual(['ai-handoff', 'vip']);
  });

  it('gives up for now when the ticket never stands still', async () => {
    const { zendesk, connector } = await onFake();
    const id = zendesk.person.open();
    let n = 0;
    zendesk.plan(({ method }) => {
      if (method === 'PUT') zendesk.person.customerSays(id, `message ${(n += 1)}`);
      return null;
    });
    const error = await faultOf(connector.appendNote({ ...ask(id), note: 'Hello' }));
    expect(error).toMatchObject({ code: 'unavailable', sent: false });
    expect(zendesk.notesWith(id, MARKER)).toBe(0);
  });
});

describe('solving', () => {
  it.each(['refused', 'self', 'allowed'] as const)(
    'solves a ticket that nobody has where that is %s',
    async (solveUnassigned) => {
      const { zendesk, connector } = await onFake({ assumptions: { solveUnassigned } });
      const id = zendesk.person.open();
      await connector.resolve(ask(id));
      expect(zendesk.account.tickets.row(id).status).toBe('solved');
    },
  );
});

describe('a ticket that is closed for good', () => {
  it('goes on in a ticket of its own, which both name, once', async () => {
    const { zendesk, connector } = await onFake();
    const { groups, customer } = zendesk.seeded;
    const id = zendesk.person.open({ text: 'My order is late.' });
    zendesk.person.close(id);
    const wish = full(groups.support.id);
    const written = await connector.deliver({ ...ask(id), handover: wish });
    expect(written).toMatchObject({ applied: 'now', degraded: ['closed-ticket'] });
    const next = Number(written.ref);
    const row = zendesk.account.tickets.row(next);
    expect(row).toMatchObject({ requesterId: customer.id, externalId: MARKER, priority: 'high' });
    expect(row.tags).toEqual(expect.arrayContaining(['ai-handoff', 'queue_tag']));
    expect(zendesk.account.tickets.row(id).followupIds).toEqual([next]);
    expect(zendesk.notesWith(next, MARKER)).toBe(1);
    const again = await connector.deliver({ ...ask(id, { check: true }), handover: wish });
    expect(again.applied).toBe('before');
    expect(zendesk.account.tickets.all()).toHaveLength(2);
  });

  it('goes on in another one also when it was closed since it was read', async () => {
    const { zendesk, connector } = await onFake();
    const id = zendesk.person.open();
    zendesk.person.solve(id);
    zendesk.plan(({ method }) => {
      // An automation that closes solved tickets changes them without a stamp that is new.
      if (method === 'PUT') {
        const { updatedAt } = zendesk.account.tickets.row(id);
        zendesk.person.close(id);
        Object.assign(zendesk.account.tickets.row(id), { updatedAt });
      }
      return null;
    });
    const written = await connector.deliver({ ...ask(id), handover });
    expect(written.degraded).toEqual(['closed-ticket']);
    expect(zendesk.notesWith(Number(written.ref), MARKER)).toBe(1);
  });

  it('keeps the tags of others, and none of an earlier handoff', async () => {
    const { zendesk, connector } = await onFake();
    const id = zendesk.person.open();
    const first = { marker: 'baton-1123456789abcdef' };
    const fields = { handoff_state: 'handed_back' };
    await connector.update({
      ...ask(id, first),
      fields,
      addTags: ['ai-handed-back'],
      removeTags: [],
    });
    zendesk.person.tag(id, 'vip');
    zendesk.person.close(id);
    const wish = full(zendesk.seeded.groups.support.id);
    const { ref } = await connector.deliver({ ...ask(id), handover: wish });
    const { tags } = zendesk.account.tickets.row(Number(ref));
    expect(tags).toEqual(expect.arrayContaining(['vip', 'ai-handoff', 'offered']));
    expect(tags).not.toContain('handed_back');
    expect(tags).not.toContain('ai-handed-back');
  });

  it('opens one ticket although the answer was lost', async () => {
    const { zendesk, connector } = await onFake();
    const id = zendesk.person.open();
    zendesk.person.close(id);
    zendesk.plan(({ method }) => (method === 'POST' ? { kind: 'reset', when: 'after' } : null));
    const lost = await faultOf(connector.deliver({ ...ask(id), handover }));
    expect(lost).toMatchObject({ code: 'unavailable', sent: true });
    zendesk.plan(null);
    const again = await connector.deliver({ ...ask(id, { check: true }), handover });
    expect(again.applied).toBe('before');
    expect(zendesk.account.tickets.all()).toHaveLength(2);
  });

  it('opens one ticket although the first request arrives after the second', async () => {
    const { zendesk, desk, connector } = await onFake();
    const id = zendesk.person.open();
    zendesk.person.close(id);
    zendesk.plan(({ method }) => (method === 'POST' ? { kind: 'hang', when: 'late' } : null));
    const stop = new AbortController();
    desk.onHang(() => stop.abort());
    const given = { ...ask(id), signal: stop.signal, handover };
    expect(await faultOf(connector.deliver(given))).toMatchObject({ sent: true });
    zendesk.plan(null);
    const again = await connector.deliver({ ...ask(id, { check: true }), handover });
    expect(again.applied).toBe('now');
    expect(desk.releaseLate()).toBe(1);
    expect(zendesk.account.tickets.all()).toHaveLength(2);
  });

  it('finds the ticket it opened also where the closed one does not name it', async () => {
    const { zendesk, connector } = await onFake();
    const id = zendesk.person.open();
    zendesk.person.close(id);
    await connector.deliver({ ...ask(id), handover });
    zendesk.account.tickets.amend(id, { followupIds: [] });
    const again = await connector.deliver({ ...ask(id, { check: true }), handover });
    expect(again.applied).toBe('before');
    expect(zendesk.account.tickets.all()).toHaveLength(2);
  });

  it('tries again later when its key was spent on another body', async () => {
    const { zendesk, connector } = await onFake();
    const id = zendesk.person.open();
    zendesk.person.close(id);
    zendesk.account.idempotent.set(MARKER, {
      hash: 'of another body',
      answer: null,
      at: zendesk.account.now().getTime(),
    });
    const error = await faultOf(connector.deliver({ ...ask(id), handover }));
    expect(error).toMatchObject({ code: 'unavailable', sent: true });
    expect(zendesk.account.tickets.all()).toHaveLength(1);
  });

  it('opens it without the group that does not exist', async () => {
    const { zendesk, connector } = await onFake();
    const id = zendesk.person.open();
    zendesk.person.close(id);
    const target = { group: '4711471147114' };
    const written = await connector.deliver({ ...ask(id), handover: { ...handover, target } });
    expect([...written.degraded].toSorted()).toEqual(['closed-ticket', 'group']);
    // Another body is another request.
    const keys = zendesk.requests.flatMap(({ headers }) => headers['idempotency-key'] ?? []);
    expect(keys).toEqual([MARKER, `${MARKER}-1`]);
  });

  it('writes what follows into the ticket that goes on, and reads that it does', async () => {
    const { zendesk, connector } = await onFake();
    const id = zendesk.person.open();
    zendesk.person.close(id);
    const { ref } = await connector.deliver({ ...ask(id), handover });
    const marker = 'baton-1123456789abcdef';
    await connector.appendNote({ ...ask(id, { marker }), note: 'Nobody took it.' });
    expect(zendesk.notesWith(Number(ref), marker)).toBe(1);
    const read = await connector.readTicket(ask(id));
    expect(read).toMatchObject({ status: 'closed', mergedInto: ref });
  });

  it('is not gone on with for a note, nor when it was merged', async () => {
    const { zendesk, connector } = await onFake();
    const [closed, merged] = [zendesk.person.open(), zendesk.person.open()];
    zendesk.person.close(closed);
    zendesk.person.merge(merged, zendesk.person.open());
    const refused = await faultOf(connector.appendNote({ ...ask(closed), note: 'Hello' }));
    expect(refused).toMatchObject({ code: 'refused', sent: false });
    const gone = await faultOf(connector.deliver({ ...ask(merged), handover }));
    expect(gone).toMatchObject({ code: 'not-found', sent: false });
  });
});

describe('how often a ticket may be changed', () => {
  it('lets a ticket rest before Zendesk refuses its updates, and no other', async () => {
    const { zendesk, connector } = await onFake();
    const [id, other] = [zendesk.person.open(), zendesk.person.open()];
    const note = (ticket: number, n: number) =>
      connector.appendNote({
        ...ask(ticket, { marker: `baton-${String(n).padStart(16, '0')}` }),
        note: `note ${n}`,
      });
    for (let n = 0; n < 26; n += 1) await note(id, n);
    const error = await faultOf(note(id, 26));
    expect(error).toBeInstanceOf(ConnectorError);
    expect(error).toMatchObject({ code: 'unavailable', sent: false });
    const { retryAfterMs } = error as ConnectorError;
    expect(retryAfterMs).toBeGreaterThan(9 * 60_000);
    await expect(note(other, 99)).resolves.toMatchObject({ applied: 'now' });
    zendesk.advance(retryAfterMs ?? 0);
    await expect(note(id, 26)).resolves.toMatchObject({ applied: 'now' });
    expect(zendesk.tooEarly()).toBe(0);
  });
});

it('knows tenants apart, and sends nothing for one that has no account', async () => {
  const { zendesk, connector } = await onFake();
  expect(connector.tenants).toEqual(['a']);
  const id = zendesk.person.open();
  const before = zendesk.requests.length;
  const error = await faultOf(connector.deliver({ ...ask(id), tenant: 'b', handover }));
  expect(error).toMatchObject({ code: 'unauthorized', sent: false });
  expect(zendesk.requests).toHaveLength(before);
});

it.each(['', '..', '1/../2', '007', '1e3', '-1', '99999999999999999999', '1 OR 1'])(
  'asks for no ticket with the id "%s"',
  async (id) => {
    const { zendesk, connector } = await onFake();
    expect(await connector.readTicket(ask(id))).toBeNull();
    const error = await faultOf(connector.resolve(ask(id)));
    expect(error).toMatchObject({ code: 'not-found', sent: false });
    expect(zendesk.requests).toHaveLength(0);
  },
);
