import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { pairedInbox, textOf } from '../testing/paired-inbox.ts';

/** Long where an answer is due, short while nothing answers. */
const deadline = { ms: 60_000 };
const PORTS = {
  ports: <Given extends object>(given: Given) => ({
    ...given,
    get deadlineMs() {
      return deadline.ms;
    },
  }),
};
const hung = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
  deadline.ms = 1_500;
  try {
    return await ask();
  } finally {
    deadline.ms = 60_000;
  }
};

it('draws that the brief can not be reached while the store is away', async () => {
  const { initialize, press, store, logged, address } = await pairedInbox(
    {},
    { ownPostgres: true },
  );
  const home = await initialize();
  await store.stop();
  for (const canvas of [await initialize(), await press(home, 'nav:controls')])
    expect(textOf(canvas)).toMatch(/can’t be reached|too long/u);
  expect(logged.join('')).not.toContain(address);
});

it('answers in time while the store hangs', async () => {
  const { initialize, press, store, version } = await pairedInbox({}, PORTS);
  const controls = await press(await initialize(), 'nav:controls');
  const before = await version();
  const locks = new pg.Client(store.connection);
  await locks.connect();
  onTestFinished(() => locks.end());
  await locks.query('begin; lock table baton.conversations, baton.ledger, baton.page_loads');
  expect(textOf(await hung(() => initialize()))).toContain('too long');
  const told = await hung(() => press(controls, 'act:accept'));
  expect(textOf(told)).toMatch(/too long/u);
  await locks.query('rollback');
  await expect.poll(async () => textOf(await press(told, 'refresh'))).toContain('act:accept');
  // It was given up before it could begin.
  expect(await version()).toBe(before);
});

it('says that nobody knows while Intercom does not say whether they may, and afterwards that nothing was done', async () => {
  const { initialize, press, fake, state } = await pairedInbox({}, PORTS);
  const controls = await press(await initialize(), 'nav:controls');
  // Before something is written they are asked for anew; that question is never answered.
  let asked = 0;
  fake.plan(({ path }) => {
    if (!path.startsWith('/admins/')) return null;
    asked += 1;
    return asked === 1 ? { kind: 'hang', when: 'before' } : null;
  });
  const told = await hung(() => press(controls, 'act:accept'));
  expect(textOf(told)).toContain('Nobody knows yet');
  expect(await state()).toBe('requested');
  await expect
    .poll(async () => textOf(await press(told, 'refresh')), { interval: 500 })
    .toContain('Nothing was done');
  fake.plan(null);
  const done = await press(await press(await initialize(), 'nav:controls'), 'act:accept');
  expect(textOf(done)).toContain('You took over');
  expect(await state()).toBe('active');
});

it('writes nothing for somebody whose word Intercom does not give, and reads on for a while', async () => {
  const { initialize, press, fake, state } = await pairedInbox();
  const controls = await press(await initialize(), 'nav:controls');
  fake.plan(({ path }) =>
    path.startsWith('/admins/') ? { kind: 'status', status: 503, when: 'before' } : null,
  );
  expect(textOf(await press(controls, 'act:accept'))).toContain('Nothing was done');
  expect(textOf(await initialize())).toContain('nav:more');
  expect(await state()).toBe('requested');
});

it('leaves a press to be told once the write that outlived it has ended', async () => {
  const { initialize, press, store, state } = await pairedInbox({}, PORTS);
  const controls = await press(await initialize(), 'nav:controls');
  const locks = new pg.Client(store.connection);
  await locks.connect();
  onTestFinished(() => locks.end());
  // Reading goes on; whoever writes into the ledger waits.
  await locks.query('begin; lock table baton.ledger in exclusive mode');
  const told = await hung(() => press(controls, 'act:accept'));
  expect(textOf(told)).toContain('Nobody knows yet');
  const again = await hung(() => press(told, 'act:accept'));
  expect(textOf(again)).toContain('Nobody knows yet');
  await locks.query('rollback');
  await expect.poll(async () => textOf(await press(again, 'refresh'))).toContain('You took over');
  expect(await state()).toBe('active');
});
