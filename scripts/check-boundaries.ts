import { readFileSync } from 'node:fs';
import path from 'node:path';

import {
  COMPOSITION_ROOT,
  CORE,
  CORE_MAY_NOT,
  HELPDESK_NAMES,
  MAY_IMPORT,
  REDACTION,
  SIDEBARS,
  SIDEBARS_MAY_NOT,
} from './lib/boundary-table.ts';
import { checkSidebarBundle } from './lib/check-sidebar-bundle.ts';
import { reportFindings } from './lib/finding.ts';
import type { Finding } from './lib/finding.ts';
import { isMain } from './lib/is-main.ts';
import { isTestCode, isTypeScript, listFiles } from './lib/list-files.ts';
import { lineAt, maskSource } from './lib/mask-source.ts';
import { repoRoot } from './lib/repo-root.ts';
import { scanImports } from './lib/scan-imports.ts';
import type { ImportSite } from './lib/scan-imports.ts';
import { readWorkspace } from './lib/workspace.ts';
import type { Member } from './lib/workspace.ts';

/** One source file and the package or app it belongs to. */
type SourceFile = { readonly file: string; readonly source: string; readonly member: Member };

/** Checks the laws of docs/architecture.md on every source under `root`. */
export function checkBoundaries(root: string): Finding[] {
  const members = readWorkspace(root);
  const unlisted = members
    .filter(({ folder }) => !(folder in MAY_IMPORT) && folder !== COMPOSITION_ROOT)
    .map(({ folder }) => ({
      file: `${folder}/package.json`,
      message:
        'is in no dependency rule: add it to scripts/lib/boundary-table.ts, so that its place in the house is a decision',
    }));
  const files = members.flatMap((member) =>
    listFiles(root, `${member.folder}/src`, isTypeScript).map((file) => ({
      file,
      member,
      source: readFileSync(path.join(root, file), 'utf8'),
    })),
  );
  return [...unlisted, ...files.flatMap((each) => checkFile(each, members))];
}

function checkFile(each: SourceFile, members: readonly Member[]): Finding[] {
  const imports = scanImports(each.source);
  const importFaults = imports.flatMap((site) => {
    const message = importFault(each, site, members);
    return message === undefined ? [] : [{ file: each.file, line: site.line, message }];
  });
  return [...importFaults, ...wordFaults(each)];
}

function importFault(
  { file, member }: SourceFile,
  { specifier, typeOnly }: ImportSite,
  members: readonly Member[],
): string | undefined {
  if (specifier.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(file), specifier);
    return target.startsWith(`${member.folder}/`)
      ? undefined
      : `reaches out of its package (${specifier}): import the other package by name`;
  }
  const target = members.find(({ name }) => specifier === name || specifier.startsWith(`${name}/`));
  if (target !== undefined) return workspaceFault(file, member, target, specifier, typeOnly);
  if (member.folder === CORE && !isTestCode(file)) return outsideCoreFault(file, specifier);
  return undefined;
}

function workspaceFault(
  file: string,
  member: Member,
  target: Member,
  specifier: string,
  typeOnly: boolean,
): string | undefined {
  const subpath = `.${specifier.slice(target.name.length)}`;
  if (subpath !== '.' && !target.subpaths.includes(subpath)) {
    return `imports the inside of ${target.name} (${specifier}): use what its index offers, or add a subpath to its exports`;
  }
  if (member.folder === COMPOSITION_ROOT || member === target) return undefined;
  if (target.folder.startsWith('apps/')) {
    return `imports the app ${target.name}: apps are leaves, only ${COMPOSITION_ROOT} wires them; move the shared part into a package`;
  }
  if (isTestCode(file)) return undefined;
  const allowed = MAY_IMPORT[member.folder] ?? [];
  if (allowed.includes(target.name)) return undefined;
  if (!allowed.includes(`type ${target.name}`)) {
    return `${member.folder} may not import ${target.name} (may: ${allowed.join(', ') || 'nothing of ours'}): see the dependency direction in docs/architecture.md`;
  }
  return typeOnly
    ? undefined
    : `${member.folder} may only name types of ${target.name}: write \`import type\`; logic belongs on the server, or the sidebars would drift apart`;
}

function outsideCoreFault(file: string, specifier: string): string | undefined {
  const isSchema = file.startsWith(`${CORE}/src/schema/`);
  if (specifier === 'zod' || specifier.startsWith('zod/')) {
    return isSchema
      ? undefined
      : 'imports zod outside schema/: validate once at the door, work with the inferred types';
  }
  return `core imports ${specifier}: it may import its own files only, so that it runs anywhere and every decision can be replayed`;
}

function wordFaults({ file, source, member }: SourceFile): Finding[] {
  const code = maskSource(source);
  const claims = file.startsWith(REDACTION.folder) ? [] : [...code.matchAll(REDACTION.claim)];
  const claimFaults = claims.map(({ index }) => ({
    file,
    line: lineAt(code, index),
    message: REDACTION.message,
  }));
  if (isTestCode(file)) return claimFaults;
  const rules =
    member.folder === CORE
      ? CORE_MAY_NOT
      : SIDEBARS.includes(member.folder)
        ? SIDEBARS_MAY_NOT
        : [];
  const faults = rules.flatMap(({ pattern, message }) =>
    [...code.matchAll(pattern)].map((match) => ({
      file,
      line: lineAt(code, match.index),
      message,
    })),
  );
  const names = member.folder === CORE ? [...source.matchAll(HELPDESK_NAMES)] : [];
  return [
    ...claimFaults,
    ...faults,
    ...names.map((match) => ({
      file,
      line: lineAt(source, match.index),
      message: `core names a helpdesk (${match[0]}): what differs per helpdesk belongs into packages/helpdesks or a host profile`,
    })),
  ];
}

if (isMain(import.meta.url)) {
  const findings = [...checkBoundaries(repoRoot), ...checkSidebarBundle(repoRoot)];
  reportFindings(findings, 'every import and word keeps the laws of docs/architecture.md');
}
