import { ConnectorError } from '@baton/handoff-service';
import type { NoteFile, WriteRequest, Written } from '@baton/handoff-service';
import { ZendeskRefusal } from '../api/zendesk-refusal.ts';
import { changeOf, unhonoured, without } from './change.ts';
import type { Change, Wish } from './change.ts';
import type { Desk } from './desk.ts';
import { fieldCatalog } from './field-catalog.ts';
import { withGroupId } from './find-group.ts';
import { followUpOf, openFollowUp, openedUnder } from './follow-up.ts';
import { isMerged } from './merged.ts';
import { referenceTo } from '../messaging/reference.ts';
import { attachedTo, findMarker, markedNote, metadataOf, noteOf } from './marker.ts';
import { ownUser } from './own-user.ts';
import { parsed } from '../../shared/read-answer.ts';
import { ChangedAnswer } from './parse.ts';
import type { ZendeskTicket } from './parse.ts';
import { readSeen } from './read-seen.ts';
import { returnTags } from './return-tags.ts';
import { setSkills } from './skills.ts';
import { uploadFile } from './uploads.ts';

/** How often a write is tried against a ticket that somebody else changes meanwhile. */
const ROUNDS = 6;
/** What is left out, one after the other, when Zendesk takes a change for invalid and does not say which part. */
const UNNAMED = [
  ['transcript'],
  ['fields'],
  ['group', 'assignee'],
  ['status', 'priority'],
  ['tags'],
];

/** What is written at once. */
export interface Plan {
  wish: Wish;
  note: string | null;
  /** What comes along with the note as a file. */
  transcript?: NoteFile | null;
  /** Whether a closed ticket is gone on with in another one. */
  followUp: boolean;
  /** Where it came through messaging: the conversation it is noted as, and the handoff whose note this is. */
  messaging?: { conversation: string; handoff: string };
}

/** Id that ties a ticket to its conversation. One that somebody else gave it stays, and it is told. */
const tieOf = ({ messaging }: Plan, { external_id: id }: ZendeskTicket) => {
  if (!messaging) return { tie: {}, lost: [] };
  const reference = referenceTo(messaging.conversation);
  if (id === reference) return { tie: {}, lost: [] };
  return id ? { tie: {}, lost: ['messaging'] } : { tie: { external_id: reference }, lost: [] };
};

/** One write with everything that was learnt while it is tried. */
class Writing {
  readonly #desk: Desk;
  readonly #request: WriteRequest;
  readonly #plan: Plan;
  /** Something is there already, whatever becomes of the rest. */
  wrote = false;
  #skills: 'not-yet' | 'set' | 'lacking' = 'not-yet';

  constructor(desk: Desk, request: WriteRequest, plan: Plan) {
    this.#desk = desk;
    this.#request = request;
    this.#plan = plan;
  }

