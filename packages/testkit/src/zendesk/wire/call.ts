import type { Account } from '../state/account.ts';
import type { UserRow } from '../state/rows.ts';
import { invalidAttribute } from './refusal.ts';
import { pageOf } from './page.ts';
import type { Json } from './values.ts';

/** What is answered. */
export interface Answer {
  status: number;
  /** JSON, or a text that is sent as it is. */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** A request that was let in. */
export interface Call {
  account: Account;
  /** Who asks; a person without a role for whom nobody knows. */
  user: UserRow | null;
  method: string;
  /** Of the path. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  body: Json;
  /** The same as it came. */
  raw: string;
  headers: Readonly<Record<string, string | undefined>>;
  /** Of the API, for addresses in answers. */
  base: string;
  path: string;
  /** Changes ago as which reads see a ticket. */
  stale: number;
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  /** Below `/api/v2`, with `:names` for what differs. */
  path: string;
  /** Who may call it. */
  may: 'anyone' | 'agent' | 'admin';
  /** What the token of a program may be for, for example `tickets`; null: only one for everything is enough. */
  scope: string | null;
  handle: (call: Call) => Answer;
}

/** An id in a path. @throws Refusal 400 */
export const idIn = (call: Call, name = 'id'): number => {
  const text = call.params[name] ?? '';
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw invalidAttribute(name, 'be an integer');
};

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });

/** A page of a list, with what is told beside it. */
export const list = (call: Call, name: string, rows: readonly unknown[], more: Json = {}): Answer =>
  ok({
    ...pageOf(rows, name, { query: call.query, address: `${call.base}${call.path}.json` }),
    ...more,
  });

/** Times are told in whole seconds. */
export const timeOf = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;
