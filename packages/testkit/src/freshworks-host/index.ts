/** The ticket page of Freshdesk around an app, without a picture, and the client that apps are given. Runs in browsers, too. */
export { attachFreshworksHost } from './attach-freshworks-host.ts';
export type { AttachFreshworksOptions, AttachedFreshworksHost } from './attach-freshworks-host.ts';
export { FreshworksHost } from './freshworks-host.ts';
export type {
  Confirmed,
  FreshworksHostOptions,
  FreshworksRecord,
  Verdict,
} from './freshworks-host.ts';
export { appClient, appClientScript } from './app-client.ts';
export type { ClientWindow } from './app-client.ts';
export type { HostMessage } from './wire.ts';
