import fc from 'fast-check';
import { expect, it } from 'vitest';
import { duration, measured } from './measure-text.ts';
import { signalOf } from './testing/records.ts';

it('writes numbers as the reader does', () => {
  const low = signalOf('confidence', { value: 0.42, threshold: 0.5 });
  expect(measured(low, 'en')).toEqual({ value: '42%', limit: '50%' });
  expect(measured(low, 'de')).toEqual({ value: '42\u00a0%', limit: '50\u00a0%' });
  const mood = signalOf('sentiment', { value: -0.625, threshold: -0.5 });
  expect(measured(mood, 'es')).toEqual({ value: '−0,63', limit: '−0,50' });
  const share = signalOf('sentiment', { value: 0.6, threshold: 0.6, detail: 'negative_share' });
  expect(measured(share, 'en').value).toBe('60%');
});

it('keeps what is not there apart from zero', () => {
  expect(measured(signalOf('confidence', { value: null }), 'en').value).toBeNull();
  expect(measured(signalOf('confidence', { value: 0 }), 'en').value).toBe('0%');
});

it('never writes a value under its limit like the limit, down to a hundredth of a percent', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000 }),
      fc.integer({ min: 0, max: 10_000 }),
      fc.constantFrom('confidence' as const, 'judge' as const),
      (value, threshold, kind) => {
        const signal = signalOf(kind, { value: value / 10_000, threshold: threshold / 10_000 });
        const { value: shown, limit } = measured(signal, 'en');
        expect(shown === limit).toBe(value === threshold);
      },
    ),
  );
});

it('says milliseconds only when there are some', () => {
  expect(duration(48.1, 'en')).toBe('48.1 µs');
  expect(duration(2_240, 'de')).toBe('2,2 ms');
});
