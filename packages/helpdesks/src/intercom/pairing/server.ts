import type { HttpCaller } from '../../shared/http-call.ts';
import type { IntercomRegion } from '../api/account.ts';

/** Client of the app that is listed, which Intercom knows. */
export interface IntercomClient {
  clientId: string;
  /** Also signs what Intercom sends for it. */
  clientSecret: string;
}

/** What a server brings for all workspaces alike. */
export interface IntercomServer {
  /** Where all of Intercom is in tests and development; null in earnest. */
  origin: string | null;
  /** Of the app that is listed; null where every workspace brings one of its own. */
  client: IntercomClient | null;
  now: () => Date;
  call: HttpCaller;
}

const API: Record<IntercomRegion, string> = {
  us: 'https://api.intercom.io',
  eu: 'https://api.eu.intercom.io',
  au: 'https://api.au.intercom.io',
};

const APP: Record<IntercomRegion, string> = {
  us: 'https://app.intercom.com',
  eu: 'https://app.eu.intercom.com',
  au: 'https://app.au.intercom.com',
};

const at = (origin: string | null, host: string): string => origin?.replace(/\/+$/, '') ?? host;

/** Where the API of a region is, without a slash at the end. */
export const apiAt = ({ origin }: Pick<IntercomServer, 'origin'>, region: IntercomRegion): string =>
  at(origin, API[region]);

/** Where people of a region work, without a slash at the end. */
export const appAt = ({ origin }: Pick<IntercomServer, 'origin'>, region: IntercomRegion): string =>
  at(origin, APP[region]);
