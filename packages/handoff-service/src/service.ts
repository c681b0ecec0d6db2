import type { PolicyInput } from '@baton/handoff-core';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { AgentKeys, endOtherKeys, registerAgentKey } from './auth/agent-keys.ts';
import type { KeyScope } from './auth/agent-keys.ts';
import { repeatSweep, sweepActions } from './actions/sweeper.ts';
import { guardPart } from './endpoints/guard-part.ts';
import { assistPart } from './assist/assist-part.ts';
import { Availability } from './availability/availability.ts';
import { resumeHandoff } from './back/resume.ts';
import { resumeNow } from './back/resume-now.ts';
import { moveDueHandoffs } from './handoffs/due-handoffs.ts';
import type { ResolvedHandoff } from './handoffs/due-handoffs.ts';
import { Asked, DEADLINE_MS } from './connectors/asked.ts';
import type { FoundText, KnownContext } from './connectors/known.ts';
import { checkedConnectors } from './connectors/checked-connector.ts';
import type { Connectors } from './connectors/port.ts';
import { contextPart } from './context/context-part.ts';
import { deliveryPart } from './delivery/delivery-part.ts';
import { deliveryExecutor, failHandoff } from './delivery/executor.ts';
import { createApp } from './http/app.ts';
import type { Context } from './http/context.ts';
import { Checkpoints } from './ledger/checkpoints.ts';
import type { LedgerSigner } from './ledger/signer.ts';
import { inboundPart } from './inbound/inbound-part.ts';
import { takeHook } from './inbound/receive-hook.ts';
import type { BroughtAnswer, BroughtHook } from './inbound/receive-hook.ts';
import type { Judge } from './ingest/ask-judge.ts';
import type { BriefWriter } from './panel/writings.ts';
import { Writings } from './panel/writings.ts';
import { headOf } from './ingest/ingest-store.ts';
import { ConversationWriter } from './ingest/writer.ts';
import type { Surroundings } from './ingest/surroundings.ts';
import type { Budgets } from './outbox/admission.ts';
import type { Executors } from './outbox/executor.ts';
import { purgeDone, readStats } from './outbox/outbox-store.ts';
import type { OutboxStats } from './outbox/outbox-store.ts';
import { KEPT_MS } from './outbox/schedule.ts';
import { OutboxWorker } from './outbox/worker.ts';
import type { OutboxOptions } from './outbox/worker.ts';
import { KEPT_DAYS } from './hooks/delivery-log.ts';
import { purgeDeliveries } from './hooks/delivery-store.ts';
import { tellSubscribers } from './hooks/tell-subscribers.ts';
import { WebhookSender } from './hooks/webhook-sender.ts';
import { InlineJobs } from './jobs/inline-jobs.ts';
import { PostgresJobs } from './jobs/postgres-jobs.ts';
import { Purges } from './jobs/purges.ts';
import { Lanes } from './marks/lanes.ts';
import { PATIENCE_MS, Views } from './marks/views.ts';
import { Briefs } from './panel/briefs.ts';
import type { BriefPart } from './panel/brief-part.ts';
import { SharedAppCounts } from './panel/app-counts.ts';
import { PageLoads } from './panel/page-loads.ts';
import { Panels } from './panel/panels.ts';
import type { Round } from './reconcile/reconciler.ts';
import { SearchIndexer } from './search/search-indexer.ts';
import { Live } from './live/live.ts';
import { pairingPart } from './pairings/pairing-part.ts';
import type { Pairings } from './pairings/pairing.ts';
import type { PairingKind } from './pairings/pairing-kind.ts';
import { endSessionsOf } from './panel/end-sessions-of.ts';
import { LOOK_MS, PanelSessions } from './panel/sessions.ts';
import { KEPT_OVER_MS, purgeSessions } from './panel/session-store.ts';
import { DryRuns } from './policy/dry-runs.ts';
import { Policies } from './policy/policies.ts';
import { Database, ownerPool } from './storage/database.ts';
import { StoreClock } from './storage/store-clock.ts';
import type { Connection } from './storage/database.ts';
import type { MasterKeySource } from './storage/vault/master-key.ts';
import { prepareVault } from './storage/vault/prepare-vault.ts';
import { migrate } from './storage/migrate.ts';
import { ViewerAccess } from './viewers/viewer-access.ts';
import { openSignIn } from './sign-in/open-sign-in.ts';
import type { SignIn } from './sign-in/sign-in.ts';
import type { SignInPort } from './sign-in/port.ts';
import type { ViewerGrants } from './viewers/grants.ts';
import type { ViewerGates } from './viewers/viewer-gate.ts';

