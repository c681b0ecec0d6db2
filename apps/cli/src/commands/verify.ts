import { readFileSync } from 'node:fs';
import { fileSize } from '../chat-log/file-size.ts';
import { CliError } from '../cli-error.ts';
import { startProgress } from '../output/progress.ts';
import { readChunks } from '../verify/read-chunks.ts';
import { isReport, readReport } from '../verify/read-report.ts';
import type { ReportFile } from '../verify/read-report.ts';
import { readPrevious } from '../verify/read-previous.ts';
import { Trust, readPublicKey } from '../verify/trust.ts';
import { verdictLines } from '../verify/verdict-lines.ts';
import { verifyExport } from '../verify/verify-export.ts';

/** What to verify; paths are absolute. */
export interface VerifyRequest {
  file: string;
  /** Public keys as hex or files. */
  keys: readonly string[];
  /** File with the statements of old keys about new ones. */
  rotations: string | undefined;
  /** An earlier export or checkpoint the file must continue. */
  previous: string | undefined;
  json: boolean;
}

interface Streams {
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
}

const readRotations = (file: string | undefined): string[] => {
  if (file === undefined) return [];
  try {
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
    for (const line of lines) JSON.parse(line);
    return lines;
  } catch (cause) {
    throw new CliError(
      'file-not-readable',
      `the key rotations can't be read: ${file}`,
      'Give the file that `baton ledger-key --rotate` writes: one JSON object a line.',
      { cause },
    );
  }
};

async function* linesOf({ lines }: ReportFile): AsyncGenerator<Buffer> {
  for (const line of lines) yield Buffer.from(`${line}\n`);
}

/** Verifies an export, a checkpoint or a trust report; gives the exit code: 0 it holds, 1 it does not. @throws CliError */
export async function verify(request: VerifyRequest, { stdout, stderr }: Streams): Promise<number> {
  const size = fileSize(request.file);
  const trust = new Trust(request.keys.map(readPublicKey), readRotations(request.rotations));
  if (request.previous !== undefined) fileSize(request.previous);
  const previous = request.previous === undefined ? null : await readPrevious(request.previous);
  const started = performance.now();
  const progress = startProgress(stderr, size, stderr.isTTY && !request.json, 'entries');
  let seen = 0;
  try {
    const report = (await isReport(request.file))
      ? await readReport(request.file, progress.read)
      : null;
    const verdict = await verifyExport(
      report ? linesOf(report) : readChunks(request.file, progress.read),
      trust,
      previous,
      (entries) => {
        progress.done(entries - seen);
        seen = entries;
      },
      report,
    );
    progress.stop();
    const seconds = (performance.now() - started) / 1_000;
    if (request.json) stdout.write(`${JSON.stringify(verdict)}\n`);
    else for (const line of verdictLines(verdict, seconds)) stdout.write(`${line}\n`);
    return verdict.ok ? 0 : 1;
  } finally {
    progress.stop();
  }
}
