import type { Outcome } from '@baton/handoff-core';
import type { Cleaned } from '../chat-log/cleaner.ts';
import { fileSize } from '../chat-log/file-size.ts';
import { fileBytes } from '../chat-log/open-bytes.ts';
import { parseChatLog } from '../chat-log/parse-chat-log.ts';
import { readRecords } from '../chat-log/read-records.ts';
import type { RecordLine } from '../chat-log/read-records.ts';
import { decideLog } from '../decide/decide-log.ts';
import { decideText } from '../decide/decide-text.ts';
import type { DecidedTurn } from '../decide/decided-turn.ts';
import { createDecider } from '../decide/decider.ts';
import type { Decider } from '../decide/decider.ts';
import { readPolicy } from '../decide/read-policy.ts';
import { parseTextLine } from '../decide/text-line.ts';
import { counted } from '../output/counted.ts';
import { openOutput } from '../output/open-output.ts';
import { startProgress } from '../output/progress.ts';

/** What one run of `decide` needs; paths are absolute. */
export interface DecideRequest {
  file: string;
  /** Null for standard output. */
  out: string | null;
  policy?: string | undefined;
  /** The file holds single turns instead of conversations. */
  text: boolean;
  /** Say how long each signal and decision took. */
  timing: boolean;
  /** One more line after each conversation. */
  summary: boolean;
  limit: number;
}

/** Where it writes and what can end it early. */
export interface DecideTerminal {
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
  /** Aborted by Ctrl-C, or when nobody reads standard output any more. */
  stop: AbortController;
}

/** What one record of the file led to. */
interface Decided {
  turns: DecidedTurn[];
  lines: object[];
  cleaned: Cleaned;
}

interface Counts extends Record<Outcome, number> {
  records: number;
  turns: number;
  badLines: number;
  replaced: number;
  shortened: number;
}

const reader = (
  { text, summary }: DecideRequest,
  decider: Decider,
): ((value: unknown) => Decided) =>
  text
    ? (value) => {
        const { turn, cleaned } = decideText(parseTextLine(value), decider);
        return { turns: [turn], lines: [turn], cleaned };
      }
    : (value) => {
        const decided = decideLog(parseChatLog(value), decider);
        const { turns } = decided;
        const { cleaned } = decided.mapped;
        return { turns, lines: summary ? [...turns, decided.summary] : turns, cleaned };
      };

/** What most likely happened to a file of which no line could be read. */
const otherShape = ({ text }: DecideRequest): string =>
  text
    ? 'no line is a single turn {"id", "text"}: if these are whole conversations, leave --text away'
    : 'no line is a conversation {"id", "messages"}: if these are single turns {"id", "text"}, add --text';

const summarise = (counts: Counts, request: DecideRequest, seconds: number): string[] => {
  const { text, out } = request;
  const { records, turns, escalate, offer } = counts;
  const of = text ? '' : `${counted(records, 'conversation')}, `;
  const notes: [number, string][] = [
    [counts.badLines, counts.badLines === 1 ? 'bad line skipped' : 'bad lines skipped'],
    [counts.replaced, 'texts with characters that cannot be stored: replaced by U+FFFD'],
    [counts.shortened, 'texts longer than the service takes: shortened'],
  ];
  return [
    `${of}${counted(turns, 'customer turn')}: ${escalate} escalate, ${offer} offer, ${counts.continue} continue; ${seconds.toFixed(1)} s`,
    ...(records + counts.badLines === 0 ? ['the file holds nothing'] : []),
    ...(records === 0 && counts.badLines > 0 ? [otherShape(request)] : []),
    ...notes.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`),
    ...(out === null ? [] : [`written to ${out}`]),
  ];
};

async function* firstOf<T>(
  lines: AsyncIterable<RecordLine<T>>,
  limit: number,
): AsyncGenerator<RecordLine<T>> {
  let taken = 0;
  for await (const line of lines) {
    yield line;
    if ('value' in line && (taken += 1) === limit) return;
  }
}

/**
 * Decides every customer turn of a file without a service; gives the exit code: 0, or 1 when a line was bad.
 * @throws CliError before anything is written, or when the output fails; then no output file is left
 */
export async function decide(request: DecideRequest, terminal: DecideTerminal): Promise<number> {
  const { stdout, stderr, stop } = terminal;
  const total = fileSize(request.file);
  const policy = readPolicy(request.policy, (message) => stderr.write(`${message}\n`));
  const decider = createDecider(policy, request.timing ? () => performance.now() : undefined);
  const out = openOutput(request.out, { input: request.file, policy: request.policy }, terminal);
  const bar = stderr.isTTY && !(request.out === null && stdout.isTTY);
  const progress = startProgress(stderr, total, bar, request.text ? 'turns' : 'conversations');
  const began = performance.now();
  const counts: Counts = {
    records: 0,
    turns: 0,
    escalate: 0,
    offer: 0,
    continue: 0,
    badLines: 0,
    replaced: 0,
    shortened: 0,
  };

  const take = async ({ turns, lines, cleaned }: Decided): Promise<void> => {
    counts.records += 1;
    counts.turns += turns.length;
    for (const { decision } of turns) counts[decision] += 1;
    counts.replaced += cleaned.replaced;
    counts.shortened += cleaned.shortened;
    for (const line of lines) await out.write(JSON.stringify(line));
    progress.done();
  };

  try {
    const what = request.text ? 'a turn' : 'a conversation';
    const bytes = fileBytes(request.file, progress.read);
    const decided = readRecords(bytes, reader(request, decider), what);
    for await (const step of firstOf(decided, request.limit)) {
      if (stop.signal.aborted) break;
      if ('value' in step) await take(step.value);
      else {
        counts.badLines += 1;
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
  const seconds = (performance.now() - began) / 1_000;
  for (const line of summarise(counts, request, seconds)) stderr.write(`${line}\n`);
  for (const [rule, { times, code }] of decider.ruleTrouble)
    stderr.write(
      `rule ${rule} could not be evaluated ${counted(times, 'time')} (${code}): it did not hold\n`,
    );
  return counts.badLines > 0 ? 1 : 0;
}
