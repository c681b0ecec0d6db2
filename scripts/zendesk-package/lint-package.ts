import { AppPackage } from './app-package.ts';
import type { LintFinding } from './rule.ts';
import { RULES } from './rules/all-rules.ts';

/** Looks at a ZIP with every rule: errors first, then by place. Never throws, whatever the bytes are. */
export const lintPackage = (zip: Buffer): LintFinding[] => {
  const pkg = new AppPackage(zip);
  return RULES.flatMap(({ id, level, check }) =>
    [...check(pkg)].map((finding) => ({ ...finding, rule: id, level })),
  ).toSorted(
    (a, b) =>
      a.level.localeCompare(b.level) ||
      a.file.localeCompare(b.file) ||
      (a.line ?? 0) - (b.line ?? 0),
  );
};