/** What a service needs to start. */
export interface ServiceOptions {
  connection: Connection;
  /** What everything that is stored of conversations is sealed under; made at the first start. */
  masterKey: MasterKeySource;
  log: Logger;
  /** Address others reach the service at; asked late because the port may be chosen by the system. */
  baseUrl: () => string;
  /** Keys that must work: each belongs to a tenant, and tells events unless its scopes say otherwise. */
  keys: readonly {
    tenant: string;
    key: string;
    label: string;
    scopes?: readonly KeyScope[];
  }[];
  /** Labels of which no other keys than those in `keys` are valid any more; none by default. */
  onlyKeysUnder?: readonly string[];
  /** Viewers whose sessions are over from this start on; none by default. */
  noSessionsOf?: readonly string[];
  now?: () => Date;
  /** Addresses and networks of proxies, which are believed about where a request comes from; none by default. */
  trustedProxies?: readonly string[];
  /** Why the store can't be used right now, or null; known to whoever runs the store. */
  storeTrouble?: () => string | null;
  /** Where a browser that opens a panel address is sent. */
  panelPage?: (conversationId: string) => string;
  /** In force for tenants that saved no policy: what it sets, over the defaults. */
  policy?: PolicyInput;
  /** Asked about customer turns before they are decided on; without one nothing is sent anywhere. */
  judge?: Judge;
  /** Writes beside the brief, from what the strictest tier sees; without one nothing is sent anywhere. */
  writer?: BriefWriter;
  /** Signs the ledger, every so many milliseconds (0: only when asked) and for every export; without it none is made. */
  ledger?: { signer: LedgerSigner; everyMs: number };
  /** Lets action endpoints be http on this machine: for development. */
  localEndpoints?: boolean;
  /** By the name of the helpdesk a ticket lives in; without one nobody is asked. */
  connectors?: Connectors;
  /** Asked what people of a helpdesk may see; sessions that name one without a gate see nothing. */
  viewers?: ViewerGates;
  /** Tells of the accounts whose people sign in with Baton; nobody signs in without it. */
  signIn?: SignInPort;
  /** How tenants are paired with helpdesks; none by default. */
  pairingKinds?: readonly PairingKind[];
  /** Tells other processes on the same database of changes, and hears of theirs; on by default, one connection more. */
  hints?: boolean;
  /** How often helpdesks are called for one tenant, by their names. */
  budgets?: Budgets;
  /** How long a call to a helpdesk may take and so on, in milliseconds; tests shorten them. */
  deliveryTimes?: OutboxOptions['times'];
  /** Whether what is to be delivered is delivered by itself; true by default. */
  deliver?: boolean;
  /** Milliseconds after which helpdesks are asked again who is there; 20 seconds by default. */
  staffingFreshMs?: number;
  /** How many times longer than usual it waits for others before it goes on without them; 1 by default: for tests on busy machines. */
  patience?: number;
  /** Connections to PostgreSQL at most. */
  maxConnections?: number;
  /** Works on background jobs, with a few connections more; without it they wait in memory for `runJobs`. */
  jobs?: boolean;
}

/** A running service without a port: `app` can be listened on or injected into. */
export interface Service {
  app: FastifyInstance;
  sessions: PanelSessions;
  /** What is good once, over all processes on this database. */
  pageLoads: PageLoads;
  /** What the processes on this database counted of the requests of helpdesks' apps. */
  appCounts: SharedAppCounts;
  /** Accounts of helpdesks that tenants are paired with. */
  pairings: Pairings;
  /** Leave that people of helpdesks gave. */
  grants: ViewerGrants;
  /** People who proved to Baton who they are. */
  signIn: SignIn;
  /** Takes in a webhook whose tenant is known already; what it hints at is looked at later. @throws Problem `store-unavailable` */
  takeHook: (hook: BroughtHook) => Promise<BroughtAnswer>;
  /** Who follows which panel; its rounds happen by themselves every twenty seconds. */
  live: Live;
  /** Migrations that were applied at this start. */
  migrated: string[];
  /** Does now what time has settled of actions, approvals and handoffs; happens by itself every few seconds. Gives how many. */
  sweep: () => Promise<number>;
  /** Makes what was said lately findable; happens by itself every few seconds. Gives how many conversations. */
  index: () => Promise<number>;
  /** Carries out what is due of the jobs in memory, and gives how many; none where jobs are worked on by themselves. */
  runJobs: () => Promise<number>;
  /** Sends what is due to subscribers, until nothing is; with `jobs` it happens by itself. Gives how many calls that were. */
  sendWebhooks: () => Promise<number>;
  /** Looks at tickets that are due for it and does what follows; happens by itself every minute. */
  reconcile: () => Promise<Round>;
  /** Delivers what is due now, and what becomes due by it; happens by itself unless `deliver` is false. Gives how many. */
  deliver: () => Promise<number>;
  /** What waits to be delivered, of all tenants together. */
  stats: () => Promise<OutboxStats>;
  close: () => Promise<void>;
}

