import type { Detector } from './detector.ts';
import { NAME_MODEL } from './names/name-model.ts';
import { createNameReader } from './names/name-reader.ts';

const LETTER = /\p{L}\p{L}/u;
const LINK = /(?:https?:\/\/|www\.)[^\s"<>]{1,2000}/giu;

let reader: Detector | null = null;

/** Names and addresses in running text, by the trained reader; what stands in a link is part of the link. */
export const findNames: Detector = (text) => {
  if (!LETTER.test(text)) return [];
  reader ??= createNameReader(NAME_MODEL);
  const finds = reader(text);
  if (finds.length === 0 || !/https?:\/\/|www\./i.test(text)) return finds;
  const links = [...text.matchAll(LINK)].map(({ index, 0: link }) => [index, index + link.length]);
  let at = 0;
  return finds.filter(({ start, end }) => {
    while (at < links.length && (links[at]?.[1] ?? 0) <= start) at += 1;
    const [from = Infinity] = links[at] ?? [];
    return from >= end;
  });
};
