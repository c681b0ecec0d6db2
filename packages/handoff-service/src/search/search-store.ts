import { call } from '../storage/call.ts';
import type { Database } from '../storage/database.ts';

const DUE = call('search_due', 4);
const SAVE = call('search_save', 7);
const FIND = call('search_find', 6);
const MASKS = call('search_masks', 0);
const MASKED_BY = call('search_masked_by', 4);

/** A conversation as it was looked at. */
export interface Place {
  tenant: string;
  conversationId: string;
  version: number;
  at: Date;
}

/** A conversation that was looked at. */
export interface Looked extends Place {
  /** Whether search does not know it as it is now. */
  due: boolean;
}

/** A page of conversations in the order of tenants and ids; `since` null looks at all conversations. */
export const readDue = async (
  db: Database,
  since: Date | null,
  after: Pick<Looked, 'tenant' | 'conversationId'> | null,
  limit: number,
): Promise<Looked[]> =>
  (
    await db.run<{
      tenant_id: string;
      conversation_id: string;
      version: number;
      at: Date;
      due: boolean;
    }>(DUE, [since, after?.tenant ?? '', after?.conversationId ?? '', limit])
  ).map((row) => ({
    tenant: row.tenant_id,
    conversationId: row.conversation_id,
    version: row.version,
    at: row.at,
    due: row.due,
  }));

/** What rows of each tenant were masked by. */
export const readMasks = async (db: Database): Promise<{ tenant: string; maskedBy: string }[]> =>
  (await db.run<{ tenant_id: string; masked_by: string }>(MASKS, [])).map((row) => ({
    tenant: row.tenant_id,
    maskedBy: row.masked_by,
  }));

/** A page of the conversations whose rows were masked by this, in the order of their ids. */
export const readMaskedBy = async (
  db: Database,
  tenant: string,
  maskedBy: string,
  after: string,
  limit: number,
): Promise<Place[]> =>
  (
    await db.run<{ conversation_id: string; version: number; at: Date }>(MASKED_BY, [
      tenant,
      maskedBy,
      after,
      limit,
    ])
  ).map((row) => ({
    tenant,
    conversationId: row.conversation_id,
    version: row.version,
    at: row.at,
  }));

/** What may be found of a conversation; masked before it comes here. False when the conversation changed meanwhile. */
export const saveFindable = async (
  db: Database,
  { tenant, conversationId, version, at }: Place,
  { subject, words, maskedBy }: { subject: string | null; words: string; maskedBy: string },
): Promise<boolean> => {
  const values = [tenant, conversationId, version, at, subject, words, maskedBy];
  return (await db.run<{ saved: boolean }>(SAVE, values))[0]?.saved === true;
};

/** A conversation that was found; all texts as the strictest tier sees them. */
export interface Found {
  conversation_id: string;
  helpdesk: string | null;
  ticket_id: string | null;
  subject: string | null;
  snippet: string;
  at: Date;
}

/** Conversations with all these words, latest first, those before a place, of what was masked by this. */
export const find = (
  db: Database,
  tenant: string,
  query: string,
  before: { at: Date; id: string } | null,
  limit: number,
  maskedBy: string,
): Promise<Found[]> =>
  db.run<Found>(FIND, [tenant, query, before?.at ?? null, before?.id ?? null, limit, maskedBy]);
