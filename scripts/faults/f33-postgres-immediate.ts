import type { Fault } from './lib/fault.ts';
import { endPostgresUnderLoad } from './lib/kill-postgres.ts';

export const fault: Fault = {
  id: 'F33',
  title:
    'the database server is told to stop at once in the midst of batches (as pg_ctl stop -m immediate does): nothing is lost',
  rounds: { short: 3, full: 8 },
  run: (world) => endPostgresUnderLoad(world, 'SIGQUIT'),
};
