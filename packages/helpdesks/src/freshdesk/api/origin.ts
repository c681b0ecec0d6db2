import { ConnectorError } from '@baton/handoff-service';
import type { FreshdeskAccount } from './account.ts';

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const HOST = new RegExp(`^${LABEL}(?:\\.${LABEL}){1,8}$`, 'i');

/** Where the API of an account is. @throws ConnectorError when its domain is none */
export const originOf = ({
  domain,
  origin,
}: Pick<FreshdeskAccount, 'domain' | 'origin'>): string => {
  if (origin !== null) return origin.replace(/\/+$/, '');
  if (domain.length > 253 || !HOST.test(domain))
    throw new ConnectorError('refused', { sent: false });
  return `https://${domain.toLowerCase()}`;
};
