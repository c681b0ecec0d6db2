import { hash } from 'node:crypto';
import { treeHash } from '@baton/handoff-core';

/** RFC 6962 hashing with Node's SHA-256. */
export const tree = treeHash((bytes) => hash('sha256', bytes, 'buffer'));

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
export const unhex = (text: string): Uint8Array => Buffer.from(text, 'hex');
