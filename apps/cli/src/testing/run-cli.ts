import { EventEmitter } from 'node:events';
import { Writable } from 'node:stream';
import { program } from '../program.ts';

/** A stream that keeps what is written; `closeAfter` lines it is gone, as a pipe into `head` is. */
const kept = (
  closeAfter = Number.POSITIVE_INFINITY,
): { stream: NodeJS.WriteStream; text: () => string } => {
  let text = '';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (text.split('\n').length > closeAfter)
        return done(Object.assign(new Error('broken pipe'), { code: 'EPIPE' }));
      text += chunk.toString('utf8');
      return done();
    },
  });
  return {
    stream: Object.assign(stream, { isTTY: false }) as unknown as NodeJS.WriteStream,
    text: () => text,
  };
};

/** What a run of the command left behind. */
export interface CliRun {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command in this process. `interrupt` gets a function that acts as Ctrl-C, or as another signal. */
export async function runCli(
  args: readonly string[],
  {
    env = {},
    closeAfter,
    interrupt,
  }: {
    env?: Record<string, string>;
    closeAfter?: number;
    interrupt?: (press: (signal?: NodeJS.Signals) => void) => void;
  } = {},
): Promise<CliRun> {
  const stdout = kept(closeAfter);
  const stderr = kept();
  const signals = new EventEmitter();
  interrupt?.((signal = 'SIGINT') => signals.emit(signal, signal));
  const surroundings = {
    env,
    cwd: () => process.cwd(),
    stdout: stdout.stream,
    stderr: stderr.stream,
    on: signals.on.bind(signals),
    off: signals.off.bind(signals),
  };
  const code = await program(
    ['node', 'baton', ...args],
    surroundings as unknown as Parameters<typeof program>[1],
  );
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}
