import type { AgentKeys } from '../auth/agent-keys.ts';
import type { Availability } from '../availability/availability.ts';
import type { Judge } from '../ingest/ask-judge.ts';
import type { HookDoor } from '../inbound/receive-hook.ts';
import type { Checkpoints } from '../ledger/checkpoints.ts';
import type { WebhookSender } from '../hooks/webhook-sender.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Purges } from '../jobs/purges.ts';
import type { Live } from '../live/live.ts';
import type { Lanes } from '../marks/lanes.ts';
import type { Views } from '../marks/views.ts';
import type { ConversationWriter } from '../ingest/writer.ts';
import type { Panels } from '../panel/panels.ts';
import type { PanelSessions } from '../panel/sessions.ts';
import type { DryRuns } from '../policy/dry-runs.ts';
import type { Policies } from '../policy/policies.ts';
import type { PairingDesk } from '../pairings/pairing-desk.ts';
import type { Reconciler } from '../reconcile/reconciler.ts';
import type { Database } from '../storage/database.ts';
import type { ViewerAccess } from '../viewers/viewer-access.ts';

/** What the routes work with. */
export interface Context {
  db: Database;
  jobs: Jobs;
  /** What is thrown away once a day. */
  purges: Purges;
  /** Tells subscribers. */
  webhooks: WebhookSender;
  writer: ConversationWriter;
  panels: Panels;
  /** What people do with a brief is written conversation by conversation. */
  lanes: Lanes;
  /** Who was shown what. */
  views: Views;
  sessions: PanelSessions;
  /** What they may see. */
  access: ViewerAccess;
  /** Who follows which panel. */
  live: Live;
  keys: AgentKeys;
  policies: Policies;
  dryRuns: DryRuns;
  /** Who is there for which queue. */
  availability: Availability;
  /** Where webhooks of helpdesks come in. */
  hookDoor: HookDoor;
  /** Accounts of helpdesks. */
  pairingDesk: PairingDesk;
  /** Keeps handoffs up to date with their tickets. */
  reconciler: Reconciler;
  /** Signs the ledger; null without a key. */
  checkpoints: Checkpoints | null;
  /** Whether action endpoints may be http on this machine: a server in development. */
  localEndpoints: boolean;
  /** Optional second opinion on customer turns. */
  judge: Judge | null;
  now: () => Date;
  /** Time by which leases are measured; null for the clock of the store, so that servers need not agree. */
  leaseClock: (() => Date) | null;
  /** Address others reach the service at, without a slash at the end. */
  baseUrl: () => string;
  /** Why the store can't be used right now, or null. */
  storeTrouble: () => string | null;
  /** Where a browser that opens a panel address is sent; null sends it nowhere. */
  panelPage: ((conversationId: string) => string) | null;
}
