import { setTimeout as sleep } from 'node:timers/promises';
import type { EventInput } from '@baton/handoff-core';
import type { Connection } from '../connection.ts';
import { batches } from './batches.ts';
import { backoff, retryAfter } from './retry.ts';
import type { Patience } from './retry.ts';
import type { IngestAnswer, StoredConversation } from './service-answer.ts';
import { ServiceRefusal, ServiceUnreachable } from './service-error.ts';

const TIMEOUT_MS = 60_000;
const LATER = new Set([429, 503]);
const PATIENT: Patience = { attempts: 6, wait: async (ms) => sleep(ms) };

interface Problem {
  type?: string;
  errors?: { code?: string; pointer?: string }[];
}

const refusal = async (response: Response): Promise<ServiceRefusal> => {
  const problem = (await response.json().catch(() => ({}))) as Problem;
  const code = problem.type?.split(':').at(-1) ?? 'unknown-problem';
  return new ServiceRefusal(
    response.status,
    code,
    (problem.errors ?? []).map((fault) =>
      [fault.code ?? 'fault', fault.pointer].filter(Boolean).join(' at '),
    ),
  );
};

const networkReason = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string')
    return cause.code;
  return error.name;
};

/** Speaks to one service over HTTP; connections are kept open between requests. */
export class ServiceClient {
  readonly #connection: Connection;
  readonly #patience: Patience;

  constructor(connection: Connection, patience: Patience = PATIENT) {
    this.#connection = connection;
    this.#patience = patience;
  }

  /**
   * Sends events in order, in as few batches as fit. Resending is harmless: event ids are the log's own.
   * @throws ServiceRefusal when the service says no, ServiceUnreachable when it does not answer
   */
  async postEvents(conversationId: string, events: readonly EventInput[]): Promise<IngestAnswer> {
    const answer: IngestAnswer = { panelUrl: '', results: [] };
    for (const body of batches(events)) {
      const { panelUrl, results } = await this.#json<IngestAnswer>(
        'POST',
        `/v1/conversations/${encodeURIComponent(conversationId)}/events`,
        body,
      );
      answer.panelUrl = new URL(panelUrl, `${this.#connection.url}/`).href;
      answer.results.push(...results);
    }
    return answer;
  }

  /** Everything stored of a conversation. */
  async conversation(id: string): Promise<StoredConversation> {
    return this.#json<StoredConversation>('GET', `/v1/conversations/${encodeURIComponent(id)}`);
  }

  async #json<T>(method: 'GET' | 'POST', path: string, body?: string): Promise<T> {
    let reason = '';
    for (let attempt = 1; attempt <= this.#patience.attempts; attempt += 1) {
      let pause = backoff(attempt, Math.random());
      try {
        const response = await this.#once(method, path, body);
        if (response.ok) return (await response.json()) as T;
        if (!LATER.has(response.status)) throw await refusal(response);
        reason = `HTTP ${response.status}`;
        pause = retryAfter(response.headers.get('retry-after'), Date.now()) ?? pause;
        await response.body?.cancel();
      } catch (error) {
        if (error instanceof ServiceRefusal) throw error;
        reason = networkReason(error);
      }
      if (attempt < this.#patience.attempts) await this.#patience.wait(pause);
    }
    throw new ServiceUnreachable(reason);
  }

  async #once(method: string, path: string, body: string | undefined): Promise<Response> {
    return fetch(`${this.#connection.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.#connection.key}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  }
}
