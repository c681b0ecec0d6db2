import type { Detector, Find } from './detector.ts';
import { NAME_MODEL } from './names/name-model.ts';
import { createNameReader } from './names/name-reader.ts';

const LETTER = /\p{L}\p{L}/u;
const LINK = /(?:https?:\/\/|www\.)[^\s"<>]{1,2000}/giu;

/** Fewer words are the value of a field, more of them are a note somebody wrote. */
const NOTE_WORDS = 4;
const FIELD_REACH = 80;

/** True for what is no running text: whether `Rose` is a colour or a customer is said by the field's name alone. */
export const isFieldValue = (value: string): boolean =>
  value.length <= FIELD_REACH && value.trim().split(/\s+/).length < NOTE_WORDS;

/** The value of a field of JSON around a find, when it is all in quotes and short. */
const inShortField = (text: string, { start, end }: Find): boolean => {
  const before = text.slice(Math.max(0, start - FIELD_REACH), start);
  const open = before.lastIndexOf('"');
  if (open < 0 || !/[:[,{]\s{0,4}\\?$/.test(before.slice(0, open))) return false;
  const after = text.slice(end, end + FIELD_REACH);
  const close = after.indexOf('"');
  return (
    close >= 0 &&
    isFieldValue(before.slice(open + 1) + text.slice(start, end) + after.slice(0, close))
  );
};

let reader: Detector | null = null;

/**
 * Names and addresses in running text, by the trained reader. What stands in a link is part of the link, and short values of
 * JSON fields are told by the names of their fields.
 */
export const findNames: Detector = (text) => {
  if (!LETTER.test(text)) return [];
  reader ??= createNameReader(NAME_MODEL);
  let finds = reader(text);
  if (finds.length > 0 && /":|\\"/.test(text))
    finds = finds.filter((find) => !inShortField(text, find));
  if (finds.length === 0 || !/https?:\/\/|www\./i.test(text)) return finds;
  const links = [...text.matchAll(LINK)].map(({ index, 0: link }) => [index, index + link.length]);
  let at = 0;
  return finds.filter(({ start, end }) => {
    while (at < links.length && (links[at]?.[1] ?? 0) <= start) at += 1;
    const [from = Infinity] = links[at] ?? [];
    return from >= end;
  });
};
