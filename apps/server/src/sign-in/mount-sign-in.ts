import type { Service } from '@baton/handoff-service';
import type { Logger } from 'pino';
import { openCompany } from './company.ts';
import { devMailbox } from './dev-mail.ts';
import { smtpMailer } from './mailer.ts';
import type { MailConfig } from './read-mail.ts';
import { signInPages } from './open-pages.ts';

/** What signing in is served with. */
export interface MountSignInOptions {
  /** Null where the settings say nothing: then no mail is sent; in development it is kept to be read. */
  mail: MailConfig | null;
  development: boolean;
  baseUrl: () => string;
  log: Logger;
  /** Milliseconds, never going back: what minutes are told by. */
  clock?: () => number;
}

const MAILBOX = '/dev/mail';

/** Serves the pages of a sign-in, where the service knows accounts whose people sign in. */
export const mountSignIn = (
  { app, signIn }: Service,
  { mail, development, baseUrl, log, clock }: MountSignInOptions,
): void => {
  if (!signIn.pages) return;
  const mailbox = development && !mail ? devMailbox() : null;
  mailbox?.serve(app);
  signInPages(app, {
    pages: signIn.pages,
    baseUrl,
    mailer: mail ? smtpMailer(mail) : (mailbox?.mailer ?? null),
    company: openCompany(development),
    mailbox: mailbox && MAILBOX,
    log,
    ...(clock && { clock }),
  });
};
