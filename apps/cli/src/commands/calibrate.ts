import { calibrate as measure } from '@baton/handoff-core';
import type { AnswerOutcome } from '@baton/handoff-core';
import { describeCalibration } from '../calibrate/describe-calibration.ts';
import { parseOutcomeLine } from '../calibrate/outcome-line.ts';
import { fileSize } from '../chat-log/file-size.ts';
import { fileBytes } from '../chat-log/open-bytes.ts';
import { readRecords } from '../chat-log/read-records.ts';
import { Lines } from '../output/lines.ts';
import { startProgress } from '../output/progress.ts';

/** What one calibration needs; the path is absolute, both shares between 0 and 1. */
export interface CalibrateRequest {
  file: string;
  missRate: number;
  risk: number;
  /** Only this one; all when left out. */
  agent?: string | undefined;
  json: boolean;
}

/** Where it writes and what can end it early. */
export interface CalibrateTerminal {
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
  /** Aborted by Ctrl-C, or when nobody reads standard output any more. */
  stop: AbortController;
}

const byName = ([a]: [string | null, unknown], [b]: [string | null, unknown]): number =>
  (a ?? '') < (b ?? '') ? -1 : 1;

/** Prints the calibration of every agent in a file, without a service; gives the exit code: 0, or 1 when a line was bad. */
export async function calibrate(
  { file, missRate, risk, agent: only, json }: CalibrateRequest,
  { stdout, stderr, stop }: CalibrateTerminal,
): Promise<number> {
  const progress = startProgress(stderr, fileSize(file), stderr.isTTY, 'outcomes');
  const agents = new Map<string | null, AnswerOutcome[]>();
  let badLines = 0;
  try {
    const bytes = fileBytes(file, progress.read);
    for await (const step of readRecords(bytes, parseOutcomeLine, 'an outcome')) {
      if (stop.signal.aborted) return 0;
      if ('problem' in step) {
        badLines += 1;
        progress.say(`line ${step.line} ${step.problem}`);
        continue;
      }
      progress.done();
      const { agent, outcome } = step.value;
      if (only !== undefined && agent !== only) continue;
      const outcomes = agents.get(agent);
      if (outcomes) outcomes.push(outcome);
      else agents.set(agent, [outcome]);
    }
  } finally {
    progress.stop();
  }

  const out = new Lines(stdout, () => stop.abort());
  for (const [index, [agent, outcomes]] of [...agents].toSorted(byName).entries()) {
    if (stop.signal.aborted) break;
    const result = measure(outcomes, { missRate, risk });
    if (json) await out.write(JSON.stringify({ agent, ...result }));
    else
      await out.write(`${index === 0 ? '' : '\n'}${describeCalibration(agent, result).join('\n')}`);
  }
  if (agents.size === 0)
    stderr.write(
      `nothing provided: the file has no outcomes${only === undefined ? '' : ` of ${only}`}\n`,
    );
  return badLines > 0 ? 1 : 0;
}
