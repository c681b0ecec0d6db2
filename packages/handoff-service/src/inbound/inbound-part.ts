import type { Logger } from 'pino';
import { resumeHandoff } from '../back/resume.ts';
import type { Connectors } from '../connectors/port.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Purges } from '../jobs/purges.ts';
import type { ConversationWriter } from '../ingest/writer.ts';
import type { Policies } from '../policy/policies.ts';
import { Reconciler } from '../reconcile/reconciler.ts';
import { Resting } from '../reconcile/resting.ts';
import type { Database } from '../storage/database.ts';
import { purgeHints } from './hint-store.ts';
import { KnownHooks } from './known-hooks.ts';
import { lookAtHint } from './look-at-hint.ts';
import { Locator } from './locator.ts';
import { HINT_QUEUE } from './receive-hook.ts';
import type { HintedTicket, HookDoor } from './receive-hook.ts';
import { Refusals } from './refusals.ts';

/** What hearing from helpdesks takes. */
export interface InboundDeps {
  db: Database;
  jobs: Jobs;
  purges: Purges;
  writer: ConversationWriter;
  policies: Policies;
  connectors: Connectors;
  now: () => Date;
  leaseClock: (() => Date) | null;
  log: Logger;
}

const EVERY_SECONDS = 60;
/** Tickets that were hinted at, looked at at the same time by a process. */
const AT_ONCE = 8;

/** Wires what comes from helpdesks: the door for webhooks, the queue behind it, and rounds over all open tickets. */
export const inboundPart = async (
  deps: InboundDeps,
): Promise<{ hookDoor: HookDoor; reconciler: Reconciler }> => {
  const { db, jobs, purges, writer, policies, connectors, now, leaseClock, log } = deps;
  const clock = () => now().getTime();
  const hooks = new KnownHooks(db, now);
  const refusals = new Refusals(log, clock);
  const resting = new Resting(log, clock);
  const locator = new Locator(connectors, resting, clock);
  const hookDoor = { db, connectors, jobs, hooks, refusals, locator, now, leaseClock };
  const onClosed: ConstructorParameters<typeof Reconciler>[0]['onClosed'] = async (
    tenant,
    { conversationId, handoffId },
  ) => {
    const where = { conversationId, handoffId, now: now(), event: 'closed' } as const;
    await resumeHandoff({ db, policies, writer }, tenant, where);
  };
  const look = { db, writer, policies, connectors, now, leaseClock, onClosed };
  const reconciler = new Reconciler({ ...look, resting, locator }, log);
  await jobs.work<HintedTicket>(HINT_QUEUE, lookAtHint(reconciler, jobs), { concurrency: AT_ONCE });
  await jobs.every('reconcile', EVERY_SECONDS, async () => void (await reconciler.round()));
  purges.add('inbound', () => purgeHints(db, now()));
  return { hookDoor, reconciler };
};
