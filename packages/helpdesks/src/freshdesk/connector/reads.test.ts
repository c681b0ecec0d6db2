import { describe, expect, it } from 'vitest';
import { answering } from '../testing/answering.ts';
import { ask, onFake } from '../testing/on-fake.ts';

describe('what is known of a customer', () => {
  it('is what Freshdesk knows of the ticket’s requester, with the tickets of the same one', async () => {
    const { freshdesk, connector } = await onFake();
    const [before, other] = [freshdesk.open('Old question'), freshdesk.open('Another one')];
    freshdesk.person.solve(before);
    freshdesk.person.pend(other);
    const id = freshdesk.open('Where is my order?');
    const known = await connector.fetchContext?.({ ...ask(id), customer: { id: 'someone-else' } });
    expect(known?.facts).toEqual(
      expect.arrayContaining([
        { key: 'company', value: 'Nordlicht Bikes' },
        { key: 'account tier', value: 'Premium' },
      ]),
    );
    expect(known?.tickets?.map((each) => [each.id, each.subject, each.state])).toEqual([
      [other, 'Another one', 'pending'],
      [before, 'Old question', 'solved'],
    ]);
    expect(known?.tickets?.[0]?.url).toBe(`https://${freshdesk.domain}/a/tickets/${other}`);
  });

  it('is nothing where no ticket is', async () => {
    const { connector } = await onFake();
    const known = await connector.fetchContext?.({ ...ask('987654'), customer: null });
    expect(known).toEqual({ facts: [], tickets: null });
  });
});

describe('help', () => {
  const search = { tenant: 'a', language: null, limit: 6, signal: AbortSignal.timeout(10_000) };

  it('is articles and canned responses in turn', async () => {
    const { freshdesk, connector } = await onFake();
    freshdesk.add.article({ title: 'Refunds for bikes', description: '<p>Within 30 days.</p>' });
    freshdesk.add.canned('Refunds take time', '<p>Please wait a week for refunds.</p>');
    const found = await connector.searchHelp?.({ ...search, query: 'refunds' });
    const kinds = (found ?? []).map(({ kind }) => kind);
    expect(kinds.slice(0, 2)).toEqual(['article', 'macro']);
    expect(found?.find(({ title }) => title === 'Refunds take time')?.text).toContain('a week');
    expect((found ?? []).length).toBeLessThanOrEqual(6);
  });

  it('holds no draft, and asks for canned responses once in half an hour', async () => {
    const { freshdesk, connector } = await onFake();
    freshdesk.add.article({ title: 'Zeppelin draft', description: 'x', status: 1 });
    expect(await connector.searchHelp?.({ ...search, query: 'zeppelin' })).toEqual([]);
    const canned = () => freshdesk.requests.filter(({ path }) => path.includes('canned')).length;
    const first = canned();
    freshdesk.advance(20 * 60_000);
    await connector.searchHelp?.({ ...search, query: 'zeppelin' });
    expect(canned()).toBe(first);
  });

  it('has articles in the customer’s language first', async () => {
    const { freshdesk, connector } = await onFake();
    freshdesk.add.article({ title: 'Zeppelin one', description: 'x', language: 'en' });
    freshdesk.add.article({ title: 'Zeppelin zwei', description: 'x', language: 'de' });
    const found = await connector.searchHelp?.({ ...search, query: 'zeppelin', language: 'de-AT' });
    expect(found?.map(({ title }) => title)).toEqual(['Zeppelin zwei', 'Zeppelin one']);
  });

  it('is what is left where one of the two can’t be asked', async () => {
    const { freshdesk, connector } = await onFake();
    freshdesk.add.canned('Refunds take time', 'Please wait.');
    freshdesk.plan(({ path }) =>
      path.includes('solutions') ? { kind: 'status', status: 500, when: 'before' } : null,
    );
    const found = await connector.searchHelp?.({ ...search, query: 'refunds' });
    expect(found?.map(({ kind }) => kind)).toContain('macro');
  });
});

