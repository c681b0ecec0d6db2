import { z } from 'zod';
import type { Change } from './change.ts';

/** PostgreSQL takes payloads under 8,000 bytes. */
const MAX_BYTES = 7_900;

const Hint = z.union([
  z.tuple([z.string(), z.string(), z.number()]),
  z.tuple([z.string(), z.string(), z.number(), z.string(), z.string()]),
]);
const Hints = z.array(Hint);

const textOf = ({ tenant, conversationId, version, ticket }: Change): string =>
  JSON.stringify([
    tenant,
    conversationId,
    version,
    ...(ticket ? [ticket.helpdesk, ticket.id] : []),
  ]);

/** Changes as payloads of notifications, as few as they fit into: each a JSON list of `[tenant, conversation, version, helpdesk?, ticket?]`. */
export const hintTexts = (changes: Iterable<Change>): string[] => {
  const texts: string[] = [];
  let items: string[] = [];
  let bytes = 2;
  for (const change of changes) {
    const item = textOf(change);
    const size = Buffer.byteLength(item) + 1;
    if (bytes + size > MAX_BYTES && items.length > 0) {
      texts.push(`[${items.join(',')}]`);
      items = [];
      bytes = 2;
    }
    items.push(item);
    bytes += size;
  }
  if (items.length > 0) texts.push(`[${items.join(',')}]`);
  return texts;
};

/** What a payload says; null for what is not one of ours, since whoever may connect to the database may notify. */
export const readHints = (text: string): Change[] | null => {
  try {
    return Hints.parse(JSON.parse(text)).map(
      ([tenant, conversationId, version, helpdesk, ticket]) => ({
        tenant,
        conversationId,
        version,
        ticket: helpdesk === undefined || ticket === undefined ? null : { helpdesk, id: ticket },
      }),
    );
  } catch {
    return null;
  }
};
