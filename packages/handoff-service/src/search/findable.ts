import { assembleRecord, buildBrief } from '@baton/handoff-core';
import { redactForViewer } from '@baton/handoff-engine';
import type { Policy } from '@baton/handoff-core';
import { readConversation } from '../storage/conversation-reader.ts';
import type { Database } from '../storage/database.ts';
import { maskedBy } from './masked-by.ts';
import type { Place } from './search-store.ts';

/** Of a longer conversation the latest is found. */
const MAX_CHARACTERS = 100_000;

/** What may be found of a conversation: its subject and what was said, as the strictest tier sees it. */
export const findableOf = async (
  db: Database,
  { tenant, conversationId, version }: Place,
  policy: Policy,
): Promise<{ subject: string | null; words: string; maskedBy: string }> => {
  const { marks: _, size: __, ...stored } = await readConversation(db, tenant, conversationId);
  const record = assembleRecord({ id: conversationId, version, policy, ...stored });
  const brief = buildBrief(record, policy);
  const { subject, turns } = redactForViewer(brief, 'restricted', policy.privacy);
  const words = turns.map(({ text }) => text).join('\n');
  return {
    subject,
    words: words.slice(-MAX_CHARACTERS),
    maskedBy: maskedBy(policy.privacy),
  };
};
