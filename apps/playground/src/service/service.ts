import type { ConversationRecord, EventInput } from '@baton/handoff-core';
import { createAdminClient, createAgentClient } from '@baton/handoff-client';
import type { AdminClient, AgentClient, EventsAnswer } from '@baton/handoff-client';
import type { GoldenCheck } from '@baton/testkit';
import { PageProblem, problemFrom } from './problem.ts';

/** The service this page was loaded from, spoken to as an agent. */
export interface Service {
  post(conversationId: string, events: readonly EventInput[]): Promise<EventsAnswer>;
  /** Asks whether an action may be done, as an agent does before it. */
  check(conversationId: string, check: GoldenCheck): Promise<void>;
  /** Null when there is no such conversation. */
  read(conversationId: string): Promise<ConversationRecord | null>;
  /** The same key as agents and admins use it. */
  clients(): Promise<{ agent: AgentClient; admin: AdminClient }>;
}

/** Reaches the page's own origin. @throws PageProblem */
export const reach = async (path: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(path, { ...init, cache: 'no-store' });
  } catch {
    throw new PageProblem(
      'unreachable',
      0,
      'Baton does not answer',
      'Start it with npm start in the project folder, then try again.',
    );
  }
};

/** Talks to the page's own origin with the development key, which is asked for once. */
export const connect = (): Service => {
  let key: Promise<string> | null = null;

  const askKey = async (): Promise<string> => {
    const response = await reach('/v1/dev/key', {});
    const body = (response.ok ? await response.json() : {}) as { key?: unknown };
    if (typeof body.key !== 'string') {
      throw new PageProblem(
        'no-key',
        response.status,
        'No development key',
        'The playground works only with a service in development mode on this machine: npm start.',
      );
    }
    return body.key;
  };

  const getKey = (): Promise<string> => {
    key ??= askKey().catch((error: unknown) => {
      key = null;
      throw error;
    });
    return key;
  };

  const authorized = async (path: string, body?: unknown): Promise<Response> => {
    const headers: Record<string, string> = { authorization: `Bearer ${await getKey()}` };
    if (body === undefined) return reach(path, { headers });
    headers['content-type'] = 'application/json';
    return reach(path, { method: 'POST', headers, body: JSON.stringify(body) });
  };

  const pathOf = (id: string): string => `/v1/conversations/${encodeURIComponent(id)}`;

  return {
    post: async (conversationId, events) => {
      const response = await authorized(`${pathOf(conversationId)}/events`, { events });
      if (!response.ok) throw await problemFrom(response);
      return (await response.json()) as EventsAnswer;
    },
    check: async (conversationId, check) => {
      const response = await authorized('/v1/actions/check', { conversationId, ...check });
      if (!response.ok) throw await problemFrom(response);
    },
    read: async (conversationId) => {
      const response = await authorized(pathOf(conversationId));
      if (response.status === 404) return null;
      if (!response.ok) throw await problemFrom(response);
      return (await response.json()) as ConversationRecord;
    },
    clients: async () => {
      const options = { baseUrl: '', token: await getKey() };
      return { agent: createAgentClient(options), admin: createAdminClient(options) };
    },
  };
};
