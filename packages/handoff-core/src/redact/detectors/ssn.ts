import type { Detector, Find } from '../detector.ts';

const SHAPE = /(?<![\p{L}\p{N}#-])(\d{3})([- ]?)(\d{2})\2(\d{4})(?![\p{L}\p{N}-])/gu;
const CUE = /\b(?:ssn|social security|social sec|sozialversicherung|seguro social)\b/iu;

/** US social security numbers: 3-2-4 with hyphens, or any spelling after a cue; never the areas that are not given out. */
export const findSsns: Detector = (text) => {
  const finds: Find[] = [];
  for (const match of text.matchAll(SHAPE)) {
    const [whole, area = '', separator, group, serial] = match;
    if (area === '000' || area === '666' || area >= '900' || group === '00' || serial === '0000')
      continue;
    if (separator !== '-' && !CUE.test(text.slice(Math.max(0, match.index - 40), match.index)))
      continue;
    finds.push({ kind: 'ssn', start: match.index, end: match.index + whole.length });
  }
  return finds;
};
