import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { isMain } from './lib/is-main.ts';
import { repoRoot } from './lib/repo-root.ts';
import { buildPackage } from './zendesk-package/build-package.ts';
import { givenPath } from './zendesk-package/given-path.ts';
import { lintPackage } from './zendesk-package/lint-package.ts';
import { readPublisher } from './zendesk-package/publisher.ts';
import { hasErrors, reportLint } from './zendesk-package/report-lint.ts';

/** Packs the app, and says what is wrong with the package. */
const pack = (publisherFile: string | undefined): void => {
  const publisher =
    publisherFile === undefined
      ? null
      : readPublisher(readFileSync(givenPath(publisherFile, process.env), 'utf8'));
  const { file, zip } = buildPackage(repoRoot, publisher);
  const target = path.join(repoRoot, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, zip);
  const findings = lintPackage(zip);
  for (const line of reportLint(file, findings)) console.log(line);
  if (hasErrors(findings)) process.exitCode = 1;
};

if (isMain(import.meta.url)) {
  try {
    pack(parseArgs({ options: { publisher: { type: 'string' } } }).values.publisher);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
