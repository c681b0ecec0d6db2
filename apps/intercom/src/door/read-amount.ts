/** Up to two decimals: with three, a comma or a point may stand between thousands. */
const AMOUNT = /^(\d{1,12})(?:[.,](\d{1,2}))?$/;

/** An amount as people write it, without its currency; null for what is none, or may be read in two ways. */
export const readAmount = (text: string): number | null => {
  const [, whole, part = '0'] = AMOUNT.exec(text.trim()) ?? [];
  return whole === undefined ? null : Number(`${whole}.${part}`);
};
