import type { ServerResponse } from 'node:http';
import type { Answer } from './call.ts';
import { Refusal } from './refusal.ts';

/** Sends an answer, with headers that are told with every one. */
export const sendAnswer = (
  response: ServerResponse,
  { status, body, headers = {} }: Answer,
  always: Readonly<Record<string, string>>,
): void => {
  const isText = typeof body === 'string';
  response.writeHead(status, {
    'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...always,
    ...headers,
  });
  if (body === undefined) response.end();
  else response.end(isText ? body : JSON.stringify(body));
};

/** An answer, or how it is refused. */
export const refusing = (answer: () => Answer): Answer => {
  try {
    return answer();
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: error.body };
    throw error;
  }
};
