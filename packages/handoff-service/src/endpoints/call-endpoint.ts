import { request as requestHttp } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { addressTrouble } from './address-rules.ts';
import { literalAddress } from './check-url.ts';
import { guardedLookup } from './guarded-lookup.ts';

/** Bytes of an answer's body that are read at most. */
const ANSWER_LIMIT = 64 * 1024;

/** What came of a call. `sent`: whether any of it may have reached the endpoint. */
export type CallOutcome =
  | { answered: true; status: number; body: string; cut: boolean }
  | { answered: false; sent: boolean; code: string };

/** One POST to an endpoint. */
export interface Call {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
  timeoutMs: number;
  /** The status is all that counts: the answer's body is not waited for. */
  statusOnly?: boolean;
  /** Ends the call before its time. */
  signal?: AbortSignal;
}

const codeOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'failed';
};

const readBody = async (response: IncomingMessage): Promise<{ body: string; cut: boolean }> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > ANSWER_LIMIT) break;
  }
  const bytes = Buffer.concat(chunks);
  return { body: bytes.subarray(0, ANSWER_LIMIT).toString('utf8'), cut: size > ANSWER_LIMIT };
};

/**
 * Calls an endpoint once, over a connection of its own. Redirects are not followed, and the deadline counts to the last
 * byte of the answer. Never rejects.
 */
export const callEndpoint = ({
  url,
  headers,
  body,
  timeoutMs,
  statusOnly = false,
  signal: ended,
}: Call): Promise<CallOutcome> => {
  const target = new URL(url);
  const secure = target.protocol === 'https:';
  const literal = literalAddress(target);
  const trouble = literal === null ? null : addressTrouble(literal, secure);
  if (trouble) return Promise.resolve({ answered: false, sent: false, code: trouble });
  return new Promise((resolve) => {
    const late = AbortSignal.timeout(timeoutMs);
    const signal = ended ? AbortSignal.any([late, ended]) : late;
    let sent = false;
    let answering = false;
    const fail = (error: unknown): void =>
      resolve({
        answered: false,
        sent,
        code: signal.aborted ? 'timeout' : codeOf(error),
      });
    const send = secure ? requestHttps : requestHttp;
    const request = send(
      target,
      {
        method: 'POST',
        agent: false,
        lookup: guardedLookup(secure),
        signal,
        headers: {
          'content-type': 'application/json',
          ...headers,
          'content-length': Buffer.byteLength(body),
          accept: 'application/json',
          'user-agent': 'Baton',
        },
      },
      (response) => {
        answering = true;
        if (statusOnly) {
          resolve({ answered: true, status: response.statusCode ?? 0, body: '', cut: false });
          response.on('error', () => undefined);
          response.destroy();
          return;
        }
        readBody(response).then(
          (read) => resolve({ answered: true, status: response.statusCode ?? 0, ...read }),
          fail,
        );
      },
    );
    request.on('socket', (socket) => {
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        sent = true;
      });
    });
    // An answer that would go on in another protocol is none; without a listener nobody would hear of it.
    request.on('upgrade', (_response, socket) => {
      socket.destroy();
      fail(Object.assign(new Error('another protocol'), { code: 'another-protocol' }));
    });
    request.on('error', fail);
    // Whatever else ends it: nobody waits for a call that is over.
    request.on('close', () => {
      if (!answering) fail(new Error('closed'));
    });
    request.end(body);
  });
};
