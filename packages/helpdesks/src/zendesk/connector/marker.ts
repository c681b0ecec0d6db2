import { z } from 'zod';
import { ConnectorError } from '@baton/handoff-service';
import type { Desk } from './desk.ts';
import { AuditsAnswer } from './parse.ts';
import type { ZendeskAudit } from './parse.ts';

/** Pages of a ticket's history that are looked through at most, of a hundred audits each. */
const MOST_PAGES = 30;
const NAME = 'baton';
const DEGRADED = 'baton_degraded';
const HANDOFF = 'baton_handoff';
const CONVERSATION = 'baton_conversation';
const WRITTEN = /\bbaton-[0-9a-f]{16}\b/;

/** What stands in the history of a ticket beside a change, told by nobody but machines. */
export const metadataOf = (
  marker: string,
  degraded: readonly string[],
  messaging?: { conversation: string; handoff: string },
): Readonly<Record<string, string>> => ({
  [NAME]: marker,
  ...(messaging && { [HANDOFF]: messaging.handoff, [CONVERSATION]: messaging.conversation }),
  ...(degraded.length > 0 && { [DEGRADED]: degraded.join(',') }),
});

/** A note with its marker in sight: metadata may be lost where notes are exported or copied. */
export const markedNote = (note: string, marker: string): string => `${note}\n\n[${marker}]`;

/** Whether Baton wrote a note. */
export const isOurs = (note: {
  public: boolean;
  metadata?: ZendeskAudit['metadata'];
  text: string;
}): boolean =>
  typeof note.metadata?.custom?.[NAME] === 'string' || (!note.public && WRITTEN.test(note.text));

/** What an audit under a marker tells: how the write ended. */
export interface Found {
  degraded: readonly string[];
  /** Id of the note, where there was one. */
  ref: string | null;
  /** Whether a file came with it; null where that is not told. */
  attached: boolean | null;
}

/** Whether a file came with the note that an audit records; null where that is not told. */
export const attachedTo = (audit: ZendeskAudit | null | undefined): boolean | null => {
  const files = audit?.events.find(({ type }) => type === 'Comment')?.attachments;
  return files ? files.length > 0 : null;
};

/** Id of the note that an audit records. */
export const noteOf = (audit: ZendeskAudit | null | undefined): string | null => {
  const note = audit?.events.find(({ type }) => type === 'Comment');
  return note?.id === undefined ? null : String(note.id);
};

const Words = z.string().transform((text) => text.split(',').filter((word) => word !== ''));

const foundIn = (audit: ZendeskAudit): Found => {
  const read = Words.safeParse(audit.metadata?.custom?.[DEGRADED]);
  return {
    degraded: read.success ? read.data : [],
    ref: noteOf(audit),
    attached: attachedTo(audit),
  };
};

const carries = ({ metadata, events }: ZendeskAudit, marker: string): boolean =>
  metadata?.custom?.[NAME] === marker ||
  events.some(
    ({ type, body, public: shown }) =>
      type === 'Comment' && shown === false && body?.includes(`[${marker}]`),
  );

/** Looks through the history of a ticket; null when nothing fits. */
const findAudit = async (
  { get }: Desk,
  ticket: number,
  fits: (audit: ZendeskAudit) => boolean,
  signal: AbortSignal,
): Promise<ZendeskAudit | null> => {
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query: [string, string][] = [
      ['page[size]', '100'],
      // Where it is known, the page that tells comes first.
      ['sort', '-created_at'],
    ];
    if (after !== null) query.push(['page[after]', after]);
    const json = await get({ path: ['tickets', String(ticket), 'audits'], query, signal });
    const read: z.infer<typeof AuditsAnswer> | undefined = AuditsAnswer.safeParse(json).data;
    if (!read) throw new ConnectorError('unavailable', { sent: false });
    const audit = read.audits.find(fits);
    if (audit) return audit;
    after = read.meta?.has_more === true ? (read.meta.after_cursor ?? null) : null;
    if (after === null) return null;
  }
  // What is not looked through can't be told to be without it.
  throw new ConnectorError('unavailable', { sent: false });
};

/** Looks through the history of a ticket for a marker; null when it is not there. */
export const findMarker = async (
  desk: Desk,
  ticket: number,
  marker: string,
  signal: AbortSignal,
): Promise<Found | null> => {
  const audit = await findAudit(desk, ticket, (each) => carries(each, marker), signal);
  return audit && foundIn(audit);
};

/** How the note of a handoff was written into a ticket, under whatever marker; null when it does not stand there. */
export const findHandoff = async (
  desk: Desk,
  ticket: number,
  handoff: string,
  signal: AbortSignal,
): Promise<Found | null> => {
  const fits = ({ metadata }: ZendeskAudit) => metadata?.custom?.[HANDOFF] === handoff;
  const audit = await findAudit(desk, ticket, fits, signal);
  return audit && foundIn(audit);
};

/** Id of the handoff whose note was written into a ticket last; null when none tells. */
export const latestHandoff = async (
  desk: Desk,
  ticket: number,
  signal: AbortSignal,
): Promise<string | null> => {
  let latest: { audit: number; handoff: string } | null = null;
  // Which end of the history comes first is not told: all of it is looked through.
  const goesOn = ({ id, metadata }: ZendeskAudit): boolean => {
    const handoff = metadata?.custom?.[HANDOFF];
    if (typeof handoff === 'string' && id > (latest?.audit ?? 0)) latest = { audit: id, handoff };
    return false;
  };
  await findAudit(desk, ticket, goesOn, signal);
  return (latest as { handoff: string } | null)?.handoff ?? null;
};

/** Id of the conversation of messaging that a ticket was made of, as a note of Baton tells it; null when none does. */
export const conversationNoted = async (
  desk: Desk,
  ticket: number,
  signal: AbortSignal,
): Promise<string | null> => {
  const tells = ({ metadata }: ZendeskAudit) =>
    typeof metadata?.custom?.[CONVERSATION] === 'string';
  const told = (await findAudit(desk, ticket, tells, signal))?.metadata?.custom?.[CONVERSATION];
  return typeof told === 'string' ? told : null;
};
