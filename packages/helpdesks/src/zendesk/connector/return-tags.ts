import { z } from 'zod';
import type { ChangeBody, Wish } from './change.ts';
import type { Desk } from './desk.ts';
import type { ZendeskAudit } from './parse.ts';

const Tags = z.array(z.string());

/** Tags that a change took away and nobody wished away. */
const takenAway = (
  audit: ZendeskAudit,
  { custom_fields: fields = [] }: ChangeBody,
  { removeTags = [] }: Wish,
): string[] => {
  const event = audit.events.find(
    ({ type, field_name: name }) => type === 'Change' && name === 'tags',
  );
  const before = Tags.safeParse(event?.previous_value);
  const after = Tags.safeParse(event?.value);
  if (!before.success || !after.success) return [];
  // The old values of drop-downs that were set are tags, too.
  const replaced = new Set(
    audit.events
      .filter(({ field_name: name }) => fields.some(({ id }) => String(id) === name))
      .map(({ previous_value: value }) => value),
  );
  return before.data.filter(
    (tag) => !after.data.includes(tag) && !removeTags.includes(tag) && !replaced.has(tag),
  );
};

/**
 * Puts back tags that somebody added within the second of the stamp, which Zendesk can't tell apart: what a change took away stands in
 * its audit. A tag that can't be put back does not cost the handoff.
 */
export const returnTags = async (
  { api }: Desk,
  ticket: number,
  change: {
    audit: ZendeskAudit | null | undefined;
    body: ChangeBody;
    wish: Wish;
    signal: AbortSignal;
  },
): Promise<void> => {
  const { audit, body, wish, signal } = change;
  if (!audit || body.tags === undefined) return;
  const tags = takenAway(audit, body, wish);
  if (tags.length === 0) return;
  const path = ['tickets', String(ticket), 'tags'];
  await api({ method: 'PUT', path, body: { tags }, write: true, signal }).catch(() => null);
};
