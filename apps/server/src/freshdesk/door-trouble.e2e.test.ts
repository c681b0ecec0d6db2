import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { pairedFreshdesk } from '../testing/paired-freshdesk.ts';

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
const ACCEPT = { verb: 'command', command: { command: 'accept' } };

it('says that nothing can be said while the store is away, and when to ask again', async () => {
  const { send, ticket, tokenOf, people, panel, store } = await pairedFreshdesk(
    {},
    { ownPostgres: true },
  );
  const token = await tokenOf(people.lead);
  await panel({ token });
  await store.stop();
  for (const how of [{ token }, {}]) {
    const { status, text, header } = await send(`tickets/${ticket}/panel`, how);
    expect([status, header('retry-after'), header('cache-control')]).toEqual([
      503,
      '5',
      'no-store',
    ]);
    expect(text).not.toContain('suitcase');
  }
});

it('answers in time while the store hangs, and tells a press sent again what came of it', async () => {
  const { panel, act, tokenOf, people, store, state } = await pairedFreshdesk({}, PORTS);
  const token = await tokenOf(people.lead);
  await panel({ token });
  const locks = new pg.Client(store.connection);
  await locks.connect();
  onTestFinished(() => locks.end());
  // Reading goes on; whoever writes into the ledger waits.
  await locks.query('begin; lock table baton.ledger in exclusive mode');
  expect(await hung(() => act(ACCEPT, { token }, 'press-slow-1'))).toMatchObject({
    state: 'refused',
    problem: 'no-answer',
    panel: { state: 'escalated' },
  });
  await locks.query('rollback');
  await expect.poll(async () => (await act(ACCEPT, { token }, 'press-slow-1')).state).toBe('done');
  expect(await state()).toBe('active');
  await locks.query('begin; lock table baton.conversations, baton.ledger in access exclusive mode');
  expect(await hung(() => panel({ token }))).toMatchObject({
    state: 'unavailable',
    pace: { again: 60 },
  });
  await locks.query('rollback');
});

it('does nothing for somebody of whom Freshdesk does not say what they may, and shows them nothing new', async () => {
  const { panel, act, tokenOf, people, fake, state, stateFor } = await pairedFreshdesk();
  const [ines, tomas] = people.agents;
  const token = await tokenOf(ines);
  const other = await tokenOf(tomas);
  expect(await stateFor(token)).toBe('panel');
  fake.plan(() => ({ kind: 'status', status: 503, when: 'before' }));
  expect(await act(ACCEPT, { token })).toMatchObject({
    state: 'refused',
    problem: 'access-unchecked',
    panel: { state: 'escalated' },
  });
  expect(await state()).toBe('requested');
  // Who was known goes on looking for some minutes; who was not is shown nothing.
  expect(await stateFor(token)).toBe('panel');
  expect(await panel({ token: other })).toMatchObject({ state: 'unavailable' });
  // Whoever did not sign in is nobody whom Freshdesk could be asked about.
  expect(await panel()).toMatchObject({ state: 'panel', panel: { tier: 'restricted' } });
  fake.plan(null);
  expect(await stateFor(other)).toBe('panel');
});

it('turns everybody away once the account is not paired any more', async () => {
  const { panel, send, ticket, tokenOf, people, ask } = await pairedFreshdesk();
  const token = await tokenOf(people.lead);
  await panel({ token });
  await ask('DELETE', '/v1/helpdesks/freshdesk/pairing');
  await expect
    .poll(async () => (await send(`tickets/${ticket}/panel`, { token })).status, {
      interval: 500,
    })
    .toBe(401);
  expect((await send(`tickets/${ticket}/panel`, {})).text).not.toContain('suitcase');
});
