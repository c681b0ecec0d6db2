/** A helpdesk as a real HTTP server on loopback, with tickets, people and webhooks, that goes wrong as told. */
export { startHelpdesk } from './start-helpdesk.ts';
export type { FakeHelpdesk, HelpdeskOptions } from './start-helpdesk.ts';
export type { Fault, FaultPlan, SeenRequest } from './faults.ts';
export type { HookFault, SentHook } from './hooks-out.ts';
export type { Person } from './person.ts';
