import type { IntercomAccount } from './account.ts';

const HOSTS = {
  us: 'https://api.intercom.io',
  eu: 'https://api.eu.intercom.io',
  au: 'https://api.au.intercom.io',
} as const;

/** Where the API of a workspace is. */
export const originOf = ({ region, origin }: Pick<IntercomAccount, 'region' | 'origin'>): string =>
  origin === null ? HOSTS[region] : origin.replace(/\/+$/, '');
