import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { visible } from './visible.ts';

/** Asks whoever sits at the terminal. */
export interface Prompt {
  text: (question: string) => Promise<string>;
  /** What is typed is not shown. */
  secret: (question: string) => Promise<string>;
}

const silent = (): Writable =>
  new Writable({
    write: (_chunk, _encoding, done) => done(),
  });

/** A prompt where somebody sits at both ends; null in a pipe or a script. */
export const promptOf = (
  stdin: NodeJS.ReadStream | undefined,
  stdout: NodeJS.WriteStream,
): Prompt | null => {
  if (stdin?.isTTY !== true || !stdout.isTTY) return null;
  const ask = async (question: string, output: NodeJS.WritableStream): Promise<string> => {
    stdout.write(`${visible(question)} `);
    const lines = createInterface({ input: stdin, output, terminal: true });
    try {
      return (await lines.question('')).trim();
    } finally {
      lines.close();
      if (output !== stdout) stdout.write('\n');
    }
  };
  return {
    text: (question) => ask(question, stdout),
    secret: (question) => ask(question, silent()),
  };
};
