/** A Freshdesk account as a real HTTP server on loopback: REST API, automation rules with webhooks; goes wrong as told. */
export { startFreshdesk } from './start-freshdesk.ts';
export type { FakeFreshdesk, FreshdeskOptions, FreshdeskRequest } from './fake-freshdesk.ts';
export { assumed } from './assumptions.ts';
export type { Assumptions } from './assumptions.ts';
export type { Additions } from './additions.ts';
export type { FreshdeskPerson, OpenFreshdeskTicket } from './person.ts';
export type { Plan } from './limits.ts';
export type { SeedField, Seeded } from './seed.ts';
export type { WebhookFault } from './hooks/outbound.ts';
/** What the platform tells an app of a ticket. */
export type { ProductEvent } from './hooks/product-events.ts';
/** The same in the words of the contract every connector has to hold. */
export { freshdeskDesk } from './freshdesk-desk.ts';
export type { FreshdeskDeskOptions } from './freshdesk-desk.ts';
