import { BlockList, isIP } from 'node:net';

const blocked = new BlockList();
// Whoever hosts the machine answers here with its credentials, and a neighbour by chance.
blocked.addSubnet('169.254.0.0', 16, 'ipv4');
blocked.addAddress('100.100.100.200', 'ipv4');
blocked.addSubnet('fe80::', 10, 'ipv6');
blocked.addAddress('fd00:ec2::254', 'ipv6');
blocked.addAddress('fd20:ce::254', 'ipv6');
blocked.addAddress('168.63.129.16', 'ipv4');
blocked.addAddress('192.0.0.192', 'ipv4');
// The same behind a translator to IPv4, and what holds an IPv4 address in other ways: nobody who serves actions is there.
blocked.addSubnet('64:ff9b::a9fe:0', 112, 'ipv6');
blocked.addSubnet('64:ff9b:1::', 48, 'ipv6');
blocked.addSubnet('2002::', 16, 'ipv6');
blocked.addSubnet('2001::', 32, 'ipv6');
blocked.addSubnet('::ffff:0:0:0', 96, 'ipv6');
blocked.addSubnet('::a9fe:0', 112, 'ipv6');
// No single host.
blocked.addSubnet('0.0.0.0', 8, 'ipv4');
blocked.addSubnet('224.0.0.0', 3, 'ipv4');
blocked.addAddress('::', 'ipv6');
blocked.addSubnet('ff00::', 8, 'ipv6');

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

const inside = (list: BlockList, address: string): boolean =>
  list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** What keeps a call from an IP address, or null. Without TLS only this machine itself is called. */
export const addressTrouble = (
  address: string,
  secure: boolean,
): 'address-forbidden' | 'not-loopback' | null => {
  if (inside(blocked, address)) return 'address-forbidden';
  return secure || inside(loopback, address) ? null : 'not-loopback';
};
