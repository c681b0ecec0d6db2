import { randomBytes } from 'node:crypto';

/** Stands in a canvas, and comes back with the press on it. */
export const newNonce = (): string => randomBytes(12).toString('base64url');
