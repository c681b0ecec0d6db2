import fc from 'fast-check';
import { expect, it } from 'vitest';
import { testDatabase } from '../testing/test-database.ts';
import { NOW, testService } from '../testing/test-service.ts';
import { REFUND, guardClient } from '../testing/guard-client.ts';
import type { Checked } from '../testing/guard-client.ts';

/** Two services on one database, as two servers behind a balancer; their clocks are ours. */
const twoServices = async () => {
  let time = NOW.getTime();
  const connection = await testDatabase();
  const now = () => new Date(time);
  const one = await testService({ connection, now });
  const two = await testService({ connection, now, keys: one.keys });
  return {
    guards: [guardClient(one), guardClient(two)] as const,
    pass: (ms: number) => (time += ms),
  };
};

/** As an agent does: what was refused as busy is asked again, unchanged. */
const checkUntilTaken = async (
  guard: ReturnType<typeof guardClient>,
  ...ask: Parameters<ReturnType<typeof guardClient>['check']>
): Promise<Awaited<ReturnType<ReturnType<typeof guardClient>['check']>>> => {
  const answer = await guard.check(...ask);
  return answer.status === 503 ? checkUntilTaken(guard, ...ask) : answer;
};

const CALLERS = Array.from({ length: 50 }, (_, n) => n);

it('lets one of 50 callers through at two services, whatever they call the action', async () => {
  const { guards } = await twoServices();
  for (const id of ['c0', 'c1', 'c2']) await guards[0].open(id, id === 'c2' ? 'other' : 'same');
  for (let round = 0; round < 6; round += 1) {
    const effect = { ...REFUND, target: `order-${round}` };
    const answers = await Promise.all(
      CALLERS.map((n) =>
        checkUntilTaken(
          guards[n % 2 === 0 ? 0 : 1],
          `c${n % 3}`,
          round < 3 ? `r${round}-${n}` : `r${round}`,
          { effect },
        ),
      ),
    );
    const verdicts = answers.map(({ body }) => body.verdict);
    expect(verdicts.filter((verdict) => verdict === 'clear')).toHaveLength(1);
    expect(verdicts.filter((verdict) => verdict === 'duplicate')).toHaveLength(49);
    const winner = answers.find(({ body }) => body.verdict === 'clear')?.body;
    const first = answers.flatMap(({ body }) => (body.earlier ? [body.earlier] : []));
    expect(new Set(first.map(({ conversationId }) => conversationId))).toEqual(
      new Set([winner?.conversationId]),
    );
  }
});

it('gives one answer to 50 callers that end one action in different ways', async () => {
  const { guards } = await twoServices();
  await guards[0].open('c1');
  const { token } = (await guards[0].check('c1', 'r1')).body;
  const ends = await Promise.all(
    CALLERS.map((n) =>
      guards[n % 2 === 0 ? 0 : 1].finished('c1', 'r1', token, n % 5 < 3 ? 'succeeded' : 'failed'),
    ),
  );
  const won = new Set(ends.flatMap(({ status, body }) => (status === 200 ? [body.status] : [])));
  expect(won.size).toBe(1);
  expect((await guards[1].record('c1')).actions.map(({ status }) => status)).toEqual([...won]);
  expect(ends.filter(({ status }) => ![200, 409, 503].includes(status))).toEqual([]);
});

type Command =
  | { type: 'check' | 'start' | 'fail' | 'succeed' | 'lose'; agent: number }
  | { type: 'pass' | 'reconcile'; agent: number };

const commands = fc.array(
  fc.record({
    type: fc.constantFrom(
      'check' as const,
      'check' as const,
      'start' as const,
      'succeed' as const,
      'fail' as const,
      'lose' as const,
      'pass' as const,
      'reconcile' as const,
    ),
    agent: fc.nat(2),
  }),
  { minLength: 1, maxLength: 14 },
);

it('never lets two agents do one effect, in any order of what they and time do', async () => {
  const { guards, pass } = await twoServices();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(commands, fc.boolean(), async (steps: Command[], atOnce) => {
      run += 1;
      const effect = { ...REFUND, target: `order-${run}` };
      const conversations = [0, 1, 2].map((agent) => `p${run}-${agent}`);
      for (const id of conversations) await guards[0].open(id, `u${run}`);
      const tokens = new Map<number, string>();
      /** Agents that were let through and of whose action nobody has said that it is not there. */
      const through = new Set<number>();
      let most = 0;
      const act = async ({ type, agent }: Command, n: number): Promise<void> => {
        const guard = guards[n % 2 === 0 ? 0 : 1];
        const id = conversations[agent] ?? '';
        const token = tokens.get(agent) ?? 'none';
        if (type === 'pass') pass(100_000);
        else if (type === 'check') {
          const { body }: { body: Checked } = await guard.check(id, 'r', { effect });
          if (body.verdict !== 'clear' || body.token === undefined) return;
          tokens.set(agent, body.token);
          through.add(agent);
          most = Math.max(most, through.size);
        } else if (type === 'start') await guard.started(id, 'r', token);
        else if (type === 'fail') {
          // Whoever frees the effect leaves before the next is let through.
          const was = through.delete(agent);
          const { status } = await guard.finished(id, 'r', token, 'failed');
          if (status !== 200 && was) through.add(agent);
        } else if (type === 'reconcile') {
          const was = through.delete(agent);
          const { status } = await guard.reconcile(id, 'r', 'failed');
          if (status !== 200 && was) through.add(agent);
        } else await guard.finished(id, 'r', token, type === 'succeed' ? 'succeeded' : 'unknown');
      };
      if (atOnce) await Promise.all(steps.map(act));
      else for (const [n, step] of steps.entries()) await act(step, n);
      expect(most).toBeLessThanOrEqual(1);
      const holding = await Promise.all(
        conversations.map(async (id) => (await guards[0].read(id, 'r')).body.status),
      );
      expect(
        holding.filter((status) => ['reserved', 'running', 'unknown', 'succeeded'].includes(status))
          .length,
      ).toBeLessThanOrEqual(1);
    }),
    { numRuns: 40 },
  );
});