describe('who is there', () => {
  const target = (group: string) => ({
    tenant: 'a',
    target: { group },
    signal: AbortSignal.timeout(10_000),
  });

  it('is told of a group by its name, with how many open tickets of it nobody has', async () => {
    const { freshdesk, connector } = await onFake({ assumptions: { searchLagMs: 0 } });
    const { groups, agents } = freshdesk.seeded;
    for (const agent of [null, null, agents[0].id]) {
      const id = freshdesk.open();
      freshdesk.person.assign(id, { group: groups.billing.id, agent });
    }
    const before = await connector.availability?.(target(' BILLING '));
    expect(before).toMatchObject({ waiting: 2, minutes: null });
    freshdesk.person.presence(agents[0].id, false);
    const after = await connector.availability?.(target('billing'));
    expect(Number(before?.online) - Number(after?.online)).toBe(1);
  });

  it('is asked once for all queues of an account, and whoever leaves off takes it from nobody', async () => {
    const { freshdesk, connector } = await onFake();
    const { support, billing } = freshdesk.seeded.groups;
    const stop = new AbortController();
    const left = connector.availability?.({ ...target(support.id), signal: stop.signal });
    const others = [support, billing].map(async ({ id }) => connector.availability?.(target(id)));
    stop.abort();
    await expect(left).rejects.toMatchObject({ code: 'unavailable', sent: false });
    for (const told of await Promise.all(others)) expect(told?.online).toBeGreaterThan(0);
    const asked = freshdesk.requests.filter(({ path }) => path.endsWith('/agents'));
    expect(asked).toHaveLength(1);
  });

  it('is not told of a group that is none', async () => {
    const { connector } = await onFake();
    const none = { online: null, waiting: null, minutes: null };
    expect(await connector.availability?.(target('No such group'))).toEqual(none);
  });

  it('is not told by a list that may not be read', async () => {
    const { connector } = await answering({
      'GET /agents': (_, response) => {
        response.writeHead(403);
        response.end('{"code":"access_denied"}');
      },
      'GET /search/tickets': () => ({ total: 3, results: [] }),
    });
    const told = await connector.availability?.(target('7'));
    expect(told).toEqual({ online: null, waiting: 3, minutes: null });
  });
});

describe('a ticket', () => {
  it.each([
    ['Waiting for parts', 'pending'],
    ['On hold', 'pending'],
    ['Bei der Werkstatt', 'open'],
  ] as const)('with a status of the account’s own, %s, is %s', async (label, status) => {
    const { freshdesk, connector } = await onFake();
    const { account, person } = freshdesk;
    account.statuses = new Map([...account.statuses, [11, [label, label]]]);
    const id = freshdesk.open();
    person.setStatus(id, 11);
    expect((await connector.readTicket(ask(id)))?.status).toBe(status);
  });

  it('is read also where the name of whoever has it can’t be', async () => {
    const { freshdesk, connector } = await onFake();
    const [ines] = freshdesk.seeded.agents;
    const id = freshdesk.open();
    freshdesk.person.assign(id, { agent: ines.id });
    freshdesk.plan(({ path }) =>
      path.includes('/agents/') ? { kind: 'status', status: 500, when: 'before' } : null,
    );
    expect((await connector.readTicket(ask(id)))?.assignee).toEqual({ id: ines.id, name: null });
    freshdesk.plan(null);
    expect((await connector.readTicket(ask(id)))?.assignee?.name).toBe(ines.name);
  });

  it('did not go where one note alone says so', async () => {
    const { freshdesk, connector } = await onFake();
    const [id, into] = [freshdesk.open(), freshdesk.open()];
    const [ines] = freshdesk.seeded.agents;
    freshdesk.person.note(id, ines.id, `This ticket is closed and merged into ticket ${into}`);
    freshdesk.person.close(id);
    expect((await connector.readTicket(ask(id)))?.mergedInto).toBeNull();
    freshdesk.person.note(into, ines.id, `Ticket with ID ${id} is merged into this ticket`);
    expect((await connector.readTicket(ask(id)))?.mergedInto).toBe(into);
  });
});
