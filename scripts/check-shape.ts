import { readFileSync } from 'node:fs';
import path from 'node:path';

import { findUndocumented } from './lib/find-undocumented.ts';
import { reportFindings } from './lib/finding.ts';
import type { Finding } from './lib/finding.ts';
import { isMain } from './lib/is-main.ts';
import { isTypeScript, listFiles } from './lib/list-files.ts';
import { maskSource } from './lib/mask-source.ts';
import { repoRoot } from './lib/repo-root.ts';
import { readWorkspace } from './lib/workspace.ts';

const CODE = /\.(?:tsx?|mjs|js|css|sql)$/;
const KEBAB_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;
const REEXPORTS_ONLY =
  /^(?:\s*export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s+from\s*['"]\s*['"];?)+\s*$/;

/** Lines a file may have: beyond this it holds more than one idea. */
const LIMIT = { source: 400, test: 600 };

/** Checks names, sizes, barrels and doc comments of everything people write under `root`. */
export function checkShape(root: string): Finding[] {
  const files = ['packages', 'apps', 'scripts'].flatMap((folder) =>
    listFiles(root, folder, (file) => CODE.test(file)),
  );
  const members = readWorkspace(root);
  const frontDoors = new Set(members.flatMap((member) => member.frontDoors));
  return [
    ...files.flatMap((file) => checkFile(root, file, frontDoors)),
    ...[...frontDoors]
      .filter((file) => file.startsWith('packages/'))
      .flatMap((file) => findUndocumented(root, file)),
  ];
}

function checkFile(root: string, file: string, frontDoors: ReadonlySet<string>): Finding[] {
  const source = readFileSync(path.join(root, file), 'utf8');
  const findings: Finding[] = [];
  if (!KEBAB_NAME.test(path.posix.basename(file))) {
    findings.push({ file, message: 'is not named in kebab-case: small-words-with-dashes' });
  }
  const lines = source.trimEnd().split('\n').length;
  const limit = /\.test\.tsx?$/.test(file) ? LIMIT.test : LIMIT.source;
  if (lines > limit && !isGenerated(file, source)) {
    findings.push({
      file,
      message: `has ${lines} lines, ${limit} are allowed: move one of its ideas into a file of its own`,
    });
  }
  if (isTypeScript(file) && !frontDoors.has(file) && isBarrel(source)) {
    findings.push({
      file,
      message:
        'only passes on what others export: import from the files themselves; the front doors of a package are those its manifest exports',
    });
  }
  return findings;
}

/** The first line of a generated file says so, or it lies in a folder named `generated`. */
function isGenerated(file: string, source: string): boolean {
  return file.includes('/generated/') || /generated/i.test(source.split('\n', 1)[0] ?? '');
}

function isBarrel(source: string): boolean {
  return REEXPORTS_ONLY.test(maskSource(source));
}

if (isMain(import.meta.url)) {
  reportFindings(checkShape(repoRoot), 'names, sizes, front doors and doc comments are in shape');
}
