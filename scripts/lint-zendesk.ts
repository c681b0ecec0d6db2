import path from 'node:path';
import { parseArgs } from 'node:util';

import { isMain } from './lib/is-main.ts';
import { repoRoot } from './lib/repo-root.ts';
import { appVersion, packageName, PACKAGES } from './zendesk-package/build-package.ts';
import { givenPath } from './zendesk-package/given-path.ts';
import { lintFile } from './zendesk-package/lint-file.ts';
import { hasErrors, reportLint } from './zendesk-package/report-lint.ts';

if (isMain(import.meta.url)) {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [given] = positionals;
  const zip =
    given === undefined
      ? path.join(repoRoot, PACKAGES, packageName(appVersion(repoRoot), null))
      : givenPath(given, process.env);
  const findings = lintFile(zip);
  for (const line of reportLint(given ?? path.relative(repoRoot, zip), findings)) console.log(line);
  if (hasErrors(findings)) process.exitCode = 1;
}
