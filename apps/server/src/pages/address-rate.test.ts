import { expect, it } from 'vitest';
import { AddressRate } from './address-rate.ts';

it('lets in as many of an address as it may within a minute, whatever others do', () => {
  let time = 0;
  const rate = new AddressRate(2, () => time);
  const three = () => [1, 2, 3].map(() => rate.take('10.0.0.1'));
  expect(three()).toEqual([true, true, false]);
  expect(rate.take('10.0.0.2')).toBe(true);
  time = 59_999;
  expect(rate.take('10.0.0.1')).toBe(false);
  time = 60_000;
  expect(three()).toEqual([true, true, false]);
});

it('tells a bounded number of addresses apart, and counts the rest together', () => {
  const rate = new AddressRate(2, () => 0);
  for (let n = 0; n < 50_000; n += 1) rate.take(`address ${n}`);
  expect(['x', 'y', 'z'].map((each) => rate.take(each))).toEqual([true, true, false]);
  expect(rate.take('address 7')).toBe(true);
});

it('takes all addresses of one network of IPv6 for one', () => {
  const rate = new AddressRate(2, () => 0);
  const three = ['2001:db8::1', '2001:db8::2', '2001:db8:0:ff:3::'];
  expect(rate.hasRoom('2001:db8::9')).toBe(true);
  expect(three.map((each) => rate.take(each))).toEqual([true, true, false]);
  expect(rate.hasRoom('2001:db8::9')).toBe(false);
  expect(rate.take('2001:db8:0:100::1')).toBe(true);
});
