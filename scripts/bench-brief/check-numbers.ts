import type { Locale } from './build-log.ts';
import type { Report } from './finding.ts';

const TOKEN = /[#\p{L}_]*\d[\p{L}\d_.,:%/-]*/gu;
const CURRENCY: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' };

/** A number as this language writes it; null when it is none. */
function readNumber(written: string, locale: Locale): number | null {
  const bare = written.replaceAll(/[%\s\u00a0\u202f]/gu, '');
  const plain =
    locale === 'en'
      ? bare.replaceAll(/,(?=\d{3})/g, '')
      : bare.replaceAll(/\.(?=\d{3}(?!\d))/g, '').replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** What numbers of one text may rest on. */
export type Support = {
  /** Texts and values of what the sentence cites. */
  readonly cited: readonly string[];
  /** Numbers derived for this place: counts, limits, numbers of actions. */
  readonly numbers?: readonly (number | null | undefined)[];
  /** Whole tokens derived for this place: times, `#4`. */
  readonly tokens?: readonly string[];
};

const numbersIn = (values: readonly string[]): Set<number> =>
  new Set(
    values.flatMap((value) =>
      [...value.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([found]) =>
        Number(found.replaceAll(',', '')),
      ),
    ),
  );

/** Every token with a digit and every sign of a currency outside quotes must be borne out. */
export function checkNumbers(rest: string, support: Support, locale: Locale, report: Report): void {
  const bearing = support.cited;
  let known: Set<number> | null = null;
  for (const [raw] of rest.matchAll(TOKEN)) {
    const token = raw.replace(/[.,:/-]+$/u, '');
    if (support.tokens?.includes(token)) continue;
    if (bearing.some((text) => text.includes(token))) continue;
    const value = readNumber(token.replace(/^#/, ''), locale);
    if (value !== null && support.numbers?.includes(value)) continue;
    known ??= numbersIn(bearing);
    if (value !== null && !token.startsWith('#') && known.has(value)) continue;
    report({ kind: 'number', fact: token, why: `nothing cited bears it out: ${rest.trim()}` });
  }
  for (const [sign, code] of Object.entries(CURRENCY)) {
    if (!rest.includes(sign) && !rest.includes(code)) continue;
    if (!bearing.some((text) => text.includes(sign) || text.includes(code)))
      report({ kind: 'currency', fact: sign, why: `nothing cited names it: ${rest.trim()}` });
  }
}
