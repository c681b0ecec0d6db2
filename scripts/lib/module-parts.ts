import { readFileSync } from 'node:fs';
import path from 'node:path';

const AT_ONCE =
  /^(?:import\s+(?:[^'"();]*?\bfrom\s*)?|export\s*(?:\*|\{[^}]*\})\s*from\s*)['"](\.[^'"]+)['"]/gm;
const LATER = /\bimport\(\s*['"](\.[^'"]+)['"]\s*\)/g;

/** Files that a browser loads with an entry, itself among them, and the entries of what it may load later. */
type Parts = { readonly files: readonly string[]; readonly later: readonly string[] };

/** Follows the imports of unbundled modules. Fails when one of them is not there. */
export function modulePart(entry: string): Parts {
  const files = new Set<string>();
  const later = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    const text = readFileSync(file, 'utf8');
    const named = (pattern: RegExp): string[] =>
      [...text.matchAll(pattern)].map((match) => path.join(path.dirname(file), match[1] ?? ''));
    for (const each of named(LATER)) later.add(each);
    for (const each of named(AT_ONCE)) visit(each);
  };
  visit(entry);
  return { files: [...files], later: [...later].filter((file) => !files.has(file)) };
}
