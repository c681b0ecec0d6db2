import type { Id } from '../state/rows.ts';
import { created, idIn, list, nothing, ok } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import { cleanHtml } from '../wire/html.ts';
import { FieldReader } from '../wire/read-fields.ts';
import { forbidden, notFound, wrongMethod } from '../wire/refusal.ts';
import { conversationJson } from '../wire/ticket-json.ts';
import { filesOf } from './files-of.ts';
import { doerOf, ticketToRead, ticketToWrite } from './ticket-access.ts';

const all = (call: Call): Answer => {
  const { account, base } = call;
  const { id, version } = ticketToRead(call);
  const rows = account.tickets.conversations(id, version);
  const isOldestFirst = account.assumptions.conversationOrder === 'oldest-first';
  return list(
    call,
    (isOldestFirst ? rows : rows.toReversed()).map((row) => conversationJson(base, row, version)),
  );
};

/** Bytes of all files of a ticket so far. */
const bytesOf = ({ account }: Call, id: Id): number =>
  account.tickets
    .conversations(id)
    .flatMap(({ files }) => files)
    .reduce((sum, { bytes }) => sum + bytes.length, 0);

const readBodyText = (call: Call, reader: FieldReader): string => {
  const html = reader.text('body');
  reader.require('body', html);
  const most = call.account.assumptions.mostNoteCharacters;
  if (most !== null && html !== undefined && html.length > most)
    reader.refuse(
      'body',
      `Has ${html.length} characters, it can have maximum of ${most} characters`,
    );
  return html ?? '';
};

const say =
  (kind: 'note' | 'reply') =>
  (call: Call): Answer => {
    const { account, base, agent } = call;
    const row = ticketToWrite(call);
    const reader = new FieldReader(call.body, call.uploads.length > 0);
    const html = readBodyText(call, reader);
    const isPrivate = kind === 'note' ? (reader.flag('private') ?? true) : false;
    const isIncoming = kind === 'note' ? (reader.flag('incoming') ?? false) : false;
    const userId = reader.id('user_id');
    if (typeof userId === 'string' && !account.agents.has(userId) && !account.contacts.has(userId))
      reader.refuse('user_id', 'There is no contact matching the given user_id');
    const notified = kind === 'note' ? reader.texts('notify_emails') : [];
    reader.overlook('cc_emails', 'bcc_emails', 'from_email', 'attachments');
    if (notified?.some((each) => !each.includes('@')) === true)
      reader.refuse('notify_emails', 'It should contain elements of type valid email address');
    reader.done();
    const files = filesOf(call, bytesOf(call, row.id));
    account.effects += 1;
    const { conversation } = account.tickets.change(row.id, {
      by: doerOf(call),
      patch: account.replyPatch(row, kind === 'reply' || !isPrivate ? agent.id : null, isIncoming),
      said: {
        html: cleanHtml(html),
        private: isPrivate,
        incoming: isIncoming,
        userId: userId ?? agent.id,
        files,
      },
    });
    if (!conversation) throw notFound();
    return created(conversationJson(base, conversation));
  };

const rewrite = (call: Call): Answer => {
  const { account, base, agent } = call;
  const found = account.tickets.conversation(idIn(call));
  if (!found) throw notFound();
  ticketToWrite(call, found.ticketId);
  // What customers wrote and what was sent to them stays as it is.
  if (!account.assumptions.notesEditable || found.source !== 2 || found.incoming)
    throw wrongMethod(call.method, ['DELETE']);
  if (found.userId !== agent.id && !account.isAdmin(agent)) throw forbidden();
  const reader = new FieldReader(call.body, call.uploads.length > 0);
  const html = readBodyText(call, reader);
  reader.overlook('attachments');
  reader.done();
  account.effects += 1;
  return ok(conversationJson(base, account.tickets.rewrite(found.id, cleanHtml(html))));
};

const unsay = (call: Call): Answer => {
  const { account } = call;
  const found = account.tickets.conversation(idIn(call));
  if (!found) throw notFound();
  ticketToWrite(call, found.ticketId);
  account.effects += 1;
  account.tickets.unsay(found.id);
  return nothing();
};

const may = 'agent';

/** What is said in tickets. */
export const conversationRoutes: readonly Route[] = [
  { method: 'GET', path: '/tickets/:id/conversations', may, handle: all },
  { method: 'POST', path: '/tickets/:id/notes', may, handle: say('note') },
  { method: 'POST', path: '/tickets/:id/reply', may, handle: say('reply') },
  { method: 'PUT', path: '/conversations/:id', may, handle: rewrite },
  { method: 'DELETE', path: '/conversations/:id', may, handle: unsay },
];
