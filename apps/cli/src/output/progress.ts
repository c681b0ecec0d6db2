import { SingleBar } from 'cli-progress';

/** A bar over the bytes of the input; silent unless a person is looking. */
export interface Progress {
  /** More bytes of the input were read. */
  read: (bytes: number) => void;
  /** One more record is done, or that many. */
  done: (more?: number) => void;
  /** Writes a message without tearing the bar. */
  say: (message: string) => void;
  stop: () => void;
}

/** Progress on `stderr`; with `bar` false only messages are written. `what`: the records that are counted. */
export function startProgress(
  stderr: NodeJS.WriteStream,
  totalBytes: number,
  bar: boolean,
  what = 'conversations',
): Progress {
  let count = 0;
  let bytes = 0;
  const shown = bar
    ? new SingleBar({
        stream: stderr,
        format: `{bar} {percentage}%  {count} ${what}  {duration_formatted}`,
        barsize: 30,
        hideCursor: true,
        clearOnComplete: true,
        fps: 5,
      })
    : null;
  shown?.start(totalBytes, 0, { count });
  return {
    read: (more) => {
      bytes += more;
      shown?.update(Math.min(bytes, totalBytes), { count });
    },
    done: (more = 1) => {
      count += more;
      shown?.update({ count });
    },
    say: (message) => {
      stderr.write(shown ? `\r\u001B[K${message}\n` : `${message}\n`);
    },
    stop: () => shown?.stop(),
  };
}
