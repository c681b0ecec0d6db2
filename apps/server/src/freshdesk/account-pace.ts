import { hash } from 'node:crypto';
import type { AppCounts } from '@baton/handoff-service';
import { LRUCache } from 'lru-cache';

/** Requests a minute that the platform lets through for an account: of all who work there together. */
export const MOST_A_MINUTE = 50;
/** What is planned with: the rest is for what nobody planned. */
const PLANNED = 32;
/** Looks for news a minute that are let happen, however busy an account is. */
const LEAST_LOOKS = 8;
/** The platform lets no more than 50 through, so that more is not from there, or from several of its machines at odds. */
const REFUSED_BEYOND = 300;

const SHORTEST_S = 60;
const LONGEST_S = 300;
/** Somebody who asked within this looks on. */
const WATCHES_S = LONGEST_S + 30;

/** What other processes counted is believed for so long. */
const ELSEWHERE_S = 60;

/** Accounts, and people of one, that are told apart; beyond that paces are longer than they would need to be. */
const MOST_ACCOUNTS = 10_000;
const MOST_WATCHERS = 2_000;

interface Book {
  /** Requests that were no looks for news, by the second in which they came. */
  others: Map<number, number>;
  /** All of them, by the same. */
  all: Map<number, number>;
  watchers: LRUCache<number, number>;
  /** What other processes counted. */
  elsewhere: { others: number; watchers: ReadonlySet<number>; at: number };
}

const newBook = (): Book => ({
  others: new Map(),
  all: new Map(),
  watchers: new LRUCache({ max: MOST_WATCHERS }),
  elsewhere: { others: 0, watchers: new Set(), at: Number.NEGATIVE_INFINITY },
});

/** A number of 32 bits for somebody: those of all processes are told apart by it. */
const numberOf = (account: string, who: string): number =>
  hash('sha256', `${account}\n${who}`, 'buffer').readInt32BE(0);

const lastMinute = (counts: Map<number, number>, second: number): number => {
  let sum = 0;
  for (const [at, count] of counts)
    if (at <= second - 60) counts.delete(at);
    else sum += count;
  return sum;
};

const add = (counts: Map<number, number>, second: number): void => {
  counts.set(second, (counts.get(second) ?? 0) + 1);
};

/** One request of an account. */
export interface Asking {
  account: string;
  /** Whoever looks: a person, or where nobody signed in, a ticket; null for what nobody looks at. */
  who: string | null;
  /** Whether it only looks for news, which can wait. */
  isLook: boolean;
}

/**
 * How often the app of an account may look for news: the requests of everybody who works there count together. What people press
 * and open comes first; what is left of the minute is shared by those who look on. Counted of what came through this process, and of what `elsewhere` says came through others.
 */
export class AccountPace {
  readonly #books = new LRUCache<string, Book>({ max: MOST_ACCOUNTS });
  readonly #clock: () => number;
  readonly #random: () => number;

  /** @param clock milliseconds; never goes back @param random from 0 up to 1 */
  constructor(clock: () => number, random: () => number) {
    this.#clock = clock;
    this.#random = random;
  }

  /** Counts one request. False where there were far more than the platform lets through. */
  take({ account, who, isLook }: Asking): boolean {
    const book = this.#books.get(account) ?? newBook();
    this.#books.set(account, book);
    const second = this.#second();
    if (who !== null) book.watchers.set(numberOf(account, who), second);
    add(book.all, second);
    if (!isLook) add(book.others, second);
    return lastMinute(book.all, second) <= REFUSED_BEYOND;
  }

  /** Whole seconds until somebody of the account may look again: 60 to 300. */
  again(account: string): number {
    const book = this.#books.get(account);
    if (!book) return SHORTEST_S;
    const second = this.#second();
    const here = this.#countsOf(book, second);
    const { others, watchers, at } = book.elsewhere;
    const isTold = second - at < ELSEWHERE_S;
    const watching = new Set([...here.watchers, ...(isTold ? watchers : [])]).size;
    const looks = Math.max(LEAST_LOOKS, PLANNED - here.others - (isTold ? others : 0));
    // Everybody who began at nine o'clock would go on asking in the same second.
    const spread = 0.9 + 0.2 * this.#random();
    const seconds = Math.ceil(((watching * 60) / looks) * spread);
    return Math.min(LONGEST_S, Math.max(SHORTEST_S, seconds));
  }

  /** What this process counted, of each account that anybody asked of lately. */
  counts(): { account: string; counts: AppCounts }[] {
    const second = this.#second();
    return [...this.#books].flatMap(([account, book]) => {
      const counts = this.#countsOf(book, second);
      return counts.watchers.length === 0 && counts.others === 0 ? [] : [{ account, counts }];
    });
  }

  /** What other processes counted of an account by now. */
  elsewhere(account: string, counts: readonly AppCounts[]): void {
    const book = this.#books.get(account);
    if (!book) return;
    book.elsewhere = {
      others: counts.reduce((sum, { others }) => sum + others, 0),
      watchers: new Set(counts.flatMap(({ watchers }) => watchers)),
      at: this.#second(),
    };
  }

  #countsOf(book: Book, second: number): AppCounts {
    for (const [who, seen] of book.watchers)
      if (seen <= second - WATCHES_S) book.watchers.delete(who);
    return { others: lastMinute(book.others, second), watchers: [...book.watchers.keys()] };
  }

  #second(): number {
    return Math.floor(this.#clock() / 1_000);
  }
}
