import { textFault } from '@baton/handoff-core';

const SHORTENED = '\u2026 [shortened]';
const LONE_SURROGATE = /\p{Surrogate}/gu;
const MAX_DEPTH = 20;
/** Longest serialised arguments or result, in characters; longer ones are kept as shortened text. */
const MAX_JSON = 100_000;

/** What had to be changed so that the service can store the log. */
export interface Cleaned {
  /** Texts with U+0000 or half a surrogate pair, replaced by U+FFFD. */
  replaced: number;
  /** Texts longer than the service takes. */
  shortened: number;
}

/** True when a number was changed by reading it: its digits can't all be trusted. */
const isLossy = (value: number): boolean =>
  Number.isInteger(value) ? !Number.isSafeInteger(value) : !Number.isFinite(value);

/** Makes logged text and values storable, and counts what it changed. */
export class Cleaner {
  readonly counts: Cleaned = { replaced: 0, shortened: 0 };

  /** Storable text of at most `max` UTF-16 units. */
  text(logged: string, max: number): string {
    const storable = this.#storable(logged);
    if (storable.length <= max) return storable;
    this.counts.shortened += 1;
    // A cut through a surrogate pair would leave half of it.
    const cut = storable.slice(0, max - SHORTENED.length).replace(/[\uD800-\uDBFF]$/, '');
    return `${cut}${SHORTENED}`;
  }

  /** A logged argument or result: the value it says in JSON where that loses nothing, else its text. */
  json(logged: unknown): unknown {
    if (logged === undefined || logged === '') return undefined;
    const raw = typeof logged === 'string' ? logged : JSON.stringify(logged);
    if (raw.length > MAX_JSON) return this.text(raw, MAX_JSON);
    const value = typeof logged === 'string' ? parsed(logged) : logged;
    return fits(value, 0) ? this.#deep(value) : this.text(raw, MAX_JSON);
  }

  #storable(logged: string): string {
    if (textFault(logged) === null) return logged;
    this.counts.replaced += 1;
    return logged.replaceAll('\u0000', '\uFFFD').replaceAll(LONE_SURROGATE, '\uFFFD');
  }

  #deep(value: unknown): unknown {
    if (typeof value === 'string') return this.#storable(value);
    if (Array.isArray(value)) return value.map((item) => this.#deep(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [this.#storable(key), this.#deep(item)]),
    );
  }
}

const parsed = (text: string): unknown => {
  // A bare `1.50` is a text somebody wrote; as a number it would come out as 1.5.
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const fits = (value: unknown, depth: number): boolean => {
  if (typeof value === 'number') return !isLossy(value);
  if (typeof value !== 'object' || value === null) return true;
  return depth < MAX_DEPTH && Object.values(value).every((item) => fits(item, depth + 1));
};
