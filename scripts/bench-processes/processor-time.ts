import { readFile, readdir } from 'node:fs/promises';

/** Ticks of the clock in /proc in a second: fixed on Linux. */
const TICKS = 100;

/** Fields of a line in /proc, from the third on; a name in brackets may hold anything. */
const fieldsOf = (line: string): string[] => line.slice(line.lastIndexOf(')') + 2).split(' ');

const statOf = async (
  pid: string,
): Promise<{ parent: number; own: number; ended: number } | null> => {
  try {
    const fields = fieldsOf(await readFile(`/proc/${pid}/stat`, 'utf8'));
    const at = (place: number): number => Number(fields[place - 3]);
    return { parent: at(4), own: at(14) + at(15), ended: at(16) + at(17) };
  } catch {
    return null;
  }
};

/** Seconds of processor time a process has used so far. */
export const secondsOf = async (pid: number): Promise<number> =>
  ((await statOf(String(pid)))?.own ?? 0) / TICKS;

/** The same of a process with all its children, those that ended as well. */
export const secondsOfFamily = async (pid: number): Promise<number> => {
  const parent = await statOf(String(pid));
  let ticks = (parent?.own ?? 0) + (parent?.ended ?? 0);
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = await statOf(entry);
    if (stat?.parent === pid) ticks += stat.own;
  }
  return ticks / TICKS;
};

/** Seconds in which no processor of the machine had anything to do, so far. */
export const idleSeconds = async (): Promise<number> => {
  const [line = ''] = (await readFile('/proc/stat', 'utf8')).split('\n');
  const [, , , , idle, wait] = line.split(/\s+/);
  return (Number(idle) + Number(wait)) / TICKS;
};
