import type { Tier } from '@baton/handoff-core';
import { describe, expect, it } from 'vitest';
import { gateDesk } from '../testing/gate-desk.ts';
import { openStream } from '../testing/open-stream.ts';
import { person } from '../testing/person.ts';
import { testService } from '../testing/test-service.ts';

const ADDRESS = 'jo@example.com';
const sees = (tier: Tier, everyTicket = true) =>
  ({ ok: true, tier, everyTicket, locale: null }) as const;

/** A conversation on ticket 7 of the helpdesk, one without a ticket, and an agent of that helpdesk. */
const world = async () => {
  const gate = gateDesk(sees('full'));
  const test = await testService({ viewers: gate.gates });
  const turn = {
    id: 'q',
    type: 'turn',
    by: 'customer',
    text: `Write to ${ADDRESS}, please.`,
  } as const;
  const facts = { id: 'f', type: 'conversation', ticket: { helpdesk: 'desk', id: '7' } } as const;
  await test.post('c1', [facts, turn]);
  await test.post('free', [turn]);
  const bearer = await test.service.sessions.mint({
    tenant: 'a',
    viewer: 'desk:ines',
    tier: 'full',
    helpdesk: 'desk',
    user: 'ines',
  });
  return { gate, test, bearer, ines: person(test, { bearer }) };
};

it('shows as much as the helpdesk says now, not as much as the session began with', async () => {
  const { gate, ines } = await world();
  const before = await ines.panel();
  expect(before.text).toContain(ADDRESS);
  gate.says(sees('restricted'));
  const after = await ines.panel({ 'if-none-match': before.etag });
  expect([after.status, after.text.includes(ADDRESS)]).toEqual([200, false]);
  expect((await ines.transcript()).text).not.toContain(ADDRESS);
});

it('shows what else the customer came with only to whoever sees every ticket', async () => {
  const { gate, bearer, test } = await world();
  const about = (id: string, ticket: string, subject: string) => ({
    id,
    type: 'conversation' as const,
    ticket: { helpdesk: 'desk', id: ticket },
    subject,
    customer: { id: 'cus-1' },
  });
  await test.post('earlier', [
    about('f', '6', 'The blue suitcase'),
    { id: 'q', type: 'turn', by: 'customer', text: 'Hello' },
  ]);
  await test.post('later', [
    about('f', '7', 'Another matter'),
    { id: 'q', type: 'turn', by: 'customer', text: 'Hello again' },
  ]);
  const later = person(test, { bearer, conversation: 'later' });
  expect((await later.panel()).text).toContain('The blue suitcase');
  gate.says(sees('full', false));
  const alone = await later.panel();
  expect([alone.status, alone.text.includes('The blue suitcase')]).toEqual([200, false]);
  expect(alone.text).toContain('Another matter');
  gate.says(sees('full'));
  expect((await later.panel()).text).toContain('The blue suitcase');
});

it('ends the session of somebody who is no agent any more, whatever they see next', async () => {
  const { gate, ines } = await world();
  gate.says({ ok: false, why: 'suspended' });
  expect((await ines.panel()).problem).toBe('no-agent');
  gate.says(sees('full'));
  expect([(await ines.panel()).problem, gate.taken().length]).toEqual(['key-unknown', 1]);
});

it('refuses one ticket and keeps the session for others', async () => {
  const { gate, ines, test, bearer } = await world();
  gate.says(({ ticket }) =>
    ticket === '7' ? { ok: false, why: 'no-ticket-access' } : sees('full'),
  );
  expect((await ines.panel()).problem).toBe('no-ticket-access');
  expect((await test.get('/v1/panel/tickets/desk/8', bearer)).status).toBe(404);
});

it('asks nobody about what is no ticket of the helpdesk, and shows none of it', async () => {
  const { gate, test, bearer } = await world();
  const problemOf = async (path: string): Promise<unknown> =>
    (await test.get<{ type: string }>(path, bearer)).body.type;
  expect(await problemOf('/v1/panel/conversations/free')).toBe('urn:baton:problem:no-handoff');
  expect(await problemOf('/v1/panel/conversations/nothing')).toBe('urn:baton:problem:no-handoff');
  expect(await problemOf('/v1/panel/tickets/other/7')).toBe('urn:baton:problem:no-ticket-access');
  expect(gate.asked).toEqual([]);
});

it('tells whoever could not be asked about to try again, and writes nothing for them', async () => {
  const { gate, ines, test } = await world();
  gate.says(({ fresh }) => (fresh ? { ok: false, why: 'unreachable' } : sees('full')));
  expect((await ines.panel()).status).toBe(200);
  const version = async (): Promise<number> =>
    (await test.get<{ version: number }>('/v1/conversations/c1')).body.version;
  const before = await version();
  const rated = await ines.rate({ stars: 1 });
  expect([rated.status, rated.problem, rated.retryAfter]).toEqual([503, 'access-unchecked', 5]);
  const revealed = await ines.reveal({ reason: 'To call back.', kinds: ['email'] });
  expect(revealed.problem).toBe('access-unchecked');
  expect(await version()).toBe(before);
});

it('takes a gate that fails for one that does not know', async () => {
  const { gate, ines } = await world();
  gate.says(() => Promise.reject(new Error('broken')));
  expect((await ines.panel()).problem).toBe('access-unchecked');
});

