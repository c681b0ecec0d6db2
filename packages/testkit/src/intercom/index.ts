/** An Intercom workspace as a real HTTP server on loopback: REST API, OAuth, webhooks, canvas requests; goes wrong as told. */
export { startIntercom } from './start-intercom.ts';
export type {
  FakeIntercom,
  IntercomOauth,
  IntercomOptions,
  IntercomRequest,
} from './fake-intercom.ts';
export { assumed } from './assumptions.ts';
export type { Assumptions } from './assumptions.ts';
export type { IntercomPerson } from './person.ts';
export type { CanvasLook, CanvasPress } from './inbox/canvas-bodies.ts';
export type { CanvasAnswer, CanvasBreak, CanvasRequest, IntercomInbox } from './inbox/inbox.ts';
/** Between an `inboxHost` and an app that listens somewhere. */
export { carryTo } from './inbox/carry.ts';
export type { SeedAttribute, Seeded } from './seed.ts';
export type { WebhookFault } from './hooks/outbound.ts';
export type { Topic } from './hooks/topics.ts';
export type { Scope } from './wire/call.ts';
/** Signatures of webhooks and of canvas requests over exactly the bytes that are given. */
export { bodySignature, hubSignature } from './hooks/sign-hook.ts';
/** The same in the words of the contract every connector has to hold. */
export { intercomDesk } from './intercom-desk.ts';
export type { IntercomDeskOptions } from './intercom-desk.ts';
