/** Runs work of one lane one after the other, and of different lanes at once. */
export class Lanes {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Gives what the work gives; what failed before it does not matter. */
  run<Value>(lane: string, work: () => Promise<Value>): Promise<Value> {
    const before = this.#last.get(lane) ?? Promise.resolve();
    const running = before.then(work, work);
    this.#last.set(lane, running);
    const leave = (): void => {
      if (this.#last.get(lane) === running) this.#last.delete(lane);
    };
    running.then(leave, leave);
    return running;
  }
}
