import { cleanHtml } from '../wire/html.ts';
import type { NewPart } from './conversations.ts';
import type { AttributeValue, Author, ConversationRow, FileRow, PartRow } from './rows.ts';
import type { Workspace } from './workspace.ts';

/** Who does something, and the app they do it with; null: in Intercom itself. */
export interface Doer {
  author: Author;
  app: string | null;
}

/** What Intercom does by itself is done by its own bot. */
export const OPERATOR: Author = {
  type: 'bot',
  id: '5017691',
  name: 'Operator',
  email: 'operator+abcd1234@intercom.io',
};

const COMMENT_TAGS = ['p', 'b', 'i', 'a', 'h1', 'h2', 'ul', 'ol', 'li', 'br', 'code', 'pre'];

const withApp = (part: NewPart, { app }: Doer, workspace: Workspace): NewPart => ({
  ...part,
  appPackageCode: workspace.assumptions.appPackageCode ? app : null,
});

/** A comment of a teammate or of a bot, which the customer reads. */
export const comment = (
  workspace: Workspace,
  id: string,
  by: Doer,
  html: string,
  files: readonly FileRow[] = [],
): ConversationRow => {
  const row = workspace.conversations.row(id);
  const { commentReopens, replyTakes } = workspace.assumptions;
  const isPerson = by.author.type === 'admin' && by.app === null;
  return workspace.conversations.change(id, {
    patch: {
      waitingSince: null,
      ...(row.state === 'closed' && commentReopens && { state: 'open', snoozedUntil: null }),
      ...(isPerson && replyTakes && row.admin === null && { admin: by.author.id }),
    },
    parts: [
      withApp(
        { partType: 'comment', author: by.author, body: cleanHtml(html, COMMENT_TAGS), files },
        by,
        workspace,
      ),
    ],
  });
};

/** A note, which teammates alone read. */
export const note = (
  workspace: Workspace,
  id: string,
  by: Doer,
  html: string,
  files: readonly FileRow[] = [],
): ConversationRow => {
  const row = workspace.conversations.row(id);
  const { noteTags, noteUnsnoozes } = workspace.assumptions;
  return workspace.conversations.change(id, {
    patch: noteUnsnoozes && row.state === 'snoozed' ? { state: 'open', snoozedUntil: null } : {},
    parts: [
      withApp(
        { partType: 'note', author: by.author, body: cleanHtml(html, noteTags), files },
        by,
        workspace,
      ),
    ],
  });
};

/** What the customer writes: whatever was closed or snoozed is open again. */
export const customerSays = (
  workspace: Workspace,
  id: string,
  contact: string,
  html: string,
): ConversationRow => {
  const row = workspace.conversations.row(id);
  const now = workspace.now();
  return workspace.conversations.change(id, {
    patch: {
      state: 'open',
      snoozedUntil: null,
      read: false,
      waitingSince: row.waitingSince ?? now,
      firstContactReplyAt: row.firstContactReplyAt ?? now,
    },
    parts: [
      {
        partType: row.state === 'closed' ? workspace.assumptions.reopeningPart : 'comment',
        author: workspace.customerOf(contact),
        body: cleanHtml(html, COMMENT_TAGS),
      },
    ],
  });
};

/** Who is to have it: a teammate or a team; null: nobody. */
export const assign = (
  workspace: Workspace,
  id: string,
  by: Doer,
  to: { type: 'admin' | 'team'; id: string | null },
  html: string | null = null,
): ConversationRow => {
  const { assignReopens, teamKeepsAdmin, zeroUnassigns } = workspace.assumptions;
  const row = workspace.conversations.row(id);
  const both = to.id === null && zeroUnassigns === 'both';
  const opens = assignReopens && row.state === 'closed';
  const assignedTo: PartRow['assignedTo'] =
    to.id === null ? { type: `nobody_${to.type}`, id: '0' } : { type: to.type, id: to.id };
  return workspace.conversations.change(id, {
    patch: {
      ...((to.type === 'admin' || both) && { admin: to.id }),
      ...((to.type === 'team' || both) && { team: to.id }),
      ...(to.type === 'team' && !teamKeepsAdmin && { admin: null }),
      ...(opens && { state: 'open', snoozedUntil: null }),
    },
    parts: [
      withApp(
        {
          partType: opens ? 'assign_and_reopen' : 'assignment',
          author: by.author,
          assignedTo,
          body: html === null ? null : cleanHtml(html, COMMENT_TAGS),
        },
        by,
        workspace,
      ),
    ],
  });
};

