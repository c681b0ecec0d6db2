import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  sign,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { rotationText } from '@baton/handoff-core';
import type { LedgerSigner } from './signer.ts';

/** The key of the ledger can't be used; `hint` says what to do. */
export class LedgerKeyError extends Error {
  readonly code: 'open-to-others' | 'not-a-key' | 'not-readable' | 'not-writable';
  readonly hint: string;

  constructor(code: LedgerKeyError['code'], message: string, hint: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'LedgerKeyError';
    this.code = code;
    this.hint = hint;
  }
}

/** An old key's word for the key that follows it; all hex, the time ISO 8601. */
export interface KeyRotation {
  from: string;
  to: string;
  at: string;
  signature: string;
}

/** File beside a key in which every old key names the one that followed it. */
export const rotationsFile = (path: string): string => `${path}.rotations.jsonl`;

/** Rights of others on the file, as mode bits. */
const OTHERS = 0o077;

const noKey = (path: string): LedgerKeyError =>
  new LedgerKeyError(
    'not-readable',
    `there is no ledger key at ${path}`,
    'Start the service once: it makes one.',
  );

const rawPublicKey = (key: KeyObject): string => {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  return Buffer.from(x ?? '', 'base64url').toString('hex');
};

const signerOf = (key: KeyObject): LedgerSigner => ({
  publicKey: rawPublicKey(key),
  sign: (bytes) => sign(null, bytes, key).toString('hex'),
});

const readKey = async (path: string): Promise<KeyObject | null> => {
  let pem: string;
  try {
    if (((await stat(path)).mode & OTHERS) !== 0)
      throw new LedgerKeyError(
        'open-to-others',
        `others than its owner may use the ledger key ${path}`,
        `Take their rights away with: chmod 600 ${path}`,
      );
    pem = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof LedgerKeyError) throw error;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new LedgerKeyError(
      'not-readable',
      `the ledger key ${path} can't be read`,
      'Make it readable for the user the service runs as, and for nobody else.',
      error,
    );
  }
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Told below; what is in the file is told to nobody.
  }
  throw new LedgerKeyError(
    'not-a-key',
    `${path} holds no Ed25519 private key`,
    'Make one with: openssl genpkey -algorithm ed25519, or move the file away to have one made.',
  );
};

/** Writes a new key beside `path`, durable and for its owner only; gives its name and the key. */
const writeNewKey = async (path: string): Promise<{ temporary: string; key: KeyObject }> => {
  await mkdir(dirname(path), { recursive: true });
  const { privateKey: key } = generateKeyPairSync('ed25519');
  const temporary = `${path}.${randomUUID()}.new`;
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(key.export({ format: 'pem', type: 'pkcs8' }));
    await file.sync();
  } finally {
    await file.close();
  }
  return { temporary, key };
};

/** The signer of a key file, which is made when there is none. @throws LedgerKeyError */
export const keyFileSigner = async (path: string): Promise<LedgerSigner> => {
  const existing = await readKey(path);
  if (existing) return signerOf(existing);
  const { temporary } = await writeNewKey(path).catch((error: unknown) => {
    throw new LedgerKeyError(
      'not-writable',
      `the ledger key can't be made at ${path}`,
      'Name a file in a folder the service may write to, or one that holds a key, in BATON_LEDGER_KEY_FILE.',
      error,
    );
  });
  // A link refuses to replace what another process made in the meantime.
  await link(temporary, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(temporary, { force: true });
  return readKeyFile(path);
};

/** The signer of a key file that exists. @throws LedgerKeyError */
export const readKeyFile = async (path: string): Promise<LedgerSigner> => {
  const key = await readKey(path);
  if (key) return signerOf(key);
  throw noKey(path);
};

/**
 * Puts a new key in place of the one in the file; the old one signs a statement that names the new and is then gone.
 * Running services sign with the old one until they are started anew. @throws LedgerKeyError
 */
export const rotateKeyFile = async (path: string, at: string): Promise<KeyRotation> => {
  const old = await readKey(path);
  if (!old) throw noKey(path);
  const { temporary, key } = await writeNewKey(path);
  const names = { from: rawPublicKey(old), to: rawPublicKey(key), at };
  const signature = sign(null, Buffer.from(rotationText(names)), old).toString('hex');
  const rotation = { ...names, signature };
  // Before the old key is gone: nobody could make the statement again.
  const statements = await open(rotationsFile(path), 'a', 0o644);
  try {
    await statements.appendFile(`${JSON.stringify(rotation)}\n`);
    await statements.sync();
  } finally {
    await statements.close();
  }
  await rename(temporary, path);
  return rotation;
};
