import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';

/** A mail as it came over the wire. */
interface ReceivedMail {
  from: string;
  to: string[];
  raw: string;
  /** Whether the connection was encrypted. */
  encrypted: boolean;
  user: string | null;
}

/** A real mail server on this machine, which keeps what it is sent. */
export const mailServer = async (options: SMTPServerOptions = {}) => {
  const mails: ReceivedMail[] = [];
  const state = { refuses: null as string | null };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.key ? [] : ['STARTTLS'],
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      password === 'right' ? done(null, { user: username }) : done(new Error('wrong password')),
    onRcptTo: ({ address }, _session, done) =>
      done(state.refuses === address ? new Error('no such mailbox') : null),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString('utf8'),
          encrypted: session.secure,
          user: typeof session.user === 'string' ? session.user : null,
        });
        done();
      });
    },
    ...options,
  });
  // What a client breaks off is its own trouble.
  server.on('error', () => undefined);
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    mails,
    state,
    close: () => new Promise<void>((closed) => server.close(closed)),
  };
};
