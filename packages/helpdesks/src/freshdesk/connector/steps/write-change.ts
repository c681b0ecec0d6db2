import { ConnectorError } from '@baton/handoff-service';
import { parsed } from '../../../shared/read-answer.ts';
import { aisAmong } from '../../freddy/is-freddy.ts';
import { changeOf, inBody, unhonoured } from '../change.ts';
import type { Change, Wanted } from '../change.ts';
import { fieldCatalog } from '../field-catalog.ts';
import { findGroup } from '../find-group.ts';
import { smaller } from '../less.ts';
import { meanwhile } from '../meanwhile.ts';
import { FreshdeskTicket } from '../parse.ts';
import { readSeen } from '../read-seen.ts';
import type { Plan, Wish } from '../wish.ts';
import { isRefused, send } from '../writing.ts';
import type { Writing } from '../writing.ts';

/** How often tags are written again that somebody else's list of tags took away. */
const MOST_HEALINGS = 2;

const wantedOf = async (
  { desk, seen, request: { signal } }: Writing,
  wish: Wish,
): Promise<Wanted> => {
  const named = wish.target?.group;
  const hasFields = Object.keys({ ...wish.target?.fields, ...wish.fields }).length > 0;
  return {
    wish,
    group: named === undefined ? null : await findGroup(desk, named, signal),
    catalog: hasFields ? await fieldCatalog(desk, signal) : null,
    ais:
      wish.status === 'open' || wish.claim
        ? await aisAmong(desk, [seen.responder_id], signal)
        : new Set(),
  };
};

/** Leaves out what Freshdesk takes for invalid until it takes the rest. To resolve is all or nothing. */
const put = async (
  writing: Writing,
  wish: Wish,
  change: Change,
  seen: FreshdeskTicket,
): Promise<{ left: Change; ticket: FreshdeskTicket | null }> => {
  const less = smaller(seen);
  const path = ['tickets', seen.id];
  for (let left = change; ;) {
    if (Object.keys(left.body).length === 0) return { left, ticket: null };
    try {
      const json = await send(writing, { method: 'PUT', path, body: inBody(left.body) });
      return { left, ticket: parsed(FreshdeskTicket, json, true) };
    } catch (error) {
      if (!isRefused(error)) throw error;
      writing.desk.remembered.forget('fields');
      const next = less(left, error.invalid);
      if (next === null || (wish.status === 'resolved' && next.body.status === undefined))
        throw error;
      left = next;
    }
  }
};

/** As it stands now; null where that can't be read, which does not cost what is written. @throws ConnectorError after a 429 */
const reread = async ({ desk, request: { signal }, seen }: Writing) => {
  try {
    return await readSeen(desk, seen.id, signal);
  } catch (error) {
    if (!(error instanceof ConnectorError) || error.code === 'rate-limited') throw error;
    return null;
  }
};

const onlyTags = ({ addTags, removeTags, target }: Wish): Wish => ({
  ...(addTags && { addTags }),
  ...(removeTags && { removeTags }),
  ...(target?.tags && { target: { tags: target.tags } }),
});

/**
 * A list of tags replaces the one that was there. Whoever read the ticket before ours was written, and writes it after, takes ours away: so it is read
 * again and mended.
 */
const heal = async (writing: Writing, wanted: Wanted): Promise<void> => {
  for (let round = 0; round <= MOST_HEALINGS; round += 1) {
    const now = await reread(writing);
    if (now === null) return;
    const { body } = changeOf(
      { ...wanted, wish: onlyTags(wanted.wish), group: null },
      now,
      {},
      { assigned: true, moved: true, prioritised: true },
    );
    if (body.tags === undefined) return;
    if (round === MOST_HEALINGS) return void writing.degraded.add('tags');
    const path = ['tickets', writing.seen.id];
    await send(writing, { method: 'PUT', path, body: { tags: body.tags } });
  }
};

/** Writes all that is no note at once, and only what is another than wished. */
export const writeChange = async (
  writing: Writing,
  { wish, note }: Pick<Plan, 'wish' | 'note'>,
): Promise<void> => {
  const { desk, request, degraded } = writing;
  const wanted = await wantedOf(writing, wish);
  const names = desk.account.fields;
  const changeNow = async (seen: FreshdeskTicket): Promise<Change> =>
    changeOf(wanted, seen, names, await meanwhile(writing, seen, wanted, note !== null));
  let { seen } = writing;
  let change = await changeNow(seen);
  if (writing.wrote && change.body.tags !== undefined) {
    // The list is made from the latest reading there is.
    seen = await readSeen(desk, seen.id, request.signal);
    change = await changeNow(seen);
  }
  const { left, ticket } = await put(writing, wish, change, seen);
  for (const part of left.degraded) degraded.add(part);
  if (ticket === null) return;
  const lost = unhonoured(left.body, ticket);
  for (const part of lost) degraded.add(part);
  if (left.body.tags !== undefined && !lost.includes('tags')) await heal(writing, wanted);
};
