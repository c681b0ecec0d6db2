import { readFileSync, statSync } from 'node:fs';

import { lintPackage } from './lint-package.ts';
import type { LintFinding } from './rule.ts';
import { LIMITS } from './zip/limits.ts';
import { ZIP_FAULTS } from './zip/zip-fault.ts';

/** Looks at a ZIP on the disk. One that is not there, or no file, or far too large, is told as a finding, too. */
export const lintFile = (file: string): LintFinding[] => {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) {
    return [
      {
        file: '',
        rule: 'zip-missing',
        level: 'error',
        message: 'is not there, or no file: `npm run pack:zendesk` makes it, or name another ZIP',
      },
    ];
  }
  if (stats.size > LIMITS.archiveBytes) {
    const rule = 'zip-too-large';
    return [{ file: '', rule, level: 'error', message: ZIP_FAULTS[rule] }];
  }
  return lintPackage(readFileSync(file));
};
