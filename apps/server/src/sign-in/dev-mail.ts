import type { FastifyInstance } from 'fastify';
import { escapeHtml } from './html.ts';
import type { Mail, Mailer } from './mailer.ts';

/** Mails that are kept to be read; the oldest go first. */
const MOST = 20;

/** In development nothing is sent: mail is read at `/dev/mail`, by whoever is on this machine. */
export const devMailbox = () => {
  const mails: (Mail & { at: string })[] = [];
  const mailer: Mailer = {
    send: async (mail) => {
      mails.unshift({ ...mail, at: new Date().toISOString() });
      mails.splice(MOST);
      return true;
    },
    check: async () => undefined,
  };
  /** JSON for whoever asks for it, a page for a browser. */
  const serve = (app: FastifyInstance): void => {
    app.get('/dev/mail', { exposeHeadRoute: false }, (request, reply) => {
      void reply
        .header('cache-control', 'no-store')
        .header('content-security-policy', `default-src 'none'; frame-ancestors 'none'`);
      if (request.headers.accept?.includes('application/json')) return reply.send({ mails });
      const shown = mails.map(
        ({ to, subject, text, at }) =>
          `<article><h2>${escapeHtml(subject)}</h2><p>${escapeHtml(to)}, ${at}</p><pre>${escapeHtml(text)}</pre></article>`,
      );
      return reply
        .type('text/html; charset=utf-8')
        .send(
          `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mail in development</title></head><body><main><h1>Mail that was not sent</h1>${shown.join('') || '<p>None yet.</p>'}</main></body></html>`,
        );
    });
  };
  return { mailer, serve };
};
