/** The inbox of Intercom without a picture, and what it would refuse of a canvas. Runs in browsers, too. */
export { inboxHost } from './inbox-host.ts';
export type {
  InboxAsk,
  InboxFailure,
  InboxHost,
  InboxHostOptions,
  InboxReply,
  Pressed,
} from './inbox-host.ts';
export { refuse } from './refuse.ts';
export type { RefuseOptions } from './refuse.ts';
export type { CanvasRefusal, RefusalCode } from './refusal.ts';
export type { CanvasLike } from './canvas-like.ts';
export type { Typed } from './input-values.ts';
/** About how tall components are in the panel, in pixels. */
export { heightIn, PANEL_WIDTH } from './height.ts';
