import { buildBrief, redact } from '@baton/handoff-core';
import type { Brief, ConversationRecord, Policy } from '@baton/handoff-core';
import { composePanel } from '@baton/handoff-panel';
import type { Panel } from '@baton/handoff-panel';
import { playConversation } from '@baton/testkit/play';
import { parseChatLog } from '../../apps/cli/src/chat-log/parse-chat-log.ts';
import { mapChatLog } from '../../apps/cli/src/chat-log/to-events.ts';
import type { RawLog } from './raw-log.ts';

/** Languages of the panel whose words the check knows. */
export const LOCALES = ['en', 'de', 'es'] as const;
export type Locale = (typeof LOCALES)[number];

/** What the product makes of a log. */
export type Built = {
  readonly record: ConversationRecord;
  readonly policy: Policy;
  readonly brief: Brief;
  readonly panels: Readonly<Record<Locale, Panel>>;
};

/** Plays a log as `decide` does and makes brief and panels of it, for a viewer who may see everything. */
export function buildLog(log: RawLog): Built {
  const { events } = mapChatLog(parseChatLog(log));
  const { record, policy } = playConversation(log.id, events);
  const brief = buildBrief(record, policy);
  const redacted = redact(brief, 'full');
  const panel = (locale: Locale): Panel =>
    composePanel(redacted, { locale, timeZone: 'UTC', host: 'zendesk' });
  return {
    record,
    policy,
    brief,
    panels: { en: panel('en'), de: panel('de'), es: panel('es') },
  };
}
