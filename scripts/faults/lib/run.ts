import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { NotHere } from './fault.ts';

const execute = promisify(execFile);

/** Runs a program of the system; gives what it said. @throws Error */
export const run = async (program: string, ...args: string[]): Promise<string> =>
  (await execute(program, args)).stdout;

/** The same for what a machine may have no right to, or not have at all. @throws NotHere */
export const runHere = async (program: string, ...args: string[]): Promise<string> => {
  try {
    return await run(program, ...args);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'failed';
    throw new NotHere(
      code === 'ENOENT'
        ? `there is no ${program} on this machine`
        : `${[program, ...args.slice(0, 2)].join(' ')} is not possible here (${code}); it takes root`,
    );
  }
};
