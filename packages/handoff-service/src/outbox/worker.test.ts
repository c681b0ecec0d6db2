import { expect, it } from 'vitest';
import { outboxBench } from '../testing/outbox-bench.ts';
import type { Executed, Executor } from './executor.ts';

const done: Executor = () => Promise.resolve({ outcome: 'done', receipt: { applied: 'now' } });

it('carries out a row once, and keeps its receipt', async () => {
  const bench = await outboxBench();
  await bench.write({ lane: 'zendesk:1', dedupe: 'r1' });
  const worker = bench.worker(done);
  expect(await worker.runOnce()).toBe(1);
  expect(await worker.runOnce()).toBe(0);
  expect(await bench.rows()).toMatchObject([
    { state: 'done', attempts: 1, receipt: '{"applied":"now"}' },
  ]);
});

it('keeps the order of a lane, and lets other lanes pass', async () => {
  const bench = await outboxBench();
  await bench.write(
    { lane: 'zendesk:1', dedupe: 'r1' },
    { lane: 'zendesk:1', dedupe: 'r2' },
    { lane: 'zendesk:2', dedupe: 'r3' },
  );
  const seen: string[] = [];
  const worker = bench.worker((row) => {
    seen.push(row.dedupe);
    return Promise.resolve<Executed>(
      row.dedupe === 'r1' ? { outcome: 'retry', code: 'unavailable' } : { outcome: 'done' },
    );
  });
  await worker.runOnce();
  await worker.runOnce();
  expect(seen).toEqual(['r1', 'r3']);
});