  /** Null: the ticket is not what it was when it was read. */
  async tryOnce(): Promise<Written | null> {
    const { ticket, marker, check, signal } = this.#request;
    const named = await readSeen(this.#desk, ticket.id, signal);
    if (await isMerged(this.#desk, named, signal))
      throw new ConnectorError('not-found', { sent: false });
    const seen = named.status === 'closed' ? await this.#goingOn(named) : named;
    if (check) {
      const before = seen && (await findMarker(this.#desk, seen.id, marker, signal));
      if (before) {
        const { degraded, ref, attached } = before;
        return { applied: 'before', degraded: this.#toldWith(degraded, attached), ref };
      }
    }
    return seen === null ? this.#open(named) : this.#change(seen);
  }

  /** The ticket that a closed one is gone on with; null when it is still to be opened. */
  async #goingOn(closed: ZendeskTicket): Promise<ZendeskTicket | null> {
    const { marker, check, signal } = this.#request;
    const known = await followUpOf(this.#desk, closed, signal);
    if (known && known.status !== 'closed') return known;
    if (!this.#plan.followUp) throw new ConnectorError('refused', { sent: false });
    return check ? openedUnder(this.#desk, marker, signal) : null;
  }

  /** Skills first: the note, which proves that all was done, is written last. */
  async #setSkills(ticket: number, names: readonly string[]): Promise<boolean> {
    const set = await setSkills(this.#desk, ticket, names, this.#request.signal);
    this.wrote ||= set.wrote;
    this.#skills = set.whole ? 'set' : 'lacking';
    return set.wrote;
  }

  async #changeOf(asked: Wish, seen: ZendeskTicket): Promise<Change> {
    const target = await withGroupId(this.#desk, asked.target, this.#request.signal);
    const wish: Wish = { ...asked, ...(target !== undefined && { target }) };
    const { account } = this.#desk;
    const names = Object.keys({ ...wish.fields, ...wish.target?.fields });
    const catalog =
      names.length === 0 ? null : await fieldCatalog(this.#desk, this.#request.signal);
    const { body, degraded } = changeOf(wish, seen, account.fields, catalog);
    return { body, degraded: this.#skills === 'lacking' ? [...degraded, 'skills'] : degraded };
  }

  /** Names the write of a ticket among files that are on their way. */
  get #name(): string {
    const { ticket, marker } = this.#request;
    return `${ticket.id} ${marker}`;
  }

  /** With the file of the note, where it can be had. */
  async #withFile({ body, degraded }: Change): Promise<Change> {
    const { note, transcript } = this.#plan;
    if (note === null || !transcript) return { body, degraded };
    const token = await uploadFile(this.#desk, this.#name, transcript, this.#request.signal);
    return token === null
      ? { body, degraded: [...degraded, 'transcript'] }
      : { body: { ...body, uploads: [token] }, degraded };
  }

  /** Tells that the file is missing: Zendesk passes over one that it does not know. */
  #toldWith(degraded: readonly string[], attached: boolean | null): readonly string[] {
    const lost = this.#plan.transcript && attached === false;
    return lost ? [...new Set([...degraded, 'transcript'])] : degraded;
  }

  async #change(given: ZendeskTicket): Promise<Written | null> {
    const { marker, signal } = this.#request;
    let seen = given;
    const skills = this.#plan.wish.target?.skills ?? [];
    if (skills.length > 0 && this.#skills === 'not-yet' && (await this.#setSkills(seen.id, skills)))
      // Setting them may count as a change of the ticket.
      seen = await readSeen(this.#desk, String(seen.id), signal);
    const { wish } = this.#plan;
    const { tie, lost: untied } = tieOf(this.#plan, seen);
    const wished = await this.#changeOf(wish, seen);
    const change = await this.#withFile({
      ...wished,
      degraded: [...wished.degraded, ...untied],
    });
    return this.#lessAndLess(change, seen, async ({ body: { uploads, ...body }, degraded }) => {
      const { note } = this.#plan;
      if (note === null && Object.keys(body).length === 0)
        return { applied: degraded.length === 0 ? 'before' : 'now', degraded, ref: null };
      this.#desk.budget.spend(seen.id);
      const json = await this.#desk.api({
        method: 'PUT',
        path: ['tickets', String(seen.id)],
        body: {
          ticket: {
            ...body,
            ...tie,
            ...(note !== null && {
              comment: {
                body: markedNote(note, marker),
                public: false,
                ...(uploads && { uploads }),
              },
            }),
            metadata: metadataOf(marker, degraded, this.#plan.messaging),
            safe_update: true,
            updated_stamp: seen.updated_at,
          },
        },
        write: true,
        signal,
      });
      const { ticket, audit } = parsed(ChangedAnswer, json, true);
      this.wrote = true;
      await returnTags(this.#desk, seen.id, { audit, body, wish, signal });
      const lost = [...new Set([...degraded, ...unhonoured(body, ticket)])];
      return {
        applied: 'now',
        degraded: this.#toldWith(lost, attachedTo(audit)),
        ref: noteOf(audit),
      };
    });
  }

  async #open(closed: ZendeskTicket): Promise<Written | null> {
    const { marker, signal } = this.#request;
    const ids = Object.values(this.#desk.account.fields);
    // Words of an earlier handoff, which are tags where the field is a drop-down.
    const old = new Set(
      closed.custom_fields.flatMap(({ id, value }) => (ids.includes(id) ? [value] : [])),
    );
    const empty: ZendeskTicket = {
      ...closed,
      status: 'open',
      priority: null,
      tags: closed.tags.filter((tag) => !old.has(tag)),
      custom_fields: [],
      group_id: null,
      assignee_id: null,
    };
    const { wish } = this.#plan;
    const { body, degraded } = await this.#changeOf(wish, empty);
    const group = body.group_id ?? closed.group_id;
    const change = await this.#withFile({
      body: { ...body, ...(group !== null && { group_id: group }) },
      degraded,
    });
    let tries = 0;
    const opened = await this.#lessAndLess(change, empty, async (left) => ({
      ticket: await openFollowUp(this.#desk, closed, left, {
        marker,
        signal,
        note: markedNote(this.#plan.note ?? '', marker),
        left: tries++,
      }),
      degraded: left.degraded,
    }));
    if (opened === null) return null;
    this.wrote = true;
    const skills = wish.target?.skills ?? [];
    // The marker is written: what is not set now is not set at all.
    if (skills.length > 0)
      await this.#setSkills(opened.ticket.id, skills).catch(() => (this.#skills = 'lacking'));
    const lacking = this.#skills === 'lacking' ? ['skills'] : [];
    const lost = [...opened.degraded, ...lacking, 'closed-ticket'];
    return { applied: 'now', degraded: [...new Set(lost)], ref: String(opened.ticket.id) };
  }

  /** Leaves out what Zendesk takes for invalid until it takes the rest; null when the ticket changed meanwhile. */
  async #lessAndLess<T>(
    change: Change,
    seen: ZendeskTicket,
    send: (change: Change) => Promise<T>,
  ): Promise<T | null> {
    const unnamed = UNNAMED.values();
    let left = change;
    for (;;)
      try {
        return await send(left);
      } catch (error) {
        if (!(error instanceof ZendeskRefusal)) throw error;
        if (error.status === 409) return null;
        if (error.status !== 422 && error.status !== 400) throw error;
        // Nothing of its status was asked: it was closed since it was read.
        if (error.invalid.includes('status') && left.body.status === undefined) return null;
        const less = await this.#less(left, seen, error.invalid, unnamed);
        if (less === null) throw error;
        left = less;
      }
  }

