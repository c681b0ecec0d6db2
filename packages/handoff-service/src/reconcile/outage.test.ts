import { expect, it } from 'vitest';
import { deskService } from '../testing/desk-service.ts';

interface Status {
  watched: number;
  behind: number;
  neverChecked: number;
  lastCheckedAt: string | null;
  errors: unknown[];
  round: { looked: number } | null;
}

const said = (logged: readonly string[], message: string): number =>
  logged.filter((line) => (JSON.parse(line) as { msg?: string }).msg === message).length;

it('finds out by one ticket that a helpdesk is away, says so once, and goes on when it is back', async () => {
  const { escalate, helpdesk, reading, reads, minuteLater, handoff, test } = await deskService();
  const all = Array.from({ length: 12 }, (_, index) => index);
  for (const n of all) {
    await escalate(`c${n}`, `t${n}`);
    helpdesk.person.assign(`t${n}`, { agent: 'ines' });
  }
  reading.mood = () => 'unavailable';
  for (let round = 0; round < 4; round += 1) await minuteLater();
  // Those that begin at the same moment can't know yet.
  expect(reads.length).toBeLessThanOrEqual(4 * 8);
  expect(said(test.logged, 'a helpdesk can not be read')).toBe(1);
  const away = (await test.ask<Status>('GET', '/v1/reconcile')).body;
  expect(away).toMatchObject({ watched: 12, neverChecked: 12, lastCheckedAt: null });
  expect(away.errors).toContainEqual(
    expect.objectContaining({ helpdesk: 'desk', code: 'unavailable' }),
  );

  reading.mood = () => null;
  await minuteLater();
  for (const n of all) expect((await handoff(`c${n}.h1`)).state).toBe('accepted');
  expect(said(test.logged, 'a helpdesk can be read again')).toBe(1);
  const back = (await test.ask<Status>('GET', '/v1/reconcile')).body;
  expect(back).toMatchObject({ watched: 12, behind: 0, neverChecked: 0, errors: [] });
});

it('leaves a helpdesk alone for as long as it asks, and one that does not take our key for five minutes', async () => {
  const { escalate, reading, reads, minuteLater } = await deskService();
  await escalate('c1', 't1');
  reading.mood = () => 'unauthorized';
  for (let round = 0; round < 4; round += 1) await minuteLater();
  expect(reads).toHaveLength(1);
  await minuteLater();
  await minuteLater();
  expect(reads).toHaveLength(2);
});

it('lets a ticket that can not be read keep no other one waiting, and tries it less and less', async () => {
  const { escalate, helpdesk, reading, reads, minuteLater, handoff } = await deskService();
  await escalate('c1', 't1');
  await escalate('c2', 't2');
  helpdesk.person.assign('t2', { agent: 'ines' });
  reading.mood = (ticket) => (ticket === 't1' ? 'refused' : null);
  for (let round = 0; round < 20; round += 1) await minuteLater();
  expect((await handoff('c2.h1')).state).toBe('accepted');
  const tries = reads.filter((ticket) => ticket === 't1').length;
  expect(tries).toBeGreaterThan(2);
  expect(tries).toBeLessThan(7);
});

it.each([
  '0000-01-01T00:00:00Z',
  '0000-01-01T00:00:00+23:59',
  '1969-12-31T23:59:59Z',
  '9999-12-31T23:59:59.999Z',
  '9999-12-31T23:59:59-23:59',
])('goes on with a helpdesk that says it is %s', async (at) => {
  const { escalate, helpdesk, reading, minuteLater, handoff, turns, test } = await deskService();
  await escalate('c1', 't1');
  await escalate('c2', 't2');
  helpdesk.person.reply('t1', 'ines', 'I am on it.');
  helpdesk.person.assign('t1', { agent: 'ines' });
  helpdesk.person.assign('t2', { agent: 'ines' });
  reading.says = (ticket) => ({
    ...ticket,
    updatedAt: at,
    messages: ticket.messages.map((message) => ({ ...message, at })),
  });
  const { failed } = await minuteLater();
  expect(failed).toBe(0);
  // What was said before the handoff is none of it; whoever has the ticket accepted.
  expect((await handoff('c1.h1')).state).toBe(at.startsWith('9999') ? 'active' : 'accepted');
  expect((await handoff('c2.h1')).state).toBe('accepted');
  const said = (await turns('c1')).filter(({ by }) => by === 'human');
  expect(said).toHaveLength(at.startsWith('9999') ? 1 : 0);
  expect((await test.ask<Status>('GET', '/v1/reconcile')).body.errors).toEqual([]);
  expect(
    (await test.post('c1', [{ id: 'on', type: 'turn', by: 'customer', text: 'ok' }])).status,
  ).toBe(200);
});

it('looks no more often than once a minute, and less often the older the news are', async () => {
  const { escalate, reads, minuteLater, clock, test } = await deskService();
  await escalate('c1', 't1');
  for (let n = 0; n < 5; n += 1) await test.service.reconcile();
  expect(reads).toHaveLength(1);
  for (let n = 0; n < 10; n += 1) await minuteLater();
  expect(reads.length).toBeGreaterThanOrEqual(10);
  clock.pass(3 * 24 * 60);
  reads.length = 0;
  for (let n = 0; n < 20; n += 1) await minuteLater();
  expect(reads.length).toBeLessThanOrEqual(5);
  expect(reads.length).toBeGreaterThanOrEqual(3);
});

it('stops looking a day after the end', async () => {
  const { escalate, helpdesk, reads, minuteLater, clock, test } = await deskService({
    resume: { on: 'solved', notAfter: [] },
  });
  await escalate('c1', 't1');
  helpdesk.person.reply('t1', 'ines', 'Paid back.');
  helpdesk.person.solve('t1');
  await minuteLater();
  const { body } = await test.get<{ state: string }>('/v1/handoffs/c1.h1');
  expect(body.state).toBe('handed_back');
  reads.length = 0;
  clock.pass(23 * 60);
  await minuteLater();
  expect(reads).toHaveLength(1);
  clock.pass(2 * 60);
  await minuteLater();
  expect(reads).toHaveLength(1);
  expect((await test.ask<Status>('GET', '/v1/reconcile')).body.watched).toBe(0);
});

it('shows no tenant the state of another', async () => {
  const { escalate, test } = await deskService();
  await escalate('c1', 't1');
  const b = await test.ask<Status>('GET', '/v1/reconcile', { key: test.keys.adminB });
  expect(b.body.watched).toBe(0);
  expect((await test.ask('GET', '/v1/reconcile', { key: test.keys.a })).status).toBe(403);
});
