import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Fault } from './faults/lib/fault.ts';
import { randomFrom } from './faults/lib/random.ts';
import { World } from './faults/lib/world.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    short: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    seed: { type: 'string' },
    list: { type: 'boolean', default: false },
  },
});

const folder = new URL('./faults/', import.meta.url);
const files = readdirSync(folder).filter((name) => /^f\d+-.*\.ts$/.test(name));
const all = await Promise.all(
  files
    .toSorted()
    .map(async (name) => ((await import(new URL(name, folder).href)) as { fault: Fault }).fault),
);
const chosen = all.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));

let open: World | null = null;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    // Nothing of ours goes on without us.
    void (open?.close() ?? Promise.resolve()).finally(() => process.exit(1));
  });

/** One fault in a world of its own; true when everything held. */
const runOne = async ({ id, title, rounds, run }: Fault): Promise<boolean> => {
  const count = Number(values.rounds ?? (values.short ? rounds.short : rounds.full));
  const world = new World(count, randomFrom(seed));
  open = world;
  const began = performance.now();
  const seconds = (): string => ((performance.now() - began) / 1_000).toFixed(0).padStart(4);
  try {
    const detail = await run(world);
    console.log(`ok    ${id.padEnd(4)}${seconds()} s  ${title}\n                  ${detail}`);
    return true;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.log(`FAILS ${id.padEnd(4)}${seconds()} s  ${title}\n                  ${why}`);
    return false;
  } finally {
    await world.close();
  }
};

if (values.list) for (const { id, title } of all) console.log(`${id.padEnd(4)} ${title}`);
else {
  console.log(`seed ${seed}`);
  let failed = positionals.filter((id) => !all.some((fault) => fault.id === id)).length;
  if (failed > 0) console.log(`no such fault among ${all.map(({ id }) => id).join(' ')}`);
  for (const fault of chosen) if (!(await runOne(fault))) failed += 1;
  process.exitCode = failed === 0 ? 0 : 1;
}
