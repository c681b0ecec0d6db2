import { ConnectorError } from '@baton/handoff-service';

const PATIENCE_MS = 8_000;

/** Questions that several ask at the same moment are asked once. Whoever leaves off waiting leaves the others their answer. */
export class Together {
  readonly #asked = new Map<string, Promise<unknown>>();

  get<T>(name: string, ask: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
    const left = (): ConnectorError => new ConnectorError('unavailable', { sent: false });
    if (signal.aborted) return Promise.reject(left());
    const known = this.#asked.get(name) as Promise<T> | undefined;
    const answer = known ?? this.#ask(name, ask);
    return new Promise((resolve, reject) => {
      const stop = (): void => reject(left());
      signal.addEventListener('abort', stop, { once: true });
      void answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
    });
  }

  #ask<T>(name: string, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const answer = ask(AbortSignal.timeout(PATIENCE_MS)).finally(() => this.#asked.delete(name));
    this.#asked.set(name, answer);
    return answer;
  }
}
