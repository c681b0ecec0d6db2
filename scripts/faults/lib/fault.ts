import type { World } from './world.ts';

/** Something that goes wrong, and what must hold all the same. One file a fault: `fNN-what.ts` exports `fault`. */
export interface Fault {
  /** For example `F1`. */
  id: string;
  /** What is done, and what must hold, as one sentence. */
  title: string;
  /** How often it is done: in a short run, and by default. */
  rounds: { short: number; full: number };
  /** Why what holds after every fault is not looked at after this one; left out, a run that did not look fails. */
  without?: string;
  /** Does it, and gives figures for people. Rejecting means that something did not hold. @throws NotHere */
  run: (world: World) => Promise<string>;
}

/** A fault that this machine can't bring about: no right to, or a program is missing. */
export class NotHere extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'NotHere';
  }
}

/** Throws when something that must hold does not. */
export function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}
