import { realpathSync } from 'node:fs';
import { CliError } from '../cli-error.ts';
import type { LineOutput } from './line-output.ts';
import { Lines } from './lines.ts';
import { outputFile } from './output-file.ts';

const sameFile = (a: string, b: string): boolean => {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
};

/**
 * Where the lines of a command go: a file that appears when it is whole, or standard output, where nobody reading it any
 * more stops the command. `inputs`: files that are read, by what they are, for example `policy`.
 * @throws CliError `usage` when the output would overwrite an input, `file-not-writable`
 */
export const openOutput = (
  out: string | null,
  inputs: Readonly<Record<string, string | undefined>>,
  { stdout, stop }: { stdout: NodeJS.WriteStream; stop: AbortController },
): LineOutput => {
  if (out === null) {
    const lines = new Lines(stdout, () => stop.abort());
    return {
      write: async (line) => lines.write(line),
      commit: () => undefined,
      discard: () => undefined,
    };
  }
  for (const [name, file] of Object.entries(inputs)) {
    if (file !== undefined && sameFile(file, out))
      throw new CliError(
        'usage',
        `${name} and output are the same file: ${out}`,
        'Name another file after --out.',
      );
  }
  return outputFile(out);
};
