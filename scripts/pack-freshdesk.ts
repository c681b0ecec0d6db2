import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { isMain } from './lib/is-main.ts';
import { repoRoot } from './lib/repo-root.ts';
import { FRESHDESK_PACKAGE, buildFreshdeskPackage } from './freshdesk-package/build-package.ts';
import { readFdkPackage } from './freshdesk-package/fdk-package.ts';
import { lintPackage } from './freshdesk-package/lint-package.ts';
import { countOf, printFindings } from './freshdesk-package/print-findings.ts';
import { weighFreshdesk } from './freshdesk-package/weigh-scripts.ts';

/** What only Freshworks' own command line can do: it writes a digest into the ZIP that the portal asks for. */
const NEXT = [
  'Next, with Node 24.11 and the command line of Freshworks (npm i -g https://cdn.freshdev.io/fdk/latest-v24.tgz), in that folder:',
  '  npm install && fdk validate && fdk pack --skip-coverage',
  'makes the ZIP in dist/ to upload as a custom app. docs/helpdesks/freshdesk.md says how it goes on.',
];

/** Makes the folder that Freshworks' command line works in, and says what is wrong with it. */
const pack = (out: string | undefined): void => {
  const { ok, output } = buildFreshdeskPackage(repoRoot);
  if (!ok) throw new Error(output);
  const built = path.join(repoRoot, FRESHDESK_PACKAGE);
  const folder = out === undefined ? built : path.resolve(out);
  if (folder !== built) {
    rmSync(path.join(folder, 'app'), { recursive: true, force: true });
    cpSync(built, folder, { recursive: true });
  }
  const pkg = readFdkPackage(built);
  const findings = lintPackage(pkg);
  printFindings(findings);
  console.log(
    `${path.relative(process.cwd(), folder)}: ${pkg.paths.length} files, ${countOf(findings)}`,
  );
  for (const { line } of weighFreshdesk(repoRoot)) console.log(line);
  if (findings.length > 0) process.exitCode = 1;
  else for (const line of NEXT) console.log(line);
};

/** Composes anew what the unit tests of the package draw. */
const writeSamples = async (): Promise<void> => {
  const { sampleFile, samplePanels } = await import('./freshdesk-package/sample-panels.ts');
  for (const { name, sample } of samplePanels())
    writeFileSync(sampleFile(name), `${JSON.stringify(sample, null, 2)}\n`);
};

if (isMain(import.meta.url)) {
  try {
    const { values } = parseArgs({
      options: { out: { type: 'string' }, samples: { type: 'boolean' } },
    });
    if (values.samples) await writeSamples();
    pack(values.out);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
