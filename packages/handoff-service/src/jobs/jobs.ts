/** Background work that is no effect on a helpdesk: schedules, webhooks out, roll-ups, purges. */
export interface Jobs {
  /** Calls `handle` for each job of a queue, in any process. What it rejects with is tried again by the queue's rules. */
  work<Data extends object>(
    queue: string,
    handle: (data: Data) => Promise<void>,
    options?: { concurrency?: number },
  ): Promise<void>;
  /** `key`: at most one job of this key waits at a time. Data holds ids, never text of anybody. */
  send<Data extends object>(
    queue: string,
    data: Data,
    options?: { afterMs?: number; key?: string },
  ): Promise<void>;
  /** Calls `handle` about every so many seconds, in one of all processes. */
  every(queue: string, seconds: number, handle: () => Promise<void>): Promise<void>;
  /** Begins to work; queues and schedules are told before. */
  start(): Promise<void>;
  /** Waits for what is under way. */
  stop(): Promise<void>;
}
