import { resolve } from 'node:path';
import { promptOf } from '../output/prompt.ts';
import type { AdminSurroundings } from './admin-commands.ts';
import type { PairSources } from './pair-wish.ts';

/** Where what a pairing takes comes from, beside flags. */
export const pairSources = (
  { json }: { json?: true },
  { env, cwd, stdout }: Pick<AdminSurroundings, 'env' | 'cwd' | 'stdout'>,
  stdin: NodeJS.ReadStream | undefined,
): PairSources => ({
  env,
  pathOf: (file: string) => resolve(env['INIT_CWD'] || cwd, file),
  // Questions would stand in the midst of what a program reads.
  prompt: json === true ? null : promptOf(stdin, stdout),
});
