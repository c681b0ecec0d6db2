import type { FreshdeskAccount } from '../api/account.ts';
import { idInBody } from '../api/json.ts';
import type { Made, Meanwhile } from './acts-of-people.ts';
import { claimed } from '../../shared/claimed.ts';
import { fieldFor, stands } from './field-catalog.ts';
import type { FieldCatalog, FieldValue } from './field-catalog.ts';
import { idOf } from './parse.ts';
import type { FreshdeskTicket } from './parse.ts';
import type { Wish } from './wish.ts';

const STATUS = { open: 2, resolved: 4 } as const;
const PRIORITY = { low: 1, normal: 2, high: 3, urgent: 4 } as const;
/** Characters of a tag at most; a longer one would cost all the others. */
const LONGEST_TAG = 32;

/** Parts of a ticket in Freshdesk's words: only those in which it is another than wished. */
export interface ChangeBody {
  status?: number;
  priority?: number;
  group_id?: string;
  responder_id?: string | null;
  /** Replaces all tags. */
  tags?: readonly string[];
  custom_fields?: Readonly<Record<string, FieldValue>>;
}

/** What has to be written, and what of the wish is not in it because this account can't. */
export interface Change {
  body: ChangeBody;
  degraded: readonly string[];
}

/** A wish with what its names stand for in the account. */
export interface Wanted {
  wish: Wish;
  /** Id of the group; null where none is wished or there is none such. */
  group: string | null;
  catalog: FieldCatalog;
  /** Agents who are AIs, as far as the ticket is with one: what is handed over is not left with it. */
  ais: ReadonlySet<string>;
}

/** A tag as it is compared: whatever letters are large. */
const bare = (tag: string): string => tag.trim().toLowerCase();

/** Tags of a wish that can be had, and whether others can't. */
const tagsOf = ({ addTags = [], removeTags = [], target }: Wish) => {
  const named = [...addTags, ...(target?.tags ?? [])]
    .map((tag) => tag.trim().replaceAll(',', '_'))
    .filter((tag) => tag !== '');
  const add = [...new Map(named.map((tag) => [bare(tag), tag])).values()].filter(
    (tag) => tag.length <= LONGEST_TAG,
  );
  const kept = new Set(add.map(bare));
  return {
    add,
    remove: new Set(removeTags.map(bare).filter((tag) => !kept.has(tag))),
    isLess: named.some((tag) => tag.length > LONGEST_TAG),
  };
};

/** The whole list that a ticket is to have; null where it has what is wished. */
const listOf = (wish: Wish, { tags }: FreshdeskTicket): readonly string[] | null => {
  const { add, remove } = tagsOf(wish);
  const there = new Set(tags.map(bare));
  const missing = add.filter((tag) => !there.has(bare(tag)));
  if (missing.length === 0 && !tags.some((tag) => remove.has(bare(tag)))) return null;
  return [...tags.filter((tag) => !remove.has(bare(tag))), ...missing];
};

/** What the write makes of the parts that people change as well. */
export const madeBy = ({ wish, group }: Wanted): Made => {
  const priority = wish.priority ?? wish.target?.priority;
  return {
    status: wish.status === undefined ? null : STATUS[wish.status],
    priority: priority ? PRIORITY[priority] : null,
    group,
    person: idOf(wish.target?.assignee),
  };
};

const fieldsOf = (
  { wish, catalog }: Wanted,
  names: FreshdeskAccount['fields'],
): { wanted: Map<string, FieldValue>; isLess: boolean } => {
  const wished = [
    ...Object.entries(wish.target?.fields ?? {}).map(
      ([name, value]) => [name, value, true] as const,
    ),
    ...Object.entries(wish.fields ?? {}).map(([name, value]) => [name, value, false] as const),
  ];
  const found = wished.map((each) => fieldFor(names, catalog, each));
  return {
    wanted: new Map(found.filter((each) => each !== null)),
    isLess: found.includes(null),
  };
};

