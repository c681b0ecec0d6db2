import { createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { checkpointText, rotationText } from '@baton/handoff-core';
import type { Checkpoint } from '@baton/handoff-core';
import { CliError } from '../cli-error.ts';
import type { Faults } from './fault.ts';

const RAW_KEY = /^[0-9a-f]{64}$/;

const verifySignature = (key: string, text: string, signature: string): boolean => {
  try {
    const publicKey = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key, 'hex').toString('base64url') },
      format: 'jwk',
    });
    return verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'hex'));
  } catch {
    return false;
  }
};

/** A public key as raw hex, from what a user gave: the hex itself, or a file with it or in PEM. @throws CliError */
export const readPublicKey = (given: string): string => {
  if (RAW_KEY.test(given)) return given;
  try {
    const text = readFileSync(given, 'utf8').trim();
    if (RAW_KEY.test(text)) return text;
    const { x, crv } = createPublicKey(text).export({ format: 'jwk' });
    if (crv === 'Ed25519' && x) return Buffer.from(x, 'base64url').toString('hex');
  } catch {
    // Told below.
  }
  throw new CliError(
    'usage',
    'the key is no Ed25519 public key',
    'Give 64 hex digits as `baton ledger-key` prints them, or a file with them or with a PEM.',
  );
};

/** Whose signatures count: the keys given, those they named as their followers, or, without any, whoever signed. */
export class Trust {
  readonly #keys: Set<string>;
  readonly #open: boolean;
  /** Keys that signed something. */
  readonly seen = new Set<string>();

  constructor(keys: readonly string[], rotations: readonly string[]) {
    this.#keys = new Set(keys);
    this.#open = keys.length === 0;
    for (const line of rotations) this.#follow(line);
  }

  /** True when no key was given: signatures then prove only that the file agrees with itself. */
  get open(): boolean {
    return this.#open;
  }

  /** Checks a checkpoint's signature; what is wrong goes to `faults`. */
  check(checkpoint: Checkpoint, faults: Faults, line?: number): void {
    const { key, signature, size } = checkpoint;
    const text = checkpointText(checkpoint);
    this.statement(`the checkpoint of size ${size}`, { key, signature, text }, faults, line);
  }

  /** Checks who signed a text; what is wrong goes to `faults`. */
  statement(
    what: string,
    { key, signature, text }: { key: string; signature: string; text: string },
    faults: Faults,
    line?: number,
  ): void {
    const where = line === undefined ? {} : { line };
    this.seen.add(key);
    if (!verifySignature(key, text, signature))
      faults.add('signature', `${what} is not signed so`, where);
    else if (!this.#open && !this.#keys.has(key))
      faults.add('unknown-key', `key ${key.slice(0, 16)} is not trusted`, where);
  }

  #follow(line: string): void {
    const { from, to, at, signature } = JSON.parse(line) as Record<string, string>;
    if (!from || !to || !at || !signature || !this.#keys.has(from)) return;
    if (verifySignature(from, rotationText({ from, to, at }), signature)) this.#keys.add(to);
  }
}
