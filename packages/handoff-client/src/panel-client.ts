import type {
  ActionRun,
  ApprovalWord,
  EditDraft,
  Panel,
  PanelCommand,
  RatingDraft,
  ReasoningPage,
  ReplyCheck,
  RevealWish,
  TranscriptPage,
  TrustReportFile,
} from '@baton/handoff-panel';

import { json, send, text } from './http.ts';
import type { ServiceOptions, ServiceRequest } from './http.ts';

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
  /** `fresh` has what a model wrote written anew where something was said since: for a person's wish, not for polls. */
  fetchPanel(
    target: PanelTarget,
    request?: {
      etag?: string | undefined;
      fresh?: boolean | undefined;
      signal?: AbortSignal | undefined;
    },
  ): Promise<PanelAnswer>;
  fetchTranscript(conversationId: string, page: PageRequest): Promise<TranscriptPage>;
  fetchReasoning(conversationId: string, page: PageRequest): Promise<ReasoningPage>;
  /** Accepts, resolves or hands back; answers with the panel after it. */
  sendCommand(
    conversationId: string,
    command: PanelCommand,
    request?: { signal?: AbortSignal | undefined },
  ): Promise<Panel>;
  /** Decides on an action that waits; `approval-decided` when somebody was faster or the time is over. */
  decideApproval(approvalId: string, word: ApprovalWord): Promise<void>;
  /**
   * Retries, reverses or finishes an action and waits for its endpoint; sent again with the same `run`, nothing is
   * done twice. `effect-held` when an earlier action did the same and `anyway` was not said.
   */
  runAction(conversationId: string, actionId: string, run: ActionRun): Promise<Panel>;
  /** Writes over the brief; `brief-changed` when somebody else did since `base`. */
  saveEdit(conversationId: string, edit: EditDraft): Promise<Panel>;
  /** Each person's latest rating counts. */
  rate(conversationId: string, rating: RatingDraft): Promise<Panel>;
  /** Shows what is hidden, for some minutes and to this viewer only; recorded. */
  reveal(conversationId: string, wish: RevealWish): Promise<Panel>;
  /** Ends what `reveal` began. */
  hide(conversationId: string): Promise<Panel>;
  /** What a reply that is about to be sent announces although it was done before. Nothing of it is kept. */
  checkReply(
    conversationId: string,
    text: string,
    request?: { signal?: AbortSignal | undefined },
  ): Promise<ReplyCheck>;
  /**
   * Puts the next step or the draft of a reply into the ticket as an internal note, as everybody may read it; the same `run`
   * again is the same note. `helpdesk-unreachable` when nobody knows whether it stands there.
   */
  leaveNote(
    conversationId: string,
    note: { kind: 'next_step' | 'reply'; run: string },
  ): Promise<{ applied: 'now' | 'before'; degraded: string[] }>;
  /** Everything that was decided, done and shown, as a file of its own. */
  fetchTrustReport(
    conversationId: string,
    request: { format: 'html' | 'json' },
  ): Promise<TrustReportFile>;
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
  const change = async (
    path: string,
    request: Pick<ServiceRequest, 'method' | 'body' | 'signal'>,
  ): Promise<Panel> => {
    const response = await send(options, { method: 'POST', path, query: query(), ...request });
    return json<Panel>(response, request.signal);
  };

  return {
    async fetchPanel(target, { etag, fresh, signal } = {}) {
      const path =
        'conversationId' in target
          ? conversationPath(target.conversationId)
          : `/v1/panel/tickets/${encodeURIComponent(target.helpdesk)}/${encodeURIComponent(target.ticketId)}`;
      const asked = fresh === true ? { ...query(), fresh: 'true' } : query();
      const response = await send(options, { path, query: asked, etag, signal });
      if (response.status === 304) return { status: 'unchanged' };
      const panel = await json<Panel>(response, signal);
      return { status: 'fresh', panel, etag: response.headers.get('etag') };
    },
    fetchTranscript: (id, request) => page<TranscriptPage>(id, 'transcript', request),
    fetchReasoning: (id, request) => page<ReasoningPage>(id, 'reasoning', request),
    sendCommand: (id, command, { signal } = {}) =>
      change(`${conversationPath(id)}/commands`, { body: command, signal }),
    async decideApproval(approvalId, word) {
      const path = `/v1/approvals/${encodeURIComponent(approvalId)}`;
      await send(options, { method: 'POST', path, body: word });
    },
    runAction: (id, actionId, run) =>
      change(`${conversationPath(id)}/actions/${encodeURIComponent(actionId)}/runs`, { body: run }),
    saveEdit: (id, edit) => change(`${conversationPath(id)}/edits`, { body: edit }),
    rate: (id, rating) => change(`${conversationPath(id)}/ratings`, { body: rating }),
    reveal: (id, wish) => change(`${conversationPath(id)}/reveals`, { body: wish }),
    hide: (id) => change(`${conversationPath(id)}/reveals`, { method: 'DELETE' }),
    async checkReply(id, reply, { signal } = {}) {
      const response = await send(options, {
        method: 'POST',
        path: `${conversationPath(id)}/reply-check`,
        query: query(),
        body: { text: reply.slice(0, LONGEST_REPLY) },
        signal,
      });
      return json<ReplyCheck>(response, signal);
    },
    async leaveNote(id, note) {
      const path = `${conversationPath(id)}/notes`;
      return json(await send(options, { method: 'POST', path, query: query(), body: note }));
    },
    async fetchTrustReport(id, { format }) {
      const type = format === 'html' ? 'text/html' : 'application/json';
      const response = await send(options, {
        path: `${conversationPath(id)}/trust-report`,
        query: { ...query(), format },
        accept: type,
      });
      return {
        name: `trust-report-${id.replaceAll(UNSAFE, '-')}.${format}`,
        type: response.headers.get('content-type') ?? type,
        text: await text(response),
      };
    },
  };
}

/** UTF-16 units of a reply that are looked at. */
const LONGEST_REPLY = 20_000;

/** What some file system would not take in a name. */
const UNSAFE = /[^\w.-]/g;

function conversationPath(id: string): string {
  return `/v1/panel/conversations/${encodeURIComponent(id)}`;
}
