/** What an event of the ticket page brings along. */
export interface FreshEvent {
  type?: string;
  helper: { getData(): unknown; done(): void; fail(words: string): void };
}

/** What a request template answers; `response` is the body as text. */
export interface TemplateReply {
  status?: number;
  response?: unknown;
  headers?: Record<string, unknown>;
}

/** What the app reads of what the page tells, as far as it can be believed to be there. */
export interface PageData {
  ticket?: { id?: unknown } | null;
  loggedInUser?: { id?: unknown; contact?: { language?: unknown } | null } | null;
}

/** What the app uses of the client that Freshworks gives to a page in a ticket. */
export interface FreshClient {
  data: { get(name: string): Promise<PageData> };
  events: {
    on(name: string, hear: (event: FreshEvent) => void, options?: { intercept: boolean }): void;
  };
  interface: { trigger(name: string, options: Record<string, unknown>): Promise<unknown> };
  instance: { resize(size: { height: string }): unknown };
  request: {
    invokeTemplate(
      name: string,
      options: { context: Record<string, string>; body?: string },
    ): Promise<TemplateReply>;
  };
}
