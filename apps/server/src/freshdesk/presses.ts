import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Onlooker } from './ports.ts';

/** Presses whose ends are remembered at most; an end is a word. */
const MOST = 10_000;

/** What came of a press. `unknown`: it may have been done, or will be. */
export type PressEnd =
  | { end: 'done' }
  /** `problem`: last part of the problem's type. */
  | { end: 'refused'; problem: string }
  | { end: 'unknown' };

/** One press: of this person in this ticket, however often it is sent and whatever others call theirs. */
export const pressId = ({ account, agent, ticket }: Onlooker, press: string): string =>
  `fd-${hash('sha256', JSON.stringify([account.tenant, account.account, agent, ticket, press]), 'base64url').slice(0, 40)}`;

/** Presses by their ids: whoever comes with one again gets the end of the first. */
export class Presses {
  readonly #known = new LRUCache<string, Promise<PressEnd>>({ max: MOST });

  /** Never rejects: `perform` does not. */
  once(id: string, perform: () => Promise<PressEnd>): Promise<PressEnd> {
    const before = this.#known.get(id);
    if (before) return before;
    const end = perform();
    this.#known.set(id, end);
    return end;
  }
}
