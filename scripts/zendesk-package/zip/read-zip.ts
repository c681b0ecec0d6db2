import { LIMITS } from './limits.ts';
import { locateData } from './locate-data.ts';
import type { Span } from './locate-data.ts';
import { pathFault, pathKey } from './path-fault.ts';
import { readDirectory } from './read-directory.ts';
import type { DirectoryEntry } from './read-directory.ts';
import { unpack } from './unpack.ts';
import type { ZipFault, ZipFaultName } from './zip-fault.ts';

/** Files by path; null for one that is there and cannot be read, which a fault says. */
export interface ZipContents {
  readonly files: ReadonlyMap<string, Buffer | null>;
  readonly faults: readonly ZipFault[];
}

const KIND = { mask: 0o170000, link: 0o120000, file: 0o100000, folder: 0o040000 };

/**
 * Reads an archive of unknown origin: every byte has to belong to a file, no name may lead elsewhere, and no more
 * is unpacked than the limits allow. Nothing is written anywhere. Never throws; tells every fault it finds.
 */
export const readZip = (zip: Buffer): ZipContents => {
  const directory = readDirectory(zip);
  const files = new Map<string, Buffer | null>();
  const faults: ZipFault[] = [];
  const report = (path: string, name: ZipFaultName): void => void faults.push({ name, path });
  if (!directory.ok) return { files, faults: [{ name: directory.fault, path: '' }] };
  const { entries, start } = directory;
  if (sum(entries.map(({ size }) => size)) > LIMITS.allBytes) {
    return { files, faults: [{ name: 'zip-bomb', path: '' }] };
  }

  const spans: Span[] = [];
  const taken = new Set<string>();
  for (const entry of entries) {
    const path = nameOf(entry);
    if (path === null) {
      report(entry.name.toString('latin1'), 'zip-path-encoding');
      continue;
    }
    const span = locateData(zip, entry, start);
    const fault = pathFault(path) ?? kindFault(entry) ?? repeatFault(path, taken);
    if (fault) report(path, fault);
    if (span) spans.push(span);
    else report(path, 'zip-records-differ');
    if (fault || path.endsWith('/')) continue;
    const bytes = span ? unpack(zip, span) : null;
    if (typeof bytes === 'string') report(path, bytes);
    files.set(path, typeof bytes === 'string' ? null : bytes);
  }
  for (const path of foldersOf(files)) if (files.has(path)) report(path, 'zip-path-conflict');
  if (spans.length === entries.length) faults.push(...layoutFaults(spans, start));
  return { files, faults };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const nameOf = ({ name }: DirectoryEntry): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(name);
  } catch {
    return null;
  }
};

/** Some tools write no kind at all, which means a plain file. */
const kindFault = ({ mode }: DirectoryEntry): ZipFaultName | null => {
  const kind = mode & KIND.mask;
  if (kind === KIND.link) return 'zip-symlink';
  return kind === 0 || kind === KIND.file || kind === KIND.folder ? null : 'zip-special-file';
};

const repeatFault = (path: string, taken: Set<string>): ZipFaultName | null => {
  const key = pathKey(path);
  if (taken.has(key)) return 'zip-duplicate';
  taken.add(key);
  return null;
};

const foldersOf = (files: ReadonlyMap<string, unknown>): ReadonlySet<string> =>
  new Set(
    [...files.keys()].flatMap((path) => {
      const names = path.split('/');
      return names.slice(1).map((_name, index) => names.slice(0, index + 1).join('/'));
    }),
  );

/** Files lie one behind the other up to the directory: nothing in between, nothing twice. */
const layoutFaults = (spans: readonly Span[], directory: number): ZipFault[] => {
  const faults: ZipFault[] = [];
  let at = 0;
  for (const { entry, start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start > at) faults.push({ name: 'zip-hidden-bytes', path: '' });
    if (start < at) faults.push({ name: 'zip-overlap', path: entry.name.toString('utf8') });
    at = Math.max(at, end);
  }
  if (at < directory) faults.push({ name: 'zip-hidden-bytes', path: '' });
  return faults;
};
