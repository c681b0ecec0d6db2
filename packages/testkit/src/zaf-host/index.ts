/** Connects a simulated Zendesk host with an app's iframe. */
export { attachZafHost } from './attach-zaf-host.ts';
export type { AttachedZafHost, AttachOptions, FrameLike, WindowLike } from './attach-zaf-host.ts';
/** The host's side of the protocol without any DOM. */
export { createZafHost } from './zaf-host.ts';
export type { HookAnswer, ZafHost, ZafHostOptions, ZafRecord } from './zaf-host.ts';
export type { ZafValues } from './zaf-values.ts';
