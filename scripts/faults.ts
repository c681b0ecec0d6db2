import { parseArgs } from 'node:util';
import { SHORT, allFaults } from './faults/lib/all-faults.ts';
import { runFault } from './faults/lib/run-fault.ts';
import { SharedPostgres } from './faults/lib/shared-postgres.ts';
import type { World } from './faults/lib/world.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    short: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    seed: { type: 'string' },
    list: { type: 'boolean', default: false },
  },
});

const all = (await allFaults()).toSorted((a, b) => order(a.id) - order(b.id));
const named = [...positionals, ...(values.only?.split(',').map((id) => id.trim()) ?? [])];
const chosen = all.filter(({ id }) => {
  if (named.length > 0) return named.includes(id);
  return !values.short || SHORT.includes(id);
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));

/** F2 before F10, and what has no number last. */
function order(id: string): number {
  return Number(/^F(\d+)$/.exec(id)?.[1] ?? 1_000);
}

const postgres = new SharedPostgres();
let open: World | null = null;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    // Nothing of ours goes on without us.
    void (open?.close() ?? Promise.resolve())
      .then(() => postgres.close())
      .finally(() => process.exit(1));
  });

if (values.list) for (const { id, title } of all) console.log(`${id.padEnd(15)} ${title}`);
else {
  console.log(`seed ${seed}`);
  const unknown = named.filter((id) => !all.some((fault) => fault.id === id));
  if (unknown.length > 0)
    console.log(`no ${unknown.join(', ')} among ${all.map(({ id }) => id).join(' ')}`);
  const counts = { ok: 0, FAILS: unknown.length, 'not run': 0 };
  for (const fault of chosen) {
    const rounds = Number(values.rounds ?? fault.rounds[values.short ? 'short' : 'full']);
    const { outcome, seconds, detail } = await runFault(
      fault,
      { rounds, seed, postgres },
      (world) => {
        open = world;
      },
    );
    counts[outcome] += 1;
    console.log(
      `${outcome.padEnd(8)}${fault.id.padEnd(15)}${seconds.toFixed(0).padStart(5)} s  ${fault.title}\n${' '.repeat(32)}${detail}`,
    );
  }
  await postgres.close();
  console.log(`${counts.ok} held, ${counts.FAILS} did not, ${counts['not run']} not run`);
  process.exitCode = counts.FAILS === 0 ? 0 : 1;
}
