import path from 'node:path';
import { parseArgs } from 'node:util';
import { BenchError } from './bench-error.ts';
import { printTable } from './print-table.ts';
import type { Row } from './row.ts';

/** What a benchmark found: its rows, what else goes into the JSON, and what else is said below the table. */
export type Measured = {
  readonly rows: readonly Row[];
  readonly more?: Readonly<Record<string, unknown>>;
  readonly lines?: readonly string[];
};

function options(name: string): { folder: string; json: boolean } {
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
    throw new BenchError(`${why}\nusage: npm run ${name} -- --data FOLDER [--json]`, {
      cause: error,
    });
  }
}

/**
 * Runs a benchmark on a folder of labelled data as a command: prints its tables or, with `--json`, one object. Ends with
 * exit code 0 when every target is met, 1 when one is missed, 2 when there is nothing to measure.
 */
export async function runBench(
  name: string,
  measure: (folder: string) => Measured | Promise<Measured>,
): Promise<void> {
  try {
    const { folder, json } = options(name);
    const { rows, more = {}, lines = [] } = await measure(folder);
    const ok = rows.every((row) => row.ok !== false);
    console.log(
      json
        ? JSON.stringify({ ok, rows, ...more }, null, 2)
        : [printTable(rows), ...lines].join('\n'),
    );
    process.exitCode = ok ? 0 : 1;
  } catch (error) {
    if (!(error instanceof BenchError)) throw error;
    console.error(`error: ${error.message}`);
    process.exitCode = 2;
  }
}
