import { Event } from '@baton/handoff-core';
import { ConnectorError } from '../connectors/port.ts';
import type { Overheard } from '../connectors/port.ts';
import { headOf } from '../ingest/ingest-store.ts';
import { readHandoff, readVersion } from '../storage/conversation-reader.ts';
import type { WatchedTicket } from './check-store.ts';
import type { LookDeps } from './look-at-ticket.ts';
import { foreignId } from './turn-id.ts';
import { writeNews } from './write-turns.ts';
import type { TurnsOf } from './write-turns.ts';

/** A helpdesk that takes longer is not there. */
const READ_MS = 10_000;

/** What an action is called by which an AI hands over: core knows a tool that does so by its name. */
const TRANSFER = 'transfer_to_human';

/** Ids of a helpdesk are told from those that agents choose; which ticket it is stands fast. */
const named = (helpdesk: string, event: Event): Event => {
  const id = foreignId(helpdesk, event.id);
  if (event.type === 'action') return { ...event, id, action: foreignId(helpdesk, event.action) };
  if (event.type !== 'conversation') return { ...event, id };
  const { ticket: _ticket, ...facts } = event;
  return { ...facts, id };
};

/** Since when the AI has the conversation again, and how often it was handed over; null while people have it. */
const heldSince = async (
  { db }: LookDeps,
  tenant: string,
  conversationId: string,
): Promise<{ since: string | null; episode: number } | null> => {
  const head = await headOf(db, tenant, conversationId);
  if (!head) return { since: null, episode: 0 };
  const { lease, handoff, state } = head;
  if (lease.holder !== 'ai') return null;
  const last = handoff && (await readHandoff(db, tenant, handoff.id));
  return { since: last?.updatedAt ?? null, episode: state.episode };
};

/** After everything that was said: what is handed over is what stands there. An AI that had it back has to have spoken since. */
const handOver = async (
  deps: LookDeps,
  place: TurnsOf,
  asks: Overheard['handsOver'],
): Promise<number> => {
  const { tenant, conversationId, helpdesk, now } = place;
  const held = asks && (await heldSince(deps, tenant, conversationId));
  if (!asks || !held) return 0;
  const { since, episode } = held;
  if (since !== null && (asks.spokeAt === null || asks.spokeAt <= since)) return 0;
  const id = foreignId(helpdesk, 'hands-over', String(episode + 1));
  const transfer = Event.parse({
    type: 'action',
    id,
    action: id,
    name: TRANSFER,
    by: 'ai',
    status: 'succeeded',
    args: { [helpdesk]: asks.word },
    at: now,
  });
  return writeNews(
    deps.writer,
    place,
    [transfer],
    (base) => base !== null && base.lease.holder === 'ai' && base.state.episode === episode,
  );
};

/** What came of listening. `unheard`: the helpdesk did not answer; no round over open tickets makes up for it. */
type HearResult = 'news' | 'same' | 'unheard';

/** Nothing will be heard there, however often it is tried. */
const FOR_GOOD: ReadonlySet<ConnectorError['code']> = new Set(['not-found', 'refused']);

/**
 * Listens to the AI of a helpdesk, where a tenant wants that: what is new of its conversation is stored and decided on like the words of any agent. A
 * conversation that an agent tells of by itself is left to it. @throws Problem `store-unavailable`
 */
export const overhear = async (deps: LookDeps, watched: WatchedTicket): Promise<HearResult> => {
  const { connectors, db, resting, policies, writer } = deps;
  const { tenant, helpdesk, ticket } = watched;
  const connector = connectors.get(helpdesk);
  if (!connector?.overhear) return 'same';
  const conversationId = foreignId(helpdesk, ticket);
  const known = await readVersion(db, tenant, { helpdesk, ticketId: ticket });
  if (known && known.conversationId !== conversationId) return 'same';
  if (resting.has(tenant, helpdesk)) return 'unheard';
  let heard: Overheard | null;
  try {
    const signal = AbortSignal.timeout(READ_MS);
    heard = await connector.overhear({ tenant, ticket: { helpdesk, id: ticket }, signal });
  } catch (error) {
    if (!(error instanceof ConnectorError)) return 'unheard';
    if (error.code !== 'not-found') resting.failed(tenant, helpdesk, error);
    return FOR_GOOD.has(error.code) ? 'same' : 'unheard';
  }
  if (!heard) return 'same';
  const now = deps.now().toISOString();
  const { engine } = await policies.of(tenant);
  const place = { tenant, conversationId, helpdesk, engine, now };
  const facts = { type: 'conversation', id: 'ticket', ticket: { helpdesk, id: ticket } };
  const head = await headOf(db, tenant, conversationId);
  const wasCalled = head !== null && head.handoff !== null;
  const events = heard.events
    .map((event) => named(helpdesk, Event.parse(event)))
    // Whether words of people take a handoff up or come too late for it is for the look at the ticket to say.
    .filter((event) => !(wasCalled && event.type === 'turn' && event.by === 'human'));
  const first = { ...Event.parse(facts), id: foreignId(helpdesk, 'ticket') };
  const written = await writeNews(writer, place, [first, ...events]);
  return (await handOver(deps, place, heard.handsOver)) + written > 0 ? 'news' : 'same';
};
