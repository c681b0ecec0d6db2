import type { Detector, Find } from '../detector.ts';
import { kindOfKey } from '../key-kinds.ts';

/** `"key": "value"` or `"key": 123`, also with the quotes escaped once; both ends are bounded, so that no text is slow. */
const FIELD =
  /\\?"(?<key>[A-Za-z0-9\u00C0-\u024F _.-]{2,40})\\?"\s{0,4}:\s{0,4}(?:\\?"(?<text>(?:[^"\\\n]|\\[^"\n]){1,200})\\?"|(?<number>\d{3,20}(?![\d.])))/g;

/** Fields of JSON inside a text, by their names: what `first_name` holds is a name. */
export const findJsonFields: Detector = (text) => {
  const finds: Find[] = [];
  for (const match of text.matchAll(FIELD)) {
    const kind = kindOfKey(match.groups?.['key'] ?? '');
    if (!kind) continue;
    const value = match.groups?.['text'] ?? match.groups?.['number'] ?? '';
    const start = match.index + match[0].lastIndexOf(value);
    if (value.trim() !== '') finds.push({ kind, start, end: start + value.length });
  }
  return finds;
};
