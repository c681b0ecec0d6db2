import { PageKeys } from './page-keys.ts';
import type { KeyPlace } from './page-keys.ts';
import { peekToken, signedOf } from './page-token.ts';
import type { SeenLoads } from './seen-loads.ts';
import { verifyPageToken } from './verify-page-token.ts';
import type { PageFault, PageLoad, PairedInstallation } from './verify-page-token.ts';

/** An account that a tenant is paired with. */
export interface PairedAccount extends PairedInstallation, KeyPlace {
  tenant: string;
}

/** What is needed to believe page loads. */
export interface PageDoorOptions {
  /** Whose account it is; null when it is nobody's. */
  pairedBy: (subdomain: string) => Promise<PairedAccount | null>;
  now: () => Date;
  keys?: PageKeys;
  /** Page loads that were believed: one memory for all processes. */
  seen: SeenLoads;
}

/** Somebody whose page load is believed, or why it is not: words for the log. */
export type Arrival =
  | { ok: true; account: PairedAccount; user: string; appGuid: string }
  | {
      ok: false;
      why: PageFault | 'not-paired' | 'key-unavailable' | 'replayed';
      /** Only once the account is known to be somebody's. */
      subdomain: string | null;
    };

/** Lets people in whose page load Zendesk has signed for an account that is paired. Whatever is not clear stays outside. */
export type PageDoor = (load: PageLoad) => Promise<Arrival>;

/** A door with its own memory of keys: make one for each process. Rejects when it can't be known which tokens came. */
export const zendeskPageDoor = ({
  pairedBy,
  now,
  keys = new PageKeys(() => now().getTime()),
  seen,
}: PageDoorOptions): PageDoor => {
  return async (load) => {
    const peeked = peekToken(load.token);
    if (!peeked.ok) return { ok: false, why: peeked.why, subdomain: null };
    const account = await pairedBy(peeked.subdomain);
    // A look-up that is less exact than it should be opens nothing.
    if (account?.subdomain !== peeked.subdomain)
      return { ok: false, why: 'not-paired', subdomain: null };
    const { subdomain } = account;
    const key = await keys.of(account);
    if (!key) return { ok: false, why: 'key-unavailable', subdomain };
    const verify = (by: typeof key) =>
      verifyPageToken({ ...load, paired: account, key: by, now: now() });
    let verdict = await verify(key);
    if (!verdict.ok && verdict.why === 'signature') {
      const other = await keys.after(account, key);
      if (other) verdict = await verify(other);
    }
    if (!verdict.ok) return { ok: false, why: verdict.why, subdomain };
    const { user, appGuid, expires } = verdict;
    const { tenant } = account;
    const token = signedOf(load.token);
    const counts = await seen.take({ tenant, token, frame: appGuid, expires });
    return counts
      ? { ok: true, account, user, appGuid }
      : { ok: false, why: 'replayed', subdomain };
  };
};
