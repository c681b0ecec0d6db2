import { randomUUID } from 'node:crypto';
import { HooksOut } from '../../helpdesk/hooks-out.ts';
import type { HookFault, SentHook } from '../../helpdesk/hooks-out.ts';
import type { Json } from '../wire/values.ts';
import { hubSignature } from './sign-hook.ts';
import type { Topic } from './topics.ts';

/** What becomes of a webhook on its way. `forged`: its signature is another's. */
export type WebhookFault = HookFault | 'forged';

const RETRY_MS = 60_000;
const PATIENCE_MS = 5_000;
/** Webhooks that are kept for a look; nobody looks at more. */
const MOST = 10_000;

interface Waiting {
  hook: SentHook;
  at: number;
}

export interface OutboundOptions {
  secret: () => string;
  workspace: string;
  /** The workspace's clock, which stands in what is sent. */
  now: () => Date;
  trueNow: () => Date;
}

const isNear = (endpoint: string): boolean =>
  ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(endpoint).hostname);

/** Webhooks of the app on their way out. They reach this machine only; all are kept for a look. */
export class Outbound {
  plan: (() => WebhookFault | null) | null = null;
  /** How each that was posted was answered; null: not at all. */
  readonly answers: (number | null)[] = [];
  readonly #options: OutboundOptions;
  #topics: ReadonlySet<string>;
  #endpoint: string | null = null;
  #fault: HookFault | null = null;
  #taken: SentHook[] = [];
  #waiting: Waiting[] = [];
  readonly #underway = new Set<Promise<void>>();
  readonly #out = new HooksOut(
    () => this.#fault,
    (hook) => this.#leave(hook, false),
  );

  constructor(options: OutboundOptions, topics: readonly Topic[]) {
    this.#options = options;
    this.#topics = new Set(topics);
  }

  /** Whether webhooks are posted anywhere. */
  get isOn(): boolean {
    return this.#endpoint !== null;
  }

  /** Posts from now on to that address, which has to answer HEAD with success; false when it does not. Null: nowhere. */
  async to(endpoint: string | null): Promise<boolean> {
    this.#endpoint = null;
    if (endpoint === null) return true;
    if (!isNear(endpoint)) throw new Error('webhooks reach this machine only');
    const response = await fetch(endpoint, { method: 'HEAD' }).catch(() => null);
    if (response?.ok !== true) return false;
    this.#endpoint = endpoint;
    return true;
  }

  subscribe(topics: readonly Topic[]): void {
    this.#topics = new Set(topics);
  }

  /** Tells of something, if the app wants to know. */
  send(topic: Topic, item: Json): void {
    if (!this.#topics.has(topic)) return;
    const { now, workspace, secret } = this.#options;
    const at = Math.floor(now().getTime() / 1_000);
    const fault = this.plan?.() ?? null;
    const id = `notif_${randomUUID()}`;
    const body = JSON.stringify({
      type: 'notification_event',
      app_id: workspace,
      data: { type: 'notification_event_data', item },
      links: {},
      id,
      topic,
      delivery_status: 'pending',
      delivery_attempts: 1,
      delivered_at: 0,
      first_sent_at: at,
      created_at: at,
      self: null,
    });
    const isForged = fault === 'forged';
    this.#fault = isForged ? null : fault;
    this.#out.push(this.signed(id, body, isForged ? randomUUID() : secret()));
  }

  /** A webhook with any body, signed. */
  signed(id: string, body: string, secret = this.#options.secret()): SentHook {
    const headers = {
      'content-type': 'application/json',
      'x-hub-signature': hubSignature(secret, body),
    };
    return { id, headers, body };
  }

  take(): SentHook[] {
    return this.#taken.splice(0);
  }

  flush(): void {
    this.#out.flush();
  }

  /** Sends again what failed a minute ago or earlier, for the last time. */
  retryDue(): void {
    const at = this.#options.trueNow().getTime();
    const due = this.#waiting.filter((each) => each.at <= at);
    this.#waiting = this.#waiting.filter((each) => each.at > at);
    for (const { hook } of due) {
      const told = JSON.parse(hook.body) as Record<string, unknown>;
      const body = JSON.stringify({ ...told, delivery_attempts: 2 });
      this.#leave(this.signed(hook.id, body), true);
    }
  }

  /** Resolves when nothing is on its way any more; what waits to be sent again is not. */
  async settled(): Promise<void> {
    while (this.#underway.size > 0) await Promise.all(this.#underway);
  }

  #leave(hook: SentHook, isLast: boolean): void {
    this.#taken = [...this.#taken.slice(-MOST), hook];
    const endpoint = this.#endpoint;
    if (endpoint === null) return;
    const sent = this.#post(endpoint, hook, isLast).finally(() => this.#underway.delete(sent));
    this.#underway.add(sent);
  }

  async #post(endpoint: string, hook: SentHook, isLast: boolean): Promise<void> {
    const status = await this.#status(endpoint, hook);
    this.answers.push(status);
    if (status === 410) {
      this.#endpoint = null;
      return;
    }
    const isTaken = status !== null && status >= 200 && status < 300;
    if (!isTaken && !isLast)
      this.#waiting.push({ hook, at: this.#options.trueNow().getTime() + RETRY_MS });
  }

  async #status(endpoint: string, { headers, body }: SentHook): Promise<number | null> {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    try {
      const response = await fetch(endpoint, { method: 'POST', headers, body, signal });
      await response.body?.cancel();
      return response.status;
    } catch {
      return null;
    }
  }
}
