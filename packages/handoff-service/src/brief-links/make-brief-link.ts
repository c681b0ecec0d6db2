import { randomBytes } from 'node:crypto';
import { codeOf } from './link-code.ts';
import { linkKeys } from './link-keys.ts';
import { signLink } from './link-token.ts';
import type { BriefLink } from './link-token.ts';

/** A link that was made: the token stands in its address, the code beside it and never in it. */
export interface MadeLink {
  token: string;
  /** Six digits. */
  code: string;
  expires: Date;
}

/** Makes a link to one brief for one person: good once and for ten minutes. Nothing is stored and nobody is asked. Null
 * where the secret is too short to prove anything. */
export const makeBriefLink = async (
  secret: string,
  link: BriefLink,
  now: Date,
): Promise<MadeLink | null> => {
  const keys = linkKeys(secret, link);
  if (!keys) return null;
  const id = randomBytes(16).toString('base64url');
  const { token, expires } = await signLink(keys, link, id, now);
  return { token, code: codeOf(keys, id), expires };
};
