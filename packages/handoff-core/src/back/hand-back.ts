import { findPersonPromises } from '../brief/promises.ts';
import type { HandBack } from '../schema/hand-back.ts';
import type { Policy } from '../schema/policy.ts';
import type { ConversationRecord, Handoff } from '../schema/record.ts';
import type { HandoffState, ReasonCode } from '../schema/vocabulary.ts';
import { intentOfEpisode } from './find-complaint.ts';
import type { HandoffMove } from './handoff-move.ts';
import { knownFacts } from './known-facts.ts';
import { moodOf } from './mood.ts';
import { openPoints } from './open-points.ts';
import { turnsSince } from './of-episode.ts';
import { deedsOf, lastWordsOf, personTurns, shortened } from './what-people-did.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MOST_EPISODES = 10;
const LONGEST_NOTE = 2_000;
const LONGEST_OF_EARLIER = 300;

/** What the record itself does not hold. */
export interface HandBackFacts {
  /** Entry of the ledger up to which everything is settled: the move that ended the handoff. */
  seq: number;
  /** The last turn before it, where the record holds more: what people had said by then and was told later. */
  lastTurn?: { id: string; n: number } | undefined;
  /** Moves of this handoff, oldest first; without them times and names are taken from the handoff as far as it has them. */
  moves?: readonly HandoffMove[];
  /** The customer has said already how satisfied they are. */
  surveyed?: boolean;
  /** What the AI is to write, in this language (null: not known) and to a customer of this name. */
  words: (
    kind: HandBack['next'][number]['kind'],
    language: string | null,
    name: string | null,
  ) => string;
}

const ENDED: ReadonlySet<HandoffState> = new Set<HandoffState>([
  'resolved',
  'handed_back',
  'declined',
  'expired',
  'failed',
]);

const codesOf = ({ decision }: Handoff): ReasonCode[] => decision.reasons.map(({ code }) => code);

const lastTo = (moves: readonly HandoffMove[], to: HandoffState): HandoffMove | undefined =>
  moves.findLast((move) => move.to === to);

const minutesBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / MINUTE));

const languageOf = (record: ConversationRecord): string | null =>
  record.turns.findLast((turn) => turn.by === 'customer' && turn.language !== null)?.language ??
  record.facts.language ??
  record.facts.customer?.language ??
  null;

const historyOf = ({ handoffs }: ConversationRecord, { episode }: Handoff): HandBack['history'] =>
  handoffs
    .filter((earlier) => earlier.episode < episode)
    .map((earlier) => ({
      handoffId: earlier.id,
      episode: earlier.episode,
      state: earlier.state,
      reasons: codesOf(earlier),
      requestedAt: earlier.requestedAt,
      endedAt: earlier.updatedAt,
      resolution: earlier.resolution && shortened(earlier.resolution, LONGEST_OF_EARLIER),
    }))
    .slice(-MOST_EPISODES);

/** Who resolved, what they wrote and when; a person who handed back without resolving did it by that. */
const endingOf = (handoff: Handoff, moves: readonly HandoffMove[]) => {
  const resolved = lastTo(moves, 'resolved');
  const back = lastTo(moves, 'handed_back');
  const ending = resolved ?? back;
  const note = resolved?.note ?? back?.note ?? handoff.resolution;
  return {
    resolution: note && shortened(note, LONGEST_NOTE),
    resolvedBy: ending?.by ?? null,
    resolvedAt: resolved?.at ?? (handoff.state === 'resolved' ? handoff.updatedAt : null),
    // Who reopens a ticket goes on with what was begun before.
    acceptedAt: moves.find(({ to }) => to === 'accepted' || to === 'active')?.at ?? null,
    endedAt: handoff.state === 'handed_back' ? (back?.at ?? handoff.updatedAt) : handoff.updatedAt,
  };
};

const nextOf = (
  state: HandBack['state'],
  from: string,
  { resume }: Policy,
  { surveyed, words }: HandBackFacts,
  greeting: HandBack['greeting'],
): HandBack['next'] => {
  if (state !== 'resolved' && state !== 'handed_back') return [];
  const text = (kind: HandBack['next'][number]['kind']): string =>
    words(kind, greeting.language, greeting.name);
  return [
    ...(resume.survey && surveyed !== true
      ? [{ kind: 'survey' as const, at: from, text: text('survey') }]
      : []),
    ...(resume.followUpHours === undefined
      ? []
      : [
          {
            kind: 'follow_up' as const,
            at: new Date(Date.parse(from) + resume.followUpHours * HOUR).toISOString(),
            text: text('follow_up'),
          },
        ]),
  ];
};

/**
 * What the AI needs to know when it takes over again, from the record as it was when the handoff ended: turns and actions of
 * later are not its matter, so leave them out. Null while people are still at it. Pure; holds unmasked text, see
 * `redactHandBack`.
 */
export const composeHandBack = (
  record: ConversationRecord,
  handoff: Handoff,
  policy: Policy,
  facts: HandBackFacts,
): HandBack | null => {
  if (!ENDED.has(handoff.state)) return null;
  const state = handoff.state as HandBack['state'];
  const { resolution, resolvedBy, resolvedAt, acceptedAt, endedAt } = endingOf(
    handoff,
    facts.moves ?? [],
  );
  const wrote = personTurns(record, handoff);
  const began = acceptedAt ?? wrote[0]?.at ?? null;
  const last = facts.lastTurn ?? record.turns.at(-1);
  const greeting = {
    language: languageOf(record),
    name: record.facts.customer?.name ?? null,
  };
  const history = historyOf(record, handoff);
  return {
    v: 1,
    handoffId: handoff.id,
    conversationId: record.id,
    episode: handoff.episode,
    state,
    reasons: codesOf(handoff),
    resolution,
    resolvedBy,
    times: {
      requested: handoff.requestedAt,
      accepted: acceptedAt,
      resolved: resolvedAt,
      ended: endedAt,
    },
    did: {
      messages: wrote.length,
      minutes: began === null ? null : minutesBetween(began, resolvedAt ?? endedAt),
      lastWords: lastWordsOf(wrote),
      actions: deedsOf(record, handoff),
    },
    commitments: findPersonPromises(turnsSince(record, handoff)).map(
      ({ text, kind, due, evidence }) => ({
        text,
        kind,
        due: due && { by: due.by, ...(due.from === undefined ? {} : { from: due.from }) },
        turnId: evidence[0]?.id ?? '',
      }),
    ),
    sentiment: moodOf(record, handoff),
    settled: [...new Set([...codesOf(handoff), ...history.flatMap(({ reasons }) => reasons)])],
    doNotAsk: knownFacts(record, intentOfEpisode(record, handoff, policy)),
    cutOff: { turnId: last?.id ?? null, n: last?.n ?? 0, seq: facts.seq },
    open: openPoints(record, policy.confidence.threshold),
    greeting,
    next: nextOf(state, endedAt, policy, facts, greeting),
    history,
  };
};
