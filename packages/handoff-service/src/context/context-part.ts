import { createHash } from 'node:crypto';
import type { Brief, CustomerContext } from '@baton/handoff-core';
import { LRUCache } from 'lru-cache';
import type { Asked, Known } from '../connectors/asked.ts';
import { checkContext } from '../connectors/check-answer.ts';
import type { KnownContext } from '../connectors/known.ts';
import type { Connectors } from '../connectors/port.ts';
import type { BriefPart } from '../panel/brief-part.ts';
import type { Database } from '../storage/database.ts';
import { previousConversations } from './previous-conversations.ts';

/** Answers come in behind a panel, and histories may be erased: both show at the next look after so long. */
const RENEWED_MS = 2_000;
/** What was read again and is the same keeps its age for so long: else every look would show another panel. */
const SAME_FOR_MS = 60_000;

/** What customer context is read from. */
export interface ContextSources {
  db: Database;
  connectors: Connectors;
  asked: Asked<KnownContext>;
  /** Milliseconds since 1970. */
  now: () => number;
}

const nameOf = ({ ticket }: Brief, connectors: Connectors): string | null =>
  ticket === null ? null : (connectors.get(ticket.helpdesk)?.name ?? null);

const fromConnector = (
  name: string | null,
  { value, at, missing }: Known<KnownContext>,
): Pick<CustomerContext, 'tickets' | 'facts' | 'missing'> => {
  const source = { name: name ?? '', at: at ?? '' };
  return {
    tickets: value?.tickets
      ? { items: [...value.tickets], count: value.tickets.length, source }
      : null,
    facts: (value?.facts ?? []).map((fact) => ({ ...fact, source })),
    missing: missing && name !== null ? [name] : [],
  };
};

/** What is known of the customer beside this conversation: what they came with before, and what the helpdesk says of them. */
export const contextPart = ({ db, connectors, asked, now }: ContextSources): BriefPart => {
  const read = new LRUCache<string, { hash: string; at: number }>({ max: 1_000 });
  /** When this was read first, as long as it is the same and not too old. */
  const ageOf = (key: string, content: unknown): string => {
    const hash = createHash('sha256').update(JSON.stringify(content)).digest('base64');
    const known = read.get(key);
    if (known?.hash === hash && now() - known.at < SAME_FOR_MS)
      return new Date(known.at).toISOString();
    read.set(key, { hash, at: now() });
    return new Date(now()).toISOString();
  };
  const look = (tenant: string, brief: Brief): Known<KnownContext> => {
    const { ticket, customer } = brief;
    const connector = ticket === null ? undefined : connectors.get(ticket.helpdesk);
    if (ticket === null || !connector?.fetchContext)
      return { value: null, at: null, pending: false, missing: false };
    const who = customer && { id: customer.id, email: customer.email };
    return asked.look({
      connector: connector.name,
      tenant,
      key: brief.conversationId,
      question: createHash('sha256')
        .update(JSON.stringify([ticket, who]))
        .digest('base64'),
      ask: async (signal) => connector.fetchContext?.({ tenant, ticket, customer: who, signal }),
      check: checkContext,
    });
  };
  return {
    name: 'context',
    forget: (tenant, conversationId) => asked.forget(tenant, conversationId),
    maxAgeMs: RENEWED_MS,
    read: async ({ tenant, brief }) => {
      const known = look(tenant, brief);
      const previous = await previousConversations(db, {
        tenant,
        conversationId: brief.conversationId,
        customerId: brief.customer?.id,
      });
      const at = ageOf(`${tenant}\n${brief.conversationId}`, previous);
      return {
        context: {
          previous: { ...previous, source: { name: 'baton', at } },
          ...fromConnector(nameOf(brief, connectors), known),
        },
      };
    },
  };
};
