import { isIP } from 'node:net';
import { addressTrouble } from './address-rules.ts';

/** The host of a URL as an IP address, or null when it is a name. */
export const literalAddress = ({ hostname }: URL): string | null => {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(bare) === 0 ? null : bare;
};

/**
 * What is wrong with the URL of an endpoint, or null. Names are looked at again when they are resolved, at each call.
 * @param local whether http is allowed, on this machine only: a server in development
 */
export const urlFault = (text: string, local: boolean): string | null => {
  const url = URL.parse(text);
  if (!url) return 'must be a URL such as https://actions.internal.example/refund';
  if (url.protocol !== 'https:' && !(local && url.protocol === 'http:'))
    return local ? 'must be https, or http on this machine' : 'must be https';
  if (url.username !== '' || url.password !== '')
    return 'must hold no credentials: calls are signed instead';
  if (url.hash !== '') return 'must hold no fragment';
  const secure = url.protocol === 'https:';
  const address = literalAddress(url);
  if (address === null)
    return secure || url.hostname === 'localhost' ? null : 'must be https, or http on this machine';
  const trouble = addressTrouble(address, secure);
  if (trouble === null) return null;
  return trouble === 'not-loopback'
    ? 'must be https, or http on this machine'
    : 'must not be an address of the link itself, of the host’s metadata or of no single machine';
};
