import fc from 'fast-check';
import { expect, it } from 'vitest';
import { outboxBench } from '../testing/outbox-bench.ts';
import type { OutboxBench } from '../testing/outbox-bench.ts';
import { OutboxWorld } from '../testing/outbox-world.ts';
import type { Fate } from '../testing/outbox-world.ts';

const FATES: Fate[] = ['well', 'well', 'lost', 'broken', 'unsent', 'rest', 'gone', 'refused'];

type Step =
  | { do: 'round'; worker: number }
  | { do: 'kill'; worker: number }
  | { do: 'go'; pick: number; fate: Fate }
  | { do: 'pass'; seconds: number };

const worker = fc.integer({ min: 0, max: 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('round' as const), worker }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('go' as const),
      pick: fc.nat(7),
      fate: fc.constantFrom(...FATES),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('kill' as const), worker }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      // Within a call, past a call, past a lease, past everything.
      seconds: fc.constantFrom(1, 5, 11, 31, 300),
    }),
  },
);

const take = async (world: OutboxWorld, each: Step): Promise<void> => {
  if (each.do === 'round') await world.round(each.worker);
  else if (each.do === 'go') await world.goOn(each.pick, each.fate);
  else if (each.do === 'kill') world.kill(each.worker);
  else world.pass(each.seconds);
};

/** Six rows of two tenants, in lanes of which two have the same name. */
const fill = async (bench: OutboxBench): Promise<void> => {
  await bench.owner.query('truncate outbox, helpdesk_pauses');
  await bench.write(
    { tenant: 'a', lane: 'desk:1', dedupe: 'a1' },
    { tenant: 'a', lane: 'desk:1', dedupe: 'a2' },
    { tenant: 'b', lane: 'desk:1', dedupe: 'b1' },
    { tenant: 'a', lane: 'desk:2', dedupe: 'a3' },
    { tenant: 'a', lane: 'desk:1', dedupe: 'a4' },
    { tenant: 'b', lane: 'desk:1', dedupe: 'b2' },
  );
};

it('has one effect for each row, in the order of its ticket, whatever dies, sleeps or breaks', async () => {
  const bench = await outboxBench();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
      await fill(bench);
      const world = new OutboxWorld(bench);
      for (const each of steps) await take(world, each);
      await world.end();
      const rows = (await bench.rows()).filter(({ kind }) => kind.startsWith('handoff.'));
      for (const { marker, state } of rows) {
        const times = world.effects.filter((each) => each === marker).length;
        expect(times, marker).toBeLessThanOrEqual(1);
        expect(times, marker).toBeGreaterThanOrEqual(state === 'done' ? 1 : 0);
      }
      const lanes = Map.groupBy(rows, ({ tenant_id, lane }) => `${tenant_id} ${lane}`);
      for (const lane of lanes.values()) {
        const inOrder = lane
          .map(({ marker }) => marker)
          .filter((each) => world.effects.includes(each));
        expect(world.effects.filter((each) => inOrder.includes(each))).toEqual(inOrder);
      }
      expect(world.disturbed).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

it('would write twice without the look at what may be there', async () => {
  const bench = await outboxBench();
  await fill(bench);
  const world = new OutboxWorld(bench, { looks: false, holds: true });
  await world.round(0);
  for (let stop = 0; stop < 9; stop += 1) await world.goOn(0, 'lost');
  await world.end();
  expect(world.effects.length).toBeGreaterThan(new Set(world.effects).size);
});

it('would write twice without the look at the lease', async () => {
  const bench = await outboxBench();
  await fill(bench);
  const world = new OutboxWorld(bench, { looks: true, holds: false });
  await world.round(0);
  world.pass(31);
  await world.round(1);
  // The three that came second go first; then those who slept wake up.
  for (let stop = 0; stop < 9; stop += 1) await world.goOn(3, 'well');
  await world.end();
  expect(world.effects.length).toBeGreaterThan(new Set(world.effects).size);
});
