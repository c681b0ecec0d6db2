import { formatFinding } from '../lib/finding.ts';
import type { LintFinding } from './rule.ts';

/** Prints what was found, one line each. */
export const printFindings = (findings: readonly LintFinding[]): void => {
  for (const { level, rule, ...finding } of findings)
    console.log(`${level.padEnd(7)}  ${formatFinding(finding)}  (${rule})`);
};

/** How many there are, in words. */
export const countOf = ({ length }: readonly LintFinding[]): string =>
  length === 0 ? 'nothing wrong was found' : `${length} ${length === 1 ? 'finding' : 'findings'}`;