  /** A smaller change; null when there is none. */
  async #less(
    left: Change,
    seen: ZendeskTicket,
    invalid: readonly string[],
    unnamed: Iterator<string[]>,
  ): Promise<Change | null> {
    const size = (change: Change): string => JSON.stringify(change.body);
    const named = without(left, invalid, seen);
    if (invalid.length > 0 && size(named) !== size(left)) return this.#unlessSolving(left, named);
    // Nobody has it, and Zendesk asks who solved it.
    if (
      left.body.status === 'solved' &&
      seen.assignee_id === null &&
      left.body.assignee_id === undefined
    ) {
      const self = await ownUser(this.#desk, this.#request.signal);
      if (self !== null) return { ...left, body: { ...left.body, assignee_id: self } };
    }
    for (let next = unnamed.next(); next.done !== true; next = unnamed.next()) {
      const less = without(left, next.value, seen);
      if (size(less) !== size(left)) return this.#unlessSolving(left, less);
    }
    return null;
  }

  /** To solve a ticket is all or nothing. */
  #unlessSolving(left: Change, less: Change): Change | null {
    return left.body.status === 'solved' && less.body.status !== 'solved' ? null : less;
  }
}

/**
 * Writes once, however often it is tried. Every change names the stamp of the reading it was made from, so that Zendesk refuses the one that comes
 * late or rests on an old reading. When an earlier try may have arrived, the ticket's history is read for the marker first.
 */
export const writeOnce = async (
  desk: Desk,
  request: WriteRequest,
  plan: Plan,
): Promise<Written> => {
  const writing = new Writing(desk, request, plan);
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const written = await writing.tryOnce();
      if (!written) continue;
      desk.uploads.done(`${request.ticket.id} ${request.marker}`);
      return written;
    }
    throw new ConnectorError('unavailable', { sent: writing.wrote });
  } catch (error) {
    if (!(error instanceof ConnectorError) || error.sent || !writing.wrote) throw error;
    // A part is there already, whatever became of the next one.
    const wait = error.retryAfterMs === null ? {} : { retryAfterMs: error.retryAfterMs };
    throw new ConnectorError(error.code, { sent: true, ...wait });
  }
};
