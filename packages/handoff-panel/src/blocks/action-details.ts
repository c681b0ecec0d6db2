import type { Action } from '@baton/handoff-core';

import type { Scene } from '../scene.ts';
import type { Field } from '../schema/parts.ts';
import { aside } from '../text/aside.ts';
import { humanise } from '../text/humanise.ts';
import { safeText, shorten } from '../text/plain.ts';

/** What nobody sees at first is kept short: a long conversation has a hundred of them. */
const WHOLE = { fields: 12, characters: 160 };
const FOLDED = { fields: 4, characters: 48 };
const MAX_VISITED = 400;

interface Leaf {
  path: string[];
  value: string;
}

const parsed = (value: unknown): unknown => {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
};

const isScalar = (value: unknown): value is string | number | boolean | null =>
  value === null || typeof value !== 'object';

/** Leaves of a JSON value in order; a list of plain values is one leaf. Bounded, because a tool may return megabytes. */
const leavesOf = (root: unknown, name: string): Leaf[] => {
  const leaves: Leaf[] = [];
  let visited = 0;
  const visit = (value: unknown, path: string[]): void => {
    visited += 1;
    if (visited > MAX_VISITED || value === undefined) return;
    if (isScalar(value)) {
      if (value !== null && value !== '') leaves.push({ path, value: String(value) });
    } else if (Array.isArray(value) && value.every(isScalar)) {
      if (value.length > 0) leaves.push({ path, value: value.slice(0, 50).join(', ') });
    } else {
      for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
    }
  };
  visit(parsed(root), root !== null && typeof parsed(root) === 'object' ? [] : [name]);
  return leaves;
};

const labelOf = (path: readonly string[], name: string): string => {
  const words = path.filter((part) => !/^\d+$/.test(part));
  return shorten(safeText(humanise(words.slice(-2).join(' ') || name)), 40);
};

/** Arguments, result and error of an action as readable fields; what is left out or cut is counted. */
export const actionDetails = (
  action: Action,
  { copy, format, masked }: Scene,
  folded: boolean,
): Field[] => {
  const room = folded ? FOLDED : WHOLE;
  const cut = (value: string): string => {
    const text = safeText(value).trim();
    const kept = shorten(text, room.characters);
    const lost = text.length - kept.length;
    return lost > 0 ? aside(kept, `+${copy.say.moreCharacters(format, lost)}`, copy) : kept;
  };
  const fields: Field[] = [];
  const add = (label: string, value: string): void => {
    fields.push({ label, value: cut(value), masked: masked(value) });
  };
  if (action.error) add(copy.field.error, action.error);
  const args = leavesOf(action.args, copy.field.target);
  const result = leavesOf(action.result, copy.field.result);
  for (const { path, value } of args) add(labelOf(path, copy.field.target), value);
  for (const { path, value } of result) {
    const label = labelOf(path, copy.field.result);
    // What the result only repeats is known from the arguments.
    if (!fields.some((field) => field.label === label && field.value === cut(value))) {
      add(
        label === copy.field.result
          ? label
          : `${copy.field.result}${copy.punctuation.colon}${label}`,
        value,
      );
    }
  }
  if (fields.length <= room.fields) return fields;
  const left = fields.length - room.fields + 1;
  return [
    ...fields.slice(0, room.fields - 1),
    { label: copy.field.more, value: copy.say.moreFields(format, left), masked: false },
  ];
};
