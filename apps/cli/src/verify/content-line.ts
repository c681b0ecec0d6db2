import { hash } from 'node:crypto';

const BEGIN = Buffer.from('{"type":"content","salt":"');
const BODY = Buffer.from('","body":');
const SALT = 32;

/** Hash of what a content line holds and the text of its body, or null when the line is laid out otherwise. */
export const readContentLine = (
  bytes: Buffer,
  begin: number,
  end: number,
): { hash: string; body: Buffer } | null => {
  const salt = begin + BEGIN.length;
  const body = salt + SALT + BODY.length;
  if (
    body >= end ||
    bytes.compare(BEGIN, 0, BEGIN.length, begin, salt) !== 0 ||
    bytes.compare(BODY, 0, BODY.length, salt + SALT, body) !== 0 ||
    bytes[end - 1] !== 0x7d
  )
    return null;
  const text = bytes.subarray(body, end - 1);
  return {
    hash: hash('sha256', Buffer.concat([bytes.subarray(salt, salt + SALT), text]), 'hex'),
    body: text,
  };
};
