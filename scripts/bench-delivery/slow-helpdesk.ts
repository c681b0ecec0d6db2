import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** A helpdesk that takes its time with every call and does nothing else. */
export interface SlowHelpdesk {
  url: string;
  /** When the note stood in each ticket, milliseconds of `performance.now()`. */
  noted: ReadonlyMap<string, number>;
  /** Notes that were written more than once. */
  again: () => number;
  calls: () => number;
  stop: () => void;
}

/** Speaks as much of the protocol of docs/connectors.md as a handover needs; each call takes so many milliseconds. */
export const startSlowHelpdesk = async (callMs: number): Promise<SlowHelpdesk> => {
  const noted = new Map<string, number>();
  let again = 0;
  let calls = 0;
  const server = createServer((request, response) => {
    const [, , ticket = '', part] = (request.url ?? '').split('?')[0]?.split('/') ?? [];
    const read = async (): Promise<object> => {
      calls += 1;
      for await (const _ of request);
      await wait(callMs);
      const version = String(calls);
      if (request.method === 'PATCH') return { version, degraded: [] };
      if (part === 'notes') {
        if (noted.has(ticket)) again += 1;
        noted.set(ticket, performance.now());
        return { version, id: `n${calls}` };
      }
      const updatedAt = new Date().toISOString();
      return { id: ticket, status: 'open', assignee: null, group: null, updatedAt, version };
    };
    const answer = async (): Promise<void> => {
      const body = JSON.stringify(await read());
      response.setHeader('content-type', 'application/json');
      response.end(body);
    };
    void answer();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    noted,
    again: () => again,
    calls: () => calls,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
