/** A Zendesk account as a real HTTP server on loopback: REST API, OAuth, webhooks, page loads; goes wrong as told. */
export { startZendesk } from './start-zendesk.ts';
export type { FakeZendesk, ZendeskOauth, ZendeskOptions, ZendeskRequest } from './fake-zendesk.ts';
export { assumed } from './assumptions.ts';
export type { Assumptions } from './assumptions.ts';
export type { OpenZendeskTicket, ZendeskPerson } from './person.ts';
export type { PageAsk } from './sign-page.ts';
export type { SeedField, Seeded } from './seed.ts';
export type { WebhookFault } from './hooks/outbound.ts';
/** The same in the words of the contract every connector has to hold. */
export { zendeskDesk } from './zendesk-desk.ts';
/** Messaging of the account: the API of Sunshine Conversations below `/sc`. */
export type {
  FakeSunshine,
  Holder,
  SunshineCustomer,
  SunshineHookFault,
} from './sunshine/fake-sunshine.ts';
