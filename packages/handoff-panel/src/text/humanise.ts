/** Always written in capitals. */
const ACRONYMS = new Set(
  'api csv dns faq iban id ip pdf pin sim sms ssl url vat vip vpn'.split(' '),
);

const wordOf = (word: string): string => {
  if (/^\p{Lu}{2,}\d*$/u.test(word)) return word;
  const low = word.toLowerCase();
  return ACRONYMS.has(low) ? low.toUpperCase() : low;
};

/** `refund_order`, `refundOrder`, `orders.refund-item` as words with a capital: `Refund order`. */
export const humanise = (name: string): string => {
  const words = name
    .replaceAll(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[\s_.:/-]+/u)
    .filter((word) => word !== '')
    .map(wordOf);
  const line = words.join(' ');
  const [first = ''] = line;
  return first.toUpperCase() + line.slice(first.length);
};
