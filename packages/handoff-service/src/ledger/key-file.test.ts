import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPublicKey, verify } from 'node:crypto';
import { rotationText } from '@baton/handoff-core';
import { expect, it, onTestFinished } from 'vitest';
import { keyFileSigner, rotateKeyFile, rotationsFile } from './key-file.ts';

const scratch = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'baton-key-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'key.pem');
};

const isSigned = (key: string, text: string, signature: string): boolean =>
  verify(
    null,
    Buffer.from(text),
    createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key, 'hex').toString('base64url') },
      format: 'jwk',
    }),
    Buffer.from(signature, 'hex'),
  );

it('makes a key once, for its owner only, and signs with it from then on', async () => {
  const file = await scratch();
  const signers = await Promise.all([keyFileSigner(file), keyFileSigner(file)]);
  const again = await keyFileSigner(file);
  expect(signers.map(({ publicKey }) => publicKey)).toEqual([again.publicKey, again.publicKey]);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(isSigned(again.publicKey, 'x', await again.sign(Buffer.from('x')))).toBe(true);
});

it('uses no key that others may read, and none that is something else', async () => {
  const file = await scratch();
  await keyFileSigner(file);
  await chmod(file, 0o640);
  await expect(keyFileSigner(file)).rejects.toMatchObject({ code: 'open-to-others' });
  await writeFile(file, 'no key');
  await chmod(file, 0o600);
  await expect(keyFileSigner(file)).rejects.toMatchObject({ code: 'not-a-key' });
});

it('lets the old key name the new one when the key is changed', async () => {
  const file = await scratch();
  const old = await keyFileSigner(file);
  const rotation = await rotateKeyFile(file, '2026-03-02T09:00:00.000Z');
  expect(rotation).toMatchObject({
    from: old.publicKey,
    to: (await keyFileSigner(file)).publicKey,
  });
  expect(isSigned(old.publicKey, rotationText(rotation), rotation.signature)).toBe(true);
  expect(JSON.parse(await readFile(rotationsFile(file), 'utf8'))).toEqual(rotation);
});
