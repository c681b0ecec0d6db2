import { hash } from 'node:crypto';
import type { Privacy } from '@baton/handoff-core';

/** To be counted up when redaction finds more: what was made findable before is then masked anew. */
const REDACTION = 1;

/** Fingerprint of what conversations are masked by before they may be found. */
export const maskedBy = ({ patterns, tiers }: Privacy): string =>
  hash('sha256', JSON.stringify([REDACTION, patterns, tiers]), 'base64url').slice(0, 22);
