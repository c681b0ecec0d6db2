import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

import { EmbeddedPostgresError, codeOf } from './errors.ts';

/** Last file of a backup: a folder without it is an unfinished one. */
export const MANIFEST = 'manifest.json';
/** The cluster's files inside a backup. */
export const DATA = 'data';

/** A path that stays inside the folder it's joined to. */
const inside = z
  .string()
  .min(1)
  .refine((path) => !path.startsWith('/') && !path.includes('\0'))
  .refine((path) => path.split('/').every((part) => !['', '.', '..'].includes(part)));

const manifestSchema = z.object({
  kind: z.literal('baton-embedded-backup'),
  format: z.literal(1),
  /** `online`: from a running server, replayed at the first start. `offline`: a copy of a stopped one. */
  mode: z.enum(['online', 'offline']),
  createdAt: z.iso.datetime(),
  postgres: z.object({ major: z.int().positive(), version: z.string().nullable() }),
  /** Places in the write-ahead log; null for an offline copy. */
  startLsn: z.string().nullable(),
  stopLsn: z.string().nullable(),
  /** `backup_label` as the server gave it, also among the files; null for an offline copy. */
  backupLabel: z.string().nullable(),
  bytes: z.int().nonnegative(),
  folders: z.array(inside),
  files: z.array(
    z.object({
      path: inside,
      size: z.int().nonnegative(),
      sha256: z.string().regex(/^[\da-f]{64}$/u),
    }),
  ),
});

/** What a backup holds. Sizes in bytes, paths relative to its `data` folder. */
export type Manifest = z.infer<typeof manifestSchema>;
/** One file of a backup. */
export type ManifestFile = Manifest['files'][number];

/** The manifest as it is stored: with a sum over itself, so that a cut or edited one is noticed. */
export function sealManifest(manifest: Manifest): string {
  const body = JSON.stringify(manifest);
  return `${JSON.stringify({ sha256: sha256(body), body: manifest }, null, 1)}\n`;
}

/** Reads a backup's manifest. Throws `backup_incomplete` when there is none, `backup_damaged` when it's not as written. */
export async function readManifest(sourceDir: string): Promise<Manifest> {
  let text: string;
  try {
    text = await readFile(join(sourceDir, MANIFEST), 'utf8');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    throw new EmbeddedPostgresError(
      'backup_incomplete',
      `${sourceDir} has no ${MANIFEST}: it's no backup, or one that wasn't finished.`,
      'Choose another backup. Nothing was touched.',
    );
  }
  try {
    const sealed = z.object({ sha256: z.string(), body: z.unknown() }).parse(JSON.parse(text));
    if (sha256(JSON.stringify(sealed.body)) !== sealed.sha256) throw damaged(MANIFEST);
    return manifestSchema.parse(sealed.body);
  } catch (error) {
    throw error instanceof EmbeddedPostgresError ? error : damaged(MANIFEST, error);
  }
}

/** The refusal of a backup in which `path` isn't what was written. */
export function damaged(path: string, cause?: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'backup_damaged',
    `The backup's file ${path} is missing or not as it was written.`,
    'Choose another backup. The data folder was not touched.',
    cause,
  );
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
