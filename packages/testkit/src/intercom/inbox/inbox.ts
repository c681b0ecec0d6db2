import { performance } from 'node:perf_hooks';
import { bodySignature } from '../hooks/sign-hook.ts';
import { readHealth } from '../routes/app-status.ts';
import type { ToldHealth, Workspace } from '../state/workspace.ts';
import { Refusal } from '../wire/refusal.ts';
import { isJson } from '../wire/values.ts';
import { initializeBody, submitBody } from './canvas-bodies.ts';
import type { CanvasLook, CanvasPress } from './canvas-bodies.ts';
import { escapeJson } from './escape-json.ts';

/** How a request is broken on its way. */
export interface CanvasBreak {
  /** What becomes of `X-Body-Signature`; `other-secret`: somebody else signs. */
  signature?: 'none' | 'empty' | 'upper-case' | 'truncated' | 'prefixed' | 'other-secret' | 'sha1';
  /** Changes the body before it is signed. */
  body?: (body: Record<string, unknown>) => unknown;
  /** What is signed in place of JSON. */
  text?: string;
  /** Changes the bytes after they were signed. */
  after?: (bytes: Buffer) => Buffer;
  /** Names of older versions: `app_id` and `customer`. */
  legacy?: boolean;
  secret?: string;
}

/** A request of Intercom, ready to be sent. */
export interface CanvasRequest {
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

/** What was answered. */
export interface CanvasAnswer {
  status: number;
  type: string | null;
  text: string;
  /** Null where it is no JSON. */
  json: unknown;
  /** Milliseconds. */
  took: number;
}

const legacyOf = ({
  workspace_id: workspaceId,
  contact,
  ...body
}: Record<string, unknown>): Record<string, unknown> => ({
  app_id: workspaceId,
  ...body,
  ...(contact !== undefined && { customer: contact }),
});

const signedWith = (
  secret: string,
  bytes: Buffer,
  how: CanvasBreak['signature'],
): Record<string, string> => {
  const right = bodySignature(secret, bytes);
  const header = (value: string) => ({ 'x-body-signature': value });
  switch (how) {
    case 'none':
      return {};
    case 'empty':
      return header('');
    case 'upper-case':
      return header(right.toUpperCase());
    case 'truncated':
      return header(right.slice(0, 40));
    case 'prefixed':
      return header(`sha256=${right}`);
    case 'other-secret':
      return header(bodySignature(`${secret}x`, bytes));
    case 'sha1':
      return header(right.slice(0, 40).padEnd(64, '0'));
    case undefined:
      return header(right);
  }
};

/** What an answer says of the app's health; null where it is not as Intercom has it. */
const healthIn = (json: unknown): ToldHealth | null => {
  try {
    return isJson(json) ? readHealth(json) : null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
};

const post = async (address: string, { headers, body }: CanvasRequest): Promise<CanvasAnswer> => {
  const begun = performance.now();
  const sent = Uint8Array.from(body);
  const response = await fetch(address, { method: 'POST', headers, body: sent });
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    text,
    json: jsonOf(text),
    took: performance.now() - begun,
  };
};

/** Sends canvas requests and health checks as Intercom does: JSON with escapes, signed over exactly its bytes. */
export const inboxOf = (workspace: Workspace, secretNow: () => string) => {
  const request = (body: Record<string, unknown>, how: CanvasBreak = {}): CanvasRequest => {
    const named = how.legacy === true ? legacyOf(body) : body;
    const changed = how.body ? how.body(named) : named;
    const { canvasEscapes } = workspace.assumptions;
    const text = how.text ?? (canvasEscapes ? escapeJson(changed) : JSON.stringify(changed));
    const bytes = Buffer.from(text);
    const headers = {
      'content-type': 'application/json',
      ...signedWith(how.secret ?? secretNow(), bytes, how.signature),
    };
    return { headers, body: how.after ? how.after(bytes) : bytes };
  };
  const initializeRequest = (look: CanvasLook, how?: CanvasBreak): CanvasRequest =>
    request(initializeBody(workspace, look), how);
  const submitRequest = (press: CanvasPress, how?: CanvasBreak): CanvasRequest =>
    request(submitBody(workspace, press), how);
  const healthRequest = (how?: CanvasBreak): CanvasRequest =>
    request({ workspace_id: workspace.options.id }, how);
  return {
    initializeRequest,
    submitRequest,
    healthRequest,
    /** Asks for the first canvas of `{base}/initialize`. */
    initialize: (base: string, look: CanvasLook, how?: CanvasBreak): Promise<CanvasAnswer> =>
      post(`${base}/initialize`, initializeRequest(look, how)),
    /** Asks for what a press makes of a canvas, of `{base}/submit`. */
    submit: (base: string, press: CanvasPress, how?: CanvasBreak): Promise<CanvasAnswer> =>
      post(`${base}/submit`, submitRequest(press, how)),
    /** The daily health check, of any address. `health`: what Intercom reads of the answer; null where it takes none of it. */
    health: async (
      address: string,
      how?: CanvasBreak,
    ): Promise<CanvasAnswer & { health: ToldHealth | null }> => {
      const answer = await post(address, healthRequest(how));
      return { ...answer, health: answer.status === 200 ? healthIn(answer.json) : null };
    },
    /** What Intercom does when a conversation with several customers opens: asks for up to five of them at once. */
    openGroup: (base: string, look: CanvasLook): Promise<CanvasAnswer[]> =>
      Promise.all(
        workspace.conversations
          .row(look.conversation)
          .contactIds.slice(0, 5)
          .map((contact) => post(`${base}/initialize`, initializeRequest({ ...look, contact }))),
      ),
  };
};

/** The inbox of a workspace, as a server that is asked sees it. */
export type IntercomInbox = ReturnType<typeof inboxOf>;
