import type { EventInput } from '@baton/handoff-core';
import { expect, it, onTestFinished, vi } from 'vitest';
import { Database } from '../storage/database.ts';
import { standingClock } from '../testing/clock.ts';
import { gateDesk } from '../testing/gate-desk.ts';
import { openStream } from '../testing/open-stream.ts';
import { person } from '../testing/person.ts';
import { testService } from '../testing/test-service.ts';
import type { TestService } from '../testing/test-service.ts';

const EMAIL = 'mara.lindt@example.org';
const EVENTS: EventInput[] = [
  { id: 'f', type: 'conversation', ticket: { helpdesk: 'desk', id: '7' } },
  {
    id: 'e1',
    type: 'turn',
    by: 'customer',
    text: `I want to talk to a human agent. Write to ${EMAIL}.`,
  },
  { id: 'e2', type: 'turn', by: 'ai', text: 'I can not do that.', confidence: 0.2 },
];
const LIVE = '/v1/panel/tickets/desk/7/live';

/** Two servers on one database, behind a balancer that sends each request to the other one than before. */
const world = async (own: Parameters<typeof testService>[0] = {}) => {
  const clock = standingClock();
  const gate = gateDesk({ ok: true, tier: 'standard', everyTicket: true, locale: null });
  const policy = { privacy: { reveal: { perHour: 2 } } };
  const options = { now: clock.now, viewers: gate.gates, policy, ...own };
  const one = await testService(options);
  const { connection, masterKey, keys } = one;
  const more = { ...options, connection, masterKey, keys };
  const other = await testService(more);
  await one.post('c1', EVENTS);
  const mint = (at: TestService, user: string): Promise<string> =>
    at.service.sessions.mint({
      tenant: 'a',
      viewer: `desk:${user}`,
      tier: 'standard',
      helpdesk: 'desk',
      user,
    });
  return {
    clock,
    gate,
    one,
    other,
    mint,
    another: () => testService(more),
    /** The same page at either server. */
    page: async (user = 'ines') => {
      const bearer = await mint(one, user);
      const [here, there] = [person(one, { bearer }), person(other, { bearer })];
      return { bearer, here, there };
    },
  };
};

it('shows the same panel at both, under one tag', async () => {
  const { here, there } = await (await world()).page();
  const [first, second] = [await here.panel(), await there.panel()];
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(second.text).toBe(first.text);
  expect((await there.panel({ 'if-none-match': first.etag })).status).toBe(304);
});

it('writes at one what was read at the other, and tells it there', async () => {
  const { page, one, other } = await world();
  const { bearer, here, there } = await page();
  const stream = await openStream(one, LIVE, { key: bearer });
  await stream.news();
  expect((await there.rate({ stars: 4 })).status).toBe(200);
  expect((await here.edit({ base: 0, note: 'Seen by Ines' })).status).toBe(200);
  expect((await there.edits()).map(({ note }) => note)).toEqual(['Seen by Ines']);
  await one.service.live.round();
  await stream.news();
  const accepted = await other.ask('POST', '/v1/panel/conversations/c1/commands', {
    key: bearer,
    body: { command: 'accept' },
  });
  expect([accepted.status, (await here.panel()).status]).toEqual([200, 200]);
  stream.close();
});

it('shows at one what was revealed at the other, as long and as often as if there were one', async () => {
  const { page, clock } = await world();
  const { here, there } = await page();
  const wish = { reason: 'The customer asks which address we have', kinds: ['email'] };
  expect((await here.panel()).text).not.toContain(EMAIL);
  expect((await there.reveal(wish)).text).toContain(EMAIL);
  expect((await here.panel()).text).toContain(EMAIL);
  expect((await here.hide()).status).toBe(200);
  expect((await there.panel()).text).not.toContain(EMAIL);
  expect((await here.reveal(wish)).text).toContain(EMAIL);
  expect((await there.reveal(wish)).problem).toBe('reveal-limit');
  clock.pass(9.9);
  expect((await there.panel()).text).toContain(EMAIL);
  clock.pass(0.1);
  expect((await there.panel()).text).not.toContain(EMAIL);
});

