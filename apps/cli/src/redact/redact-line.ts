import { findPersonal } from '@baton/handoff-core';
import type { Detector } from '@baton/handoff-core';
import { isRecord } from '../chat-log/is-record.ts';
import { ShapeError } from '../chat-log/shape-error.ts';
import { SPAN_KINDS } from './span-kinds.ts';

/** A text of the file. */
export interface RedactLine {
  /** As in the file. */
  id: string | number;
  text: string;
}

/** Offsets count UTF-16 code units, end exclusive. */
export interface RedactedLine {
  id: string | number;
  spans: { kind: string; start: number; end: number }[];
}

/** Reads one parsed line; fields it does not know are left alone. @throws ShapeError */
export function parseRedactLine(value: unknown): RedactLine {
  if (!isRecord(value)) throw new ShapeError('the line', 'must be a JSON object');
  const { id, text } = value;
  if (typeof id !== 'number' && (typeof id !== 'string' || id === ''))
    throw new ShapeError('id', 'must be text or a number');
  if (typeof text !== 'string') throw new ShapeError('text', 'must be text');
  return { id, text };
}

/** Where something personal or secret stands in the text. */
export function redactLine({ id, text }: RedactLine, detectors: readonly Detector[]): RedactedLine {
  return {
    id,
    spans: findPersonal(text, { detectors }).map(({ kind, start, end }) => ({
      kind: SPAN_KINDS[kind],
      start,
      end,
    })),
  };
}
