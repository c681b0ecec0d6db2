import { hkdfSync } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { z } from 'zod';
import type { IntercomClient } from '../pairing/server.ts';

const Region = z.enum(['us', 'eu', 'au']);

/** What an admin hands on: whoever holds it may pair a workspace with this tenant, once. */
const Invite = z.object({
  id: z.string().min(1),
  tenant: z.string().min(1),
  /** Of the pairing that it replaces, 0 where there is none: with any other it is over. */
  version: z.int().min(0),
  region: Region,
});

/** What goes through Intercom and comes back: an invite, in the hands of one browser. */
const State = Invite.extend({
  /** SHA-256 of what the browser keeps, in base64url. */
  browser: z.string().min(1),
});
export type State = z.infer<typeof State>;

const SHAPES = { invite: Invite, state: State } as const;
const LIFE_MS = { invite: 30 * 60_000, state: 10 * 60_000 } as const;
type Kind = keyof typeof SHAPES;

const keyOf = ({ clientSecret }: IntercomClient): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', clientSecret, '', 'baton intercom install', 32));

/** A pass that nobody can read or make without the secret of the app, and until when it is good. Nothing of it is stored. */
export const makePass = async <K extends Kind>(
  client: IntercomClient,
  kind: K,
  holds: z.infer<(typeof SHAPES)[K]>,
  now: Date,
): Promise<{ pass: string; until: Date }> => {
  const until = new Date(now.getTime() + LIFE_MS[kind]);
  const pass = await new EncryptJWT({ ...holds })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setAudience(kind)
    .setExpirationTime(until)
    .encrypt(keyOf(client));
  return { pass, until };
};

/** What a pass holds; null where it is none of ours, of another kind, or over. */
export const readPass = async <K extends Kind>(
  client: IntercomClient,
  kind: K,
  pass: string,
  now: Date,
): Promise<{ holds: z.infer<(typeof SHAPES)[K]>; until: Date } | null> => {
  if (pass.length > 4_000) return null;
  try {
    const { payload } = await jwtDecrypt(pass, keyOf(client), {
      audience: kind,
      currentDate: now,
      requiredClaims: ['exp'],
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    const holds = SHAPES[kind].parse(payload) as z.infer<(typeof SHAPES)[K]>;
    return { holds, until: new Date((payload.exp ?? 0) * 1_000) };
  } catch {
    return null;
  }
};
