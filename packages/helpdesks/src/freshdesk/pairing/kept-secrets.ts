import type { Pairing } from '@baton/handoff-service';
import { fits } from './named-secret.ts';

/** Secrets that Baton makes for an account, told once. */
export const MADE_NAMES = ['installationKey', 'clientSecret', 'webhookSecret'] as const;
export type MadeName = (typeof MADE_NAMES)[number];

/** How long the one before still counts beside a new one. */
const OVERLAP_MS = 24 * 60 * 60_000;

type Secrets = Pairing['secrets'];

/** The one before, with the moment it ends. */
const before = (name: MadeName): string => `${name}Before`;

/** A secret put in its place, and the one there was beside it for a day. */
export const withSecret = (secrets: Secrets, name: MadeName, kept: string, now: Date): Secrets => {
  const old = secrets[name];
  const until = new Date(now.getTime() + OVERLAP_MS).toISOString();
  return {
    ...secrets,
    [name]: kept,
    ...(old !== undefined && { [before(name)]: `${until} ${old}` }),
  };
};

/** What counts now, the newest first. */
export const validOf = (secrets: Secrets, name: MadeName, now: Date): readonly string[] => {
  const valid = [secrets[name]];
  const [until = '', old] = (secrets[before(name)] ?? '').split(' ');
  if (Date.parse(until) > now.getTime()) valid.push(old);
  return valid.filter((one) => one !== undefined && one !== '') as string[];
};

/** Whether a secret is one of those whose hashes count now. Looks at all of them, so that time tells nothing. */
export const fitsOne = (secrets: Secrets, name: MadeName, secret: string, now: Date): boolean =>
  validOf(secrets, name, now)
    .map((hash) => fits(secret, hash))
    .includes(true);
