import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { Finding } from './finding.ts';
import { lineAt, maskSource } from './mask-source.ts';

type Definition = {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly documented: boolean;
};

const DEFINITION =
  /^export\s+(?:declare\s+)?(?:abstract\s+)?(?:async\s+)?(?:const|let|function\*?|class|type|interface)\s+([\w$]+)/gm;
const REEXPORT_ALL = /^export\s+(?:type\s+)?\*\s+from\s*(['"])/gm;
const REEXPORT_NAMED = /^export\s+(?:type\s+)?\{([^}]*)\}\s*from\s*(['"])/gm;

/**
 * Names that a package's index offers without a doc comment where they are defined. A schema and the
 * type inferred from it share a name: one comment serves both.
 */
export function findUndocumented(root: string, index: string): Finding[] {
  const byName = Map.groupBy(exportsOf(root, index, new Set()), ({ name }) => name);
  return [...byName.values()]
    .filter((definitions) => definitions.every(({ documented }) => !documented))
    .flatMap(([first]) =>
      first === undefined
        ? []
        : {
            file: first.file,
            line: first.line,
            message: `${first.name} is offered by ${index} without a doc comment: say in a sentence what it is, with units and errors`,
          },
    );
}

function exportsOf(root: string, file: string, seen: Set<string>): Definition[] {
  const absolute = path.join(root, file);
  if (seen.has(file) || !existsSync(absolute)) return [];
  seen.add(file);
  const source = readFileSync(absolute, 'utf8');
  const code = maskSource(source);
  const own = [...code.matchAll(DEFINITION)].map((match) => ({
    name: match[1] ?? '',
    file,
    line: lineAt(source, match.index),
    documented: /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.test(source.slice(0, match.index)),
  }));
  const all = [...code.matchAll(REEXPORT_ALL)].flatMap((match) =>
    exportsOf(root, target(file, source, match), seen),
  );
  const named = [...code.matchAll(REEXPORT_NAMED)].flatMap((match) => {
    const names = new Set((match[1] ?? '').split(',').map(originalName));
    // A fresh memory: the same file may be named by several re-exports.
    return exportsOf(root, target(file, source, match), new Set()).filter(({ name }) =>
      names.has(name),
    );
  });
  return [...own, ...all, ...named];
}

/** `a` of `type a as b`. */
function originalName(entry: string): string {
  return /^\s*(?:type\s+)?([\w$]+)/.exec(entry)?.[1] ?? '';
}

/** The file a re-export names; one of another package is documented over there. */
function target(file: string, source: string, match: RegExpMatchArray): string {
  const open = (match.index ?? 0) + match[0].length;
  const specifier = source.slice(open, source.indexOf(source[open - 1] ?? "'", open));
  return specifier.startsWith('.')
    ? path.posix.join(path.posix.dirname(file), specifier)
    : `elsewhere/${specifier}`;
}
