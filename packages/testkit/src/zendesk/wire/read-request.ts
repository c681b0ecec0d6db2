import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';
import { isJson } from './values.ts';
import type { Json } from './values.ts';

const BODY_LIMIT = 4 * 1_048_576;

const unreadable = (): Refusal =>
  new Refusal(400, {
    error: 'Unprocessable Entity',
    message: 'Server could not parse JSON',
  });

/** The body of a request as it came. @throws Refusal 413 */
export const readRaw = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw new Refusal(413, { error: 'Request Entity Too Large' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

/** What a body says: JSON, or a form where one was sent; what says neither says nothing. @throws Refusal 400 */
export const parseBody = (raw: string, type: string | undefined): Json => {
  if (raw === '') return {};
  if (type?.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(raw));
  if (!type?.includes('json')) return {};
  try {
    const body: unknown = JSON.parse(raw);
    if (isJson(body)) return body;
  } catch {
    // Falls through: nothing to read either way.
  }
  throw unreadable();
};

/** Headers of a request in small letters, each once. */
export const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
