import type { ServerResponse } from 'node:http';
import type { Answer } from './call.ts';
import { writeJson } from './json.ts';
import { Refusal } from './refusal.ts';

/** Sends an answer, with headers that are told with every one. */
export const sendAnswer = (
  response: ServerResponse,
  { status, body, headers = {} }: Answer,
  always: Readonly<Record<string, string>>,
): void => {
  response.writeHead(status, {
    ...(body !== undefined && { 'content-type': 'application/json; charset=utf-8' }),
    'cache-control': 'must-revalidate, no-cache, no-store, private, max-age=0',
    'x-freshdesk-api-version': 'latest=v2; requested=v2',
    ...always,
    ...headers,
  });
  if (body === undefined) response.end();
  else response.end(writeJson(body));
};

export const answerOf = ({ status, body, headers }: Refusal): Answer => ({
  status,
  ...(body !== undefined && { body }),
  headers,
});

/** An answer, or how it is refused. */
export const refusing = (answer: () => Answer): Answer => {
  try {
    return answer();
  } catch (error) {
    if (error instanceof Refusal) return answerOf(error);
    throw error;
  }
};
