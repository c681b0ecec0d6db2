import type { Panel, PanelCommand, ReasoningPage, TranscriptPage } from '@baton/handoff-panel';

import { json, send } from './http.ts';
import type { ServiceOptions } from './http.ts';

/** Whose panel: a helpdesk's ticket, or a conversation by its own id. */
export type PanelTarget = { helpdesk: string; ticketId: string } | { conversationId: string };

/** For whom it is written: BCP 47 locale, IANA time zone, host name such as `zendesk`. */
export interface PanelViewer {
  locale?: string;
  timeZone?: string;
  host?: string;
}

/** `unchanged` when the panel still has the ETag that was sent. */
export type PanelAnswer =
  | { status: 'fresh'; panel: Panel; etag: string | null }
  | { status: 'unchanged' };

/** Part of a list: items after the cursor `after` (0 = from the start), at most `limit` of them. */
export interface PageRequest {
  after: number;
  limit: number;
  signal?: AbortSignal | undefined;
}

/** The panel side of the service. Every method throws a ProblemError when refused or unreachable. */
export interface PanelClient {
  fetchPanel(
    target: PanelTarget,
    request?: { etag?: string | undefined; signal?: AbortSignal | undefined },
  ): Promise<PanelAnswer>;
  fetchTranscript(conversationId: string, page: PageRequest): Promise<TranscriptPage>;
  fetchReasoning(conversationId: string, page: PageRequest): Promise<ReasoningPage>;
  /** Accepts, resolves or hands back; answers with the panel after it. */
  sendCommand(
    conversationId: string,
    command: PanelCommand,
    request?: { signal?: AbortSignal | undefined },
  ): Promise<Panel>;
}

/** A panel client for one viewer; `options.token` is a panel session or an agent key. */
export function createPanelClient(
  options: ServiceOptions,
  viewer: PanelViewer | (() => PanelViewer) = {},
): PanelClient {
  const query = (): Record<string, string | undefined> => {
    const { locale, timeZone, host } = typeof viewer === 'function' ? viewer() : viewer;
    return { locale, timeZone, host };
  };
  const page = async <T>(
    conversationId: string,
    part: string,
    { after, limit, signal }: PageRequest,
  ): Promise<T> => {
    const path = `${conversationPath(conversationId)}/${part}`;
    const response = await send(options, { path, query: { ...query(), after, limit }, signal });
    return json<T>(response, signal);
  };

  return {
    async fetchPanel(target, { etag, signal } = {}) {
      const path =
        'conversationId' in target
          ? conversationPath(target.conversationId)
          : `/v1/panel/tickets/${encodeURIComponent(target.helpdesk)}/${encodeURIComponent(target.ticketId)}`;
      const response = await send(options, { path, query: query(), etag, signal });
      if (response.status === 304) return { status: 'unchanged' };
      const panel = await json<Panel>(response, signal);
      return { status: 'fresh', panel, etag: response.headers.get('etag') };
    },
    fetchTranscript: (id, request) => page<TranscriptPage>(id, 'transcript', request),
    fetchReasoning: (id, request) => page<ReasoningPage>(id, 'reasoning', request),
    async sendCommand(id, command, { signal } = {}) {
      const path = `${conversationPath(id)}/commands`;
      const response = await send(options, {
        method: 'POST',
        path,
        query: query(),
        body: command,
        signal,
      });
      return json<Panel>(response, signal);
    },
  };
}

function conversationPath(id: string): string {
  return `/v1/panel/conversations/${encodeURIComponent(id)}`;
}
