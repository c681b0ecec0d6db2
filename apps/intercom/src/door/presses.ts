import { LRUCache } from 'lru-cache';
import type { ActEnd } from './act-end.ts';

/** Presses whose ends are remembered at most; an end is a sentence and a place. */
const MOST = 10_000;

interface Known {
  end: Promise<ActEnd>;
  /** Null while it is under way. */
  settled: ActEnd | null;
}

/** Presses by their ids: whoever comes with one again gets the end of the first. */
export class Presses {
  readonly #known = new LRUCache<string, Known>({ max: MOST });
  /** Presses whose end somebody was told nobody knows, by who was told and on which canvas. */
  readonly #owed = new LRUCache<string, string>({ max: MOST });

  /** Never rejects: `perform` does not. */
  once(id: string, perform: () => Promise<ActEnd>): Promise<ActEnd> {
    const before = this.#known.get(id);
    if (before) return before.end;
    const known: Known = { end: perform(), settled: null };
    this.#known.set(id, known);
    void known.end.then((end) => (known.settled = end));
    return known.end;
  }

  /** Its end is to be told by the canvas that follows this one. */
  owe(canvas: string, id: string): void {
    this.#owed.set(canvas, id);
  }

  /** The end that whoever saw this canvas has not been told, once it is known; null when there is none. */
  owed(canvas: string): ActEnd | null {
    const id = this.#owed.get(canvas);
    const end = id === undefined ? null : (this.#known.get(id)?.settled ?? null);
    if (end) this.#owed.delete(canvas);
    return end;
  }
}
