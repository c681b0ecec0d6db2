import type { AdminRow } from '../state/rows.ts';
import type { Workspace } from '../state/workspace.ts';
import type { Version } from './version.ts';
import { invalid } from './refusal.ts';
import type { Json } from './values.ts';

/** What is answered. */
export interface Answer {
  status: number;
  /** JSON. */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** A request that was let in. */
export interface Call {
  workspace: Workspace;
  /** Whom the token acts as. */
  admin: AdminRow;
  token: string;
  version: Version;
  method: string;
  /** Of the path. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  body: Json;
  /** Changes ago as which reads see a conversation. */
  stale: number;
  /** Of the fake, for addresses in answers. */
  origin: string;
}

/** What a token may be for, in the words of the Developer Hub. */
export type Scope =
  | 'gather_app_data'
  | 'read_admins'
  | 'read_conversations'
  | 'write_conversations'
  | 'read_tags'
  | 'write_tags'
  | 'read_users_companies'
  | 'write_data_attributes'
  | 'read_data_connectors'
  | 'read_articles';

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `:names` for what differs. */
  path: string;
  /** Null: any token. */
  scope: Scope | null;
  /** First version that has it. */
  since?: Version;
  /** Fields that the body may have; left out: none. */
  fields?: readonly string[];
  handle: (call: Call) => Answer;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });

/** How many a page holds. @throws Refusal 400 */
export const perPage = (value: unknown, usual: number, most: number): number => {
  const count = typeof value === 'string' ? Number(value) : (value ?? usual);
  if (typeof count === 'number' && Number.isInteger(count) && count >= 1 && count <= most)
    return count;
  throw invalid(`per_page must be an integer between 1 and ${most}`, 'per_page');
};