/** Brings the schema up to date, registers keys and wires the API. @throws MigrationError, VaultError and driver errors */
export const createService = async (options: ServiceOptions): Promise<Service> => {
  const owner = ownerPool(options.connection);
  let migrated: string[];
  try {
    migrated = await migrate(owner);
    await prepareVault(owner, options.masterKey);
    for (const { tenant, key, label, scopes } of options.keys)
      await registerAgentKey(owner, tenant, key, label, scopes);
    if (options.noSessionsOf) await endSessionsOf(owner, options.noSessionsOf);
    if (options.onlyKeysUnder)
      await endOtherKeys(
        owner,
        options.onlyKeysUnder,
        options.keys.map(({ key }) => key),
      );
  } finally {
    await owner.end();
  }
  const db = new Database(
    options.connection,
    options.masterKey,
    options.maxConnections === undefined ? {} : { max: options.maxConnections },
  );
  try {
    // Tenants get their keys at the start, so that a second server with another master key is refused then and not later.
    for (const tenant of new Set(options.keys.map((each) => each.tenant)))
      await db.vault.ready(tenant);
  } catch (error) {
    await db.close();
    throw error;
  }
  const storeClock = new StoreClock(db);
  const now = options.now ?? (() => storeClock.now());
  // What can't be told yet is told by the next look; until then the clock of this machine counts.
  const compareClocks = (): Promise<unknown> => storeClock.measure().catch(() => undefined);
  await compareClocks();
  const policies = new Policies(db, options.log, options.policy ?? {}, () => now().getTime());
  const sessions = new PanelSessions(db, options.now ?? null);
  const checkpoints = options.ledger
    ? new Checkpoints(db, options.ledger.signer, now, options.log)
    : null;
  if (options.ledger && options.ledger.everyMs > 0) checkpoints?.start(options.ledger.everyMs);
  const live = new Live(db, {
    connection: options.hints === false ? null : options.connection,
    now: () => performance.now(),
    random: Math.random,
  });
  const { patience = 1 } = options;
  const surroundings: Surroundings = {
    policyOf: async (tenant) => (await policies.of(tenant)).engine.policy,
    situation: (...place) => availability.situation(...place),
    touch: (...place) => availability.touch(...place),
  };
  const writer = new ConversationWriter(db, live.tell, surroundings, patience);
  writer.onResolved = resumeNow({ db, policies, writer }, now, options.log);
  const leaseClock = options.now ?? null;
  // What a brief holds beside the conversation's own entries.
  const clock = () => now().getTime();
  const waiting = new InlineJobs(clock);
  const jobs = options.jobs ? new PostgresJobs(options.connection, options.log) : waiting;
  const purges = new Purges(options.log);
  await purges.schedule(jobs);
  const sending = { db, log: options.log, now, leaseClock, random: Math.random };
  const webhooks = new WebhookSender(sending);
  const { signIn, purge: purgeSignIns } = openSignIn({
    db,
    port: options.signIn ?? null,
    clock: leaseClock,
    issuer: options.baseUrl,
    log: options.log,
  });
  purges.add('sign-ins', () => purgeSignIns(new Date(clock() - KEPT_OVER_MS)));
  purges.add('panel-sessions', () => purgeSessions(db, new Date(clock() - KEPT_OVER_MS)));
  purges.add('webhook-deliveries', () =>
    purgeDeliveries(db, new Date(clock() - KEPT_DAYS * 86_400_000)),
  );
  const connectors = checkedConnectors(options.connectors ?? new Map());
  const availability = new Availability({
    db,
    connectors,
    log: options.log,
    now: clock,
    freshMs: options.staffingFreshMs,
    patience,
  });
  const contexts = new Asked<KnownContext>(options.log, clock, DEADLINE_MS * patience);
  const searches = new Asked<FoundText[]>(options.log, clock, DEADLINE_MS * patience);
  const parts: BriefPart[] = [
    guardPart({ db, writer, policies, now, leaseClock }),
    contextPart({ db, connectors, asked: contexts, now: clock }),
    assistPart({ connectors, asked: searches }),
    deliveryPart({ db, connectors }),
  ];
  const briefs = new Briefs(db, parts, clock, patience);
  const delivery = { db, briefs, policies, connectors, writer, now };
  const executors: Executors = new Map([
    ['handoff.', deliveryExecutor(delivery)],
    ['event.', tellSubscribers({ db, policies, now, leaseClock, hint: () => webhooks.hint() })],
  ]);
  const worker = new OutboxWorker({
    db,
    executors,
    log: options.log,
    now: leaseClock,
    random: Math.random,
    died: failHandoff(delivery),
    ...(options.budgets && { budgets: options.budgets }),
    ...(options.deliveryTimes && { times: options.deliveryTimes }),
  });
  writer.onEffects = () => worker.hint();
  purges.add('deliveries', () => purgeDone(db, new Date(clock() - KEPT_MS)));
  const inbound = { db, jobs, purges, writer, policies, connectors, now, leaseClock };
  const { hookDoor, reconciler } = await inboundPart({ ...inbound, log: options.log });
  const { pairings, pairingDesk } = await pairingPart({
    hookDoor,
    policies,
    kinds: options.pairingKinds ?? [],
    baseUrl: options.baseUrl,
    jobs,
    endSignIns: signIn.endOf,
    log: options.log,
  });
  const lanes = new Lanes();
  const views = new Views({ db, writer, lanes }, options.log, clock, PATIENCE_MS * patience);
  const writings = options.writer ? new Writings(options.writer, clock, live.nudge) : null;
  const context: Context = {
    db,
    jobs,
    purges,
    webhooks,
    hookDoor,
    pairingDesk,
    reconciler,
    writer,
    lanes,
    panels: new Panels(db, policies, briefs, views, writings, clock),
    views,
    sessions,
    access: new ViewerAccess(options.viewers ?? new Map(), sessions, async (...place) => {
      const head = await headOf(db, ...place);
      return head?.state.facts.ticket ?? null;
    }),
    live,
    keys: new AgentKeys(db),
    policies,
    availability,
    dryRuns: new DryRuns(db, () => performance.now()),
    checkpoints,
    localEndpoints: options.localEndpoints ?? false,
    judge: options.judge ?? null,
    now,
    leaseClock,
    baseUrl: options.baseUrl,
    storeTrouble: options.storeTrouble ?? (() => null),
    panelPage: options.panelPage ?? null,
  };
  const app = createApp(context, options.log, options.trustedProxies);
  const due = {
    ...context,
    resume: (tenant: string, where: ResolvedHandoff) => resumeHandoff(context, tenant, where),
  };
  const sweep = async () =>
    (await sweepActions(context, options.log)) + (await moveDueHandoffs(due, options.log));
  const stopSweeping = repeatSweep(sweep);
  const indexer = new SearchIndexer(db, policies, options.log);
  const index = () => indexer.run();
  const stopIndexing = repeatSweep(index);
  const stopAsking = repeatSweep(() => availability.refresh());
  const stopComparing = repeatSweep(compareClocks);
  // What can't be looked up now is by the next look.
  // What can't be looked up now makes nobody be believed for longer: sessions are then read one by one.
  const stopLooking = repeatSweep(() => sessions.look().catch(() => undefined), LOOK_MS);
  const stopPairing = repeatSweep(() => pairings.refresh().catch(() => undefined));
  // Not waited for: what asks for a job waits until they run, and nothing else needs them.
  void jobs.start();
  if (options.jobs) webhooks.start();
  if (options.deliver !== false) worker.start();
  app.addHook('onClose', async () => {
    await worker.stop();
    await Promise.all([jobs.stop(), webhooks.stop()]);
    await stopSweeping();
    await stopIndexing();
    await stopAsking();
    await stopComparing();
    await stopPairing();
    await stopLooking();
    await checkpoints?.stop();
    await Promise.all([
      views.settle(),
      contexts.settled(),
      searches.settled(),
      availability.settled(),
      signIn.pages?.settled(),
    ]);
    await db.close();
  });
  return {
    app,
    sessions,
    pageLoads: new PageLoads(db),
    appCounts: new SharedAppCounts(db, leaseClock),
    pairings,
    grants: pairingDesk.grants,
    signIn,
    takeHook: (hook) => takeHook(hookDoor, hook),
    live,
    migrated,
    sweep,
    index,
    runJobs: () => waiting.runDue(),
    reconcile: () => reconciler.round(),
    sendWebhooks: () => webhooks.runDue(),
    deliver: async () => {
      let all = 0;
      for (let moved = -1; moved !== 0; all += moved) moved = await worker.runOnce();
      return all;
    },
    stats: () => readStats(db),
    close: () => app.close(),
  };
};
