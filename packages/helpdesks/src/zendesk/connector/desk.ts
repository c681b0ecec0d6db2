import { z } from 'zod';
import type { AccountOf, ZendeskAccount } from '../api/account.ts';
import { ZendeskRefusal } from '../api/zendesk-refusal.ts';
import { zendeskApi } from '../api/zendesk-api.ts';
import type { ZendeskApi, ZendeskCall } from '../api/zendesk-api.ts';
import { messagingApi } from '../messaging/messaging-api.ts';
import type { MessagingApi } from '../messaging/messaging-api.ts';
import { passes } from '../messaging/passes.ts';
import type { Passes } from '../messaging/passes.ts';
import { keptDesks } from '../../shared/kept-desks.ts';
import { Remembered } from '../../shared/remembered.ts';
import { ToldLimit } from '../../shared/told-limit.ts';
import { updateBudget } from './update-budget.ts';
import type { UpdateBudget } from './update-budget.ts';
import { uploads } from './uploads.ts';
import type { Uploads } from './uploads.ts';

/** One account while it is worked with. */
export interface Desk {
  account: ZendeskAccount;
  api: ZendeskApi;
  get: (call: Pick<ZendeskCall, 'path' | 'query' | 'signal'>) => Promise<unknown>;
  /** What rarely changes there, for some minutes. */
  remembered: Remembered;
  budget: UpdateBudget;
  /** Calls that all of the account lets through. */
  limit: ToldLimit;
  uploads: Uploads;
  /** Null where no bot speaks through messaging. */
  messaging: MessagingApi | null;
  /** Handoffs for which control was passed. */
  passed: Passes;
}

/** What an account's plan, or whoever the token belongs to, has no right to; or what is not there at all. */
export const isLacking = (error: unknown): boolean =>
  error instanceof ZendeskRefusal && (error.status === 403 || error.status === 404);

/** Answers null where the account lacks what is asked for. */
export const ifThere = async <T>(work: Promise<T>): Promise<T | null> => {
  try {
    return await work;
  } catch (error) {
    if (isLacking(error)) return null;
    throw error;
  }
};

const Key = z.object({
  subdomain: z.string(),
  origin: z.string().nullable(),
  marketplace: z.unknown(),
  messaging: z.unknown(),
});

/** Accounts by tenant. One is kept, with its token, as long as it stays the same. */
export const desksOf = (
  accountOf: AccountOf,
  now: () => Date,
): ((tenant: string) => Promise<Desk>) =>
  keptDesks<ZendeskAccount, Desk>({
    accountOf,
    keyOf: (account) => JSON.stringify(Key.parse(account)),
    credentialsOf: ({ credentials }) => credentials,
    open: (account, before, isSame) => {
      const same = isSame ? before : null;
      const limit = same?.limit ?? new ToldLimit(now);
      const api = zendeskApi(account, { now, limit });
      return {
        account,
        api,
        get: (call) => api({ ...call, method: 'GET', write: false }),
        remembered: new Remembered(now),
        limit,
        budget: same?.budget ?? updateBudget(now),
        uploads: same?.uploads ?? uploads(now),
        messaging: messagingApi(account, { now }),
        passed: before?.passed ?? passes(now),
      };
    },
  });