/** Opens, closes or snoozes it. */
export const turn = (
  workspace: Workspace,
  id: string,
  by: Doer,
  to: { state: 'open' | 'closed' } | { state: 'snoozed'; until: Date },
  html: string | null = null,
): ConversationRow => {
  const partType = to.state === 'closed' ? 'close' : to.state;
  return workspace.conversations.change(id, {
    patch: {
      state: to.state,
      snoozedUntil: to.state === 'snoozed' ? to.until : null,
      ...(to.state === 'closed' && { waitingSince: null }),
    },
    parts: [
      withApp(
        {
          partType,
          author: by.author,
          body: html === null ? null : cleanHtml(html, COMMENT_TAGS),
        },
        by,
        workspace,
      ),
    ],
  });
};

/** Opens again what was snoozed until now. */
export const wake = (workspace: Workspace): void => {
  for (const { id, state, snoozedUntil } of workspace.conversations.all())
    if (state === 'snoozed' && snoozedUntil !== null && snoozedUntil <= workspace.now())
      workspace.conversations.change(id, {
        patch: { state: 'open', snoozedUntil: null },
        parts: [{ partType: 'timer_unsnooze', author: OPERATOR }],
      });
};

/** Puts a tag on, or takes it off. */
export const setTag = (
  workspace: Workspace,
  id: string,
  by: Doer,
  tag: string,
  on: boolean,
): ConversationRow => {
  const row = workspace.conversations.row(id);
  const has = row.tags.some((each) => each.id === tag);
  if (has === on) return row;
  const tags = on
    ? [...row.tags, { id: tag, at: workspace.now(), by: by.author.id }]
    : row.tags.filter((each) => each.id !== tag);
  return workspace.conversations.change(id, {
    patch: { tags },
    parts: [withApp({ partType: 'conversation_tags_updated', author: by.author }, by, workspace)],
  });
};

/** Fills in custom attributes; null clears one. Each change is a part of its own. */
export const setAttributes = (
  workspace: Workspace,
  id: string,
  by: Doer,
  values: Readonly<Record<string, AttributeValue | null>>,
): ConversationRow => {
  const { attributes } = workspace.conversations.row(id);
  const changed = Object.entries(values).filter(
    ([name, value]) => (attributes[name] ?? null) !== value,
  );
  if (changed.length === 0) return workspace.conversations.row(id);
  const next = new Map<string, AttributeValue>(Object.entries(attributes));
  for (const [name, value] of changed)
    if (value === null) next.delete(name);
    else next.set(name, value);
  return workspace.conversations.change(id, {
    patch: { attributes: Object.fromEntries(next) },
    parts: changed.map(([name, value]) =>
      withApp(
        {
          partType: `conversation_attribute_updated_by_${by.author.type === 'bot' ? 'workflow' : 'admin'}`,
          author: by.author,
          eventDetails: {
            attribute: { name },
            value: { name: value, previous: attributes[name] ?? null },
          },
        },
        by,
        workspace,
      ),
    ),
  });
};

/** One conversation is closed and goes on in another. */
export const merge = (workspace: Workspace, id: string, into: string): void => {
  workspace.conversations.row(into);
  workspace.conversations.change(id, {
    patch: { state: 'closed', snoozedUntil: null, mergedInto: into },
    parts: [{ partType: 'merged_secondary_conversation', author: OPERATOR }],
  });
  workspace.conversations.change(into, {
    parts: [{ partType: 'merged_primary_conversation', author: OPERATOR }],
  });
};
