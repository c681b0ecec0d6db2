import { readFileSync } from 'node:fs';
import path from 'node:path';

import { listFiles } from './lib/list-files.ts';
import { readMarkdown } from './lib/markdown.ts';

/** A shell block of the docs that promises to work as pasted. */
export type DocsCommand = {
  /** Path of the Markdown file, relative to the root. */
  readonly file: string;
  /** Line of the opening fence, from 1. */
  readonly line: number;
  /** Words after `sh test`, to tell blocks apart, such as `needs-service`. */
  readonly labels: readonly string[];
  readonly script: string;
};

/**
 * Blocks fenced as `sh test`, with optional labels, in the README and under docs/, in reading order.
 * A test runs them, so that what a reader pastes is what was tried.
 */
export function docsCommands(root: string): DocsCommand[] {
  return ['README.md', ...listFiles(root, 'docs', (file) => file.endsWith('.md'))]
    .filter((file) => listFiles(root, path.posix.dirname(file)).includes(file))
    .flatMap((file) =>
      readMarkdown(readFileSync(path.join(root, file), 'utf8')).fences.flatMap(
        ({ info, line, code }) => {
          const [language, mark, ...labels] = info.split(/\s+/);
          return language === 'sh' && mark === 'test' ? [{ file, line, labels, script: code }] : [];
        },
      ),
    );
}
