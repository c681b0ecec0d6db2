import { createPhoneDetector } from '@baton/handoff-engine';
import { fileSize } from '../chat-log/file-size.ts';
import { fileBytes } from '../chat-log/open-bytes.ts';
import { readRecords } from '../chat-log/read-records.ts';
import { openOutput } from '../output/open-output.ts';
import { startProgress } from '../output/progress.ts';
import { parseRedactLine, redactLine } from '../redact/redact-line.ts';
import type { DecideTerminal } from './decide.ts';

/** What one run of `redact` needs; paths are absolute. */
export interface RedactRequest {
  file: string;
  /** Null for standard output. */
  out: string | null;
  /** BCP 47 tag of the texts: by which countries' plans numbers without country code are read. */
  language: string | undefined;
  limit: number;
}

/**
 * Says for every text of a file where something personal or secret stands; gives the exit code: 0, or 1 when a line was bad.
 * @throws CliError before anything is written, or when the output fails; then no output file is left
 */
export async function redact(request: RedactRequest, terminal: DecideTerminal): Promise<number> {
  const { stderr, stdout, stop } = terminal;
  const total = fileSize(request.file);
  const detectors = [createPhoneDetector(request.language)];
  const out = openOutput(request.out, { input: request.file }, terminal);
  const bar = stderr.isTTY && !(request.out === null && stdout.isTTY);
  const progress = startProgress(stderr, total, bar, 'texts');
  const began = performance.now();
  let texts = 0;
  let spans = 0;
  let bad = 0;
  try {
    const bytes = fileBytes(request.file, progress.read);
    for await (const step of readRecords(bytes, parseRedactLine, 'a text')) {
      if (stop.signal.aborted || texts >= request.limit) break;
      if ('value' in step) {
        const line = redactLine(step.value, detectors);
        texts += 1;
        spans += line.spans.length;
        await out.write(JSON.stringify(line));
        progress.done();
      } else {
        bad += 1;
        progress.say(`line ${step.line} ${step.problem}`);
      }
    }
    if (!stop.signal.aborted) out.commit();
  } finally {
    out.discard();
    progress.stop();
  }
  if (stop.signal.aborted) {
    if (request.out !== null) stderr.write(`stopped: nothing was written to ${request.out}\n`);
    return 0;
  }
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  const said = [
    `${texts} texts: ${spans} finds; ${seconds} s`,
    ...(texts + bad === 0 ? ['the file holds nothing'] : []),
    ...(bad > 0 ? [`${bad} bad lines skipped`] : []),
    ...(request.out === null ? [] : [`written to ${request.out}`]),
  ];
  for (const line of said) stderr.write(`${line}\n`);
  return bad > 0 ? 1 : 0;
}
