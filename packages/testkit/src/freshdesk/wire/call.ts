import type { Account } from '../state/account.ts';
import type { AgentRow, Id } from '../state/rows.ts';
import { pageOf } from './page.ts';
import type { Upload } from './read-body.ts';
import type { Json } from './json.ts';
import { notFound } from './refusal.ts';

/** What is answered. */
export interface Answer {
  status: number;
  /** JSON; undefined: nothing at all. */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** A request that was let in. */
export interface Call {
  account: Account;
  /** Whose key came with it. */
  agent: AgentRow;
  method: string;
  /** Of the path. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  body: Json;
  /** Files of a form. */
  uploads: readonly Upload[];
  /** Of the API, for addresses in answers. */
  base: string;
  path: string;
  /** Changes ago as which reads see a ticket. */
  stale: number;
  /** Counts so many credits beside the one of every request. */
  spend: (credits: number) => void;
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/v2`, with `:names` for what differs. */
  path: string;
  /** Who may call it. */
  may: 'agent' | 'admin';
  /** Of the limits of some requests: what it counts as. */
  counts?: 'create' | 'update' | 'list' | 'contacts';
  handle: (call: Call) => Answer;
}

/** An id in a path. @throws Refusal 404 */
export const idIn = (call: Call, name = 'id'): Id => {
  const text = call.params[name] ?? '';
  if (/^[1-9]\d{0,18}$/.test(text)) return text;
  throw notFound();
};

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const nothing = (): Answer => ({ status: 204 });

/** A page of a list; `Link` names the next one, if there is one. */
export const list = (call: Call, rows: readonly unknown[]): Answer => {
  const { page, next } = pageOf(call.query, rows);
  if (next === null) return ok(page);
  const query = new URLSearchParams(call.query);
  query.set('page', String(next));
  return {
    status: 200,
    body: page,
    headers: { link: `<${call.base}${call.path}?${query.toString()}>; rel="next"` },
  };
};

/** Times are told in whole seconds. */
export const timeOf = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;
export const timeOrNull = (at: Date | null): string | null => (at === null ? null : timeOf(at));
/** An id as the API tells it: a number. */
export const num = (id: Id): bigint => BigInt(id);
export const numOrNull = (id: Id | null): bigint | null => (id === null ? null : BigInt(id));
