import type { Fault } from './lib/fault.ts';
import { endPostgresUnderLoad } from './lib/kill-postgres.ts';

export const fault: Fault = {
  id: 'F2',
  title:
    'the database server is killed during ingest: nothing is lost, it is started again, nobody hangs',
  rounds: { short: 3, full: 12 },
  run: (world) => endPostgresUnderLoad(world, 'SIGKILL'),
};
