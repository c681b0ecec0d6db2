import type { AppCounts } from '@baton/handoff-service';
import type { AccountPace } from './account-pace.ts';

/** Milliseconds after which processes tell each other what they counted. */
export const SHARE_MS = 5_000;

/** Says what this process counted of an account, and gives what others did. May reject. */
export type ShareCounts = (
  account: { tenant: string; account: string },
  counts: AppCounts,
) => Promise<AppCounts[]>;

/** Keeps what a pace knows of other processes up to date, until it is stopped: one round trip for each account that is worked in. */
export const shareCounts = (pace: AccountPace, share: ShareCounts): (() => void) => {
  let isBusy = false;
  const once = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    for (const { account: place, counts } of pace.counts()) {
      const [tenant = '', account = ''] = place.split(' ');
      // Without the store nobody is let in anyway; what was known is believed for a while.
      const told = await share({ tenant, account }, counts).catch(() => null);
      if (told) pace.elsewhere(place, told);
    }
    isBusy = false;
  };
  const timer = setInterval(() => void once(), SHARE_MS);
  timer.unref();
  return () => clearInterval(timer);
};
