import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { cutPower } from './lib/power-cut.ts';
import { stretched } from './lib/stretched.ts';

const READY_MS = 20_000;

export const fault: Fault = {
  id: 'F4',
  title:
    'the power is cut under the file system while clients write: nothing acknowledged is lost, indexes are in order',
  rounds: { short: 2, full: 10 },
  run: async (world) => {
    const { acknowledged, lost, slowest } = await cutPower(world);
    must(lost === 0, `${lost} of ${acknowledged} acknowledged turns are lost`);
    must(slowest < stretched(READY_MS), `a start took ${slowest.toFixed(0)} ms`);
    return `${world.rounds} cuts, ${acknowledged} turns acknowledged, ${lost} lost, back within ${slowest.toFixed(0)} ms`;
  },
};
