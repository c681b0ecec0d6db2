import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { DOMAIN } from './settings.ts';

/** Begins installation keys. */
const KEY = 'bk.';

/** More characters than any has. */
const MOST = 320;
const RANDOM = /^[\w-]{16,64}$/;

const made = (): string => randomBytes(32).toString('base64url');

/** A new installation key. It says whose account it is for, so that the account is found before anything is compared. */
export const newKey = (domain: string): string => `${KEY}${domain}.${made()}`;

/** A new secret that names nobody. */
export const newSecret = (): string => `bs.${made()}`;

/** A new public name of a client, with the account it is for. */
export const newClientId = (domain: string): string =>
  `${domain}.${randomBytes(12).toString('base64url')}`;

const named = (text: string): string | null => {
  const end = text.lastIndexOf('.');
  const domain = text.slice(0, Math.max(end, 0));
  return DOMAIN.test(domain) && RANDOM.test(text.slice(end + 1)) ? domain : null;
};

/** The account an installation key says it is for; null for whatever is none. It proves nothing yet. */
export const domainOfKey = (text: string): string | null =>
  text.length <= MOST && text.startsWith(KEY) ? named(text.slice(KEY.length)) : null;

/** The same of a client's name. */
export const domainOfClient = (text: string): string | null =>
  text.length <= MOST ? named(text) : null;

/** What is kept of a secret that never has to be told again; it is long and random, so that a plain hash does. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Whether a secret is that of a hash; takes the same time however wrong it is. */
export const fits = (secret: string, hash: string): boolean => {
  const given = Buffer.from(hashOf(secret), 'hex');
  const kept = Buffer.from(hash, 'hex');
  return kept.length === given.length && timingSafeEqual(given, kept);
};
