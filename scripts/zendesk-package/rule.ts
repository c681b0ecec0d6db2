import type { Finding } from '../lib/finding.ts';
import type { AppPackage } from './app-package.ts';

/**
 * `error`: Zendesk refuses the upload, or the app cannot work. `warning`: it is taken, but does something else than
 * was meant, or somebody who reviews it is likely to object.
 */
export type Level = 'error' | 'warning';

/** One thing that is looked for in a package. It assumes nothing of what other rules look for. */
export interface Rule {
  /** Stable and unlike any other; tests and readers know the rule by it. */
  readonly id: string;
  readonly level: Level;
  /** Each finding says what is wrong and what to do. `file` is empty where it is about the package as a whole. */
  readonly check: (pkg: AppPackage) => Iterable<Finding>;
}

/** Something a rule found. */
export interface LintFinding extends Finding {
  readonly rule: string;
  readonly level: Level;
}
