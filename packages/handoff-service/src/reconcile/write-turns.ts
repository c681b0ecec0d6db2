import type { Event, TicketTurn } from '@baton/handoff-core';
import type { Engine } from '@baton/handoff-engine';
import { planEvents } from '../ingest/plan-events.ts';
import type { Head, Plan } from '../ingest/plan.ts';
import type { ConversationWriter } from '../ingest/writer.ts';
import { Problem } from '../problems/problem.ts';
import { foreignId, turnId } from './turn-id.ts';

/** Where events of a helpdesk are written to. */
export interface TurnsOf {
  tenant: string;
  conversationId: string;
  helpdesk: string;
  engine: Engine;
  /** By our own clock, ISO 8601. */
  now: string;
}

const MOST_TEXT = 50_000;

const toEvent = (helpdesk: string, { message, by }: TicketTurn): Event => ({
  v: 1,
  type: 'turn',
  id: turnId(helpdesk, message.id),
  by,
  ...(by === 'human' && message.author && { author: foreignId(helpdesk, message.author) }),
  text: message.text.slice(0, MOST_TEXT),
  at: message.at,
});

/**
 * In the order of the conversation: no earlier than the turn before, no later than now. A helpdesk's clock is its own, and
 * a message may be read after what was said later.
 */
const inOrder = (events: readonly Event[], head: Head | null, now: string): Event[] => {
  let last = head?.state.lastTurnAt ?? null;
  return events.map((event) => {
    if (event.type !== 'turn' || event.at === undefined) return event;
    const said = event.at < now ? event.at : now;
    const at = last !== null && said < last ? last : said;
    last = at;
    return { ...event, at };
  });
};

/** Writes what is chosen of events in view of what the conversation holds. Gives how many were written. @throws Problem */
const writeChosen = async (
  writer: ConversationWriter,
  { tenant, conversationId, engine, now }: TurnsOf,
  ids: readonly string[],
  choose: (base: Head | null, stored: ReadonlySet<string>) => Event[],
  takesOver: boolean,
): Promise<number> => {
  const planning = {
    receivedAt: now,
    engine,
    judged: new Map(),
    takesOver,
    situation: (helpdesk: string | null) =>
      writer.surroundings.situation(tenant, engine.policy, helpdesk, now),
  };
  const { written } = await writer.write(tenant, {
    conversationId,
    eventIds: ids,
    make: (base, known): { plan: Plan | null; head: Head; written: number } => {
      const fresh = choose(base, new Set(known.map((row) => row.event_id)));
      if (fresh.length === 0) {
        if (!base) throw new Problem('not-found');
        return { plan: null, head: base, written: 0 };
      }
      const { plan } = planEvents(conversationId, base, fresh, planning);
      return { plan, head: plan.head, written: fresh.length };
    },
  });
  return written;
};

/**
 * Writes events that come from a helpdesk, each once however often it is read: one that is stored under its id is left out,
 * whatever it says now. Gives how many were written. @throws Problem
 */
const writeEvents = (
  writer: ConversationWriter,
  place: TurnsOf,
  events: readonly Event[],
  takesOver: boolean,
): Promise<number> =>
  writeChosen(
    writer,
    place,
    events.map(({ id }) => id),
    (base, stored) => {
      if (!base) throw new Problem('not-found');
      return inOrder(
        events.filter(({ id }) => !stored.has(id)),
        base,
        place.now,
      );
    },
    takesOver,
  );

/** Messages as turns, in their order; those that change nothing about who has the conversation are written as such. */
export const writeTurns = async (
  writer: ConversationWriter,
  place: TurnsOf,
  turns: readonly TicketTurn[],
): Promise<number> => {
  let written = 0;
  for (let from = 0; from < turns.length;) {
    const takesOver = turns[from]?.takesOver ?? true;
    const other = turns.findIndex((turn, index) => index > from && turn.takesOver !== takesOver);
    const until = other === -1 ? turns.length : other;
    const events = turns.slice(from, until).map((turn) => toEvent(place.helpdesk, turn));
    written += await writeEvents(writer, place, events, takesOver);
    from = until;
  }
  return written;
};

/**
 * Says that the conversation's ticket is another one by now, as long as it is still the one it was. An agent that tells the old one again later is
 * followed again: each time is an event of its own.
 */
export const writeMerge = (
  writer: ConversationWriter,
  place: TurnsOf,
  from: string,
  to: string,
): Promise<number> => {
  const { helpdesk } = place;
  const first = foreignId(helpdesk, 'merged', from, to);
  const choose = (base: Head | null, stored: ReadonlySet<string>): Event[] => {
    if (!base) throw new Problem('not-found');
    const { seq, state } = base;
    const { ticket } = state.facts;
    if (ticket?.helpdesk !== helpdesk || ticket.id !== from) return [];
    const id = stored.has(first) ? foreignId(helpdesk, 'merged', from, to, String(seq)) : first;
    return [{ v: 1, type: 'conversation', id, ticket: { helpdesk, id: to } }];
  };
  return writeChosen(writer, place, [first], choose, true);
};

/** Events of one write at most: others wait for it. */
const AT_ONCE = 100;

/**
 * Writes what is new of what a helpdesk's own AI said and did, in its order; the first begins the conversation. What comes late is put behind what
 * was said before it. Gives how many were written.
 * @param isNews whether they still are by what stands there; always where left out
 * @throws Problem
 */
export const writeNews = async (
  writer: ConversationWriter,
  place: TurnsOf,
  events: readonly Event[],
  isNews: (base: Head | null) => boolean = () => true,
): Promise<number> => {
  let written = 0;
  for (let from = 0; from < events.length; from += AT_ONCE) {
    const some = events.slice(from, from + AT_ONCE);
    const ids = some.map(({ id }) => id);
    const choose = (base: Head | null, stored: ReadonlySet<string>): Event[] =>
      isNews(base)
        ? inOrder(
            some.filter(({ id }) => !stored.has(id)),
            base,
            place.now,
          )
        : [];
    written += await writeChosen(writer, place, ids, choose, true);
  }
  return written;
};
