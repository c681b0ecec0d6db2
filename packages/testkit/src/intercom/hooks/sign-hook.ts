import { createHmac } from 'node:crypto';

/** `X-Hub-Signature` of a webhook over exactly these bytes. */
export const hubSignature = (secret: string, body: string | Buffer): string =>
  `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`;

/** `X-Body-Signature` of a canvas request or a health check over exactly these bytes. */
export const bodySignature = (secret: string, body: string | Buffer): string =>
  createHmac('sha256', secret).update(body).digest('hex');
