import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { weighFreshdesk } from './freshdesk-package/weigh-scripts.ts';
import { isMain } from './lib/is-main.ts';
import { listFiles } from './lib/list-files.ts';
import { repoRoot } from './lib/repo-root.ts';

/** How heavy a group of built files may be on the wire. */
type Budget = {
  readonly app: string;
  readonly what: string;
  /** In thousands of bytes after gzip. */
  readonly limitKb: number;
  readonly covers: (file: string) => boolean;
  /** Nobody loads more than one of these files, so that the largest of them counts. */
  readonly oneOf?: true;
};

/** The build puts React, Garden and the like into chunks of this name; the rest is ours. */
const isVendor = (file: string): boolean => path.posix.basename(file).startsWith('vendor');

/** Fetched when somebody opens the first form, so no reader of a brief waits for it. */
const isForms = (file: string): boolean => path.posix.basename(file).startsWith('forms');

/** Fetched when the brief is there. */
const isLive = (file: string): boolean =>
  /^(?:live|warn-before-save)-/.test(path.posix.basename(file));

/** Fetched by whoever speaks the language; English is on board. */
const isWords = (file: string): boolean => path.posix.basename(file).startsWith('words-');

/** Fetched by whoever is asked for leave before there is a brief; its words in all languages are on board. */
const isLeave = (file: string): boolean => path.posix.basename(file).startsWith('ask-leave-');

const isLater = (file: string): boolean =>
  isForms(file) || isLive(file) || isWords(file) || isLeave(file);

const BUDGETS: readonly Budget[] = [
  {
    app: 'apps/zendesk',
    what: 'JavaScript to read a brief',
    limitKb: 90,
    covers: (file) => !isLater(file),
  },
  {
    app: 'apps/zendesk',
    what: 'own code of it (chunks not named vendor)',
    limitKb: 20,
    covers: (file) => !isVendor(file) && !isLater(file),
  },
  { app: 'apps/zendesk', what: 'forms, when one is opened', limitKb: 6, covers: isForms },
  {
    app: 'apps/zendesk',
    what: 'hearing of changes and looking at replies, after it',
    limitKb: 2,
    covers: isLive,
  },
  {
    app: 'apps/zendesk',
    what: 'asking for leave, where it is missing',
    limitKb: 3,
    covers: isLeave,
  },
  {
    app: 'apps/zendesk',
    what: 'another language than English, the largest of them',
    limitKb: 1,
    covers: isWords,
    oneOf: true,
  },
  {
    app: 'apps/brief',
    what: 'JavaScript to read a whole brief',
    limitKb: 95,
    covers: (file) => !isLater(file),
  },
  {
    app: 'apps/brief',
    what: 'own code of it (chunks not named vendor)',
    limitKb: 20,
    covers: (file) => !isVendor(file) && !isLater(file),
  },
  { app: 'apps/brief', what: 'forms, when one is opened', limitKb: 6, covers: isForms },
  {
    app: 'apps/brief',
    what: 'hearing of changes, after it',
    limitKb: 2,
    covers: isLive,
  },
  {
    app: 'apps/brief',
    what: 'another language than English, the largest of them',
    limitKb: 2,
    covers: isWords,
    oneOf: true,
  },
];

/** One budget and what was measured against it. */
export type SizeResult = {
  readonly line: string;
  readonly ok: boolean;
};

/** Weighs the built apps. An app that has something to build must have been built. */
export function checkSize(root: string): SizeResult[] {
  const bundled = BUDGETS.map(({ app, what, limitKb, covers, oneOf }) => {
    const scripts = listFiles(root, `${app}/dist`, (file) => /\.m?js$/.test(file));
    if (scripts.length === 0) {
      const toBuild = existsSync(path.join(root, app, 'vite.config.ts'));
      return { line: `${app}  ${what}: nothing built`, ok: !toBuild };
    }
    const sizes = scripts
      .filter(covers)
      .map((file) => gzipSync(readFileSync(path.join(root, file))).length);
    const bytes = oneOf ? Math.max(0, ...sizes) : sizes.reduce((sum, size) => sum + size, 0);
    const ok = bytes <= limitKb * 1000;
    const verdict = ok ? '' : '  TOO BIG: find what came in, or argue for a new budget';
    return { line: `${app}  ${what}: ${(bytes / 1000).toFixed(1)} of ${limitKb} kB${verdict}`, ok };
  });
  return [...bundled, ...weighFreshdesk(root)];
}

if (isMain(import.meta.url)) {
  for (const { line, ok } of checkSize(repoRoot)) {
    if (ok) console.log(line);
    else {
      console.error(line);
      process.exitCode = 1;
    }
  }
}
