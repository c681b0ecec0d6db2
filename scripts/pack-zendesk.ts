import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { isMain } from './lib/is-main.ts';
import { repoRoot } from './lib/repo-root.ts';
import { buildPackage } from './zendesk-package/build-package.ts';
import { lintPackage } from './zendesk-package/lint-package.ts';
import { readPublisher } from './zendesk-package/publisher.ts';
import { hasErrors, reportLint } from './zendesk-package/report-lint.ts';

if (isMain(import.meta.url)) {
  const { values } = parseArgs({ options: { publisher: { type: 'string' } } });
  const publisher =
    values.publisher === undefined ? null : readPublisher(readFileSync(values.publisher, 'utf8'));
  const { file, zip } = buildPackage(repoRoot, publisher);
  const target = path.join(repoRoot, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, zip);
  const findings = lintPackage(zip);
  for (const line of reportLint(file, findings)) console.log(line);
  if (hasErrors(findings)) process.exitCode = 1;
}