/** Who is to have the ticket. A group sees what nobody has: whoever had it before the handoff would keep it from them, an AI from everybody. */
const assignmentOf = (
  { group, person }: Made,
  ais: ReadonlySet<string>,
  seen: FreshdeskTicket,
): ChangeBody => ({
  ...(group !== null && group !== seen.group_id && { group_id: group }),
  ...(person !== null
    ? (person !== seen.responder_id || (group !== null && group !== seen.group_id)) && {
        responder_id: person,
      }
    : seen.responder_id !== null &&
      (group !== null || ais.has(seen.responder_id)) && { responder_id: null }),
});

/** The agent stays whatever group the ticket has: Freshdesk asks for both to fit only where the group changes. */
const claimOf = ({ wish: { claim }, ais }: Wanted, { responder_id: holder }: FreshdeskTicket) => {
  if (!claim) return { person: null, isLost: false };
  const person = idOf(claim.by);
  const what = claimed(holder, { ...claim, nobodies: [...claim.nobodies, ...ais] });
  return { person: what === 'give' ? person : null, isLost: what === 'kept' || person === null };
};

/** How a ticket gets from how it was read to how it is wished, without undoing what people did meanwhile. */
export const changeOf = (
  wanted: Wanted,
  seen: FreshdeskTicket,
  names: FreshdeskAccount['fields'],
  { assigned, moved, prioritised }: Meanwhile,
): Change => {
  const { wish } = wanted;
  const { target } = wish;
  const made = madeBy(wanted);
  const fields = fieldsOf(wanted, names);
  const changed = [...fields.wanted].filter(
    ([name, value]) => !stands(seen.custom_fields?.[name], value),
  );
  const tags = listOf(wish, seen);
  const taken = claimOf(wanted, seen);
  const lost: (readonly [part: string, isLost: boolean])[] = [
    ['fields', fields.isLess],
    ['tags', tagsOf(wish).isLess],
    ['group', target?.group !== undefined && made.group === null],
    ['assignee', taken.isLost || (target?.assignee !== undefined && made.person === null)],
    ['skills', (target?.skills ?? []).length > 0],
  ];
  return {
    body: {
      ...(changed.length > 0 && { custom_fields: Object.fromEntries(changed) }),
      ...(tags !== null && { tags }),
      ...(made.priority !== null &&
        !prioritised &&
        made.priority !== seen.priority && { priority: made.priority }),
      ...(made.status !== null && !moved && made.status !== seen.status && { status: made.status }),
      ...(!assigned && assignmentOf(made, wanted.ais, seen)),
      ...(taken.person !== null && { responder_id: taken.person }),
    },
    degraded: lost.flatMap(([part, isLost]) => (isLost ? [part] : [])),
  };
};

/** Whether all that only Baton writes stands in a ticket already; null where the wish has nothing of that kind. */
export const isDone = (
  wanted: Wanted,
  seen: FreshdeskTicket,
  names: FreshdeskAccount['fields'],
): boolean | null => {
  const { add, remove } = tagsOf(wanted.wish);
  const fields = fieldsOf(wanted, names).wanted;
  if (add.length + remove.size + fields.size === 0) return null;
  return (
    listOf(wanted.wish, seen) === null &&
    [...fields].every(([name, value]) => stands(seen.custom_fields?.[name], value))
  );
};

/** What of a change does not stand in the ticket although it was taken. */
export const unhonoured = (body: ChangeBody, ticket: FreshdeskTicket): string[] => {
  const there = new Set(ticket.tags.map(bare));
  const parts: (readonly [part: string, honoured: boolean])[] = [
    [
      'fields',
      Object.entries(body.custom_fields ?? {}).every(([name, value]) =>
        stands(ticket.custom_fields?.[name], value),
      ),
    ],
    ['tags', body.tags?.every((tag) => there.has(bare(tag))) ?? true],
    ['priority', body.priority === undefined || body.priority === ticket.priority],
    ['group', body.group_id === undefined || body.group_id === ticket.group_id],
    ['assignee', body.responder_id === undefined || body.responder_id === ticket.responder_id],
    ['status', body.status === undefined || body.status === ticket.status],
  ];
  return parts.filter(([, honoured]) => !honoured).map(([part]) => part);
};

/** A change as it is sent. */
export const inBody = ({ group_id: group, responder_id: person, ...rest }: ChangeBody) => ({
  ...rest,
  ...(group !== undefined && { group_id: idInBody(group) }),
  ...(person !== undefined && { responder_id: person === null ? null : idInBody(person) }),
});
