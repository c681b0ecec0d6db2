import type { GoldRow, LogRow } from './data.ts';
import { hasKeyword } from './keyword-list.ts';
import { percent } from '../labelled/row.ts';
import type { Row } from '../labelled/row.ts';
import type { Reached, SummaryLine } from './run-decide.ts';
import { levels, vader } from './vader.ts';

const ENDED_WELL = 'Logs that ended well without a transfer';
const TRANSFERRED = "Logs with the AI's own transfer: at or before it";
const ESCALATED = 0.1;
const OFFERED = 0.2;
/** As the default policy of Baton for its own sentiment. */
const VADER_LEVEL = -0.5;
/** The answer to an ask is one turn, so one turn is no lead. */
const EARLY = 2;

/** Message at which each outcome was first reached; null for never. */
type Outcomes = { readonly escalated: number | null; readonly offered: number | null };
type System = { readonly name: string; readonly of: (log: LogRow) => Outcomes };

const firstWhere = ({ messages }: LogRow, holds: (text: string) => boolean): number | null => {
  const at = messages.findIndex(({ role, content }) => role === 'user' && holds(content ?? ''));
  return at === -1 ? null : at;
};

const escalating = (at: number | null): Outcomes => ({ escalated: at, offered: null });

const vaderLevel = (log: LogRow): number | null => {
  const users = log.messages.flatMap(({ role, content }, index) =>
    role === 'user' ? [{ index, text: content ?? '' }] : [],
  );
  const at = levels(users.map(({ text }) => vader(text))).findIndex(
    (level) => level <= VADER_LEVEL,
  );
  return at === -1 ? null : (users[at]?.index ?? null);
};

/** The AI's own call of a transfer tool escalates by itself; that is no merit of Baton's. */
const unprompted = (reached: Reached | null, transferAt: number | null): number | null => {
  if (!reached || reached.message === null) return null;
  const own = reached.message === transferAt && reached.reasons.includes('human_takeover');
  return own ? null : reached.message;
};

const systemsOf = (
  summaries: readonly SummaryLine[],
  gold: ReadonlyMap<string, GoldRow>,
): System[] => {
  const known = new Map(summaries.map((summary) => [summary.id, summary]));
  return [
    {
      name: 'Baton',
      of: ({ id }) => {
        const at = gold.get(id)?.transfer?.at ?? null;
        return {
          escalated: unprompted(known.get(id)?.escalatedAt ?? null, at),
          offered: unprompted(known.get(id)?.offeredAt ?? null, at),
        };
      },
    },
    { name: 'keyword list', of: (log) => escalating(firstWhere(log, hasKeyword)) },
    {
      name: `VADER level at or under ${VADER_LEVEL}`,
      of: (log) => escalating(vaderLevel(log)),
    },
    { name: 'always', of: () => escalating(0) },
    { name: 'never', of: () => escalating(null) },
  ];
};

const endedWell = ({ name, of }: System, logs: readonly LogRow[]): Row => {
  const outcomes = logs.map(of);
  const escalated = outcomes.filter((one) => one.escalated !== null).length;
  const offered = outcomes.filter((one) => one.escalated === null && one.offered !== null).length;
  const aimed = name === 'Baton';
  return {
    section: ENDED_WELL,
    system: name,
    figures: [
      percent('escalated', escalated, outcomes.length),
      percent('only offered', offered, outcomes.length),
    ],
    target: aimed ? 'at most 10 % escalated, at most 20 % only offered' : null,
    ok: aimed
      ? escalated <= ESCALATED * outcomes.length && offered <= OFFERED * outcomes.length
      : null,
  };
};

/** Messages with words after one index, up to another. */
const turnsBetween = ({ messages }: LogRow, from: number, to: number): number =>
  messages.filter(
    ({ role, content }, index) =>
      index > from &&
      index <= to &&
      (role === 'user' || role === 'assistant') &&
      (content ?? '').trim() !== '',
  ).length;

const transferred = ({ name, of }: System, logs: readonly { log: LogRow; at: number }[]): Row => {
  const early = logs.map(({ log, at }) => {
    const { escalated, offered } = of(log);
    const escalates = escalated !== null && escalated <= at;
    const offers = offered !== null && offered <= at;
    const first = Math.min(escalates ? escalated : at + 1, offers ? offered : at + 1);
    return { escalates, offers, turns: first > at ? null : turnsBetween(log, first, at) };
  });
  const lead = early.flatMap(({ turns }) => (turns === null ? [] : [turns]));
  return {
    section: TRANSFERRED,
    system: name,
    figures: [
      percent('escalated', early.filter(({ escalates }) => escalates).length, early.length),
      percent(
        'escalated or offered',
        early.filter(({ escalates, offers }) => escalates || offers).length,
        early.length,
      ),
      percent(
        'of them two turns earlier or more',
        lead.filter((turns) => turns >= EARLY).length,
        lead.length,
      ),
    ],
    target: null,
    ok: null,
  };
};

/** What each system does on whole logs: where no human was needed, and before the AI itself called one. */
export function logRows(
  logs: readonly LogRow[],
  gold: ReadonlyMap<string, GoldRow>,
  summaries: readonly SummaryLine[],
): Row[] {
  const well = logs.filter(({ id }) => {
    const truth = gold.get(id);
    return truth?.reward === 1 && truth.transfer === null;
  });
  const handed = logs.flatMap((log) => {
    const at = gold.get(log.id)?.transfer?.at;
    return at === undefined ? [] : [{ log, at }];
  });
  const systems = systemsOf(summaries, gold);
  return [
    ...systems.map((system) => endedWell(system, well)),
    ...systems.map((system) => transferred(system, handed)),
  ];
}
