import { briefly, isJson } from './canvas-like.ts';
import type { Tell } from './refusal.ts';

const NEAR = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Addresses are https; on this machine, where tests run, http will do. */
export const refuseAddress = (value: unknown, at: string, tell: Tell): void => {
  const address = typeof value === 'string' && URL.canParse(value) ? new URL(value) : null;
  const isSafe =
    address?.protocol === 'https:' || (address?.protocol === 'http:' && NEAR.has(address.hostname));
  if (!isSafe) tell({ at, code: 'address', kind: 'broken', about: briefly(value) });
};

const refuseMore = (action: object, known: readonly string[], at: string, tell: Tell): void => {
  for (const name of Object.keys(action))
    if (!known.includes(name))
      tell({ at: `${at}.${name}`, code: 'unknown-attribute', kind: 'broken', about: name });
};

/** What presses can't do in the inbox. */
export const refuseAction = (action: unknown, at: string, tell: Tell, only?: 'url'): void => {
  if (!isJson(action)) return tell({ at, code: 'wrong-type', kind: 'broken', about: 'action' });
  const { type } = action;
  if (type === 'sheet') return tell({ at, code: 'sheet', kind: 'broken', about: 'sheet' });
  if (type === 'url') {
    refuseMore(action, ['type', 'url'], at, tell);
    return refuseAddress(action['url'], `${at}.url`, tell);
  }
  if (type === 'submit' && only === undefined) return refuseMore(action, ['type'], at, tell);
  tell({ at, code: 'unknown-value', kind: 'broken', about: briefly(type) });
};
