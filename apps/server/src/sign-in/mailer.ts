import type { Transporter } from 'nodemailer';
import type { MailConfig } from './read-mail.ts';

/** A mail of ours: plain text. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Sends mail. */
export interface Mailer {
  /** False when the address is not taken. Rejects when no mail can be sent, with a stable code. */
  send: (mail: Mail) => Promise<boolean>;
  /** Resolves when mail could be sent. */
  check: () => Promise<void>;
}

const TIMES = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

const isOfAddress = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'EENVELOPE' &&
  'command' in error &&
  error.command === 'RCPT TO';

/** Mail over SMTP, one connection a mail. The library is read when the first one is sent. */
export const smtpMailer = ({ url, from, encrypts }: MailConfig): Mailer => {
  let transport: Promise<Transporter> | null = null;
  const open = (): Promise<Transporter> =>
    (transport ??= import('nodemailer').then(({ createTransport }) =>
      createTransport({
        url,
        ...TIMES,
        requireTLS: encrypts,
        // What a mail consists of comes from here, and from no file or address.
        disableFileAccess: true,
        disableUrlAccess: true,
      }),
    ));
  return {
    send: async ({ to, subject, text }) => {
      const opened = await open();
      try {
        await opened.sendMail({
          from,
          // As an object: an address is never read as a list of them.
          to: { name: '', address: to },
          subject,
          text,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
        return true;
      } catch (error) {
        if (isOfAddress(error)) return false;
        throw error;
      }
    },
    check: async () => {
      await (await open()).verify();
    },
  };
};
