const CODES = 'USD|EUR|GBP|CHF|CAD|AUD|SEK|NOK|DKK|PLN|MXN|BRL|JPY';
const SIGNS = '[$€£¥￥]';
const NAMES = 'dollars?|euros?|pounds?|francs?|franken|dólares|libras|pesos';
/** Behind the number without a space, as Japanese writes them. */
const COUNTERS = '円|ユーロ|ドル|ポンド';
const NUMBER = String.raw`\d{1,3}(?:[.,'’ ]\d{3})+(?:[.,]\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?`;
const AMOUNTS = new RegExp(
  `(?:${SIGNS}|\\b(?:${CODES}))\\s?(${NUMBER})|(?<![\\d.,])(${NUMBER})(?:\\s?(?:${SIGNS}|${COUNTERS})|\\s(?:${CODES}|${NAMES})\\b)`,
  'giu',
);

const parse = (text: string): number => {
  const decimals = /[.,](\d{1,2})$/.exec(text);
  const whole = decimals ? text.slice(0, -decimals[0].length) : text;
  return Number(`${whole.replaceAll(/\D/g, '')}.${decimals?.[1] ?? '0'}`);
};

/** Amounts of money a text names, whichever way they are written: `$1,200.50`, `1.200,50 €`, `40 euros`. */
export const moneyIn = (text: string): number[] =>
  [...text.matchAll(AMOUNTS)].map(([, after, before]) => parse(after ?? before ?? '0'));
