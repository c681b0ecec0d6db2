/** The developer platform of Freshworks for one installed app: frames, request templates, OAuth of agents, server part. */
export { FreshworksPlatform } from './platform.ts';
export type { FreshworksOptions } from './platform.ts';
export type { CarriedRequest } from './templates.ts';
export type { FreshworksAssumptions } from './assumptions.ts';
export { startFreshworks } from './start-freshworks.ts';
export type { RunningFreshworks } from './start-freshworks.ts';
export { readAppFolder } from './app-folder.ts';
export type { AppFolder, OAuthIntegration, RequestTemplate } from './app-folder.ts';
