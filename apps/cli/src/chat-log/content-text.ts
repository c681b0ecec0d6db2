import { isRecord } from './is-record.ts';
import { ShapeError } from './shape-error.ts';

const partText = (part: unknown): string => {
  if (typeof part === 'string') return part;
  if (!isRecord(part)) return '';
  for (const key of ['text', 'refusal', 'content']) {
    const value = part[key];
    if (typeof value === 'string') return value;
  }
  // A picture or a recording: the reader must see that something was there.
  return typeof part['type'] === 'string' ? `[${part['type']}]` : '';
};

/** Readable text of a message's content: a string, null, or an array of parts. */
export function contentText(content: unknown, where: string): string {
  if (content === null || content === undefined) return '';
  if (typeof content === 'string') return content;
  if (Array.isArray(content)) {
    return content
      .map(partText)
      .filter((text) => text !== '')
      .join('\n');
  }
  // Some logs keep a tool's answer as the object it was.
  if (isRecord(content)) return JSON.stringify(content);
  throw new ShapeError(where, 'must be text, null or an array of parts');
}
