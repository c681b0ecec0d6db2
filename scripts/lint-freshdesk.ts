import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

import { isMain } from './lib/is-main.ts';
import { repoRoot } from './lib/repo-root.ts';
import { FRESHDESK_PACKAGE } from './freshdesk-package/build-package.ts';
import { readFdkPackage } from './freshdesk-package/fdk-package.ts';
import { lintPackage } from './freshdesk-package/lint-package.ts';
import { countOf, printFindings } from './freshdesk-package/print-findings.ts';

/** Why there is nothing to look at; null where there is. */
const obstacleAt = (folder: string): string | null => {
  if (!existsSync(folder))
    return 'there is no such folder: “npm run pack:freshdesk” writes the one that is looked at without a name';
  if (!statSync(folder).isDirectory())
    return 'this is a file: name the folder that it was packed from';
  return null;
};

if (isMain(import.meta.url)) {
  const folder = path.resolve(process.argv[2] ?? path.join(repoRoot, FRESHDESK_PACKAGE));
  const name = path.relative(process.cwd(), folder) || '.';
  const obstacle = obstacleAt(folder);
  if (obstacle === null) {
    const findings = lintPackage(readFdkPackage(folder));
    printFindings(findings);
    console.log(`${name}: ${countOf(findings)}`);
    if (findings.length > 0) process.exitCode = 1;
  } else {
    console.error(`${name}: ${obstacle}`);
    process.exitCode = 2;
  }
}
