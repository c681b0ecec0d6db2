import type { FdkPackage } from './fdk-package.ts';
import { platformLint } from './platform-lint.ts';
import type { LintFinding, Rule } from './rule.ts';
import { codeRules } from './rules/code.ts';
import { fileRules } from './rules/files.ts';
import { iparamsRules } from './rules/iparams.ts';
import { manifestRules } from './rules/manifest.ts';
import { oauthRules } from './rules/oauth.ts';
import { pageRules } from './rules/pages.ts';
import { requestRules } from './rules/requests.ts';

/** Everything that is looked for besides what the platform's lint says of scripts. */
export const RULES: readonly Rule[] = [
  ...fileRules,
  ...manifestRules,
  ...iparamsRules,
  ...requestRules,
  ...oauthRules,
  ...pageRules,
  ...codeRules,
];

/** What is not there or can't be read: what other rules then say follows from it, and hides it. */
const UNREADABLE: ReadonlySet<string> = new Set(['file-missing', 'file-json']);

/** What the rules say, without the platform's lint of scripts. Of a package that can't be read, that alone. */
export const lintByRules = (pkg: FdkPackage): LintFinding[] => {
  const findings = RULES.flatMap(({ id, level, check }) =>
    [...check(pkg)].map((finding) => ({ ...finding, rule: id, level })),
  );
  const unread = findings.filter(({ rule }) => UNREADABLE.has(rule));
  return unread.length > 0 ? unread : findings;
};

/** Looks at a package with everything there is: errors first, then by place. */
export const lintPackage = (pkg: FdkPackage): LintFinding[] => {
  const findings = lintByRules(pkg);
  const isRead = !findings.some(({ rule }) => UNREADABLE.has(rule));
  return [...findings, ...(isRead ? platformLint(pkg) : [])].toSorted(
    (a, b) =>
      a.level.localeCompare(b.level) ||
      a.file.localeCompare(b.file) ||
      (a.line ?? 0) - (b.line ?? 0),
  );
};
