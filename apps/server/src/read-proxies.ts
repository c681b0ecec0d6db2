import { isIP } from 'node:net';

const NAME = 'BATON_TRUSTED_PROXIES';
const BITS: Readonly<Record<number, number>> = { 4: 32, 6: 128 };

/** An address, or a network: an address and how many of its bits count. */
const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/');
  const most = BITS[isIP(address)];
  if (most === undefined || more.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most)
  );
};

/** Proxies in front of this server, which say where a request really comes from; faults are added to the list. */
export const readProxies = (env: NodeJS.ProcessEnv, faults: string[]): readonly string[] => {
  const proxies = (env[NAME] ?? '')
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  if (!proxies.every((text) => text === 'loopback' || isNetwork(text)))
    faults.push(
      `${NAME} must list addresses or networks of your own proxies, such as loopback or 10.0.0.0/8, with commas between them.`,
    );
  return proxies;
};
