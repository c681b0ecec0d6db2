import { expect, it } from 'vitest';
import { readProxies } from './read-proxies.ts';

const read = (text?: string) => {
  const faults: string[] = [];
  const proxies = readProxies(text === undefined ? {} : { BATON_TRUSTED_PROXIES: text }, faults);
  return { proxies, faults };
};

it('trusts nobody unless it is told to', () => {
  expect(read()).toEqual({ proxies: [], faults: [] });
  expect(read('')).toEqual({ proxies: [], faults: [] });
});

it('takes addresses, networks and this machine', () => {
  expect(read('loopback, 10.0.0.0/8,192.0.2.7 , 2001:db8::/32')).toEqual({
    proxies: ['loopback', '10.0.0.0/8', '192.0.2.7', '2001:db8::/32'],
    faults: [],
  });
});

it.each(['true', '*', 'proxy.example.com', '10.0.0.0/33', '0.0.0.0/0', '10.0.0.0/8/8', '10.0.0'])(
  'refuses %s',
  (text) => {
    expect(read(text).faults).toEqual([expect.stringContaining('BATON_TRUSTED_PROXIES')]);
  },
);
