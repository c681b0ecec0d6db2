import { readFileSync } from 'node:fs';
import path from 'node:path';

import { listFiles } from '../lib/list-files.ts';
import { MANIFEST } from './app-package.ts';
import type { Publisher } from './publisher.ts';
import { writeZip } from './zip/write-zip.ts';

const SOURCE = 'apps/zendesk/marketplace';
const APP = 'apps/zendesk/package.json';

/** A package that is ready to be written or looked at. */
export interface BuiltPackage {
  /** Name of its file. */
  readonly name: string;
  readonly zip: Buffer;
}

/** Version of the app, which its package has, too. */
export const appVersion = (root: string): string =>
  (JSON.parse(readFileSync(path.join(root, APP), 'utf8')) as { version: string }).version;

/** Where packages lie, relative to the repository. */
export const PACKAGES = 'dist/zendesk';

/** Name of the package of a version. */
export const packageName = (version: string, publisher: Publisher | null): string =>
  `baton-zendesk-${version}${publisher ? '-listing' : ''}.zip`;

/**
 * Packs what is under apps/zendesk/marketplace in `root`. The same sources are the same bytes, on any machine.
 * With a publisher it is the package for a listing in the Marketplace, else the one to upload as a private app.
 */
export const buildPackage = (root: string, publisher: Publisher | null = null): BuiltPackage => {
  const version = appVersion(root);
  const files = new Map<string, Buffer>();
  for (const file of listFiles(root, SOURCE)) {
    const bytes = readFileSync(path.join(root, file));
    const inside = path.posix.relative(SOURCE, file);
    files.set(inside, inside === MANIFEST ? manifestOf(bytes, version, publisher) : bytes);
  }
  return { name: packageName(version, publisher), zip: writeZip(files) };
};

const manifestOf = (source: Buffer, version: string, publisher: Publisher | null): Buffer => {
  const { name, author, ...rest } = JSON.parse(source.toString('utf8')) as Record<string, unknown>;
  const listing = publisher ? { private: false, ...publisher } : {};
  const manifest = { name, author, version, ...rest, ...listing };
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
};
