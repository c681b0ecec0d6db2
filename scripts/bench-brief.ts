import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureLogs } from './bench-brief/measure.ts';
import { readBriefData } from './bench-brief/raw-log.ts';
import { speedRow } from './bench-brief/speed.ts';
import { BenchError } from './bench-decision/bench-error.ts';
import { printTable } from './bench-decision/print-table.ts';

const USAGE = 'npm run bench:brief -- --data FOLDER [--json]';
const SHOWN = 20;

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

try {
  const { folder, json } = options();
  const { rows: measured, unsupported } = measureLogs(readBriefData(folder));
  const rows = [...measured, speedRow()];
  const ok = rows.every((row) => row.ok !== false);
  if (json) console.log(JSON.stringify({ ok, rows, unsupported }, null, 2));
  else {
    console.log(printTable(rows));
    for (const { log, where, kind, fact, why } of unsupported.slice(0, SHOWN))
      console.log(`- ${log}, ${where}: ${kind} “${fact}”: ${why}`);
  }
  process.exitCode = ok ? 0 : 1;
} catch (error) {
  if (!(error instanceof BenchError)) throw error;
  console.error(`error: ${error.message}`);
  process.exitCode = 2;
}