it('shows nothing to sessions of a helpdesk without a gate', async () => {
  const { test } = await world();
  const session = {
    tenant: 'a',
    viewer: 'x:1',
    tier: 'full',
    helpdesk: 'other',
    user: '1',
  } as const;
  await test.post('c2', [
    { id: 'f', type: 'conversation', ticket: { helpdesk: 'other', id: '7' } },
  ]);
  const bearer = await test.service.sessions.mint(session);
  expect((await person(test, { bearer, conversation: 'c2' }).panel()).problem).toBe('no-agent');
  // Another server on the same database may have one.
  expect(await test.service.sessions.find(bearer)).toEqual(session);
});

it.each<[string, Parameters<ReturnType<typeof gateDesk>['says']>[0]]>([
  ['sees less', sees('restricted')],
  ['sees this ticket only', sees('full', false)],
  ['may not see the ticket any more', { ok: false, why: 'no-ticket-access' }],
  ['is suspended', { ok: false, why: 'suspended' }],
  ['can not be asked about', { ok: false, why: 'unreachable' }],
])('ends the stream of somebody who %s, and has their page look again', async (_how, verdict) => {
  const { gate, test, bearer } = await world();
  const stream = await openStream(test, '/v1/panel/tickets/desk/7/live', { key: bearer });
  await stream.news();
  const turn = async (): Promise<void> => {
    for (let n = 0; n < 15; n += 1) await test.service.live.hub.beat();
  };
  await turn();
  await stream.beats(1);
  gate.says(verdict);
  await turn();
  await stream.ended;
  expect(stream.text()).toMatch(/event: panel\nid: over\n/);
  expect(test.service.live.hub.size).toBe(0);
});

it('does not answer for one ticket what was asked about another, on two streams of a session', async () => {
  const { gate, test, bearer } = await world();
  const facts = { id: 'f', type: 'conversation', ticket: { helpdesk: 'desk', id: '8' } } as const;
  await test.post('c2', [facts]);
  const [seven, eight] = [
    await openStream(test, '/v1/panel/tickets/desk/7/live', { key: bearer }),
    await openStream(test, '/v1/panel/tickets/desk/8/live', { key: bearer }),
  ];
  gate.says(({ ticket }) =>
    ticket === '8' ? { ok: false, why: 'no-ticket-access' } : sees('full'),
  );
  for (let n = 0; n < 15; n += 1) await test.service.live.hub.beat();
  await eight.ended;
  expect(test.service.live.hub.size).toBe(1);
  seven.close();
});

describe('a session of one ticket', () => {
  const bound = async (tier: Tier = 'full') => {
    const made = await world();
    const other = { id: 'f', type: 'conversation', ticket: { helpdesk: 'desk', id: '8' } } as const;
    await made.test.post('c2', [
      other,
      { id: 'q', type: 'turn', by: 'customer', text: `Write to ${ADDRESS}.` },
    ]);
    const token = await made.test.service.sessions.mint({
      tenant: 'a',
      viewer: 'desk:ines',
      tier,
      helpdesk: 'desk',
      user: 'ines',
      ticket: '7',
    });
    return { ...made, token, one: person(made.test, { bearer: token }) };
  };

  it('opens that ticket, by its own id and by that of its conversation', async () => {
    const { one, test, token } = await bound();
    expect((await one.panel()).text).toContain(ADDRESS);
    expect((await test.get('/v1/panel/tickets/desk/7', token)).status).toBe(200);
  });

  it('has no other: answers are the same for what there is and for what there is not, and nobody is asked', async () => {
    const { test, token, gate } = await bound();
    const saidOf = async (path: string): Promise<unknown> => {
      const { status, body } = await test.get<{ type: string; title: string }>(path, token);
      return [status, body.type, body.title];
    };
    const nothing = await saidOf('/v1/panel/conversations/nothing');
    expect(nothing).toEqual([404, 'urn:baton:problem:no-handoff', expect.any(String)]);
    for (const path of [
      '/v1/panel/conversations/c2',
      '/v1/panel/conversations/free',
      '/v1/panel/tickets/desk/8',
      '/v1/panel/tickets/desk/9',
      '/v1/panel/tickets/other/7',
    ])
      expect(await saidOf(path), path).toEqual(nothing);
    expect(gate.asked).toEqual([]);
  });

  it.each([
    ['restricted', 'full', 'restricted'],
    ['full', 'restricted', 'restricted'],
    ['standard', 'full', 'standard'],
    ['full', 'full', 'full'],
  ] as const)(
    'begun for %s sees of what the helpdesk allows, %s, no more than %s',
    async (began, says, seen) => {
      const { one, gate } = await bound(began);
      gate.says(sees(says));
      expect((await one.panel()).panel().tier).toBe(seen);
    },
  );

  it('is the same in every process, and over when the person is no agent any more', async () => {
    const { test, gate, one, token } = await bound();
    const beside = await testService({
      connection: test.connection,
      keys: test.keys,
      viewers: gate.gates,
    });
    const there = await beside.service.sessions.find(token);
    expect(there).toMatchObject({ helpdesk: 'desk', user: 'ines', ticket: '7' });
    gate.says({ ok: false, why: 'no-agent' });
    expect((await one.panel()).problem).toBe('no-agent');
    expect(await test.service.sessions.find(token)).toBeNull();
  });
});
