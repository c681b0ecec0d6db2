import { askRows } from './bench-decision/ask-rows.ts';
import { pathOf, readData } from './bench-decision/data.ts';
import { goldenRows } from './bench-decision/golden-rows.ts';
import { logRows } from './bench-decision/log-rows.ts';
import type { Row } from './labelled/row.ts';
import { runBench } from './labelled/run-bench.ts';
import { runDecide } from './bench-decision/run-decide.ts';
import { satisfactionRows } from './bench-decision/satisfaction-rows.ts';
import { speedRows } from './bench-decision/speed-rows.ts';

async function measure(folder: string): Promise<Row[]> {
  const data = readData(folder);
  const ask = await runDecide(pathOf(folder, 'ask'), '--text');
  const rated = await runDecide(pathOf(folder, 'satisfaction'));
  const logs = await runDecide(pathOf(folder, 'logs'), '--summary');
  const again = await runDecide(pathOf(folder, 'logs'), '--summary');
  const timed = await runDecide(pathOf(folder, 'logs'), '--timing');
  return [
    ...askRows(data.ask, ask.turns),
    ...satisfactionRows(data.satisfaction, rated.turns),
    ...logRows(data.logs, data.gold, logs.summaries),
    ...goldenRows(),
    ...speedRows([logs, again], timed),
  ];
}

await runBench('bench:decision', async (folder) => ({ rows: await measure(folder) }));
