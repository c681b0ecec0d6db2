import type { IncomingMessage } from 'node:http';
import { isJson, readJson } from './json.ts';
import type { Json } from './json.ts';
import { Refusal, unreadable, wrongType } from './refusal.ts';

const BODY_LIMIT = 32 * 1_048_576;

/** A file of a form. */
export interface Upload {
  field: string;
  name: string;
  type: string;
  bytes: Buffer;
}

/** What came as a body. */
export interface Body {
  json: Json;
  uploads: readonly Upload[];
}

/** The body of a request as it came. @throws Refusal 413 */
export const readRaw = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw new Refusal(413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** Puts a part of a form where its name says: `tags[]`, `custom_fields[cf_x]`. */
const put = (into: Record<string, unknown>, name: string, value: string): void => {
  const [, key = name, inner] = /^([^[\]]+)(?:\[([^[\]]*)\])?$/.exec(name) ?? [];
  if (inner === undefined) into[key] = value;
  else if (inner === '') into[key] = [...((into[key] as string[] | undefined) ?? []), value];
  else into[key] = { ...(into[key] as object | undefined), [inner]: value };
};

const readForm = async (raw: Buffer, type: string): Promise<Body> => {
  const json: Record<string, unknown> = {};
  const uploads: Upload[] = [];
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } })
    .formData()
    .catch(() => null);
  if (form === null) throw unreadable();
  for (const [field, value] of form)
    if (typeof value === 'string') put(json, field, value);
    else {
      const bytes = Buffer.from(await value.arrayBuffer());
      uploads.push({ field, name: value.name, type: value.type, bytes });
    }
  return { json, uploads };
};

/** What a body says: JSON, or a form with files. @throws Refusal 400 and 415 */
export const readBody = async (raw: Buffer, type: string | undefined): Promise<Body> => {
  if (raw.length === 0) return { json: {}, uploads: [] };
  if (type?.startsWith('multipart/form-data')) return readForm(raw, type);
  if (!type?.includes('application/json')) throw wrongType();
  try {
    const json = readJson(raw.toString('utf8'));
    if (isJson(json)) return { json, uploads: [] };
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
