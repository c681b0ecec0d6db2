import path from 'node:path';
import { parseArgs } from 'node:util';
import { findPersonal } from '@baton/handoff-core';
import { createPhoneDetector } from '@baton/handoff-engine';
import { BenchError } from './bench-decision/bench-error.ts';
import { printTable } from './bench-decision/print-table.ts';
import type { Row } from './bench-decision/row.ts';
import { FILES, readData } from './bench-redaction/data.ts';
import { detectionRows } from './bench-redaction/detection-rows.ts';
import { naiveRegexes } from './bench-redaction/naive-regexes.ts';
import { overRedactionRows, textsOf } from './bench-redaction/over-redaction-rows.ts';
import { runRedact } from './bench-redaction/run-redact.ts';
import { speedRows } from './bench-redaction/speed-rows.ts';

const USAGE = 'npm run bench:redaction -- --data FOLDER [--json]';

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
  const { marked, logs } = readData(folder);
  const spans = await runRedact(path.join(folder, FILES.marked));
  const detectors = [createPhoneDetector('en')];
  const find = (text: string) => findPersonal(text, { detectors });
  const said = logs.flatMap(({ messages }) =>
    messages.flatMap(({ role, content }) => (role === 'tool' || !content ? [] : [content])),
  );
  const saidSet = new Set(said);
  const tools = logs.flatMap(textsOf).filter((text) => !saidSet.has(text));
  return [
    ...detectionRows(marked, spans),
    ...overRedactionRows(logs, find, [{ name: 'plain patterns', find: naiveRegexes }]),
    ...speedRows(said, tools, find),
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
