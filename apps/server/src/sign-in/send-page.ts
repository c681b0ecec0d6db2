import type { FastifyReply } from 'fastify';
import { newNonce } from '../pages/security-headers.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { STYLE } from './style.ts';

/** A page of a sign-in. */
export interface SignInPage {
  status: number;
  lang: string;
  title: string;
  body: Html;
  /** Where its forms may lead in the end, beside this server and https; origins. */
  leadsTo: readonly string[];
}

const MARK = html`<svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
  <rect width="32" height="32" rx="8" fill="#17494d" />
  <path d="M4.5 13.5 11 20" stroke="#fff" stroke-width="4" stroke-linecap="round" />
  <path d="M27.5 18.5 21 12" stroke="#fff" stroke-width="4" stroke-linecap="round" />
  <path d="M7.5 24.5 24.5 7.5" stroke="#f5d27a" stroke-width="5" stroke-linecap="round" />
</svg>`;

/**
 * Sends a page without any script. A browser holds forms to `form-action` also where it is sent after them, and a client may send it
 * on to hosts nobody here knows: so https is let through. No `cross-origin-opener-policy`: whoever opened the window has to find it
 * when it is back at its own address.
 */
export const sendPage = (
  reply: FastifyReply,
  { status, lang, title, body, leadsTo }: SignInPage,
): FastifyReply => {
  const nonce = newNonce();
  const policy = [
    `default-src 'none'`,
    `style-src 'nonce-${nonce}'`,
    `base-uri 'none'`,
    `form-action ${["'self'", 'https:', ...leadsTo].join(' ')}`,
    `frame-ancestors 'none'`,
  ].join('; ');
  const page = html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style nonce="${nonce}">
          ${{ markup: STYLE }}
        </style>
      </head>
      <body>
        <main>
          <header>${MARK}<span>Baton</span></header>
          ${body}
        </main>
      </body>
    </html>`;
  return reply
    .code(status)
    .header('content-security-policy', policy)
    .header('x-frame-options', 'DENY')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('permissions-policy', 'camera=(), geolocation=(), microphone=()')
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.markup);
};
