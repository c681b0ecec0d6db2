import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { isTestCode, listFiles } from './list-files.ts';
import { readWorkspace } from './workspace.ts';
import type { Member } from './workspace.ts';

/**
 * A hash of everything the build of one app reads: its files, the workspace packages it depends on
 * (also through each other), and the lockfile. Equal hash, equal build.
 */
export function hashInputs(root: string, appFolder: string): string {
  const files = closure(readWorkspace(root), appFolder)
    .flatMap(({ folder }) => listFiles(root, folder, isInput))
    .concat('pnpm-lock.yaml', 'tsconfig.base.json');
  const hash = createHash('sha256');
  for (const file of files) {
    const absolute = path.join(root, file);
    if (!existsSync(absolute)) continue;
    const content = readFileSync(absolute);
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Tests and the compiler's notes change without changing what is built. */
function isInput(file: string): boolean {
  return !isTestCode(file) && !file.endsWith('.tsbuildinfo');
}

function closure(members: readonly Member[], appFolder: string): Member[] {
  const wanted = new Set([appFolder]);
  // A set grows while it is walked, which is all a closure needs.
  for (const folder of wanted) {
    const member = members.find((each) => each.folder === folder);
    for (const { folder: next, name } of members) {
      if (member?.dependencies.includes(name) === true) wanted.add(next);
    }
  }
  return members.filter(({ folder }) => wanted.has(folder));
}
