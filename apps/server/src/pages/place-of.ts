import { isIP } from 'node:net';

const MAPPED = /^0:0:0:0:0:ffff:/;

/** The eight groups of an IPv6 address, without zeros in front. */
const groupsOf = (address: string): string[] => {
  // The parser of addresses writes each in one way alone; it knows no zones.
  const { hostname } = new URL(`http://[${address.replace(/%.*$/, '')}]`);
  const [left = [], right = []] = hostname
    .slice(1, -1)
    .split('::')
    .map((part) => part.split(':').filter((group) => group !== ''));
  return [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right];
};

/**
 * What counts as one place: an IPv4 address, however it is written, and of IPv6 the 56 bits that one household or rented machine is given,
 * which may call from as many addresses below as it likes.
 */
export const placeOf = (address: string): string => {
  if (isIP(address) !== 6) return address;
  const groups = groupsOf(address);
  if (MAPPED.test(groups.join(':'))) {
    const bytes = groups.slice(6).flatMap((group) => {
      const number = Number.parseInt(group, 16);
      return [number >> 8, number & 255];
    });
    return bytes.join('.');
  }
  const [first = '', second = '', third = '', fourth = ''] = groups;
  return `${first}:${second}:${third}:${(Number.parseInt(fourth, 16) >> 8).toString(16)}/56`;
};
