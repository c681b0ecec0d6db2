import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { canonical } from './canonical.ts';
import { effectKey } from './effect-key.ts';

describe('effectKey', () => {
  it('is equal for the same effect by different tools and differs by amount', () => {
    const effect = { type: 'refund', target: 'Order-7', amount: 40.5, currency: 'EUR' };
    const key = effectKey('write', 'refund_order', effect, { a: 1 });
    expect(key).toMatch(/^refund:[0-9a-z]{10}$/);
    expect(
      effectKey('write', 'payments.refund', { ...effect, target: 'order-7 ' }, undefined),
    ).toBe(key);
    expect(effectKey('write', 'refund_order', { ...effect, amount: 40 }, { a: 1 })).not.toBe(key);
  });

  it('is null for reads and where nothing tells what was changed', () => {
    expect(effectKey('read', 'get_order', undefined, { id: 1 })).toBeNull();
    expect(effectKey('write', 'toggle_data', undefined, undefined)).toBeNull();
    expect(effectKey('write', 'toggle_data', undefined, {})).toBeNull();
  });

  it('does not depend on the order of the arguments', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (args) => {
        const turned = Object.fromEntries(Object.entries(args).toReversed());
        expect(canonical(turned)).toBe(canonical(args));
        expect(effectKey('write', 'x', undefined, turned)).toBe(
          effectKey('write', 'x', undefined, args),
        );
      }),
    );
  });
});

describe('effects that are the same', () => {
  const refund = { type: 'refund', target: 'W-7', amount: 0.3, currency: 'EUR' };
  const key = (effect: typeof refund) => effectKey('write', 'x', effect, undefined);

  it('stay the same whatever floating point or the keyboard adds', () => {
    expect(key({ ...refund, amount: 0.1 + 0.2 })).toBe(key(refund));
    expect(key({ ...refund, target: ' ｗ-7 ', type: 'Refund' })).toBe(key(refund));
    expect(key({ ...refund, amount: 0.31 })).not.toBe(key(refund));
    expect(key({ ...refund, currency: 'USD' })).not.toBe(key(refund));
  });
});
