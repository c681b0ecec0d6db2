import path from 'node:path';
import { findPersonal } from '@baton/handoff-core';
import { createPhoneDetector } from '@baton/handoff-engine';
import type { Row } from './labelled/row.ts';
import { runBench } from './labelled/run-bench.ts';
import { FILES, readData } from './bench-redaction/data.ts';
import { detectionRows } from './bench-redaction/detection-rows.ts';
import { naiveRegexes } from './bench-redaction/naive-regexes.ts';
import { overRedactionRows, textsOf } from './bench-redaction/over-redaction-rows.ts';
import { runRedact } from './bench-redaction/run-redact.ts';
import { speedRows } from './bench-redaction/speed-rows.ts';

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

await runBench('bench:redaction', async (folder) => ({ rows: await measure(folder) }));
