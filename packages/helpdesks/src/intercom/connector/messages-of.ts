import type { TicketMessage } from '@baton/handoff-service';
import type { IntercomAccount } from '../api/account.ts';
import { isNote, isOurs } from './own-parts.ts';
import type { Conversation, Part } from './parse.ts';
import { partsOf } from './read-conversation.ts';

/** Words to the customer. */
const SAID = new Set(['comment', 'quick_reply', 'close', 'open', 'assign_and_reopen']);
/** Words for teammates; what is written beside an assignment may be read by them alone. */
const NOTED = new Set(['assignment']);

const byOf = ({ author }: Pick<Part, 'author'>): TicketMessage['by'] => {
  if (author?.from_ai_agent === true) return 'ai';
  switch (author?.type) {
    case 'user':
    case 'lead':
    case 'contact':
      return 'customer';
    case 'admin':
      return 'agent';
    case 'bot':
      return 'ai';
    default:
      return 'system';
  }
};

const messageOf = (part: Part): TicketMessage[] => {
  const { id, part_type: type, body, author, created_at: at } = part;
  const text = (body ?? '').replace(/&nbsp;|\u00A0/g, ' ').trim();
  const isPublic = SAID.has(type);
  if (text === '' || !(isPublic || isNote(part) || NOTED.has(type))) return [];
  return [{ id, by: byOf(part), public: isPublic, at, text, author: author?.id ?? null }];
};

/** What the conversation began with, which is none of its parts. */
const firstOf = ({ source, created_at, id }: Conversation): Part[] =>
  source === null || source === undefined
    ? []
    : [
        {
          id: `source-${source.id ?? id}`,
          part_type: 'comment',
          body: source.body?.trim() ? source.body : source.subject,
          created_at,
          author: source.author,
          assigned_to: null,
          attachments: source.attachments,
          app_package_code: null,
        },
      ];

/** What was said, oldest first, without what Baton wrote. */
export const messagesOf = (
  conversation: Conversation,
  account: Pick<IntercomAccount, 'admin'>,
): TicketMessage[] =>
  [...firstOf(conversation), ...partsOf(conversation)]
    .filter((part) => !isOurs(part, account))
    .flatMap(messageOf);
