import { formatFinding } from '../lib/finding.ts';
import type { Level, LintFinding } from './rule.ts';

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** The findings as lines for a person. Names in a foreign archive cannot move the cursor or colour the screen. */
export const reportLint = (zipName: string, findings: readonly LintFinding[]): string[] => [
  ...findings.map(
    (finding) =>
      `${finding.level.padEnd(7)}  ${visible(formatFinding({ ...finding, file: finding.file || zipName }))}  (${finding.rule})`,
  ),
  `${zipName}: ${count(findings, 'error')}, ${count(findings, 'warning')}`,
];

export const hasErrors = (findings: readonly LintFinding[]): boolean =>
  findings.some(({ level }) => level === 'error');

const count = (findings: readonly LintFinding[], level: Level): string => {
  const found = findings.filter((finding) => finding.level === level).length;
  return `${found} ${level}${found === 1 ? '' : 's'}`;
};

const visible = (text: string): string =>
  text.replace(INVISIBLE, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
