import { readdirSync } from 'node:fs';
import type { Fault } from './fault.ts';

const folder = new URL('../', import.meta.url);

/** What a short run does: faults that come every week, a few rounds each. */
export const SHORT: readonly string[] = [
  'F1',
  'F2',
  'F7',
  'F8',
  'F14',
  'F16',
  'F21',
  'F26',
  'F27',
  'F29',
  'F30',
];

/** Every fault there is, in the order of their names. */
export const allFaults = async (): Promise<Fault[]> => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  return Promise.all(
    files
      .toSorted()
      .map(async (name) => ((await import(new URL(name, folder).href)) as { fault: Fault }).fault),
  );
};
