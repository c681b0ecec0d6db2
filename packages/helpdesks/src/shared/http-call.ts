import { Agent as HttpAgent, request as requestHttp } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { addressTrouble, guardedLookup, literalAddress } from '@baton/handoff-service';

/** Bytes of an answer that are read at most. */
const ANSWER_LIMIT = 4 * 1024 * 1024;
const CONNECTIONS = 50;

/** One request to a helpdesk. */
export interface HttpCall {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: URL;
  headers: Readonly<Record<string, string>>;
  /** JSON text; null for none. */
  body: string | null;
  signal: AbortSignal;
}

/** What came of a call. `sent`: whether any of it may have reached the helpdesk. `tooLarge`: it answered more than is read. */
export type HttpOutcome =
  | { answered: true; status: number; headers: IncomingMessage['headers']; body: string }
  | { answered: false; sent: boolean; tooLarge?: true };

class TooLarge extends Error {}

/** Calls one helpdesk over connections that are kept. Redirects are not followed. Never rejects. */
export type HttpCaller = (call: HttpCall) => Promise<HttpOutcome>;

const readBody = async (response: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > ANSWER_LIMIT) throw new TooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

/** A caller for https, and for http on this machine. Every address a name leads to is looked at before it is connected to. */
export const httpCaller = (): HttpCaller => {
  const kept = { keepAlive: true, maxSockets: CONNECTIONS, maxFreeSockets: 10 };
  const plain = new HttpAgent({ ...kept, lookup: guardedLookup(false) });
  const secured = new HttpsAgent({ ...kept, lookup: guardedLookup(true) });
  return ({ method, url, headers, body, signal }) => {
    const secure = url.protocol === 'https:';
    const literal = literalAddress(url);
    if (signal.aborted || (literal !== null && addressTrouble(literal, secure) !== null))
      return Promise.resolve({ answered: false, sent: false });
    return new Promise((resolve) => {
      let sent = false;
      let answering = false;
      const fail = (): void => resolve({ answered: false, sent });
      const request = (secure ? requestHttps : requestHttp)(
        url,
        {
          method,
          agent: secure ? secured : plain,
          signal,
          headers: {
            accept: 'application/json',
            'user-agent': 'Baton',
            ...(body !== null && {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(body),
            }),
            ...headers,
          },
        },
        (response) => {
          answering = true;
          readBody(response).then(
            (text) =>
              resolve({
                answered: true,
                status: response.statusCode ?? 0,
                headers: response.headers,
                body: text,
              }),
            (error: unknown) => {
              request.destroy();
              if (error instanceof TooLarge) resolve({ answered: false, sent, tooLarge: true });
              else fail();
            },
          );
        },
      );
      request.on('socket', (socket) => {
        // One that is kept is connected already.
        if (!socket.connecting) sent = true;
        else socket.once(secure ? 'secureConnect' : 'connect', () => (sent = true));
      });
      request.on('error', fail);
      request.on('upgrade', (_response, socket) => {
        socket.destroy();
        fail();
      });
      request.on('close', () => {
        if (!answering) fail();
      });
      request.end(body ?? undefined);
    });
  };
};
