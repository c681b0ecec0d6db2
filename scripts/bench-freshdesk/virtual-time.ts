import { setImmediate } from 'node:timers/promises';

interface Due {
  at: number;
  order: number;
  call: () => void;
}

/** A clock that jumps from one thing that is due to the next. */
export class VirtualTime {
  #now = 0;
  #order = 0;
  #due: Due[] = [];

  /** Milliseconds since it began. */
  now(): number {
    return this.#now;
  }

  /** Calls later, and gives what takes it back. */
  later(milliseconds: number, call: () => void): () => void {
    const due = { at: this.#now + milliseconds, order: (this.#order += 1), call };
    this.#due.push(due);
    return () => {
      this.#due = this.#due.filter((other) => other !== due);
    };
  }

  /** Is over after so many of its milliseconds. */
  pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.later(milliseconds, resolve);
    });
  }

  /** Runs until so many milliseconds are over. */
  async run(until: number): Promise<void> {
    for (;;) {
      // What was called may go on by promises, and make more due.
      await setImmediate();
      const next = this.#due.reduce<Due | null>(
        (first, due) =>
          first === null || due.at < first.at || (due.at === first.at && due.order < first.order)
            ? due
            : first,
        null,
      );
      if (next === null || next.at > until) return;
      this.#due = this.#due.filter((due) => due !== next);
      this.#now = Math.max(this.#now, next.at);
      next.call();
    }
  }
}
