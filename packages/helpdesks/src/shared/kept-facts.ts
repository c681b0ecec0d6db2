import { LRUCache } from 'lru-cache';

/** Something that was read, and when asking for it began: it is as old as that. */
export interface Fact<T> {
  value: T;
  /** Milliseconds of the clock. */
  since: number;
}

interface Entry {
  fact: Fact<unknown> | null;
  flight: { since: number; reading: Promise<Fact<unknown>> } | null;
}

/** Facts at most. */
const MOST = 20_000;

/**
 * What a helpdesk said lately. What several want at the same moment is asked once; what somebody wants afresh is asked for
 * them, and later than they asked. An older answer never takes the place of a newer one. Nothing is kept of what failed.
 */
export class KeptFacts {
  readonly #longestMs: number;
  readonly #now: () => number;
  readonly #entries = new LRUCache<string, Entry>({ max: MOST });

  /** @param now milliseconds of a clock that never goes back */
  constructor(longestMs: number, now: () => number) {
    this.#longestMs = longestMs;
    this.#now = now;
  }

  /** @param name always of the same kind of fact. Rejects as `read` does. */
  async get<T>(name: string, fresh: boolean, read: () => Promise<T>): Promise<Fact<T>> {
    const now = this.#now();
    const entry = this.#entries.get(name) ?? { fact: null, flight: null };
    this.#entries.set(name, entry);
    if (!fresh) {
      if (entry.fact && now - entry.fact.since < this.#longestMs) return entry.fact as Fact<T>;
      if (entry.flight) return entry.flight.reading as Promise<Fact<T>>;
    }
    const reading = read().then((value) => {
      const fact = { value, since: now };
      if (!entry.fact || entry.fact.since <= now) entry.fact = fact;
      return fact;
    });
    const flight = { since: now, reading };
    entry.flight = flight;
    try {
      return await reading;
    } finally {
      if (entry.flight === flight) entry.flight = null;
    }
  }
}
