import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';

/** A fresh number for one page load: only scripts and styles that carry it run. */
export const newNonce = (): string => randomBytes(16).toString('base64');

/** Strict headers of a page of ours. `frameAncestors` says who may show it in a frame. */
export const pageHeaders = (
  reply: FastifyReply,
  options: { nonce: string; frameAncestors: string; scripts?: string; frames?: string },
): FastifyReply =>
  reply
    .header(
      'content-security-policy',
      [
        `default-src 'none'`,
        `script-src 'self' 'nonce-${options.nonce}'${options.scripts ? ` ${options.scripts}` : ''}`,
        // styled-components writes its rules into a style element that carries the nonce
        `style-src 'self' 'nonce-${options.nonce}'`,
        `img-src 'self' data:`,
        `font-src 'self'`,
        `connect-src 'self'`,
        `base-uri 'none'`,
        `form-action 'none'`,
        `frame-src ${options.frames ?? `'none'`}`,
        `frame-ancestors ${options.frameAncestors}`,
      ].join('; '),
    )
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .type('text/html; charset=utf-8');
