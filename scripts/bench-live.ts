import { newAgentKey, startEmbeddedPostgres } from '@baton/handoff-service';
import { scratchDataDir } from '@baton/testkit/data-dir';
import { benchFanOut } from './bench-live/fan-out.ts';
import { benchHintCost } from './bench-live/hint-cost.ts';
import type { Measurement } from './bench/measurement.ts';

const FOLLOWERS = Number(process.argv[2] ?? 2_000);

const print = ({ name, ratio, target, ok, detail }: Measurement): void =>
  console.log(
    `${ok ? 'ok  ' : 'MISS'} ${ratio.toFixed(2).padStart(6)}  ${name} (${target})\n             ${detail}`,
  );

const { dir: dataDir, remove } = await scratchDataDir('bench');
const postgres = await startEmbeddedPostgres({ dataDir });
// A key opens a thousand streams at most.
const keys = Array.from({ length: Math.ceil(FOLLOWERS / 500) }, newAgentKey);
const order = { connection: postgres.connection, keys, dataDir };
const measurements: Measurement[] = [];
try {
  measurements.push(...(await benchFanOut(order, FOLLOWERS)), await benchHintCost(order));
} finally {
  await postgres.stop('immediate');
  await remove();
}
measurements.forEach(print);
process.exitCode = measurements.every(({ ok }) => ok) ? 0 : 1;
