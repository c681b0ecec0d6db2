import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

import { listFiles } from '../lib/list-files.ts';
import { modulePart } from '../lib/module-parts.ts';
import { FRESHDESK_PACKAGE } from './build-package.ts';

const APP = 'apps/freshdesk';
const SCRIPTS = `${FRESHDESK_PACKAGE}/app`;

/** In thousands of bytes as they are: the platform serves the modules one by one. */
const LIMITS = { first: 40, folded: 18, others: 3 } as const;

const isWords = (file: string): boolean => path.basename(file).startsWith('words-');

const isFolded = (file: string): boolean => path.basename(file) === 'later-part.js';

const weightOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + statSync(file).size, 0);

const kb = (bytes: number): string => (bytes / 1000).toFixed(1);

const held = (what: string, bytes: number, limit: number): { line: string; ok: boolean } => {
  const ok = bytes <= limit * 1000;
  const verdict = ok ? '' : '  TOO BIG: find what came in, or argue for a new budget';
  return { line: `${APP}  ${what}: ${kb(bytes)} of ${limit} kB raw${verdict}`, ok };
};

/** Weighs the scripts of the packed Freshdesk app: what reading a brief takes, with one language, and what may come after. */
export function weighFreshdesk(root: string): { line: string; ok: boolean }[] {
  const entry = path.join(root, SCRIPTS, 'scripts/app.js');
  if (!existsSync(entry)) {
    const toBuild = existsSync(path.join(root, APP, 'tsconfig.package.json'));
    return [{ line: `${APP}  JavaScript to read a brief: nothing built`, ok: !toBuild }];
  }
  const first = modulePart(entry);
  const words = first.later.filter(isWords);
  const inFirst = new Set(first.files);
  const after = (wanted: (file: string) => boolean): number => {
    const entries = first.later.filter((file) => !isWords(file) && wanted(file));
    const files = new Set(entries.flatMap((file) => modulePart(file).files));
    return weightOf([...files].filter((file) => !inFirst.has(file)));
  };
  const language = Math.max(0, ...words.map((file) => weightOf([file])));
  const all = listFiles(root, SCRIPTS, (file) => file.endsWith('.js'));
  return [
    held(
      'JavaScript to read a brief, English and the largest other language',
      weightOf(first.files) + language,
      LIMITS.first,
    ),
    held('what is folded and every form, when the first is opened', after(isFolded), LIMITS.folded),
    held(
      'what else comes later',
      after((file) => !isFolded(file)),
      LIMITS.others,
    ),
    {
      line: `${APP}  everything in the package, all languages: ${kb(weightOf(all.map((file) => path.join(root, file))))} kB raw`,
      ok: true,
    },
  ];
}
