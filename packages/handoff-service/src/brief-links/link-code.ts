import { createHmac, timingSafeEqual } from 'node:crypto';
import type { LinkKeys } from './link-keys.ts';

const DIGITS = 6;
const CODE = /^\d{6}$/;

/** The code that is shown beside a link and never stands in it. */
export const codeOf = ({ code }: LinkKeys, linkId: string): string => {
  const mac = createHmac('sha256', code).update(linkId).digest();
  // Of 2^48 numbers, each code has as many as any other to one in 280 million.
  return String(mac.readUIntBE(0, 6) % 10 ** DIGITS).padStart(DIGITS, '0');
};

/** Whether this is the code of that link. */
export const isCodeOf = (keys: LinkKeys, linkId: string, code: string): boolean =>
  CODE.test(code) && timingSafeEqual(Buffer.from(code), Buffer.from(codeOf(keys, linkId)));
