import { figure } from '../labelled/row.ts';
import type { Row } from '../labelled/row.ts';
import type { Span } from './span.ts';

const MEGABYTES = 5;
const GROWTH = 1.5;
const ROUNDS = 5;
const SECTION = 'Speed, one thread';

/** Processor time of this thread's work, so that neighbours on the machine don't count; the best of some rounds. */
const secondsOf = (work: () => void): number => {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(began);
    best = Math.min(best, (user + system) / 1e6);
  }
  return best;
};

const bytesOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

const rateRow = (
  system: string,
  texts: readonly string[],
  find: (text: string) => readonly Span[],
  aimed: boolean,
): Row => {
  const seconds = secondsOf(() => {
    for (const text of texts) find(text);
  });
  const rate = bytesOf(texts) / 1e6 / seconds;
  return {
    section: SECTION,
    system,
    figures: [figure('MB/s', rate, 1), figure('MB', bytesOf(texts) / 1e6, 1)],
    target: aimed ? `at least ${MEGABYTES} MB/s` : null,
    ok: aimed ? rate >= MEGABYTES : null,
  };
};

/** How fast the search is, and whether a text ten times as long takes about ten times as long. */
export const speedRows = (
  said: readonly string[],
  tools: readonly string[],
  find: (text: string) => readonly Span[],
): Row[] => {
  const long = tools.join('\n').slice(0, 1_000_000);
  const parts = Array.from({ length: 10 }, (_, n) => long.slice(n * 100_000, (n + 1) * 100_000));
  const ratio = secondsOf(() => void find(long)) / secondsOf(() => parts.forEach(find));
  return [
    rateRow('turns and tool JSON of the logs', [...said, ...tools], find, true),
    rateRow('only what was said', said, find, false),
    rateRow('only tool JSON', tools, find, false),
    {
      section: 'Speed over the length of a text',
      system: 'one text of 1 MB against ten of 100 kB',
      figures: [figure('ratio', ratio, 2)],
      target: `at most ${GROWTH}`,
      ok: ratio <= GROWTH,
    },
  ];
};
