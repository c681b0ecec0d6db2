/**
 * Does one kind of work again and again: at once when it rested, one at a time, and never more often than every so many
 * milliseconds. However often it is asked for meanwhile, it is done once more.
 */
export class Pace {
  readonly #gapMs: number;
  readonly #work: () => Promise<void>;
  #running: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #wanted = false;
  #stopped = false;

  /** @param work must not reject */
  constructor(gapMs: number, work: () => Promise<void>) {
    this.#gapMs = gapMs;
    this.#work = work;
  }

  ask(): void {
    this.#wanted = true;
    if (this.#running === null && this.#timer === null) this.#start();
  }

  /** Does now whatever was asked for, and resolves when it is done. */
  async settle(): Promise<void> {
    await this.#running;
    if (!this.#wanted) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#start();
    await this.#running;
  }

  /** Nothing is begun any more; resolves when nothing is under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#running;
  }

  #start(): void {
    if (this.#stopped || !this.#wanted || this.#running) return;
    this.#wanted = false;
    this.#running = this.#work().finally(() => {
      this.#running = null;
      if (this.#stopped) return;
      // Not referenced: a process that wants to end does not wait for it.
      this.#timer = setTimeout(() => {
        this.#timer = null;
        this.#start();
      }, this.#gapMs).unref();
    });
  }
}
