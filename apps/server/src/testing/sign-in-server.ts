import { join } from 'node:path';
import { createService, masterKeyFile } from '@baton/handoff-service';
import type { Service } from '@baton/handoff-service';
import { scratchDataDir } from '@baton/testkit/data-dir';
import { pino } from 'pino';
import { mountSignIn } from '../sign-in/mount-sign-in.ts';
import type { MailConfig } from '../sign-in/read-mail.ts';
import { signInPeople } from './sign-in-people.ts';
import { openTestStore } from './test-store.ts';
import type { StoreWish } from './test-store.ts';

/** How a server of these tests is set up. */
export interface SignInServerOptions {
  mail?: MailConfig | null;
  /** Issuers may be http on this machine, and mail is kept to be read where none is sent; so it is by default. */
  development?: boolean;
  trustedProxies?: readonly string[];
  /** What minutes are told by. */
  clock?: () => number;
}

/** Servers beside each other on one database whose tenants a and b are paired with accounts of people who sign in. */
export const signInServer = async (options: SignInServerOptions & StoreWish = {}) => {
  const scratch = await scratchDataDir('sign-in');
  const store = await openTestStore(scratch.dir, options);
  const desk = signInPeople();
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const services: Service[] = [];
  const serve = async ({
    mail = null,
    development = true,
    trustedProxies = [],
    clock,
  }: SignInServerOptions = options) => {
    let url = '';
    const service = await createService({
      connection: store.connection,
      masterKey: masterKeyFile(join(scratch.dir, 'master.key')),
      log,
      baseUrl: () => url,
      keys: [],
      deliver: false,
      hints: false,
      signIn: desk.port,
      trustedProxies,
    });
    services.push(service);
    mountSignIn(service, { mail, development, baseUrl: () => url, log, ...(clock && { clock }) });
    url = await service.app.listen({ host: '127.0.0.1', port: 0 });
    return { service, url };
  };
  const first = await serve();
  for (const tenant of ['a', 'b'])
    await first.service.pairings.save(
      { tenant, helpdesk: 'desk', account: `acme-${tenant}`, settings: {}, secrets: {} },
      null,
    );
  const close = async (): Promise<void> => {
    await Promise.all(services.map((service) => service.close()));
    await store.stop();
    await scratch.remove();
  };
  return { ...first, ...desk, serve, logged, close, stopStore: () => store.stop() };
};
