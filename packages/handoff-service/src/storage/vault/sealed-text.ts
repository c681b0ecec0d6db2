import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';
const LAYOUT = /^b1\.([0-9a-z]{1,16})\.([\w-]{38,})$/;

/** A key of 32 bytes and the name it goes by. As a key object: given as bytes, every cipher would cost ten times as much. */
export interface NamedKey {
  id: string;
  secret: KeyObject;
}

const POOL = Buffer.alloc(IV_BYTES * 256);
let used = POOL.length;

/** Random, never twice. Drawn in bulk: a call to the random source for each costs more than the sealing. */
const newIv = (): Buffer => {
  if (used === POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  used += IV_BYTES;
  return Buffer.from(POOL.subarray(used - IV_BYTES, used));
};

/** AES-256-GCM: `b1.<key id>.<base64url of iv, ciphertext, tag>`; opens only under the same key and the same bound text. */
export const sealText = (key: NamedKey, bound: string, text: string): string => {
  const iv = newIv();
  const cipher = createCipheriv(CIPHER, key.secret, iv);
  cipher.setAAD(Buffer.from(bound));
  const body = cipher.update(text, 'utf8');
  cipher.final();
  return `b1.${key.id}.${Buffer.concat([iv, body, cipher.getAuthTag()]).toString('base64url')}`;
};

/** Id of the key that a text is sealed under; null for a text that is not sealed. */
export const keyIdOf = (text: string): string | null => {
  if (!text.startsWith('b1.')) return null;
  const end = text.indexOf('.', 3);
  return end === -1 ? null : text.slice(3, end);
};

/** The text again; null when it was changed, was sealed under another key, or is bound to something else. */
export const openText = (key: NamedKey, bound: string, sealed: string): string | null => {
  const [, id, content = ''] = LAYOUT.exec(sealed) ?? [];
  if (id !== key.id) return null;
  const bytes = Buffer.from(content, 'base64url');
  const tagAt = bytes.length - TAG_BYTES;
  if (tagAt < IV_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, key.secret, bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(bytes.subarray(tagAt));
  try {
    const text = decipher.update(bytes.subarray(IV_BYTES, tagAt), undefined, 'utf8');
    return text + decipher.final('utf8');
  } catch {
    return null;
  }
};
