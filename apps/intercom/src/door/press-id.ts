import { createHash } from 'node:crypto';
import type { Onlooker } from './ports.ts';

/** One press: the same component of the same canvas, by the same person, however often it is sent. */
export const pressId = (
  { workspace: { tenant, workspace }, admin, conversation }: Onlooker,
  component: string,
  nonce: string,
): string =>
  `ic-${createHash('sha256')
    .update(JSON.stringify([tenant, workspace, conversation, admin, component, nonce]))
    .digest('base64url')
    .slice(0, 40)}`;
