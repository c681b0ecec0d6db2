import { ConnectorError } from '@baton/handoff-service';
import type { PairingLook, PairingStep } from '@baton/handoff-service';
import type { z } from 'zod';
import { step } from '../../../shared/checklist/step.ts';
import type { FreshdeskApi } from '../../api/freshdesk-api.ts';
import { askFreshdesk } from '../ask.ts';
import type { FreshdeskServer } from '../server.ts';
import type { FreshdeskSettings } from '../settings.ts';

/** What the parts of a checklist work with. */
export interface ChecklistDesk {
  api: FreshdeskApi;
  server: FreshdeskServer;
  look: PairingLook;
  /** Whether what is missing is made. */
  repair: boolean;
  /** As they are now: parts write down what they found. */
  settings: FreshdeskSettings;
  /** Address of the pages for admins in the account. */
  admin: string;
}

const WORDS: Record<ConnectorError['code'], string> = {
  'rate-limited': 'Freshdesk takes no more requests now. Check again in a minute.',
  unauthorized: 'The key may not look at this, or the plan does not have it.',
  'not-found': 'Freshdesk does not have this, or not on this plan.',
  refused: 'Freshdesk refused what was asked.',
  unavailable: 'Freshdesk did not answer. Check again in a minute.',
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

/** What was asked for, made or changed. @throws ConnectorError */
export const ask = <T>(
  { api, look: { signal } }: Pick<ChecklistDesk, 'api' | 'look'>,
  shape: z.ZodType<T>,
  path: readonly string[],
  more: Parameters<typeof askFreshdesk>[3] = {},
): Promise<T> => askFreshdesk({ api, signal }, shape, path, more);

/** Pages that are read at most, each of a hundred. */
const MOST_PAGES = 20;

/** All rows of a list; those that can't be read are passed over. @throws ConnectorError */
export const askAll = async <T>(
  { api, look: { signal } }: Pick<ChecklistDesk, 'api' | 'look'>,
  row: z.ZodType<T>,
  path: string,
): Promise<T[]> => {
  const all: T[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const query = [
      ['page', String(page)],
      ['per_page', '100'],
    ] as const;
    const { json, next } = await api({ method: 'GET', path: [path], query, write: false, signal });
    if (!Array.isArray(json)) throw new ConnectorError('unavailable', { sent: false });
    for (const each of json) {
      const read = row.safeParse(each);
      if (read.success) all.push(read.data);
    }
    if (!next) break;
  }
  return all;
};
