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
export type {
  AccountOf as IntercomAccountOf,
  IntercomAccount,
  IntercomRegion,
} from './intercom/api/account.ts';
export type { IntercomApp, IntercomApps, PairedWorkspace } from './intercom/apps/intercom-apps.ts';
export { HELPDESK as INTERCOM, LISTED as LISTED_APP } from './intercom/pairing/paired-account.ts';
export {
  CALLBACK_PATH,
  INSTALL_PATH,
  UNINSTALL_PATH,
  appAddresses,
  workspaceIn,
} from './intercom/apps/addresses.ts';
export type { AppAddresses } from './intercom/apps/addresses.ts';
export { developerHubSheet } from './intercom/apps/developer-hub.ts';
export type { DeveloperHubSheet, WantedScope } from './intercom/apps/developer-hub.ts';
export { healthOf } from './intercom/apps/health.ts';
export type { HealthAnswer } from './intercom/apps/health.ts';
export { intercomConnector } from './intercom/connector/intercom-connector.ts';
export type { IntercomConnectorOptions } from './intercom/connector/intercom-connector.ts';
export { installDesk } from './intercom/install/install-desk.ts';
export type {
  InstallDesk,
  InstallDeskOptions,
  InstallFault,
  InstallOutcome,
  InstallReturn,
} from './intercom/install/install-desk.ts';
export { uninstallDesk } from './intercom/install/uninstall-desk.ts';
export type { Uninstall } from './intercom/install/uninstall-desk.ts';
export { intercomPairing } from './intercom/pairing/intercom-pairing.ts';
export { pairedWorkspaces } from './intercom/pairing/paired-workspaces.ts';
export type { GateSettings, PairedWorkspaces } from './intercom/pairing/paired-workspaces.ts';
export { seenNotes } from './intercom/pairing/seen.ts';
export type { Seen, SeenKind } from './intercom/pairing/seen.ts';
export { appAt as intercomAppAt } from './intercom/pairing/server.ts';
export type { IntercomClient, IntercomServer } from './intercom/pairing/server.ts';
export type { IntercomSettings } from './intercom/pairing/settings.ts';
export { intercomViewers } from './intercom/viewers/intercom-viewers.ts';
export type { IntercomViewersOptions } from './intercom/viewers/intercom-viewers.ts';
export type { AccountOf as FreshdeskAccountOf, FreshdeskAccount } from './freshdesk/api/account.ts';
export { freshdeskSheet } from './freshdesk/pairing/app-sheet.ts';
export type { FreshdeskSheet } from './freshdesk/pairing/app-sheet.ts';
export { freshdeskPairing } from './freshdesk/pairing/freshdesk-pairing.ts';
export { HELPDESK as FRESHDESK } from './freshdesk/pairing/paired-account.ts';
export { pairedFreshdesks } from './freshdesk/pairing/paired-freshdesks.ts';
export type {
  FreshdeskClient,
  FreshdeskGate,
  KnownFreshdesk,
  PairedFreshdesks,
} from './freshdesk/pairing/paired-freshdesks.ts';
export { freshdeskSeenNotes } from './freshdesk/pairing/seen.ts';
export type { FreshdeskSeen, FreshdeskSeenKind } from './freshdesk/pairing/seen.ts';
export type { FreshdeskServer } from './freshdesk/pairing/server.ts';
export type { FreshdeskSettings } from './freshdesk/pairing/settings.ts';
export { freshdeskSignIn } from './freshdesk/sign-in/freshdesk-sign-in.ts';
export type { FreshdeskSignInOptions } from './freshdesk/sign-in/freshdesk-sign-in.ts';
export { INSTALLATION, freshdeskViewers } from './freshdesk/viewers/freshdesk-viewers.ts';
export type { FreshdeskViewersOptions } from './freshdesk/viewers/freshdesk-viewers.ts';
export { freshdeskConnector } from './freshdesk/connector/freshdesk-connector.ts';
export type { FreshdeskConnectorOptions } from './freshdesk/connector/freshdesk-connector.ts';
export {
  HOOK_HEADER as FRESHDESK_HOOK_HEADER,
  hookAccount,
} from './freshdesk/connector/read-hook.ts';
