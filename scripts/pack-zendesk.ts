import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { isMain } from './lib/is-main.ts';
import { repoRoot } from './lib/repo-root.ts';
import { buildPackage, PACKAGES } from './zendesk-package/build-package.ts';
import { givenPath } from './zendesk-package/given-path.ts';
import { lintPackage } from './zendesk-package/lint-package.ts';
import { readPublisher } from './zendesk-package/publisher.ts';
import { hasErrors, reportLint } from './zendesk-package/report-lint.ts';

/** Packs the app into a folder, and says what is wrong with the package. */
const pack = (publisherFile: string | undefined, out: string | undefined): void => {
  const publisher =
    publisherFile === undefined
      ? null
      : readPublisher(readFileSync(givenPath(publisherFile, process.env), 'utf8'));
  const { name, zip } = buildPackage(repoRoot, publisher);
  const folder = out === undefined ? path.join(repoRoot, PACKAGES) : givenPath(out, process.env);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, name), zip);
  const findings = lintPackage(zip);
  for (const line of reportLint(path.join(out ?? PACKAGES, name), findings)) console.log(line);
  if (hasErrors(findings)) process.exitCode = 1;
};

if (isMain(import.meta.url)) {
  try {
    const { values } = parseArgs({
      options: { publisher: { type: 'string' }, out: { type: 'string' } },
    });
    pack(values.publisher, values.out);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
