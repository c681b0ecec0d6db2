import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';
import { isJson } from './values.ts';
import type { Json } from './values.ts';

const BODY_LIMIT = 16 * 1_048_576;

/** The body of a request as it came. @throws Refusal 413 */
export const readRaw = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw new Refusal(413, 'request_too_large', 'Request is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

/** What a body says: JSON, or a form where one was sent. @throws Refusal 400, 415 */
export const parseBody = (raw: string, type: string | undefined): Json => {
  if (raw === '') return {};
  if (type?.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(raw));
  if (!type?.includes('application/json'))
    throw new Refusal(415, 'media_type_not_acceptable', 'The Content-Type should be JSON');
  try {
    const body: unknown = JSON.parse(raw);
    if (isJson(body)) return body;
  } catch {
    // Falls through: nothing to read either way.
  }
  throw new Refusal(400, 'bad_request', 'The request body is not well-formed JSON');
};

/** Headers of a request in small letters, each once. */
export const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
