import type { Json } from '../wire/values.ts';
import { isJson } from '../wire/values.ts';
import { badRequest } from './refused.ts';
import type { Flat } from './rows.ts';

const MOST_BYTES = 4_096;

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** What goes along with control. @throws Refusal 400 on anything nested, or too much of it */
export const readMetadata = (body: Json): Flat => {
  const { metadata = {} } = body;
  if (!isJson(metadata)) throw badRequest('metadata must be an object');
  if (!Object.values(metadata).every(isPlain))
    throw badRequest('metadata takes strings, numbers and booleans only');
  if (Buffer.byteLength(JSON.stringify(metadata)) > MOST_BYTES)
    throw badRequest('metadata is limited to 4096 bytes in size');
  return metadata as Flat;
};
