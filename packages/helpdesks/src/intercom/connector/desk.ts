import { z } from 'zod';
import type { AccountOf, IntercomAccount } from '../api/account.ts';
import { IntercomRefusal } from '../api/intercom-refusal.ts';
import { intercomApi } from '../api/intercom-api.ts';
import type { IntercomApi } from '../api/intercom-api.ts';
import type { SdkCall } from '../api/sdk.ts';
import { fileTries } from '../../shared/file-tries.ts';
import type { FileTries } from '../../shared/file-tries.ts';
import { firstLooks } from './first-looks.ts';
import type { FirstLooks } from './first-looks.ts';
import { keptDesks } from '../../shared/kept-desks.ts';
import { Remembered } from '../../shared/remembered.ts';

/** One workspace while it is worked with. */
export interface Desk {
  account: IntercomAccount;
  api: IntercomApi;
  /** Reads by the official client. */
  get: (ask: SdkCall, signal: AbortSignal) => Promise<unknown>;
  /** Writes by it. */
  put: (ask: SdkCall, signal: AbortSignal) => Promise<unknown>;
  /** What rarely changes there, for some minutes. */
  remembered: Remembered;
  /** How conversations stood when their writes began. */
  looks: FirstLooks;
  files: FileTries;
}

/** What the token has no right to, the plan lacks, or is not there at all. */
const isLacking = (error: unknown): boolean =>
  error instanceof IntercomRefusal && [402, 403, 404, 410].includes(error.status);

/** Answers null where the workspace lacks what is asked for. */
export const ifThere = async <T>(work: Promise<T>): Promise<T | null> => {
  try {
    return await work;
  } catch (error) {
    if (isLacking(error)) return null;
    throw error;
  }
};

const Key = z.object({
  workspace: z.string(),
  region: z.string(),
  origin: z.string().nullable(),
  version: z.string(),
  admin: z.string(),
});

/** Workspaces by tenant. One is kept as long as it stays the same. */
export const desksOf = (
  accountOf: AccountOf,
  now: () => Date,
): ((tenant: string) => Promise<Desk>) =>
  keptDesks<IntercomAccount, Desk>({
    accountOf,
    keyOf: (account) => JSON.stringify(Key.parse(account)),
    credentialsOf: ({ token }) => token,
    open: (account, before, isSame) => {
      const same = isSame ? before : null;
      const api = intercomApi(account, { now });
      return {
        account,
        api,
        get: (ask, signal) => api.sdk(ask, { write: false, signal }),
        put: (ask, signal) => api.sdk(ask, { write: true, signal }),
        remembered: new Remembered(now),
        looks: same?.looks ?? firstLooks(),
        files: same?.files ?? fileTries(),
      };
    },
  });
