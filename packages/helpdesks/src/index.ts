export { genericConnector } from './generic/generic-connector.ts';
export { capabilityNames } from './generic/describe.ts';
export type { Capability } from './generic/describe.ts';
export type { GenericOptions } from './generic/options.ts';
export { baseUrlFault } from './shared/base-url.ts';
export type { TokenSource } from './shared/token-source.ts';
export { zendeskConnector } from './zendesk/connector/zendesk-connector.ts';
export type { ZendeskConnectorOptions } from './zendesk/connector/zendesk-connector.ts';
export type { AccountOf, ZendeskAccount } from './zendesk/api/account.ts';
