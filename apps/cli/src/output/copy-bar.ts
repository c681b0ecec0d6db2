import { SingleBar } from 'cli-progress';

const MEGABYTE = 1_000_000;

/** Bytes for people. */
export const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(1)} MB`;

/** A bar for copying files, where a person is looking; `update` takes bytes done and bytes in all. */
export function startCopyBar(stderr: NodeJS.WriteStream): {
  update: (done: number, total: number) => void;
  stop: () => void;
} {
  if (!stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    stream: stderr,
    format: '{bar} {percentage}%  {copied}',
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    fps: 5,
  });
  bar.start(1, 0, { copied: '' });
  return {
    update: (done, total) => {
      bar.setTotal(total);
      bar.update(done, { copied: megabytes(done) });
    },
    stop: () => bar.stop(),
  };
}
