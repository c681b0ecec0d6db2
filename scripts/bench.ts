import { benchFold } from './bench/fold.ts';
import { benchIngest } from './bench/ingest.ts';
import type { Measurement } from './bench/measurement.ts';
import { benchPanelRead } from './bench/panel-read.ts';
import { benchSidebar } from './bench/sidebar.ts';
import { withServers } from './bench/with-servers.ts';
import { checkSize } from './check-size.ts';
import { repoRoot } from './lib/repo-root.ts';

const print = ({ name, ratio, target, ok, detail }: Measurement): void => {
  console.log(
    `${ok ? 'ok  ' : 'MISS'} ${ratio.toFixed(2).padStart(6)}  ${name} (${target})\n             ${detail}`,
  );
};

// Ratios only: absolute figures depend on the machine and its neighbours.
const measurements: Measurement[] = [];
const record = (found: Measurement[]): void => {
  measurements.push(...found);
  found.forEach(print);
};

record(benchFold());
await withServers(async (ports) => {
  record(await benchIngest(ports));
  record(await benchPanelRead(ports));
});
record(await benchSidebar());
for (const { line } of checkSize(repoRoot)) console.log(`size         ${line}`);
process.exitCode = measurements.every(({ ok }) => ok) ? 0 : 1;
