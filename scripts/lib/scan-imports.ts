import { lineAt, maskSource } from './mask-source.ts';

/** One module named by a source file. */
export type ImportSite = {
  readonly specifier: string;
  /** True when nothing of it exists at run time: `import type`, `export type`, `typeof import()`. */
  readonly typeOnly: boolean;
  readonly line: number;
};

const STATIC =
  /(?<=^|[;}\n])\s*(import|export)\b(?<type>\s+type\b(?!\s+from\b))?[^;'"`()]*?(['"])/g;
const DYNAMIC = /(?<typeof>\btypeof\s+)?\bimport\s*\(\s*(['"`])/g;

/** Finds every import, re-export and dynamic import of a TypeScript source, in order. */
export function scanImports(source: string): ImportSite[] {
  const code = maskSource(source);
  const sites: ImportSite[] = [];
  for (const match of code.matchAll(STATIC)) {
    const statement = match[0];
    const keyword = match[1] ?? '';
    // `export const x = '…'` also reaches a quote; only a bare import or a `from` names a module.
    const names = /\bfrom\s*['"]$/.test(statement) || /^\s*import\s*['"]$/.test(statement);
    if (!names) continue;
    const open = match.index + statement.length;
    sites.push({
      specifier: readUntilQuote(source, open),
      typeOnly: match.groups?.['type'] !== undefined,
      line: lineAt(source, match.index + statement.indexOf(keyword)),
    });
  }
  for (const match of code.matchAll(DYNAMIC)) {
    sites.push({
      specifier: readUntilQuote(source, match.index + match[0].length),
      typeOnly: match.groups?.['typeof'] !== undefined,
      line: lineAt(source, match.index),
    });
  }
  return sites.toSorted((a, b) => a.line - b.line);
}

function readUntilQuote(source: string, from: number): string {
  const quote = source[from - 1] ?? '"';
  return source.slice(from, source.indexOf(quote, from));
}
