import { placeOf } from './place-of.ts';

/** Addresses that are told apart within one window; those beyond share one count. */
const MOST = 50_000;
const WINDOW_MS = 60_000;
/** All agents share one address where a proxy stands in front, and with them whoever else comes by. */
const MOST_A_MINUTE = 3_000;

/** Counts what comes from an address within a minute; those of one network of IPv6 are one. */
export class AddressRate {
  readonly #most: number;
  readonly #now: () => number;
  #counts = new Map<string, number>();
  #until = -Infinity;

  /** @param now milliseconds of a clock that never goes back */
  constructor(most = MOST_A_MINUTE, now: () => number = () => performance.now()) {
    this.#most = most;
    this.#now = now;
  }

  /** Whether one more may come from there; counts it. */
  take(address: string): boolean {
    const name = this.#nameOf(address);
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    return count <= this.#most;
  }

  /** Whether one more may come from there, which is not counted by that. */
  hasRoom(address: string): boolean {
    return (this.#counts.get(this.#nameOf(address)) ?? 0) < this.#most;
  }

  #nameOf(address: string): string {
    const now = this.#now();
    if (now >= this.#until) {
      this.#counts = new Map();
      this.#until = now + WINDOW_MS;
    }
    const place = placeOf(address);
    return this.#counts.has(place) || this.#counts.size < MOST ? place : 'others';
  }
}
