/** `refund_order`, `refundOrder`, `orders.refund-item` as words with a capital: `Refund order`. */
export const humanise = (name: string): string => {
  const words = name
    .replaceAll(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[\s_.:/-]+/u)
    .filter((word) => word !== '')
    .map((word) => (/^\p{Lu}{2,}\d*$/u.test(word) ? word : word.toLowerCase()));
  const line = words.join(' ');
  const [first = ''] = line;
  return first.toUpperCase() + line.slice(first.length);
};
