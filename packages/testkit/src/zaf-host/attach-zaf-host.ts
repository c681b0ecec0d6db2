import { createZafHost } from './zaf-host.ts';
import type { ZafHost, ZafHostOptions } from './zaf-host.ts';

interface Postable {
  postMessage(message: string, targetOrigin: string): void;
}

interface MessageLike {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
}

/** As much of an iframe as is needed, so that the package stays free of the DOM. */
export interface FrameLike {
  readonly contentWindow: Postable | null;
}

/** As much of a window as is needed. */
export interface WindowLike {
  addEventListener(type: 'message', listener: (event: MessageLike) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageLike) => void): void;
}

/** What a host needs to serve one iframe: the frame, the window it lives in and everything a host knows. */
export interface AttachOptions extends Omit<ZafHostOptions, 'send'> {
  frame: FrameLike;
  window: WindowLike;
  /** Origin the app is loaded from; messages of others are ignored. */
  appOrigin: string;
}

/** A host that listens to a frame until it is detached. */
export interface AttachedZafHost extends ZafHost {
  /** Says goodbye to the app and stops listening. */
  detach(): void;
}

/** Connects a host with an app's iframe. Call it before the frame starts to load. */
export const attachZafHost = ({
  frame,
  window,
  appOrigin,
  ...options
}: AttachOptions): AttachedZafHost => {
  const host = createZafHost({
    ...options,
    send: (text) => frame.contentWindow?.postMessage(text, appOrigin),
  });
  const listen = (event: MessageLike): void => {
    if (event.source === frame.contentWindow && event.origin === appOrigin)
      host.receive(event.data);
  };
  window.addEventListener('message', listen);
  const detach = (): void => {
    host.emit('app.willDestroy');
    window.removeEventListener('message', listen);
  };
  // a copy by spread would freeze `registered`
  return Object.assign(host, { detach });
};
