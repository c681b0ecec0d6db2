import { readFileSync } from 'node:fs';
import { CliError } from '../cli-error.ts';
import type { PairSources } from './pair-wish.ts';

/** One secret, and where it may stand. */
interface SecretAsk {
  what: string;
  /** Of the environment. */
  name: string;
  /** That names a file, and the file it named. */
  flag: string;
  file: string | undefined;
}

/** Reads it: of the environment, of a file, or asked for. @throws CliError `usage`, `file-not-readable` */
export const secretOf = async (
  { what, name, flag, file }: SecretAsk,
  { env, pathOf, prompt }: PairSources,
): Promise<string> => {
  const given = env[name];
  if (given) return given;
  if (file !== undefined) {
    try {
      return readFileSync(pathOf(file), 'utf8').trim();
    } catch (cause) {
      throw new CliError('file-not-readable', `${file} can't be read`, `Check ${flag}.`, {
        cause,
      });
    }
  }
  if (prompt) return prompt.secret(`${what}:`);
  throw new CliError(
    'usage',
    `${what} is missing`,
    `Give it in ${name}, or in a file named by ${flag}.`,
  );
};
