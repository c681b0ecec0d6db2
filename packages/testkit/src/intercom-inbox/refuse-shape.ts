import { briefly, isJson } from './canvas-like.ts';
import type { Json } from './canvas-like.ts';
import { refuseAction, refuseAddress } from './refuse-action.ts';
import type { Tell } from './refusal.ts';
import { rows } from './shapes.ts';
import type { Holds, Shape } from './shapes.ts';

const isText = (value: unknown): value is string => typeof value === 'string';

/** Ids of options are their own component's business; all others share one room. */
const idsOf = (shape: Shape, ids: Set<string>): Set<string> =>
  shape === rows.option ? new Set() : ids;

const refuseText = (value: unknown, at: string, tell: Tell): void => {
  if (!isText(value)) tell({ at, code: 'wrong-type', kind: 'broken', about: 'text' });
};

const refuseId = (value: unknown, at: string, tell: Tell, ids: Set<string>): void => {
  if (!isText(value)) return tell({ at, code: 'wrong-type', kind: 'broken', about: 'text' });
  if (value === '') return tell({ at, code: 'empty', kind: 'broken', about: 'id' });
  if (ids.has(value)) return tell({ at, code: 'duplicate-id', kind: 'broken', about: value });
  ids.add(value);
};

const refuseRows = (
  value: unknown,
  of: keyof typeof rows,
  at: string,
  tell: Tell,
  ids: Set<string>,
): void => {
  if (!Array.isArray(value)) return tell({ at, code: 'wrong-type', kind: 'broken', about: 'list' });
  if (value.length === 0) tell({ at, code: 'empty', kind: 'broken', about: of });
  const own = idsOf(rows[of], ids);
  for (const [index, row] of value.entries()) {
    const here = `${at}[${index}]`;
    if (!isJson(row)) tell({ at: here, code: 'wrong-type', kind: 'broken', about: of });
    else if (row['type'] !== of)
      tell({ at: here, code: 'unknown-value', kind: 'broken', about: briefly(row['type']) });
    else refuseShape(row, rows[of], here, tell, own);
  }
};

const refuseValue = (
  holds: Holds,
  value: unknown,
  at: string,
  tell: Tell,
  ids: Set<string>,
): void => {
  const wrong = (about: string): void => tell({ at, code: 'wrong-type', kind: 'broken', about });
  switch (holds.kind) {
    case 'text':
      return refuseText(value, at, tell);
    case 'label':
      if (isText(value) && /[\n\r]/.test(value))
        tell({ at, code: 'line-break', kind: 'broken', about: 'label' });
      if (isText(value) && value.trim() === '')
        tell({ at, code: 'empty', kind: 'broken', about: 'label' });
      return refuseText(value, at, tell);
    case 'flag':
      return typeof value === 'boolean' ? undefined : wrong('boolean');
    case 'size':
      return Number.isInteger(value) && Number(value) > 0 ? undefined : wrong('whole number');
    case 'texts':
      return Array.isArray(value) && value.every(isText) ? undefined : wrong('texts');
    case 'id':
      return refuseId(value, at, tell, ids);
    case 'one-of':
      if (!isText(value) || !holds.values.includes(value))
        tell({ at, code: 'unknown-value', kind: 'broken', about: briefly(value) });
      return;
    case 'address':
      return refuseAddress(value, at, tell);
    case 'action':
      return refuseAction(value, at, tell, holds.only);
    case 'rows':
      return refuseRows(value, holds.of, at, tell, ids);
  }
};

/** What of the attributes of something is not as Intercom has them. */
export const refuseShape = (
  thing: Json,
  { needs, may }: Shape,
  at: string,
  tell: Tell,
  ids: Set<string>,
): void => {
  for (const name of Object.keys(needs))
    if (thing[name] === undefined)
      tell({ at, code: 'missing-attribute', kind: 'broken', about: name });
  for (const [name, value] of Object.entries(thing)) {
    if (name === 'type' || value === undefined) continue;
    const here = `${at}.${name}`;
    const holds = needs[name] ?? may[name];
    if (name === 'content_url') tell({ at: here, code: 'live', kind: 'broken', about: name });
    else if (!holds) tell({ at: here, code: 'unknown-attribute', kind: 'broken', about: name });
    else refuseValue(holds, value, here, tell, ids);
  }
};
