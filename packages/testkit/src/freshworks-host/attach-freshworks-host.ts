import { FreshworksHost } from './freshworks-host.ts';
import type { FreshworksHostOptions } from './freshworks-host.ts';

/** As much of an iframe as is needed. */
interface FrameLike {
  readonly contentWindow: { postMessage(message: unknown, targetOrigin: string): void } | null;
}

interface MessageLike {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
}

/** As much of a window as is needed, so that the package stays free of the DOM. */
interface WindowLike {
  addEventListener(type: 'message', listener: (event: MessageLike) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageLike) => void): void;
}

/** What is needed to serve one iframe: the frame, the window it lives in, and everything the page around knows. */
export interface AttachFreshworksOptions extends Omit<FreshworksHostOptions, 'send'> {
  frame: FrameLike;
  window: WindowLike;
  /** Origin the app is loaded from; messages of others are ignored. */
  appOrigin: string;
}

/** A host that listens to a frame until it is detached. */
export interface AttachedFreshworksHost {
  host: FreshworksHost;
  detach(): void;
}

/** Connects a ticket page with an app's iframe. Call it before the frame starts to load. */
export const attachFreshworksHost = ({
  frame,
  window,
  appOrigin,
  ...options
}: AttachFreshworksOptions): AttachedFreshworksHost => {
  const host = new FreshworksHost({
    ...options,
    send: (message) => frame.contentWindow?.postMessage(message, appOrigin),
  });
  const listen = ({ source, origin, data }: MessageLike): void => {
    if (source === frame.contentWindow && origin === appOrigin) void host.receive(data);
  };
  window.addEventListener('message', listen);
  return { host, detach: () => window.removeEventListener('message', listen) };
};
