import { describe, expect, it } from 'vitest';
import { answering } from '../testing/serve.ts';
import type { Answers } from '../testing/serve.ts';
import { MARKER, handover } from '../../shared/testing/plain-write.ts';
import { ask, onFake } from '../testing/fake-account.ts';
import { zendeskConnector } from './zendesk-connector.ts';

const TICKET = {
  id: 7,
  status: 'open',
  tags: ['vip'],
  custom_fields: [],
  group_id: 5,
  assignee_id: null,
  requester_id: 3,
  organization_id: null,
  updated_at: '2026-03-02T09:00:00Z',
};

const comment = (id: number, more: object = {}) => ({
  id,
  author_id: 3,
  body: `message ${id}`,
  public: true,
  created_at: new Date(Date.UTC(2026, 2, 2, 9, 0, id)).toISOString().replace('.000Z', 'Z'),
  ...more,
});

const reading = async (answers: Answers) => {
  const { origin, asked } = await answering({
    'GET /tickets/7': () => ({ ticket: TICKET }),
    'GET /tickets/7/comments': () => ({ comments: [], users: [], meta: { has_more: false } }),
    ...answers,
  });
  const connector = zendeskConnector({
    accountOf: () =>
      Promise.resolve({
        tenant: 'a',
        subdomain: 'acme',
        origin,
        credentials: { scheme: 'bearer', token: () => Promise.resolve('t0ken') },
        marketplace: null,
        fields: {},
        messaging: null,
      }),
    tenants: () => ['a'],
  });
  return { connector, asked, read: () => connector.readTicket(ask(7)) };
};

const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe('how a ticket stands', () => {
  it.each([
    ['new', 'open'],
    ['open', 'open'],
    ['pending', 'pending'],
    ['hold', 'pending'],
    ['solved', 'solved'],
    ['closed', 'closed'],
  ])(
    'reads the category %s as %s, whatever status of its own an account made',
    async (there, here) => {
      const ticket = { ...TICKET, status: there, custom_status_id: 4711 };
      const { read } = await reading({ 'GET /tickets/7': () => ({ ticket }) });
      expect((await read())?.status).toBe(here);
    },
  );

  it.each([
    ['a page in place of JSON', () => '<html>'],
    ['nothing', () => ({})],
    ['a status nobody knows', () => ({ ticket: { ...TICKET, status: 'floating' } })],
    ['no time', () => ({ ticket: { ...TICKET, updated_at: 'yesterday' } })],
    ['an id that is too large to be kept', () => ({ ticket: { ...TICKET, group_id: 2 ** 60 } })],
    ['another shape', () => [TICKET]],
  ])('takes %s for no answer', async (_, answer) => {
    const { read } = await reading({ 'GET /tickets/7': answer });
    expect(await faultOf(read())).toMatchObject({ code: 'unavailable', sent: false });
  });
});