it('ends at both, with every other page of the same person, once one hears that they are suspended', async () => {
  const { page, gate, other, mint, one } = await world();
  const { here, there, bearer } = await page();
  const second = await mint(other, 'ines');
  const colleague = await mint(other, 'noor');
  const stream = await openStream(other, LIVE, { key: bearer });
  await stream.news();
  expect((await there.panel()).status).toBe(200);
  gate.says(({ user }) =>
    user === 'ines'
      ? { ok: false, why: 'suspended' }
      : { ok: true, tier: 'standard', everyTicket: true, locale: null },
  );
  expect((await here.panel()).problem).toBe('no-agent');
  gate.says({ ok: true, tier: 'standard', everyTicket: true, locale: null });
  expect((await here.panel()).problem).toBe('key-unknown');
  await other.service.sessions.look();
  expect((await there.panel()).problem).toBe('key-unknown');
  const at = (test: TestService, key: string) => person(test, { bearer: key }).panel();
  expect((await at(other, second)).problem).toBe('key-unknown');
  expect([(await at(one, colleague)).status, (await at(other, colleague)).status]).toEqual([
    200, 200,
  ]);
  for (let n = 0; n < 15; n += 1) await other.service.live.hub.beat();
  await stream.ended;
});

it('believes what it remembers for some seconds only where it can not hear of ends', async () => {
  const { page, one, other, clock } = await world();
  const { bearer, there } = await page();
  expect((await there.panel()).status).toBe(200);
  await one.service.sessions.end(bearer);
  vi.spyOn(other.service.sessions, 'look').mockRejectedValue(new Error('away'));
  clock.pass(1 / 6);
  expect((await there.panel()).problem).toBe('key-unknown');
});

it('shows nowhere what a model wrote of words that were erased at the other', async () => {
  const said = 'The parcel went to the neighbour of Ines.';
  const { page, one } = await world({
    writer: async ({ turns }) => {
      const text = turns.some((turn) => turn.text.includes('human agent')) ? said : 'Nothing.';
      return {
        sentences: [{ part: 'summary', text, evidence: [{ type: 'turn', id: 'e1' }] }],
        dropped: [],
      };
    },
  });
  const { here, there } = await page();
  for (const at of [here, there])
    await expect.poll(async () => (await at.panel()).text, { timeout: 10_000 }).toContain(said);
  const erased = await one.ask('POST', '/v1/conversations/c1/erase', { body: {} });
  expect(erased.status).toBe(200);
  expect((await there.panel()).text).not.toContain(said);
});

it('outlives the server that began it', async () => {
  const { page, one, other, another } = await world();
  const { bearer } = await page();
  await Promise.all([one.service.close(), other.service.close()]);
  const next = person(await another(), { bearer });
  expect([(await next.panel()).status, (await next.rate({ stars: 5 })).status]).toEqual([200, 200]);
});

it('says that the store is away, not that the session is over, and ends no stream', async () => {
  const { page, other, clock } = await world();
  const { there, bearer } = await page();
  const stream = await openStream(other, LIVE, { key: bearer });
  await stream.news();
  clock.pass(1);
  const run = Database.prototype.run;
  const spy = vi.spyOn(Database.prototype, 'run').mockImplementation(function (
    this: Database,
    ...call
  ) {
    const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    return call[0].name.startsWith('panel_session') ? Promise.reject(away) : run.apply(this, call);
  });
  onTestFinished(() => spy.mockRestore());
  const answer = await there.panel();
  expect([answer.status, answer.problem]).toEqual([503, 'store-unavailable']);
  for (let n = 0; n < 15; n += 1) await other.service.live.hub.beat();
  expect(other.service.live.hub.size).toBe(1);
  spy.mockRestore();
  expect((await there.panel()).status).toBe(200);
});

it('asks the store about a session once for many polls, and once a while that it is used', async () => {
  const { page, clock, other } = await world();
  const { there } = await page();
  const spy = vi.spyOn(Database.prototype, 'run');
  onTestFinished(() => spy.mockRestore());
  const asked = (): string[] => {
    const names = spy.mock.calls.map(([{ name }]) => name);
    spy.mockClear();
    return names.filter((name) => name.startsWith('panel_session_'));
  };
  await there.panel();
  expect(asked()).toEqual(['panel_session_find']);
  // Polls every four seconds for twenty minutes, as of a page in front; a look at what was ended every two.
  const polls: string[] = [];
  for (let poll = 0; poll < 300; poll += 1) {
    clock.pass(4 / 60);
    await other.service.sessions.look();
    expect((await there.panel()).status).toBe(200);
    polls.push(...asked());
  }
  expect(polls).toEqual(['panel_session_keep', 'panel_session_keep']);
}, 60_000);
