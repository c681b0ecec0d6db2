import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EventBatch } from '@baton/handoff-core';
import type { Event } from '@baton/handoff-core';

/** What one request gets instead of the usual answer. */
export interface Refusal {
  status: number;
  headers?: Record<string, string>;
  code?: string;
  /** Cut the connection instead of answering. */
  reset?: boolean;
}

/** A stand-in for the service: validates with the real schema, stores in memory, decides by a fixed rule. */
export interface FakeService {
  url: string;
  /** Every request as `METHOD path`. */
  requests: string[];
  events: Map<string, Event[]>;
  /** Bodies of accepted batches, as they came. */
  bodies: string[];
  close: () => Promise<void>;
}

const text = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
};

const storedOf = (events: readonly Event[]): unknown => {
  const turns = events.filter(({ type }) => type === 'turn');
  const actions = new Map<string, Record<string, unknown>>();
  for (const event of events) {
    if (event.type !== 'action') continue;
    actions.set(event.action, {
      kind: event.name.startsWith('get_') ? 'read' : 'write',
      ...actions.get(event.action),
      id: event.action,
      name: event.name,
      by: event.by,
      status: event.status,
    });
  }
  const decisions = events.flatMap((event) => {
    const asked = event.type === 'turn' && event.by === 'customer' && event.text.includes('human');
    return event.type === 'turn'
      ? [
          {
            eventId: event.id,
            outcome: asked ? 'escalate' : 'continue',
            reasons: asked ? [{ code: 'customer_request' }] : [],
          },
        ]
      : [];
  });
  const handoffs = decisions
    .filter(({ outcome }) => outcome === 'escalate')
    .slice(0, 1)
    .map((decision) => ({ id: 'handoff-1', decision }));
  return { turns, actions: [...actions.values()], decisions, handoffs };
};

/** Starts it on a free loopback port; `refuse` may answer for it. Accepts the key `good-key` only. */
export async function startFakeService(
  refuse: (call: string, nth: number) => Refusal | null = () => null,
): Promise<FakeService> {
  const events = new Map<string, Event[]>();
  const requests: string[] = [];
  const bodies: string[] = [];
  const server: Server = createServer((request, response) => {
    void (async () => {
      const call = `${request.method} ${request.url}`;
      requests.push(call);
      const body = await text(request);
      const answer = (
        status: number,
        value: unknown,
        headers: Record<string, string> = {},
      ): void => {
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        response.end(JSON.stringify(value));
      };
      const no = refuse(call, requests.filter((seen) => seen === call).length);
      if (no?.reset) return request.socket.destroy();
      if (no)
        return answer(
          no.status,
          {
            type: `urn:baton:problem:${no.code ?? 'no'}`,
            errors: [{ code: no.code ?? 'no', pointer: '/events/0', detail: '' }],
          },
          no.headers,
        );
      if (request.url === '/readyz') return answer(200, { ready: true });
      if (request.headers.authorization !== 'Bearer good-key')
        return answer(401, { type: 'urn:baton:problem:unauthorized' });
      const id = decodeURIComponent(request.url?.split('/')[3] ?? '');
      if (request.method === 'GET') {
        const stored = events.get(id);
        return stored
          ? answer(200, storedOf(stored))
          : answer(404, { type: 'urn:baton:problem:not-found' });
      }
      const batch = EventBatch.safeParse(JSON.parse(body));
      if (!batch.success)
        return answer(422, {
          type: 'urn:baton:problem:invalid-event',
          errors: batch.error.issues.map(({ code, path }) => ({
            code,
            pointer: `/${path.join('/')}`,
          })),
        });
      bodies.push(body);
      const stored = events.get(id) ?? [];
      const results = batch.data.events.map((event) => ({
        id: event.id,
        status: stored.some((known) => known.id === event.id) ? 'duplicate' : 'stored',
      }));
      events.set(id, [
        ...stored,
        ...batch.data.events.filter((_event, n) => results[n]?.status === 'stored'),
      ]);
      return answer(200, { panelUrl: `/v1/panel/conversations/${id}`, results });
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    events,
    bodies,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
