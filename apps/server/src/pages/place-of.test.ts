import { expect, it } from 'vitest';
import { placeOf } from './place-of.ts';

it('takes addresses of one network of IPv6 for one place, and those of another for another', () => {
  const place = placeOf('2001:db8:1:2301::1');
  for (const same of ['2001:DB8:1:23ff:a:b:c:d', '2001:db8:1:2300::%eth0', '2001:0db8:0001:2345::'])
    expect(placeOf(same)).toBe(place);
  for (const other of ['2001:db8:1:2401::1', '2001:db8:2:2301::1', '2001:db9:1:2301::1', '::1'])
    expect(placeOf(other)).not.toBe(place);
});

it('takes an address of IPv4 for itself, however it is written', () => {
  for (const same of ['192.0.2.7', '::ffff:192.0.2.7', '::FFFF:c000:207'])
    expect(placeOf(same)).toBe('192.0.2.7');
  expect(placeOf('192.0.2.8')).toBe('192.0.2.8');
});

it('leaves what is no address as it is', () => {
  for (const text of ['', 'others', 'x%::1']) expect(placeOf(text)).toBe(text);
});
