import type { QueueTarget } from '@baton/handoff-core';
import type { Claim, Handover } from '@baton/handoff-service';
import { claimed } from '../../shared/claimed.ts';
import { fieldValue } from './field-catalog.ts';
import type { FieldCatalog } from './field-catalog.ts';
import { idOf } from './parse.ts';
import type { ZendeskTicket } from './parse.ts';

/** What is wished of a ticket, in Baton's words. */
export interface Wish {
  fields?: Handover['fields'];
  addTags?: readonly string[];
  removeTags?: readonly string[];
  priority?: Handover['priority'];
  target?: QueueTarget | null;
  /** Who took it over. */
  claim?: Claim;
  /** `open`: where nobody would look into it otherwise. */
  status?: 'open' | 'solved';
}

/** Parts of a ticket in Zendesk's words: only those in which it is another than wished. */
export interface ChangeBody {
  custom_fields?: readonly { id: number; value: string | number | boolean }[];
  /** Replaces all tags: sent only beside the stamp of the reading they were taken from. */
  tags?: readonly string[];
  priority?: string;
  group_id?: number;
  assignee_id?: number | null;
  status?: 'open' | 'solved';
  /** Files that the note takes along. */
  uploads?: readonly string[];
}

/** What has to be written, and what of the wish is not in it because this account can't. */
export interface Change {
  body: ChangeBody;
  degraded: readonly string[];
}

/** A tag as Zendesk keeps it: small letters, no spaces. */
const tagOf = (tag: string): string =>
  tag
    .trim()
    .toLowerCase()
    .replace(/[\s,]+/g, '_');

const same = (seen: unknown, wanted: string | number | boolean): boolean => {
  if (typeof wanted === 'number')
    return seen !== null && seen !== '' && Number(seen) === wanted && typeof seen !== 'boolean';
  if (typeof wanted === 'boolean')
    return seen === wanted || seen === String(wanted) || seen === (wanted ? '1' : '0');
  return seen === wanted || (wanted === '' && (seen === null || seen === undefined));
};

const fieldOf = (ticket: ZendeskTicket, id: number): unknown =>
  ticket.custom_fields.find((field) => field.id === id)?.value;

/** Zendesk keeps the ticket's group where whoever gets it is in that group, and takes a group of theirs where they are not. */
const claimOf = ({ claim }: Wish, { assignee_id: holder }: ZendeskTicket) => {
  if (!claim) return { person: null, isLost: false };
  const person = idOf(claim.by);
  const what = claimed(holder === null ? null : String(holder), claim);
  return { person: what === 'give' ? person : null, isLost: what === 'kept' || person === null };
};

/** How a ticket gets from how it was read to how it is wished. */
export const changeOf = (
  wish: Wish,
  seen: ZendeskTicket,
  ids: Readonly<Record<string, number>>,
  catalog: FieldCatalog,
): Change => {
  const { target } = wish;
  const degraded = new Set<string>();
  const body: ChangeBody = {};

  const wanted = Object.entries({ ...target?.fields, ...wish.fields }).flatMap(([name, value]) => {
    const field = fieldValue(ids, catalog, name, value);
    if (field === null) degraded.add('fields');
    return field === null ? [] : [field];
  });
  const changed = wanted.filter(({ id, value }) => !same(fieldOf(seen, id), value));
  if (changed.length > 0) body.custom_fields = changed.map(({ id, value }) => ({ id, value }));

  const add = [...(wish.addTags ?? []), ...(target?.tags ?? [])].map(tagOf).filter(Boolean);
  const remove = (wish.removeTags ?? []).map(tagOf).filter((tag) => !add.includes(tag));
  if (
    !add.every((tag) => seen.tags.includes(tag)) ||
    remove.some((tag) => seen.tags.includes(tag))
  ) {
    // A drop-down and its tag are one thing: the old value's tag would bring the old value back.
    const old = new Set(changed.map(({ id, tag }) => (tag === null ? null : fieldOf(seen, id))));
    const fresh = changed.flatMap(({ tag }) => (tag === null ? [] : [tag]));
    const left = seen.tags.filter((tag) => !remove.includes(tag) && !old.has(tag));
    body.tags = [...new Set([...left, ...add, ...fresh])];
  }

  const priority = wish.priority ?? target?.priority;
  if (priority && priority !== seen.priority) body.priority = priority;

  const group = idOf(target?.group);
  if (target?.group !== undefined && group === null) degraded.add('group');
  const assignee = idOf(target?.assignee);
  if (target?.assignee !== undefined && assignee === null) degraded.add('assignee');
  if (group !== null && group !== seen.group_id) body.group_id = group;
  if (assignee !== null) {
    if (assignee !== seen.assignee_id || body.group_id !== undefined) body.assignee_id = assignee;
  } else if (group !== null && seen.assignee_id !== null) {
    // A group sees what nobody has: whoever had the ticket before the handoff would keep it from them.
    body.assignee_id = null;
  }

  const taken = claimOf(wish, seen);
  if (taken.isLost) degraded.add('assignee');
  if (taken.person !== null) body.assignee_id = taken.person;

  const closedToEyes =
    seen.status === 'solved' || seen.status === 'pending' || seen.status === 'hold';
  if (wish.status === 'solved' && seen.status !== 'solved') body.status = 'solved';
  if (wish.status === 'open' && closedToEyes) body.status = 'open';

  return { body, degraded: [...degraded] };
};

/** A change without what Zendesk takes for invalid. */
export const without = (
  { body, degraded }: Change,
  parts: readonly string[],
  seen: ZendeskTicket,
): Change => {
  const left: ChangeBody = { ...body };
  const lost = new Set(degraded);
  const drop = (part: string, ...names: (keyof ChangeBody)[]): void => {
    if (!parts.includes(part) || !names.some((name) => left[name] !== undefined)) return;
    for (const name of names) delete left[name];
    lost.add(part);
  };
  drop('fields', 'custom_fields');
  drop('priority', 'priority');
  drop('status', 'status');
  drop('tags', 'tags');
  drop('transcript', 'uploads');
  // Without its group nobody would see it, so it is left to whoever has it.
  if (parts.includes('group') && left.group_id !== undefined) {
    delete left.group_id;
    lost.add('group');
    if (left.assignee_id === null) delete left.assignee_id;
  }
  if (parts.includes('assignee') && typeof left.assignee_id === 'number') {
    delete left.assignee_id;
    lost.add('assignee');
    // The one who is meant is not in the group: the group has it, and nobody in its way.
    if (left.group_id !== undefined && seen.assignee_id !== null) left.assignee_id = null;
  }
  return { body: left, degraded: [...lost] };
};

/** What of a change does not stand in the ticket although it was taken. */
export const unhonoured = (body: ChangeBody, ticket: ZendeskTicket): string[] => {
  const parts: (readonly [part: string, honoured: boolean])[] = [
    [
      'fields',
      body.custom_fields?.every(({ id, value }) => same(fieldOf(ticket, id), value)) ?? true,
    ],
    ['tags', body.tags?.every((tag) => ticket.tags.includes(tag)) ?? true],
    ['priority', body.priority === undefined || body.priority === ticket.priority],
    ['group', body.group_id === undefined || body.group_id === ticket.group_id],
    ['assignee', body.assignee_id === undefined || body.assignee_id === ticket.assignee_id],
    ['status', body.status === undefined || body.status === ticket.status],
  ];
  return parts.filter(([, honoured]) => !honoured).map(([part]) => part);
};
