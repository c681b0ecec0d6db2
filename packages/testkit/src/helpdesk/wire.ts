import type { IncomingMessage, ServerResponse } from 'node:http';
import { DeskRefusal } from './desk-types.ts';
import type { ProtocolAnswer } from './protocol.ts';

const BODY_LIMIT = 4 * 1_048_576;

/** The JSON object of a request; an empty one when there is none. @throws DeskRefusal */
export const readBody = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw new DeskRefusal(413, 'too_large');
    chunks.push(chunk);
  }
  if (size === 0) return {};
  try {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    if (typeof body === 'object' && body !== null) return body as Record<string, unknown>;
  } catch {
    // Falls through: no object either way.
  }
  throw new DeskRefusal(400, 'malformed');
};

/** Answers with JSON. */
export const send = (
  response: ServerResponse,
  { status, body }: ProtocolAnswer,
  more: Readonly<Record<string, string>> = {},
): void => {
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    ...more,
  });
  response.end(JSON.stringify(body));
};

/** Answers that it is too much, by the helpdesk's own clock. */
export const sendTooMany = (
  response: ServerResponse,
  now: Date,
  seconds: number,
  as: 'seconds' | 'date',
): void => {
  const until = new Date(now.getTime() + seconds * 1_000);
  send(
    response,
    { status: 429, body: { error: 'too_many' } },
    {
      date: now.toUTCString(),
      'retry-after': as === 'seconds' ? String(seconds) : until.toUTCString(),
    },
  );
};

/** An answer, or how it is refused. */
export const refusing = (answer: () => ProtocolAnswer): ProtocolAnswer => {
  try {
    return answer();
  } catch (error) {
    if (error instanceof DeskRefusal) return { status: error.status, body: { error: error.code } };
    throw error;
  }
};
