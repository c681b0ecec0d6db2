import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { newAgentKey, startEmbeddedPostgres } from '@baton/handoff-service';
import { scratchDataDir } from '@baton/testkit/data-dir';
import { describe, measureLag, measureThroughput } from './bench-delivery/measure.ts';
import type { DeliveryServerOrder } from './bench-delivery/server.ts';
import { startSlowHelpdesk } from './bench-delivery/slow-helpdesk.ts';

const PER_SECOND = 50;
const SECONDS = Number(process.argv[2] ?? 20);
const CALL_MS = 50;
const BURST = 300;
const ROUNDS = 3;

const { dir: dataDir, remove } = await scratchDataDir('bench');
const postgres = await startEmbeddedPostgres({ dataDir });
const helpdesk = await startSlowHelpdesk(CALL_MS);
const server = fork(fileURLToPath(new URL('./bench-delivery/server.ts', import.meta.url)), {
  execArgv: ['--conditions=baton-source'],
});
const ended = once(server, 'exit');
try {
  const key = newAgentKey();
  const order: DeliveryServerOrder = {
    connection: postgres.connection,
    dataDir,
    key,
    helpdesk: helpdesk.url,
  };
  server.send(order);
  const [{ port }] = (await Promise.race([
    once(server, 'message'),
    ended.then((): never => {
      throw new Error('the server ended before it listened');
    }),
  ])) as [{ port: number }];
  const bench = { url: `http://127.0.0.1:${port}`, key, helpdesk };
  // Code that runs for the first time is slow; nobody measures that.
  await measureLag(bench, { perSecond: PER_SECOND, seconds: 2, round: 0 });
  const lag = await measureLag(bench, { perSecond: PER_SECOND, seconds: SECONDS, round: 1 });
  const throughput: { service: number; direct: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    throughput.push(await measureThroughput(bench, { count: BURST, round }));
  const measurements = describe(lag, throughput, PER_SECOND);
  for (const { name, ratio, target, ok, detail } of measurements)
    console.log(
      `${ok ? 'ok  ' : 'MISS'} ${ratio.toFixed(2).padStart(6)}  ${name} (${target})\n             ${detail}`,
    );
  if (helpdesk.again() > 0) console.log(`MISS         ${helpdesk.again()} notes written twice`);
  process.exitCode = measurements.every(({ ok }) => ok) && helpdesk.again() === 0 ? 0 : 1;
} finally {
  server.kill();
  await ended;
  helpdesk.stop();
  await postgres.stop('immediate');
  await remove();
}