describe('what was said', () => {
  it('knows who speaks: the requester, others of the customer, people, the system, an AI agent', async () => {
    const { read } = await reading({
      'GET /tickets/7/comments': () => ({
        comments: [
          comment(6, { author_id: 21, via: { channel: 'answer_bot_for_web_widget' } }),
          comment(5, { author_id: -1 }),
          comment(4, { author_id: 12, public: false }),
          comment(3, { author_id: 12 }),
          comment(2, { author_id: 9 }),
          comment(1),
        ],
        users: [
          { id: 9, role: 'end-user', name: 'A' },
          { id: 12, role: 'agent', name: 'B' },
          { id: 21, role: 'agent', name: 'C' },
        ],
        meta: { has_more: false },
      }),
    });
    const said = (await read())?.messages.map(({ by, public: shown }) => [by, shown]);
    expect(said).toEqual([
      ['customer', true],
      ['customer', true],
      ['agent', true],
      ['agent', false],
      ['system', true],
      ['ai', true],
    ]);
  });

  it('leaves out what Baton wrote, by its metadata or by the marker in a note, and nothing else', async () => {
    const { read } = await reading({
      'GET /tickets/7/comments': () => ({
        comments: [
          comment(4, { body: `Is ${MARKER} yours?` }),
          comment(3, { public: false, metadata: { custom: { baton: MARKER } } }),
          comment(2, { public: false, body: `Handed over.\n\n[${MARKER}]` }),
          comment(1, { public: false, metadata: { custom: { other: 'x' } } }),
        ],
        users: [],
        meta: null,
      }),
    });
    expect((await read())?.messages.map(({ id }) => id)).toEqual(['1', '4']);
  });

  it.each(['newest', 'oldest'])(
    'reads the latest two hundred where the %s come first',
    async (order) => {
      const all = Array.from({ length: 350 }, (_, n) => comment(n + 1));
      const rows = order === 'newest' ? all.toReversed() : all;
      const { read } = await reading({
        'GET /tickets/7/comments': (request) => {
          const { searchParams } = new URL(request.url ?? '', 'http://zendesk');
          const from = Number(searchParams.get('page[after]') ?? 0);
          const until = from + Number(searchParams.get('page[size]'));
          const meta = { has_more: until < rows.length, after_cursor: String(until) };
          return { comments: rows.slice(from, until), users: [], meta };
        },
      });
      const ids = (await read())?.messages.map(({ id }) => Number(id)) ?? [];
      expect(ids).toEqual(Array.from({ length: 200 }, (_, n) => n + 151));
    },
  );

  it('reads what people answer whoever writes long mails', async () => {
    const body = 'x'.repeat(60_000);
    const rows = Array.from({ length: 120 }, (_, n) => comment(120 - n, { body }));
    const { read } = await reading({
      'GET /tickets/7/comments': (request) => {
        const { searchParams } = new URL(request.url ?? '', 'http://zendesk');
        const from = Number(searchParams.get('page[after]') ?? 0);
        const until = from + Number(searchParams.get('page[size]'));
        const meta = { has_more: until < rows.length, after_cursor: String(until) };
        return { comments: rows.slice(from, until), users: [], meta };
      },
    });
    expect((await read())?.messages).toHaveLength(120);
  });

  it('passes over an entry that is none', async () => {
    const { read } = await reading({
      'GET /tickets/7/comments': () => ({
        comments: [comment(2), { id: 'x' }, null, comment(1, { created_at: 'soon' })],
        users: [null],
      }),
    });
    expect((await read())?.messages.map(({ id }) => id)).toEqual(['2']);
  });
});

describe('where a closed ticket goes on', () => {
  const closed = { ...TICKET, status: 'closed', tags: ['closed_by_merge'] };

  it.each([
    ['the way it came', { via: { source: { rel: 'merge', to: { ticket_id: 99 } } } }, '99'],
    ['its last words', { body: 'Diese Anfrage wurde mit #98 zusammengeführt.' }, '98'],
    ['nothing', { body: 'Closed.' }, null],
  ])('reads a merge from %s', async (_, more, into) => {
    const { read } = await reading({
      'GET /tickets/7': () => ({ ticket: closed }),
      'GET /tickets/7/comments': () => ({ comments: [comment(1, { public: false, ...more })] }),
    });
    expect((await read())?.mergedInto).toBe(into);
  });

  it('reads no merge from what somebody wrote into a ticket that was not merged', async () => {
    const { read } = await reading({
      'GET /tickets/7': () => ({ ticket: { ...closed, tags: [] } }),
      'GET /tickets/7/comments': () => ({ comments: [comment(1, { body: 'see #98' })] }),
    });
    expect((await read())?.mergedInto).toBeNull();
  });

  it('follows no follow-up that people opened', async () => {
    const { zendesk, connector } = await onFake();
    const id = zendesk.person.open();
    zendesk.person.close(id);
    const { ref } = await connector.deliver({ ...ask(id), handover });
    zendesk.person.edit(Number(ref), { externalId: 'shop-4711' });
    expect((await connector.readTicket(ask(id)))?.mergedInto).toBeNull();
  });
});
