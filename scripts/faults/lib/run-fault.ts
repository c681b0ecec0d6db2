import { NotHere } from './fault.ts';
import type { Fault } from './fault.ts';
import { randomFrom } from './random.ts';
import type { SharedPostgres } from './shared-postgres.ts';
import { World } from './world.ts';

/** How a fault went. */
export interface FaultResult {
  outcome: 'ok' | 'FAILS' | 'not run';
  seconds: number;
  /** Figures, or what did not hold, or why it can't be done here. */
  detail: string;
}

/** One fault in a world of its own. Never rejects. */
export const runFault = async (
  { id, run, without }: Fault,
  { rounds, seed, postgres }: { rounds: number; seed: number; postgres: SharedPostgres },
  opened: (world: World) => void = () => undefined,
): Promise<FaultResult> => {
  const world = new World(rounds, randomFrom(seed), postgres);
  opened(world);
  const began = performance.now();
  const end = (outcome: FaultResult['outcome'], detail: string): FaultResult => ({
    outcome,
    seconds: (performance.now() - began) / 1_000,
    detail,
  });
  try {
    const detail = await run(world);
    if (world.looks === 0 && without === undefined)
      return end('FAILS', `${id} did not look at what must hold after every fault`);
    return end('ok', detail);
  } catch (error) {
    if (error instanceof NotHere) return end('not run', error.message);
    return end('FAILS', error instanceof Error ? error.message : String(error));
  } finally {
    await world.close();
  }
};
