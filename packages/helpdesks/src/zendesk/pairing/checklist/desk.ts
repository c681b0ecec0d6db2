import { ConnectorError } from '@baton/handoff-service';
import type { PairingLook, PairingStep } from '@baton/handoff-service';
import { z } from 'zod';
import { step } from '../../../shared/checklist/step.ts';
import type { ZendeskApi } from '../../api/zendesk-api.ts';
import { ZendeskRefusal } from '../../api/zendesk-refusal.ts';
import type { ZendeskServer } from '../server.ts';
import type { ZendeskSettings } from '../settings.ts';

/** What the parts of a checklist work with. */
export interface ChecklistDesk {
  api: ZendeskApi;
  server: ZendeskServer;
  look: PairingLook;
  /** Whether what is missing is made. */
  repair: boolean;
  /** As they are now: parts write down what they found. */
  settings: ZendeskSettings;
  /** Address of a page for admins in the account. */
  page: (path: string) => string;
}

/** What asking takes. */
export interface Asking {
  api: ZendeskApi;
  look: { signal: AbortSignal };
}

const WORDS: Record<ConnectorError['code'], string> = {
  'rate-limited': 'Zendesk takes no more requests now. Check again in a minute.',
  unauthorized: 'The credentials may not look at this: an admin’s are needed.',
  'not-found': 'Zendesk does not have this, or not on this plan.',
  refused: 'Zendesk refused what was asked.',
  unavailable: 'Zendesk did not answer. Check again in a minute.',
};

/** What kept a part from being looked at, in words. */
export const troubleOf = (error: unknown): string => {
  if (!(error instanceof ConnectorError)) throw error;
  return WORDS[error.code];
};

/** A line of the list, which says itself when it could not be looked at. */
export const tried = async (
  id: string,
  title: string,
  look: () => Promise<PairingStep>,
): Promise<PairingStep> => {
  try {
    return await look();
  } catch (error) {
    return step(id, title, 'failed', troubleOf(error));
  }
};

/** What was asked for, read by its shape. @throws ConnectorError */
export const ask = async <T>(
  { api, look: { signal } }: Asking,
  shape: z.ZodType<T>,
  path: readonly string[],
  query: readonly (readonly [string, string])[] = [],
): Promise<T> => readAs(shape, await api({ method: 'GET', path, query, write: false, signal }));

/** What was made or changed, read by its shape. @throws ConnectorError */
export const tell = async <T>(
  { api, look: { signal } }: Asking,
  shape: z.ZodType<T>,
  method: 'POST' | 'PUT',
  path: readonly string[],
  body: unknown,
): Promise<T> => readAs(shape, await api({ method, path, body, write: true, signal }));

const readAs = <T>(shape: z.ZodType<T>, json: unknown): T => {
  const read = shape.safeParse(json);
  if (read.success) return read.data;
  throw new ConnectorError('unavailable', { sent: true });
};

/** The same, null where it is not there (any more), or not on this plan. */
export const ifThere = async <T>(asked: Promise<T>): Promise<T | null> => {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ZendeskRefusal && [403, 404, 410].includes(error.status)) return null;
    throw error;
  }
};

const Page = z.object({
  meta: z.object({ has_more: z.boolean(), after_cursor: z.string().nullish() }).nullish(),
});
const MOST_PAGES = 20;

/** All rows of a list, page by page; those that can't be read are passed over. @throws ConnectorError */
export const askAll = async <T>(desk: Asking, row: z.ZodType<T>, path: string): Promise<T[]> => {
  const all: T[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query: [string, string][] = [['page[size]', '100']];
    if (after !== null) query.push(['page[after]', after]);
    const shape = Page.and(z.object({ [path]: z.array(z.unknown()) }));
    const read: z.infer<typeof Page> & Record<string, unknown> = await ask(
      desk,
      shape as z.ZodType<z.infer<typeof Page> & Record<string, unknown>>,
      [path],
      query,
    );
    for (const each of read[path] as unknown[]) {
      const parsed = row.safeParse(each);
      if (parsed.success) all.push(parsed.data);
    }
    after = read.meta?.has_more === true ? (read.meta.after_cursor ?? null) : null;
    if (after === null) break;
  }
  return all;
};

/** Ids are numbers in most places and digits in some. */
export const IdText = z.union([z.int().positive(), z.string().min(1).max(64)]).transform(String);
