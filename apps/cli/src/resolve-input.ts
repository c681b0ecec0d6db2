import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** A path the user typed: relative to the directory npm was called in (npm itself moves to the project), else to ours. */
export function resolveInput(
  path: string,
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): string {
  const called = resolve(env['INIT_CWD'] || cwd, path);
  const ours = resolve(cwd, path);
  return existsSync(called) || !existsSync(ours) ? called : ours;
}
