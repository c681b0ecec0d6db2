import { ConnectorError } from '@baton/handoff-service';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { AccountOf, FreshdeskAccount } from '../api/account.ts';
import type { Page } from '../api/answer.ts';
import { sharedBudget } from '../api/budget.ts';
import type { Budget } from '../api/budget.ts';
import { FreshdeskRefusal } from '../api/freshdesk-refusal.ts';
import { freshdeskApi } from '../api/freshdesk-api.ts';
import type { FreshdeskApi, FreshdeskCall } from '../api/freshdesk-api.ts';
import { fileTries } from '../../shared/file-tries.ts';
import type { FileTries } from '../../shared/file-tries.ts';
import { keptDesks } from '../../shared/kept-desks.ts';
import { Remembered } from '../../shared/remembered.ts';
import { firstLooks } from './first-looks.ts';
import type { FirstLooks } from './first-looks.ts';
import { justHeard } from './just-heard.ts';
import type { JustHeard } from './just-heard.ts';
import { knownRows } from './known-rows.ts';
import type { KnownRows } from './known-rows.ts';
import { Together } from './together.ts';

const LONG_TICKETS = 2_000;

type Reading = Pick<FreshdeskCall, 'path' | 'query' | 'purpose' | 'signal'>;

/** One account while it is worked with. */
export interface Desk {
  account: FreshdeskAccount;
  api: FreshdeskApi;
  /** JSON of what is read. */
  get: (call: Reading) => Promise<unknown>;
  /** The same with whether a list goes on. */
  page: (call: Reading) => Promise<Page>;
  budget: Budget;
  /** What rarely changes there, for some minutes. */
  remembered: Remembered;
  /** How tickets stood when their writes began. */
  looks: FirstLooks;
  files: FileTries;
  /** From which page of its conversations a long ticket is read. */
  pages: LRUCache<string, number>;
  heard: JustHeard;
  together: Together;
  known: KnownRows;
}

/** What an account's plan, or whoever the key belongs to, has no right to; or what is not there at all. */
const isLacking = (error: unknown): boolean =>
  (error instanceof ConnectorError && error.code === 'not-found') ||
  (error instanceof FreshdeskRefusal && [402, 403].includes(error.status));

/** Answers null where the account lacks what is asked for. */
export const ifThere = async <T>(work: Promise<T>): Promise<T | null> => {
  try {
    return await work;
  } catch (error) {
    if (isLacking(error)) return null;
    throw error;
  }
};

const Key = z.object({ domain: z.string(), origin: z.string().nullable(), agent: z.string() });

/** Accounts by tenant. One is kept as long as it stays the same. */
export const desksOf = (
  accountOf: AccountOf,
  now: () => Date,
): ((tenant: string) => Promise<Desk>) =>
  keptDesks<FreshdeskAccount, Desk>({
    accountOf,
    keyOf: (account) => JSON.stringify(Key.parse(account)),
    credentialsOf: ({ key }) => key,
    open: (account, before, isSame) => {
      const same = isSame ? before : null;
      const budget = same?.budget ?? sharedBudget(account, now);
      const api = freshdeskApi(account, { now, budget });
      const page = (call: Reading) => api({ ...call, method: 'GET', write: false });
      return {
        account,
        api,
        page,
        get: async (call) => (await page(call)).json,
        budget,
        remembered: new Remembered(now),
        looks: same?.looks ?? firstLooks(),
        files: same?.files ?? fileTries(),
        pages: same?.pages ?? new LRUCache({ max: LONG_TICKETS }),
        heard: same?.heard ?? justHeard(now),
        together: new Together(),
        known: same?.known ?? knownRows(now),
      };
    },
  });
