import path from 'node:path';
import { parseArgs } from 'node:util';
import { askRows } from './bench-decision/ask-rows.ts';
import { BenchError } from './bench-decision/bench-error.ts';
import { pathOf, readData } from './bench-decision/data.ts';
import { goldenRows } from './bench-decision/golden-rows.ts';
import { logRows } from './bench-decision/log-rows.ts';
import { printTable } from './bench-decision/print-table.ts';
import type { Row } from './bench-decision/row.ts';
import { runDecide } from './bench-decision/run-decide.ts';
import { satisfactionRows } from './bench-decision/satisfaction-rows.ts';
import { speedRows } from './bench-decision/speed-rows.ts';

const USAGE = 'npm run bench:decision -- --data FOLDER [--json]';

function options(): { folder: string; json: boolean } {
  try {
    const { values } = parseArgs({
      options: { data: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    if (values.data === undefined) throw new BenchError('--data is missing');
    return {
      folder: path.resolve(process.env['INIT_CWD'] ?? process.cwd(), values.data),
      json: values.json,
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'wrong usage';
    throw new BenchError(`${why}\nusage: ${USAGE}`, { cause: error });
  }
}

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

try {
  const { folder, json } = options();
  const rows = await measure(folder);
  const ok = rows.every((row) => row.ok !== false);
  console.log(json ? JSON.stringify({ ok, rows }, null, 2) : printTable(rows));
  process.exitCode = ok ? 0 : 1;
} catch (error) {
  if (!(error instanceof BenchError)) throw error;
  console.error(`error: ${error.message}`);
  process.exitCode = 2;
}
