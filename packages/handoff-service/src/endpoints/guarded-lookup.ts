import { lookup } from 'node:dns';
import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { addressTrouble } from './address-rules.ts';

/** Resolves a name to all its addresses. */
type Resolve = (
  hostname: string,
  options: { all: true; family?: number | 'IPv4' | 'IPv6'; hints?: number },
  done: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

/** A name that leads where no call may go; its code is that of the trouble. */
class ForbiddenAddress extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.name = 'ForbiddenAddress';
    this.code = code;
  }
}

/**
 * Resolves a name for a connection and fails when any of its addresses is forbidden. The address used is the one looked
 * at, so that a name can't point elsewhere between looking and connecting.
 */
export const guardedLookup =
  (secure: boolean, resolve: Resolve = lookup): LookupFunction =>
  (hostname, options, done) => {
    const { family, hints } = options;
    const wish = { ...(family !== undefined && { family }), ...(hints !== undefined && { hints }) };
    resolve(hostname, { ...wish, all: true }, (error, addresses) => {
      if (error) {
        done(error, '', 0);
        return;
      }
      const trouble = addresses
        .map(({ address }) => addressTrouble(address, secure))
        .find((each) => each !== null);
      const [first] = addresses;
      if (trouble || !first) done(new ForbiddenAddress(trouble ?? 'ENOTFOUND'), '', 0);
      else if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
