import { readFileSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import { newAgentKey, startEmbeddedPostgres } from '@baton/handoff-service';
import { scratchDataDir } from '@baton/testkit/data-dir';
import { requests } from './bench/ingest.ts';
import { median, runLoad } from './bench/load.ts';
import { forkServer } from './bench/with-servers.ts';

const ROUNDS = Number(process.argv[2] ?? 9);
const SECONDS = 3;
const WARM_UP_SECONDS = 6;
const TARGET = 0.9;
const TICK_MICROS = 10_000;
const ROLES = ['unsealed', 'baton'] as const;

/** Processor time of a process so far, in microseconds. */
const cpuOf = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_MICROS;
};

const { dir: dataDir, remove } = await scratchDataDir('bench');
const postgres = await startEmbeddedPostgres({ dataDir });
const key = newAgentKey();
const children: ChildProcess[] = [];
const rates: Record<string, number[]> = {};
const micros: Record<string, number[]> = {};
try {
  const servers = [];
  for (const role of ROLES) {
    const { child, port } = await forkServer({
      role,
      connection: postgres.connection,
      key,
      dataDir,
    });
    children.push(child);
    const pid = child.pid ?? 0;
    await runLoad(port, {
      connections: 64,
      seconds: WARM_UP_SECONDS,
      next: requests(`warm-${role}`, key),
    });
    servers.push({ role, port, pid });
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { role, port, pid } of round % 2 === 0 ? servers : servers.toReversed()) {
      const before = cpuOf(pid);
      const next = requests(`${role}-${round}`, key);
      const { rate, requests: done } = await runLoad(port, {
        connections: 64,
        seconds: SECONDS,
        next,
      });
      (rates[role] ??= []).push(rate);
      (micros[role] ??= []).push((cpuOf(pid) - before) / done);
    }
  }
} finally {
  for (const child of children) child.kill();
  await postgres.stop('immediate');
  await remove();
}
const of = (figures: Record<string, number[]>, role: string): number => median(figures[role] ?? []);
const ratio = of(rates, 'baton') / of(rates, 'unsealed');
console.log(
  `${ratio >= TARGET ? 'ok  ' : 'MISS'} ${ratio.toFixed(2)}  ingest sealed against unsealed, 64 connections (at least ${TARGET})`,
);
console.log(
  `           ${of(rates, 'baton').toFixed(0)} against ${of(rates, 'unsealed').toFixed(0)} requests/s; ${of(micros, 'baton').toFixed(0)} against ${of(micros, 'unsealed').toFixed(0)} µs of the service's processor time each`,
);
process.exitCode = ratio >= TARGET ? 0 : 1;
