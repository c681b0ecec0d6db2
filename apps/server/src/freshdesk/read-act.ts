import type { Act, ActRequest } from '@baton/freshdesk';

/** Bytes of an act that are read. */
const LONGEST = 64 * 1024;

const ID = /^(?!\.{1,2}$)[\w.:@#=+~-]{1,200}$/;
const PRESS = /^[\w-]{8,64}$/;

type Read = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Read =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);

/** Whether an act has what its verb needs, as far as addresses are made of it: the rest is the API's to judge. */
const FITS: Readonly<Record<Act['verb'], (act: Read) => boolean>> = {
  command: ({ command }) => isRecord(command),
  approval: ({ approval, word }) => isId(approval) && isRecord(word),
  action: ({ action, run }) => isId(action) && isRecord(run),
  rate: ({ rating }) => isRecord(rating),
  edit: ({ edit }) => isRecord(edit),
  reveal: ({ wish }) => isRecord(wish),
  hide: () => true,
  note: ({ kind }) => kind === 'next_step' || kind === 'reply',
  refresh: () => true,
};

const isAct = (value: unknown): value is Act => {
  if (!isRecord(value)) return false;
  const { verb } = value;
  return typeof verb === 'string' && Object.hasOwn(FITS, verb) && FITS[verb as Act['verb']](value);
};

/** JSON of a body; undefined where it is none, or too much. */
export const readJson = (bytes: Buffer): unknown => {
  if (bytes.length > LONGEST) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
};

/** What somebody wants done; the problem where it is nothing that could be. */
export const readAct = (bytes: Buffer): ActRequest | { problem: string } => {
  if (bytes.length > LONGEST) return { problem: 'body-too-large' };
  const body = readJson(bytes);
  if (!isRecord(body)) return { problem: 'invalid-body' };
  const { act, press } = body;
  if (typeof press !== 'string' || !PRESS.test(press) || !isAct(act))
    return { problem: 'invalid-body' };
  return { act, press };
};

/** A reply that is to be checked; null where there is none. */
export const readReply = (bytes: Buffer): string | null => {
  const body = readJson(bytes);
  return isRecord(body) && typeof body['text'] === 'string' ? body['text'] : null;
};
