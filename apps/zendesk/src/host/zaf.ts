/** The part of Zendesk's app framework client that the sidebar uses; the framework ships no types. */
export interface ZafClient {
  /** A handler of a hook such as `ticket.save` stops it by rejecting; the message is shown. */
  on(event: string, handler: (data: unknown) => unknown): void;
  off(event: string, handler: (data: unknown) => unknown): void;
  get(paths: string | string[]): Promise<Record<string, unknown>>;
  set(path: string, value: unknown): Promise<unknown>;
  invoke(action: string, ...args: unknown[]): Promise<unknown>;
  context(): Promise<ZafContext>;
  metadata(): Promise<unknown>;
}

export interface ZafContext {
  location?: string;
  product?: string;
  ticketId?: number | string;
}

/** The framework's global: `init` is false outside a Zendesk frame. */
export interface ZafGlobal {
  init(callback?: (registered: { context: ZafContext }) => void): ZafClient | false;
}

declare global {
  // the SDK is a classic script of Zendesk's that defines this name
  var ZAFClient: ZafGlobal | undefined;
}
