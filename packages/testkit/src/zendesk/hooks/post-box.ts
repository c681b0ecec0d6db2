import { HooksOut } from '../../helpdesk/hooks-out.ts';
import type { HookFault, SentHook } from '../../helpdesk/hooks-out.ts';

/** Webhooks that are kept for a look; nobody looks at more. */
const MOST = 10_000;

const isNear = (endpoint: string): boolean =>
  ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(endpoint).hostname);

/** Webhooks on their way out. They reach this machine only; all are kept for a look. */
export class PostBox {
  /** How each that was posted was answered; null: not at all. */
  readonly answers: (number | null)[] = [];
  #taken: SentHook[] = [];
  #fault: HookFault | null = null;
  readonly #endpoints = new WeakMap<SentHook, string>();
  readonly #statuses = new WeakMap<SentHook, number>();
  readonly #underway = new Set<Promise<void>>();
  #failed: SentHook[] = [];
  readonly #out = new HooksOut(
    () => this.#fault,
    (hook) => this.#leave(hook),
  );

  /** Sends one on its way, on which it meets with that fault. */
  push(endpoint: string, hook: SentHook, fault: HookFault | null): void {
    this.#fault = fault;
    this.#endpoints.set(hook, endpoint);
    this.#out.push(hook);
  }

  take(): SentHook[] {
    return this.#taken.splice(0);
  }

  flush(): void {
    this.#out.flush();
  }

  /** Sends again what was answered with no success; gives how many. @param isFinal whether an answer says not to try again */
  retry(isFinal: (status: number) => boolean): number {
    const again = this.#failed.splice(0).filter((hook) => {
      const status = this.#statuses.get(hook);
      return status === undefined || !isFinal(status);
    });
    for (const hook of again) this.#leave(hook);
    return again.length;
  }

  /** Resolves when nothing is on its way any more. */
  async settled(): Promise<void> {
    while (this.#underway.size > 0) await Promise.all(this.#underway);
  }

  #leave(hook: SentHook): void {
    this.#taken = [...this.#taken.slice(-MOST), hook];
    const endpoint = this.#endpoints.get(hook);
    if (endpoint === undefined || !isNear(endpoint)) return;
    const sent = this.#post(endpoint, hook).finally(() => this.#underway.delete(sent));
    this.#underway.add(sent);
  }

  async #post(endpoint: string, hook: SentHook): Promise<void> {
    const { headers, body } = hook;
    try {
      const response = await fetch(endpoint, { method: 'POST', headers, body });
      await response.body?.cancel();
      this.answers.push(response.status);
      this.#statuses.set(hook, response.status);
      if (!response.ok) this.#failed.push(hook);
    } catch {
      this.answers.push(null);
      this.#failed.push(hook);
    }
  }
}
