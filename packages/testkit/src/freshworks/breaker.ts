/** Stops a template that fails again and again from being asked for a while. */
export class Breaker {
  readonly #failures: number;
  readonly #restMs: number;
  readonly #now: () => number;
  readonly #rows = new Map<string, { failed: number; until: number }>();

  constructor(failures: number, restMs: number, now: () => number) {
    this.#failures = failures;
    this.#restMs = restMs;
    this.#now = now;
  }

  /** Whether the template rests. */
  isOpen(template: string): boolean {
    return (this.#rows.get(template)?.until ?? 0) > this.#now();
  }

  /** Told how a request went. */
  tell(template: string, ok: boolean): void {
    if (ok) {
      this.#rows.delete(template);
      return;
    }
    const failed = (this.#rows.get(template)?.failed ?? 0) + 1;
    const rests = failed >= this.#failures;
    this.#rows.set(template, {
      failed: rests ? 0 : failed,
      until: rests ? this.#now() + this.#restMs : 0,
    });
  }
}
