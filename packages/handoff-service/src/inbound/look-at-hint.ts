import type { Jobs } from '../jobs/jobs.ts';
import type { Reconciler } from '../reconcile/reconciler.ts';
import { HINT_QUEUE } from './receive-hook.ts';
import type { HintedTicket } from './receive-hook.ts';

/** Milliseconds until it is tried again for the first time; twice as long each time. */
const AGAIN_MS = 15_000;
const LONGEST_MS = 10 * 60_000;
/** Some three hours and a half of them. */
const MOST_TRIES = 26;

/**
 * Looks at a ticket that was hinted at. What a helpdesk's AI said is in no round over open tickets: where it could not be read it is tried again, beside
 * hints that come meanwhile.
 */
export const lookAtHint =
  (reconciler: Pick<Reconciler, 'hinted'>, jobs: Pick<Jobs, 'send'>) =>
  async (hinted: HintedTicket): Promise<void> => {
    if ((await reconciler.hinted(hinted)) !== 'unheard') return;
    const { tenant, helpdesk, ticket, unheard = 0 } = hinted;
    if (unheard >= MOST_TRIES) return;
    const afterMs = Math.min(LONGEST_MS, AGAIN_MS * 2 ** unheard);
    const key = `${tenant}:${helpdesk}:${ticket}:again`;
    await jobs.send(HINT_QUEUE, { ...hinted, unheard: unheard + 1 }, { key, afterMs });
  };
