import { measureLogs } from './bench-brief/measure.ts';
import { readBriefData } from './bench-brief/raw-log.ts';
import { speedRow } from './bench-brief/speed.ts';
import { runBench } from './labelled/run-bench.ts';

const SHOWN = 20;

await runBench('bench:brief', (folder) => {
  const { rows, unsupported } = measureLogs(readBriefData(folder));
  return {
    rows: [...rows, speedRow()],
    more: { unsupported },
    lines: unsupported
      .slice(0, SHOWN)
      .map(({ log, where, kind, fact, why }) => `- ${log}, ${where}: ${kind} “${fact}”: ${why}`),
  };
});
