import type { Change, ChangeBody } from './change.ts';
import type { FreshdeskTicket } from './parse.ts';

type Part = 'fields' | 'priority' | 'status' | 'tags' | 'group' | 'assignee';

/** Parts by the names under which Freshdesk calls them invalid. */
const PARTS: readonly (readonly [part: Part, named: RegExp])[] = [
  ['group', /^group(_id)?$/],
  ['assignee', /^(responder|agent)(_id)?$/],
  ['priority', /^priority$/],
  ['status', /^status$/],
  ['tags', /^tags?$/],
  ['fields', /^(cf_\w+|custom_fields?)$/],
];

/** What is left out, one after the other, where it does not say which part. */
const UNNAMED: readonly (readonly Part[])[] = [
  ['fields'],
  ['group', 'assignee'],
  ['priority'],
  ['tags'],
  ['status'],
];

const KEYS: Readonly<Record<Exclude<Part, 'group' | 'assignee'>, keyof ChangeBody>> = {
  fields: 'custom_fields',
  priority: 'priority',
  status: 'status',
  tags: 'tags',
};

const sizeOf = ({ body }: Change): string => JSON.stringify(body);

const without = ({ body, degraded }: Change, parts: readonly Part[], seen: FreshdeskTicket) => {
  const left: ChangeBody = { ...body };
  const lost = new Set(degraded);
  for (const part of parts) {
    if (part === 'group' || part === 'assignee' || left[KEYS[part]] === undefined) continue;
    delete left[KEYS[part]];
    lost.add(part);
  }
  // Without its group nobody would see it, so it is left to whoever has it.
  if (parts.includes('group') && left.group_id !== undefined) {
    delete left.group_id;
    lost.add('group');
    if (left.responder_id === null) delete left.responder_id;
  }
  if (parts.includes('assignee') && typeof left.responder_id === 'string') {
    delete left.responder_id;
    lost.add('assignee');
    // The one who is meant can't have it: the group has it, and nobody in its way.
    if (left.group_id !== undefined && seen.responder_id !== null) left.responder_id = null;
  }
  return { body: left, degraded: [...lost] };
};

/** A change without the fields that are called invalid by their own names: one that was deleted does not cost the others. */
const withoutFields = ({ body, degraded }: Change, invalid: readonly string[]): Change => {
  const fields = Object.entries(body.custom_fields ?? {});
  const left = fields.filter(([name]) => !invalid.includes(name));
  if (left.length === fields.length) return { body, degraded };
  const { custom_fields: _, ...rest } = body;
  return {
    body: { ...rest, ...(left.length > 0 && { custom_fields: Object.fromEntries(left) }) },
    degraded: [...new Set([...degraded, 'fields'])],
  };
};

/** Gives ever smaller changes for one that is refused; null when there is none. */
export const smaller = (seen: FreshdeskTicket) => {
  const unnamed = UNNAMED.values();
  return (change: Change, invalid: readonly string[]): Change | null => {
    const named = PARTS.flatMap(([part, name]) =>
      part !== 'fields' && invalid.some((each) => name.test(each)) ? [part] : [],
    );
    const less = without(withoutFields(change, invalid), named, seen);
    if (sizeOf(less) !== sizeOf(change)) return less;
    for (const parts of unnamed) {
      const next = without(change, parts, seen);
      if (sizeOf(next) !== sizeOf(change)) return next;
    }
    return null;
  };
};
