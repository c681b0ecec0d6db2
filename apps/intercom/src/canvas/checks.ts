import type { Fault } from './faults.ts';
import { ownAddress } from './web-address.ts';

/** Looks at one value; says what is wrong with it by `tell`. */
export type Check = (value: unknown, at: string, tell: Tell) => void;
/** Takes a fault. */
export type Tell = (code: Fault['code'], at: string, text: string) => void;

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;

const LINE_BREAK = /[\n\r\u0085\u2028\u2029\t\v\f]/u;
// oxlint-disable-next-line no-control-regex -- control characters are what this looks for
const UNSAFE = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u202A-\u202E\u2066\u2067]/u;
const LINK = /\]\s*\(/u;
/** The letters that `encodeURIComponent` leaves, and the colons between the parts of an id. */
const ID = /^[\w.!~*'()%:-]+$/u;

/** A text that is shown: something on one line, without what could hide or reorder. */
export const shown: Check = (value, at, tell) => {
  if (typeof value !== 'string') tell('wrong-type', at, `is ${kindOf(value)}, must be a text`);
  else if (value.trim() === '') tell('empty', at, 'says nothing: leave the component out');
  else if (LINE_BREAK.test(value))
    tell('line-break', at, 'holds a line break, which is not shown: use one component a line');
  else if (UNSAFE.test(value) || !value.isWellFormed())
    tell('unsafe-text', at, 'holds a character that hides or reorders text: use escapeMarkdown');
};

/** The same where Markdown is read: links belong into buttons and rows, whose addresses are checked. */
export const markdown: Check = (value, at, tell) => {
  shown(value, at, tell);
  if (typeof value === 'string' && LINK.test(value))
    tell(
      'markdown-link',
      at,
      'holds a link in Markdown: use a button, and escapeMarkdown for texts of others',
    );
};

/** A value that stands in an input: it may be empty or have lines. */
export const typed: Check = (value, at, tell) => {
  if (typeof value !== 'string') tell('wrong-type', at, `is ${kindOf(value)}, must be a text`);
  else if (!value.isWellFormed()) tell('unsafe-text', at, 'holds half a character');
};

export const id: Check = (value, at, tell) => {
  if (typeof value !== 'string' || !ID.test(value))
    tell('bad-id', at, 'must be made of ASCII as idOf and actId make it');
};

export const flag: Check = (value, at, tell) => {
  if (typeof value !== 'boolean')
    tell('wrong-type', at, `is ${kindOf(value)}, must be true or false`);
};

export const oneOf =
  (...allowed: readonly string[]): Check =>
  (value, at, tell) => {
    if (typeof value !== 'string' || !allowed.includes(value))
      tell('wrong-value', at, `must be one of ${allowed.join(', ')}`);
  };

/** An address that Intercom opens in a new tab. */
export const address: Check = (value, at, tell) => {
  if (ownAddress(value) === null)
    tell('bad-url', at, 'must be an https address without a name or password in it');
};

/** An object with these keys and no others. */
export const shape =
  (
    required: Readonly<Record<string, Check>>,
    optional: Readonly<Record<string, Check>> = {},
  ): Check =>
  (value, at, tell) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      tell('not-an-object', at, `is ${kindOf(value)}, must be an object`);
      return;
    }
    const under = (key: string): string => (at === '' ? key : `${at}.${key}`);
    for (const key of Object.keys(required)) {
      if (!Object.hasOwn(value, key)) tell('missing-key', under(key), 'is missing');
    }
    for (const [key, item] of Object.entries(value)) {
      const check = Object.hasOwn(required, key)
        ? required[key]
        : Object.hasOwn(optional, key)
          ? optional[key]
          : undefined;
      if (check) check(item, under(key), tell);
      else tell('unknown-key', under(key), 'is not known to Intercom, which then shows nothing');
    }
  };

/** A list of at least one. */
export const listOf =
  (check: Check): Check =>
  (value, at, tell) => {
    if (!Array.isArray(value)) tell('wrong-type', at, `is ${kindOf(value)}, must be a list`);
    else if (value.length === 0) tell('empty', at, 'has nothing in it: leave the component out');
    else for (const [place, item] of value.entries()) check(item, `${at}[${place}]`, tell);
  };

/** Things told apart by their `type`. */
export const byType =
  (checks: Readonly<Record<string, Check>>, code: Fault['code'], what: string): Check =>
  (value, at, tell) => {
    const type: unknown =
      typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
    const check =
      typeof type === 'string' && Object.hasOwn(checks, type) ? checks[type] : undefined;
    if (check) check(value, at, tell);
    else
      tell(
        code,
        at,
        `is no ${what} for the inbox (has type ${typeof type === 'string' ? `“${type}”` : kindOf(type)}): use ${Object.keys(checks).join(', ')}`,
      );
  };
