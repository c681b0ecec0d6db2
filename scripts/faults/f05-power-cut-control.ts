import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { cutPower } from './lib/power-cut.ts';

export const fault: Fault = {
  id: 'F5',
  title:
    'the same with a database that is told not to wait for the disk: the loss must be found, else F4 would prove nothing',
  rounds: { short: 3, full: 3 },
  without: 'acknowledged turns are lost on purpose',
  run: async (world) => {
    const { acknowledged, lost } = await cutPower(world, {
      before: (client) => client.query('alter database baton set synchronous_commit = off'),
    });
    must(lost > 0, `none of ${acknowledged} acknowledged turns is lost: the cut cuts nothing`);
    return `${world.rounds} cuts, ${lost} of ${acknowledged} acknowledged turns lost, as they must be`;
  },
};
