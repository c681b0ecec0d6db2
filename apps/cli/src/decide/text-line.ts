import { LanguageTag } from '@baton/handoff-core';
import { isRecord } from '../chat-log/is-record.ts';
import { ShapeError } from '../chat-log/shape-error.ts';

/** A customer turn by itself. */
export interface TextLine {
  /** As in the file. */
  id: string | number;
  text: string;
  /** The AI had just offered a human. */
  prevOffered: boolean;
  language: string | undefined;
}

/** Reads one parsed line as a single turn; fields it does not know are left alone. @throws ShapeError */
export function parseTextLine(value: unknown): TextLine {
  if (!isRecord(value)) throw new ShapeError('the line', 'must be a JSON object');
  const { id, text, prevOffered, language } = value;
  if (typeof id !== 'number' && (typeof id !== 'string' || id === ''))
    throw new ShapeError('id', 'must be text or a number');
  if (typeof id === 'number' && !Number.isSafeInteger(id))
    throw new ShapeError('id', 'is a number that is not kept exactly: log it as text');
  if (typeof text !== 'string') throw new ShapeError('text', 'must be text');
  if (prevOffered !== undefined && prevOffered !== null && typeof prevOffered !== 'boolean')
    throw new ShapeError('prevOffered', 'must be true or false');
  const told = LanguageTag.safeParse(language);
  return {
    id,
    text,
    prevOffered: prevOffered === true,
    language: told.success ? told.data : undefined,
  };
}
