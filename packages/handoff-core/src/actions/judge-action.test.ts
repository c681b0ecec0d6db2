import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Policy } from '../schema/policy.ts';
import type { PolicyInput } from '../schema/policy.ts';
import { judgeAction } from './judge-action.ts';

const NOTHING = { count: 0, sum: 0 };
const REFUND: NonNullable<PolicyInput['actions']>[number] = {
  type: 'refund',
  names: ['give_money_back'],
  currency: 'EUR',
  limits: { amount: { EUR: 500 }, perDay: { count: 3, sum: { EUR: 600 } } },
  approval: { above: { EUR: 100 } },
};
const policy = (input: PolicyInput = { actions: [REFUND] }) => Policy.parse(input);
const refund = (amount?: number, currency?: string) => ({
  name: 'refund_order',
  effect: {
    type: 'Refund',
    target: 'o-1',
    ...(amount !== undefined && { amount }),
    ...(currency !== undefined && { currency }),
  },
});
const judged = (action: ReturnType<typeof refund>, totals = NOTHING, input?: PolicyInput) => {
  const { verdict, reasons } = judgeAction(policy(input), action, totals);
  return [verdict, ...reasons.map(({ code }) => code)];
};

describe('judgeAction', () => {
  it('clears what is inside all limits, asks above the approval amount, denies above the limit', () => {
    expect(judged(refund(100, 'EUR'))).toEqual(['clear']);
    expect(judged(refund(100.01, 'EUR'))).toEqual(['needs_approval', 'approval_above']);
    expect(judged(refund(500.01, 'EUR'))).toEqual(['denied', 'amount_over_limit']);
  });

  it('takes the currency of the catalogue where there is none, and trusts no other', () => {
    expect(judgeAction(policy(), refund(50), NOTHING)).toMatchObject({
      verdict: 'clear',
      effect: { amount: 50, currency: 'EUR' },
      perDay: { count: 3, sum: 600 },
    });
    expect(judged(refund(1, 'JPY'))).toEqual([
      'denied',
      'currency_not_listed',
      'currency_not_listed',
    ]);
    expect(judged(refund())).toEqual(['denied', 'amount_missing', 'amount_missing']);
  });

  it('counts and sums what the customer got within the day, this action included', () => {
    expect(judged(refund(50), { count: 2, sum: 550 })).toEqual(['clear']);
    expect(judged(refund(50.01), { count: 2, sum: 550 })).toEqual(['denied', 'sum_over_limit']);
    expect(judged(refund(1), { count: 3, sum: 3 })).toEqual(['denied', 'count_over_limit']);
    expect(judged(refund(0.3), { count: 1, sum: 599.7 })).toEqual(['clear']);
    expect(judged(refund(0.2), { count: 1, sum: 599.7 + 0.1 })).toEqual(['clear']);
  });

  it('asks instead of denying where the tenant wants it so', () => {
    const asks = { ...REFUND, limits: { ...REFUND.limits, over: 'approve' as const } };
    expect(judged(refund(501), NOTHING, { actions: [asks] })).toEqual([
      'needs_approval',
      'amount_over_limit',
      'approval_above',
    ]);
  });

  it('allows nothing where a limit is zero', () => {
    const never = { type: 'refund', limits: { perDay: { sum: { EUR: 0 } } } };
    expect(judged(refund(0.01, 'EUR'), NOTHING, { actions: [never] })).toEqual([
      'denied',
      'sum_over_limit',
    ]);
    expect(judgeAction(policy({ actions: [never] }), refund(0, 'EUR'), NOTHING).perDay.sum).toBe(0);
  });

  it('flags what the catalogue does not list, and blocks it only when told so', () => {
    const other = { name: 'send_voucher', effect: { type: 'voucher', target: 'c-1' } };
    const verdict = (unlisted?: 'allow' | 'approve' | 'deny') =>
      judged(other, NOTHING, unlisted ? { guard: { unlisted } } : {});
    expect(verdict()).toEqual(['clear', 'uncatalogued']);
    expect(verdict('approve')).toEqual(['needs_approval', 'uncatalogued', 'unlisted']);
    expect(verdict('deny')).toEqual(['denied', 'uncatalogued', 'unlisted']);
  });

  it('knows a listed tool whatever its effect is called', () => {
    const hidden = { name: 'Give_Money_Back', effect: { type: 'kindness', amount: 900 } };
    expect(judgeAction(policy(), hidden, NOTHING)).toMatchObject({
      verdict: 'denied',
      entry: { type: 'refund' },
    });
  });

  it('never gets milder when amount or totals grow', () => {
    const rank = { clear: 0, needs_approval: 1, denied: 2 };
    const cents = fc.integer({ min: 0, max: 100_000 }).map((value) => value / 100);
    fc.assert(
      fc.property(cents, cents, cents, fc.nat(5), (amount, more, sum, count) => {
        const of = (value: number, before: number, times: number) =>
          rank[judgeAction(policy(), refund(value), { count: times, sum: before }).verdict];
        const base = of(amount, sum, count);
        expect(of(amount + more, sum, count)).toBeGreaterThanOrEqual(base);
        expect(of(amount, sum + more, count)).toBeGreaterThanOrEqual(base);
        expect(of(amount, sum, count + 1)).toBeGreaterThanOrEqual(base);
      }),
    );
  });
});
