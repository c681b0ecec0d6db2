import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { reportFindings } from './lib/finding.ts';
import type { Finding } from './lib/finding.ts';
import { isMain } from './lib/is-main.ts';
import { listFiles } from './lib/list-files.ts';
import { readMarkdown } from './lib/markdown.ts';
import type { Mention } from './lib/markdown.ts';
import { repoRoot } from './lib/repo-root.ts';

/** Made by tools, present on some machines only. */
const GENERATED = /(?:^|\/)(?:node_modules|dist|coverage|\.baton|\.cache)(?:\/|$)/;
const OUR_FOLDERS = /^(?:apps|packages|scripts|docs|\.ci|\.github|\.changeset)\//;
const BARE_FILE = /^[\w.-]+\.(?:tsx?|md|sql|ya?ml|json)$/;
const PATH = /^(?:\.{1,2}\/)*[\w.@-]+(?:\/[\w.@-]+)*\/?$/;

/** Checks that every path and link in Markdown leads somewhere, and that a reader of README.md gets to every page of `docs`. */
export function checkDocs(root: string): Finding[] {
  const everything = ['', '.github', '.changeset', '.ci'].flatMap((folder) =>
    listFiles(root, folder),
  );
  const names = new Set(everything.map((file) => path.posix.basename(file)));
  const pages = everything
    .filter((file) => file.endsWith('.md') && !file.endsWith('CHANGELOG.md'))
    .map((file) => ({ file, ...readMarkdown(readFileSync(path.join(root, file), 'utf8')) }));
  return [
    ...pages.flatMap(({ file, links, codes, anchors }) => [
      ...codes.flatMap((code) => pathFault(root, file, code, names)),
      ...links.flatMap((link) => linkFault(root, file, link, anchors)),
    ]),
    ...lostPages(pages),
  ];
}

/** Pages of `docs` that no chain of links leads to. */
function lostPages(pages: readonly { file: string; links: readonly Mention[] }[]): Finding[] {
  const leads = new Map(
    pages.map(({ file, links }) => [
      file,
      links.map(({ text }) => path.posix.join(path.posix.dirname(file), text.replace(/#.*$/, ''))),
    ]),
  );
  const found = new Set(['README.md']);
  for (const file of found) for (const next of leads.get(file) ?? []) found.add(next);
  return pages
    .filter(({ file }) => file.startsWith('docs/') && !found.has(file))
    .map(({ file }) => ({
      file,
      line: 1,
      message: 'is linked from no page that README.md leads to: link it from where its readers are',
    }));
}

function pathFault(
  root: string,
  file: string,
  { text, line }: Mention,
  names: ReadonlySet<string>,
): Finding[] {
  const named = text.replace(/(?::\d+)+$/, '').replace(/#.*$/, '');
  if (!PATH.test(named) || GENERATED.test(named)) return [];
  const beside = path.join(root, path.dirname(file), named);
  if (existsSync(beside) || existsSync(path.join(root, named))) return [];
  const isOurs = OUR_FOLDERS.test(named) || /^\.{1,2}\//.test(named);
  // A bare name such as `verify.ts` may lie anywhere, as long as some file is called so.
  const isLost = BARE_FILE.test(named) && !names.has(named);
  return isOurs || isLost
    ? [{ file, line, message: `names ${named}, which does not exist: correct or remove it` }]
    : [];
}

function linkFault(
  root: string,
  file: string,
  { text, line }: Mention,
  ownAnchors: ReadonlySet<string>,
): Finding[] {
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) || text.startsWith('//')) return [];
  const [target = '', anchor] = text.split('#');
  const relative = path.posix.join(path.posix.dirname(file), decodeURIComponent(target));
  if (target !== '' && GENERATED.test(relative)) {
    return [{ file, line, message: `links to ${target}, which is not in the repository` }];
  }
  const absolute = path.join(root, target === '' ? file : relative);
  if (!existsSync(absolute)) {
    return [{ file, line, message: `links to ${target}, which does not exist` }];
  }
  if (anchor === undefined || statSync(absolute).isDirectory() || !absolute.endsWith('.md')) {
    return [];
  }
  const anchors = target === '' ? ownAnchors : readMarkdown(readFileSync(absolute, 'utf8')).anchors;
  return anchors.has(anchor)
    ? []
    : [{ file, line, message: `links to the heading #${anchor}, which does not exist there` }];
}

if (isMain(import.meta.url)) {
  reportFindings(checkDocs(repoRoot), 'every path and link in the docs leads somewhere');
}
