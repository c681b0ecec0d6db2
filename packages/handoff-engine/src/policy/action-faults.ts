import type { Policy } from '@baton/handoff-core';
import type { PolicyFault } from './policy-fault.ts';

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

interface Claim {
  text: string;
  index: number;
  path: string;
}

const claimedTwice = (claims: readonly Claim[]): PolicyFault[] => {
  const first = new Map<string, number>();
  return claims.flatMap(({ text, index, path }) => {
    const before = first.get(plain(text));
    if (before === undefined) first.set(plain(text), index);
    return before === undefined || before === index
      ? []
      : [
          {
            path,
            message: `is claimed by action ${before + 1} of the list, too: one rule an action.`,
          },
        ];
  });
};

/** Types and tool names that two entries of the catalogue claim. */
export const actionFaults = ({ actions }: Policy): PolicyFault[] => [
  ...claimedTwice(
    actions.map(({ type }, index) => ({ text: type, index, path: `actions.${index}.type` })),
  ),
  ...claimedTwice(
    actions.flatMap(({ names }, index) =>
      names.map((text, n) => ({ text, index, path: `actions.${index}.names.${n}` })),
    ),
  ),
];

/** Settings of an action that can't have an effect. */
export const actionWarnings = ({ actions }: Policy): PolicyFault[] =>
  actions.flatMap(({ approval, limits, currency, reversible, endpoints }, index) => {
    const path = `actions.${index}`;
    const found: PolicyFault[] = [];
    if (typeof approval === 'object' && limits.over === 'deny') {
      for (const [code, above] of Object.entries(approval.above)) {
        const most = limits.amount?.[code];
        if (most !== undefined && above >= most)
          found.push({
            path: `${path}.approval.above.${code}`,
            message: `is never asked for: more than ${most} ${code} is denied before. Lower it, or set \`limits.over\` to \`approve\`.`,
          });
      }
    }
    const listed = [limits.amount, limits.perDay.sum].filter((amounts) => amounts !== undefined);
    if (currency !== undefined && listed.some((amounts) => !Object.hasOwn(amounts, currency)))
      found.push({
        path: `${path}.currency`,
        message: `has no limit in ${currency}: every amount without a currency is over it.`,
      });
    if (!reversible && endpoints.reverse !== undefined)
      found.push({
        path: `${path}.endpoints.reverse`,
        message: 'is not offered: the action is not `reversible`.',
      });
    return found;
  });
