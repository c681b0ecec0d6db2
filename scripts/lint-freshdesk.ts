import path from 'node:path';

import { formatFinding } from './lib/finding.ts';
import { isMain } from './lib/is-main.ts';
import { repoRoot } from './lib/repo-root.ts';
import { FRESHDESK_PACKAGE } from './freshdesk-package/build-package.ts';
import { readFdkPackage } from './freshdesk-package/fdk-package.ts';
import { lintPackage } from './freshdesk-package/lint-package.ts';

if (isMain(import.meta.url)) {
  const folder = path.resolve(repoRoot, process.argv[2] ?? FRESHDESK_PACKAGE);
  const findings = lintPackage(readFdkPackage(folder));
  for (const { level, rule, ...finding } of findings)
    console.log(`${level.padEnd(7)}  ${formatFinding(finding)}  (${rule})`);
  console.log(`${path.relative(repoRoot, folder)}: ${findings.length} findings`);
  if (findings.length > 0) process.exitCode = 1;
}
