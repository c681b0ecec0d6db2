import type { ServerResponse } from 'node:http';
import type { Answer } from './call.ts';
import { Refusal } from './refusal.ts';

/** Sends an answer, with headers that are told with every one. */
export const sendAnswer = (
  response: ServerResponse,
  { status, body, headers = {} }: Answer,
  always: Readonly<Record<string, string>>,
): void => {
  response.writeHead(status, {
    ...(body !== undefined && { 'content-type': 'application/json; charset=utf-8' }),
    ...always,
    ...headers,
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
};

/** An answer, or how it is refused. */
export const refusing = (answer: () => Answer): Answer => {
  try {
    return answer();
  } catch (error) {
    if (error instanceof Refusal)
      return { status: error.status, body: error.body, headers: error.headers };
    throw error;
  }
};
