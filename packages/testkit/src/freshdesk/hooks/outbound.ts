import { randomUUID } from 'node:crypto';
import type { HookFault, SentHook } from '../../helpdesk/hooks-out.ts';
import type { Account } from '../state/account.ts';
import type { WebhookAction } from '../state/rules.ts';
import type { Happened } from '../state/tickets.ts';
import { fillIn } from './fill-in.ts';
import { newsOf, triggeredEvent } from './news.ts';
import { runs } from './runs.ts';

/** What becomes of a webhook on its way. `forged`: its custom headers are another's; `later`: it leaves so much later. */
export type WebhookFault = HookFault | 'forged' | { later: number };

const PATIENCE_MS = 5_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** Webhooks that are kept for a look; nobody looks at more. */
const MOST = 10_000;

interface Parcel {
  hook: SentHook;
  url: string;
  method: string;
  /** How often it was posted in vain. */
  failed: number;
  /** When it was to leave first. */
  since: number;
}

const isNear = (url: string): boolean => {
  try {
    return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
  } catch {
    return false;
  }
};

/** Webhooks of the account's rules on their way out. They reach this machine only; all are kept for a look. */
export class Outbound {
  plan: (() => WebhookFault | null) | null = null;
  /** How each that was posted was answered; null: not at all. */
  readonly answers: (number | null)[] = [];
  /** Webhooks that were given up after their last try: Freshdesk writes the admin a mail then. */
  givenUp = 0;
  readonly #trueNow: () => Date;
  readonly #account: () => Account;
  #taken: SentHook[] = [];
  #held: Parcel[] = [];
  #waiting: { parcel: Parcel; at: number }[] = [];
  #left: number[] = [];
  readonly #underway = new Set<Promise<void>>();

  constructor(trueNow: () => Date, account: () => Account) {
    this.#trueNow = trueNow;
    this.#account = account;
  }

  /** Runs the rules at what happened. */
  announce(happened: Happened): void {
    const account = this.#account();
    if (happened.by.api && !account.assumptions.apiRunsRules) return;
    const news = newsOf(happened);
    for (const rule of account.rules.values())
      if (runs(happened, news, rule, account.assumptions.freddyRunsRules))
        for (const webhook of rule.webhooks)
          this.#send(webhook, fillIn(account, happened, triggeredEvent(news), webhook.content));
  }

  take(): SentHook[] {
    return this.#taken.splice(0);
  }

  /** Sends what was held back. */
  flush(): void {
    for (const parcel of this.#held.splice(0)) this.#leave(parcel);
  }

  /** Sends what is due by now: again what failed, and what waited for another hour. */
  sendDue(): void {
    const at = this.#trueNow().getTime();
    const due = this.#waiting.filter((each) => each.at <= at);
    this.#waiting = this.#waiting.filter((each) => each.at > at);
    for (const { parcel } of due)
      if (at - parcel.since <= DAY_MS) this.#leave(parcel);
      else this.givenUp += 1;
  }

  /** Resolves when nothing is on its way any more; what waits for its time is not. */
  async settled(): Promise<void> {
    while (this.#underway.size > 0) await Promise.all(this.#underway);
  }

  #send({ url, method, headers, encoding }: WebhookAction, body: string): void {
    const fault = this.plan?.() ?? null;
    if (fault === 'drop') return;
    const type =
      encoding === 'JSON' ? 'application/json' : 'application/x-www-form-urlencoded; charset=utf-8';
    const own = Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      fault === 'forged' ? randomUUID() : value,
    ]);
    const hook: SentHook = {
      id: randomUUID(),
      headers: { 'content-type': type, ...Object.fromEntries(own) },
      body,
    };
    const since = this.#trueNow().getTime();
    const parcel: Parcel = { hook, url, method, failed: 0, since };
    if (fault === 'hold') {
      this.#held.push(parcel);
      return;
    }
    if (typeof fault === 'object' && fault !== null) {
      this.#waiting.push({ parcel, at: since + fault.later });
      return;
    }
    this.#leave(parcel);
    if (fault === 'duplicate') this.#leave(parcel);
    this.flush();
  }

  #leave(parcel: Parcel): void {
    const at = this.#trueNow().getTime();
    const most = this.#account().assumptions.hooksPerHour;
    this.#left = this.#left.filter((each) => each > at - HOUR_MS);
    if (most !== null && this.#left.length >= most) {
      this.#waiting.push({ parcel, at: (this.#left[0] ?? at) + HOUR_MS + 1 });
      return;
    }
    this.#left.push(at);
    this.#taken = [...this.#taken.slice(-MOST), parcel.hook];
    if (!isNear(parcel.url)) return;
    const sent = this.#post(parcel).finally(() => this.#underway.delete(sent));
    this.#underway.add(sent);
  }

  async #post(parcel: Parcel): Promise<void> {
    const status = await this.#status(parcel);
    this.answers.push(status);
    if (status !== null && status >= 200 && status < 300) return;
    const rest = this.#account().assumptions.hookRetries[parcel.failed];
    if (rest === undefined) {
      this.givenUp += 1;
      return;
    }
    this.#waiting.push({
      parcel: { ...parcel, failed: parcel.failed + 1 },
      at: this.#trueNow().getTime() + rest,
    });
  }

  async #status({ url, method, hook: { headers, body } }: Parcel): Promise<number | null> {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    try {
      const response = await fetch(url, { method, headers, body, signal, redirect: 'manual' });
      await response.body?.cancel();
      return response.status;
    } catch {
      return null;
    }
  }
}
