import { styleText } from 'node:util';
import { fileSize } from '../chat-log/file-size.ts';
import { fileBytes } from '../chat-log/open-bytes.ts';
import { readChatLogs } from '../chat-log/read-chat-logs.ts';
import type { LogLine } from '../chat-log/read-chat-logs.ts';
import { CliError } from '../cli-error.ts';
import type { Connection } from '../connection.ts';
import { Lines } from '../output/lines.ts';
import { startProgress } from '../output/progress.ts';
import { GoldCheck, readGold } from '../replay/gold.ts';
import { inOrder } from '../replay/in-order.ts';
import { replayLog } from '../replay/replay-log.ts';
import type { Replayed } from '../replay/replay-log.ts';
import type { ReplayLine } from '../replay/replay-line.ts';
import { countConversation, emptyTally, summarise } from '../replay/tally.ts';
import { requireService } from '../service/require-service.ts';
import { ServiceClient } from '../service/service-client.ts';
import { ServiceUnreachable } from '../service/service-error.ts';

/** What one replay needs; paths are absolute. */
export interface ReplayRequest {
  connection: Connection;
  file: string;
  gold?: string | undefined;
  limit: number;
  concurrency: number;
  json: boolean;
}

/** Where it writes and what can end it early. */
export interface ReplayTerminal {
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
  /** Aborted by Ctrl-C: what was begun is finished, nothing more is begun. */
  stop: AbortController;
}

type Step = { line: number; problem: string } | { line: number; id: string; replayed: Replayed };

async function* firstOf(lines: AsyncIterable<LogLine>, limit: number): AsyncGenerator<LogLine> {
  let taken = 0;
  for await (const line of lines) {
    yield line;
    if ('log' in line && (taken += 1) === limit) return;
  }
}

const OUTCOME_STYLE = { escalate: 'red', offer: 'yellow', continue: 'green' } as const;

const readable = (line: ReplayLine, stream: NodeJS.WriteStream): string => {
  const writes = line.actions.filter(({ kind }) => kind === 'write');
  const failed = writes.filter(({ status }) => status === 'failed').length;
  const outcome = styleText(OUTCOME_STYLE[line.decision], line.decision.padEnd(8), { stream });
  const counts = `${String(line.turns).padStart(3)} turns  ${String(writes.length).padStart(2)} writes${failed > 0 ? ` (${failed} failed)` : ''}`;
  return `${outcome}  ${line.id.padEnd(12)}  ${counts.padEnd(32)}  ${line.reasons.join(', ')}${line.handoffId ? `  ${line.panelUrl}` : ''}`.trimEnd();
};

/** Replays a file of logged conversations; gives the exit code: 0, or 1 when something was refused or the gold was missed. */
export async function replay(
  request: ReplayRequest,
  { stdout, stderr, stop }: ReplayTerminal,
): Promise<number> {
  const total = fileSize(request.file);
  const gold = request.gold === undefined ? null : new GoldCheck(readGold(request.gold));
  await requireService(request.connection);

  const client = new ServiceClient(request.connection);
  const tally = emptyTally();
  const out = new Lines(stdout, () => stop.abort());
  // In one terminal the lines themselves show the progress.
  const progress = startProgress(stderr, total, stderr.isTTY && !stdout.isTTY);
  const began = performance.now();

  const work = async (entry: LogLine): Promise<Step> => {
    if ('problem' in entry) return entry;
    return { line: entry.line, id: entry.log.id, replayed: await replayLog(client, entry.log) };
  };
  const lines = firstOf(readChatLogs(fileBytes(request.file, progress.read)), request.limit);

  const tell = async (step: Step): Promise<void> => {
    if ('problem' in step) {
      tally.badLines += 1;
      progress.say(`line ${step.line} ${step.problem}`);
      return;
    }
    const { id, replayed } = step;
    progress.done();
    gold?.check(id, replayed.ok ? replayed.line : null);
    if (!replayed.ok) {
      tally.refused += 1;
      progress.say(
        `line ${step.line}: ${replayed.refusal.message}${replayed.refusal.faults
          .slice(0, 5)
          .map((fault) => `\n  ${fault}`)
          .join('')}`,
      );
      return;
    }
    countConversation(tally, replayed.line, replayed.mapped, replayed.results);
    await out.write(request.json ? JSON.stringify(replayed.line) : readable(replayed.line, stdout));
  };

  try {
    for await (const step of inOrder(lines, request.concurrency, work, stop.signal))
      await tell(step);
  } catch (error) {
    if (!(error instanceof ServiceUnreachable)) throw error;
    throw new CliError(
      'service-unreachable',
      error.message,
      'Check that it is still running (npm start), then replay the file again: what is stored already is recognised.',
      { cause: error },
    );
  } finally {
    progress.stop();
    for (const line of summarise(tally, (performance.now() - began) / 1_000))
      stderr.write(`${line}\n`);
  }
  for (const line of gold?.report() ?? []) stderr.write(`${line}\n`);
  return tally.refused > 0 || (gold !== null && !gold.perfect) ? 1 : 0;
}
