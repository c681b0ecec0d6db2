import { findFlags, rankSuggestions, replyFacts, searchWords } from '@baton/handoff-core';
import type { Assist, Brief, Policy } from '@baton/handoff-core';
import { redactForMachine } from '@baton/handoff-engine';
import { draftReply } from '@baton/handoff-panel';
import { LRUCache } from 'lru-cache';
import type { Asked } from '../connectors/asked.ts';
import { checkFound } from '../connectors/check-answer.ts';
import type { FoundText } from '../connectors/known.ts';
import type { Connectors } from '../connectors/port.ts';
import type { BriefPart } from '../panel/brief-part.ts';

/** Answers of a search come in behind a panel and show at the next look after so long. */
const RENEWED_MS = 2_000;
const LIMIT = 20;

/** What help is made from. */
export interface AssistSources {
  connectors: Connectors;
  asked: Asked<FoundText[]>;
}

/** What of it follows from the conversation alone: made once a version. */
interface Own extends Pick<Assist, 'flags' | 'reply'> {
  /** Words a search may be asked by. */
  query: string;
}

/** Words come from the customer's turns alone; masking the rest as well would cost more than all else here. */
const asSearched = (brief: Brief): Brief => ({
  ...brief,
  turns: brief.turns.filter(({ by }) => by === 'customer'),
  steps: [],
  actions: brief.actions.slice(-20),
  heldBack: null,
});

const ownOf = (brief: Brief, policy: Policy): Own => {
  const flags = findFlags(brief.turns, brief.language);
  const facts = replyFacts(brief, flags);
  return {
    flags,
    reply: facts && draftReply(facts),
    query: searchWords(redactForMachine(asSearched(brief), policy.privacy)),
  };
};

/** Help for whoever is in charge: flags, a reply to start from, and what the helpdesk's search finds, ordered here. */
export const assistPart = ({ connectors, asked }: AssistSources): BriefPart => {
  const made = new LRUCache<string, Own>({ max: 1_000 });
  const own = (tenant: string, brief: Brief, policy: Policy): Own => {
    const key = [tenant, brief.conversationId, brief.version, policy.version].join('\n');
    const ready = made.get(key) ?? ownOf(brief, policy);
    made.set(key, ready);
    return ready;
  };
  const find = (tenant: string, brief: Brief, query: string) => {
    const connector = brief.ticket === null ? undefined : connectors.get(brief.ticket.helpdesk);
    // Where nobody is asked to help, nobody is searched for.
    if (!connector?.searchHelp || query === '' || brief.handoffState === null)
      return { name: '', found: [], missing: false };
    const { value, missing } = asked.look({
      connector: connector.name,
      tenant,
      key: brief.conversationId,
      question: `${brief.language ?? ''} ${query}`,
      ask: async (signal) =>
        connector.searchHelp?.({ tenant, query, language: brief.language, limit: LIMIT, signal }),
      check: checkFound,
    });
    return { name: connector.name, found: value ?? [], missing };
  };
  return {
    name: 'assist',
    forget: (tenant, conversationId) => {
      asked.forget(tenant, conversationId);
      for (const key of made.keys())
        if (key.startsWith(`${tenant}\n${conversationId}\n`)) made.delete(key);
    },
    maxAgeMs: connectors.size > 0 ? RENEWED_MS : null,
    read: ({ tenant, brief, policy }) => {
      const { flags, reply, query } = own(tenant, brief, policy);
      const { name, found, missing } = find(tenant, brief, query);
      const suggestions = rankSuggestions(
        brief,
        found.map((text) => ({ ...text, source: name })),
      );
      return Promise.resolve({
        assist: { flags, reply, suggestions, missing: missing ? [name] : [] },
      });
    },
  };
};
