import type { Finding } from '../lib/finding.ts';
import type { FdkPackage } from './fdk-package.ts';

/**
 * `error`: Freshworks' command line or its portal refuses the package, or the app cannot work. `warning`: it is taken, and
 * whoever reviews it is likely to object.
 */
export type Level = 'error' | 'warning';

/** One thing that is looked for in a package. It assumes nothing of what other rules look for. */
export interface Rule {
  /** Stable and unlike any other; tests and readers know the rule by it. */
  readonly id: string;
  readonly level: Level;
  /** Each finding says what is wrong and what to do. */
  readonly check: (pkg: FdkPackage) => Iterable<Finding>;
}

/** Something a rule found. */
export interface LintFinding extends Finding {
  readonly rule: string;
  readonly level: Level;
}
