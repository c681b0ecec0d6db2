import type { Pairing, WishFault } from '@baton/handoff-service';
import { z } from 'zod';
import type { SaidSettings } from './settings.ts';

/** One line, as keys and secrets are. */
const visible = z
  .string()
  .trim()
  .regex(/^[\u0021-\u007E]{1,2000}$/, { error: 'must be one line of visible characters' });

/** What an admin gives; what is left out stays. */
const Given = z.strictObject({
  /** Of an admin. */
  apiKey: visible.optional(),
  /** Of the client of the company's own sign-in. */
  oidcSecret: visible.optional(),
});

const faultsOf = (error: z.ZodError): WishFault[] =>
  error.issues.map(({ code, path, message }) => ({
    pointer: ['/credentials', ...path.map(String)].join('/'),
    detail: code === 'unrecognized_keys' ? 'takes apiKey and oidcSecret, no other' : message,
  }));

/** What was kept, and for whom: a secret is told to nobody else. */
interface KeptCredentials {
  domain: string;
  /** Of the company's own sign-in; null where there was none. */
  issuer: string | null;
  secrets: Pairing['secrets'];
}

/** Which of both was given and which is needed, over those there are. Secrets that were made here stay with their account. */
export const readCredentials = (
  { domain, signIn }: Pick<SaidSettings, 'domain' | 'signIn'>,
  credentials: unknown,
  before: KeptCredentials | null,
): { secrets: Pairing['secrets']; apiKey: string } | { faults: WishFault[] } => {
  const read = Given.safeParse(credentials ?? {});
  if (!read.success) return { faults: faultsOf(read.error) };
  const known = before?.domain === domain ? before.secrets : {};
  const { oidcSecret: kept, ...others } = known;
  // Whoever is asked is sent it: another issuer would learn it.
  const keptSecret = before?.issuer === signIn.oidc?.issuer ? kept : undefined;
  const apiKey = read.data.apiKey ?? known['apiKey'];
  const oidcSecret = signIn.oidc ? (read.data.oidcSecret ?? keptSecret) : undefined;
  const faults: WishFault[] = [];
  if (apiKey === undefined) faults.push({ pointer: '/credentials/apiKey', detail: 'is needed' });
  if (signIn.oidc && oidcSecret === undefined)
    faults.push({
      pointer: '/credentials/oidcSecret',
      detail: 'is needed: the company’s own sign-in asks for it',
    });
  if (!signIn.oidc && read.data.oidcSecret !== undefined)
    faults.push({
      pointer: '/settings/signIn/oidc',
      detail: 'is needed beside a secret: issuer and clientId',
    });
  if (faults.length > 0 || apiKey === undefined) return { faults };
  return {
    apiKey,
    secrets: { ...others, apiKey, ...(oidcSecret !== undefined && { oidcSecret }) },
  };
};
