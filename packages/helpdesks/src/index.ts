export { genericConnector } from './generic/generic-connector.ts';
export { capabilityNames } from './generic/describe.ts';
export type { Capability } from './generic/describe.ts';
export type { GenericOptions } from './generic/options.ts';
export { httpCaller } from './shared/http-call.ts';
export type { HttpCall, HttpCaller, HttpOutcome } from './shared/http-call.ts';
export { baseUrlFault } from './shared/base-url.ts';
export type { TokenSource } from './shared/token-source.ts';
export { zendeskConnector } from './zendesk/connector/zendesk-connector.ts';
export type { ZendeskConnectorOptions } from './zendesk/connector/zendesk-connector.ts';
export { HELPDESK as ZENDESK } from './zendesk/pairing/paired-account.ts';
export { pairedAccounts } from './zendesk/pairing/paired-accounts.ts';
export type {
  PairedAccounts,
  SignedAccount,
  StrictAccount,
} from './zendesk/pairing/paired-accounts.ts';
export type { OAuthClient, ZendeskServer } from './zendesk/pairing/server.ts';
export type { ZendeskSettings } from './zendesk/pairing/settings.ts';
export { zendeskPairing } from './zendesk/pairing/zendesk-pairing.ts';
export type { AccountOf, ZendeskAccount, ZendeskMessaging } from './zendesk/api/account.ts';
export { zendeskPageDoor } from './zendesk/page/page-door.ts';
export type {
  Arrival,
  PageDoor,
  PageDoorOptions,
  PairedAccount,
} from './zendesk/page/page-door.ts';
export type { SeenLoads } from './zendesk/page/seen-loads.ts';
export type { PageFault, PageLoad, PairedInstallation } from './zendesk/page/verify-page-token.ts';
export { agentReads } from './zendesk/consent/agent-reads.ts';
export { CONSENT_PATH } from './zendesk/consent/authorize-url.ts';
export { consentDesk } from './zendesk/consent/consent-desk.ts';
export type {
  CameBack,
  ConsentDesk,
  ConsentDeskOptions,
  ConsentOutcome,
} from './zendesk/consent/consent-desk.ts';
export type { StrictReads } from './zendesk/viewers/strict-reads.ts';
export { zendeskViewers } from './zendesk/viewers/zendesk-viewers.ts';
export type { ZendeskViewersOptions } from './zendesk/viewers/zendesk-viewers.ts';
