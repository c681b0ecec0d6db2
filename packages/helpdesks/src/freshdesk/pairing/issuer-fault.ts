import { urlFault } from '@baton/handoff-service';
import type { FreshdeskServer } from './server.ts';
import type { SaidSettings } from './settings.ts';

/** What keeps the address of a company's own sign-in from being called, or null. Only beside an account on this machine may it be there, too. */
export const issuerFault = (
  { originOf }: Pick<FreshdeskServer, 'originOf'>,
  { domain, signIn: { oidc } }: Pick<SaidSettings, 'domain' | 'signIn'>,
): string | null => oidc && urlFault(oidc.issuer, originOf(domain) !== null);
