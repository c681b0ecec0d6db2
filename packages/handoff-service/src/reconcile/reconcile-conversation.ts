import { reconcileTicket } from '@baton/handoff-core';
import type {
  Handoff,
  ReconcileFacts,
  Reconciled,
  SeenTicket,
  TicketMove,
} from '@baton/handoff-core';
import type { Engine } from '@baton/handoff-engine';
import { nobodiesOf } from '../handoffs/nobodies.ts';
import { moveHandoffOf } from '../handoffs/move.ts';
import { loadHeads } from '../ingest/ingest-store.ts';
import type { ConversationWriter } from '../ingest/writer.ts';
import type { Hook } from '../inbound/hook.ts';
import { readHandoff } from '../storage/conversation-reader.ts';
import type { Database } from '../storage/database.ts';
import { byStatusAlone } from './control.ts';
import { knownMessages } from './known-messages.ts';
import { writeMerge, writeTurns } from './write-turns.ts';
import type { TurnsOf } from './write-turns.ts';

/** What bringing a conversation up to date takes. */
export interface ReconcileDeps {
  db: Database;
  writer: ConversationWriter;
  /** Told when a resolved handoff's ticket was closed for good. */
  onClosed: (
    tenant: string,
    where: { conversationId: string; handoffId: string; at: string },
  ) => Promise<void>;
}

/** A conversation, and the ticket as it was read. */
export interface ReconcileRequest {
  tenant: string;
  conversationId: string;
  helpdesk: string;
  ticketId: string;
  ticket: SeenTicket;
  seen: ReconcileFacts['seen'];
  /** Id of the handoff that had been handed over before the ticket was read; null when none had. */
  before: string | null;
  hook: Pick<Hook, 'turns' | 'programs'>;
  engine: Engine;
  /** By our own clock, ISO 8601. */
  now: string;
}

/** What a person wrote may open the handoff again that the ticket says is over; more changes of mind there are not. */
const MOST_PASSES = 3;

const latestHandoff = async (
  db: Database,
  tenant: string,
  conversationId: string,
): Promise<Handoff | null> => {
  const head = (await loadHeads(db, tenant, [conversationId])).get(conversationId);
  return head?.handoff ? readHandoff(db, tenant, head.handoff.id) : null;
};

const move = async (
  { writer }: ReconcileDeps,
  { tenant, conversationId, now }: ReconcileRequest,
  handoffId: string,
  { commands, reason, by, acceptedBy, note }: TicketMove,
): Promise<boolean> => {
  const wish = { conversationId, handoffId, commands, by, at: now, note, reason, acceptedBy };
  return (await moveHandoffOf(writer, tenant, wish)).moved;
};

const apply = async (
  deps: ReconcileDeps,
  request: ReconcileRequest,
  handoff: Handoff,
  due: Reconciled,
): Promise<boolean> => {
  const { tenant, conversationId, ticketId, now } = request;
  const place: TurnsOf = request;
  let changed = false;
  if (due.taken) changed = (await move(deps, request, handoff.id, due.taken)) || changed;
  if (due.newTurns.length > 0)
    changed = (await writeTurns(deps.writer, place, due.newTurns)) > 0 || changed;
  if (due.over) changed = (await move(deps, request, handoff.id, due.over)) || changed;
  if (due.follow !== null)
    changed = (await writeMerge(deps.writer, place, ticketId, due.follow)) > 0 || changed;
  if (due.closed) await deps.onClosed(tenant, { conversationId, handoffId: handoff.id, at: now });
  return changed;
};

/**
 * Brings a conversation's latest handoff up to date with its ticket. Safe to repeat, and from several processes at once: what
 * is there already is not written again. Gives whether anything was. @throws Problem
 */
export const reconcileConversation = async (
  deps: ReconcileDeps,
  request: ReconcileRequest,
): Promise<boolean> => {
  const { tenant, conversationId, helpdesk, before, hook, engine } = request;
  let { seen } = request;
  let changed = false;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const handoff = await latestHandoff(deps.db, tenant, conversationId);
    if (!handoff) return changed;
    const ticket = handoff.id === before ? request.ticket : byStatusAlone(request.ticket);
    const due = reconcileTicket(ticket, {
      helpdesk,
      handoff: { ...handoff, reason: handoff.reason ?? null },
      known: await knownMessages(deps.db, tenant, helpdesk, handoff, ticket.messages, hook.turns),
      seen,
      turns: hook.turns,
      nobody: new Set(
        await nobodiesOf(deps.db, {
          tenant,
          helpdesk,
          handoff,
          policy: engine.policy,
          programs: hook.programs,
        }),
      ),
    });
    if (!(await apply(deps, request, handoff, due))) return changed;
    changed = true;
    // Told once: what was seen now is not news in the next pass.
    if (due.closed) seen = { status: 'closed', updatedAt: ticket.updatedAt };
  }
  return changed;
};
