import type { Service } from '@baton/handoff-service';
import type { PolicyInput } from '@baton/handoff-core';
import { startFreshdesk } from '@baton/testkit/freshdesk';
import type { FakeFreshdesk, FreshdeskOptions } from '@baton/testkit/freshdesk';
import { onTestFinished } from 'vitest';
import { freshdeskPorts } from '../freshdesk/freshdesk-ports.ts';
import { mountHooks } from '../freshdesk/mount-hooks.ts';
import { mountPanel } from '../freshdesk/mount-panel.ts';
import { openFreshdesk } from '../freshdesk/open-freshdesk.ts';
import type { OpenFreshdesk } from '../freshdesk/open-freshdesk.ts';
import { freshdeskPairingPage } from '../freshdesk/pairing-page.ts';
import type { FreshdeskPorts } from '../freshdesk/ports.ts';
import { openPairingPages } from '../pages/pairing-pages.ts';
import { pairedServers } from './paired-servers.ts';
import type { Ask } from './paired-servers.ts';
import type { StoreWish } from './test-store.ts';

/** A service as a server runs it, and Freshdesk as it knows it. */
export interface ServedFreshdesk {
  service: Service;
  freshdesk: OpenFreshdesk;
  ask: Ask;
  url: string;
}

/** What a test may want otherwise. */
export interface FreshdeskWorldOptions extends StoreWish {
  now?: () => Date;
  policy?: PolicyInput;
  /** What the door works with. */
  ports?: (given: FreshdeskPorts) => FreshdeskPorts;
}

/** A database, two Freshdesk accounts, and services beside each other that may be paired with them. */
export const freshdeskWorld = async (
  options: FreshdeskOptions = {},
  { now, policy, ports = (given) => given, ...wish }: FreshdeskWorldOptions = {},
) => {
  const { store, keys, logged, log, open } = await pairedServers(wish);
  const start = async (more: FreshdeskOptions): Promise<FakeFreshdesk> => {
    const fake = await startFreshdesk({ hook: null, ...(now && { now }), ...options, ...more });
    onTestFinished(() => fake.close());
    return fake;
  };
  const fake = await start({});
  /** Of another company: with the same numbers of tickets and agents. */
  const other = await start({ domain: 'globex.freshdesk.com' });
  const fakes = [fake, other];
  const serve = async (): Promise<ServedFreshdesk> => {
    let url = '';
    const freshdesk = openFreshdesk(
      { origin: null },
      {
        mail: true,
        ...(now && { now }),
        originOf: (domain) => fakes.find((one) => one.domain === domain)?.url ?? null,
      },
    );
    const { service, ask } = await open(freshdesk, () => url, {
      ...(now && { now }),
      ...(policy && { policy }),
      signIn: freshdesk.signIn,
    });
    const { app } = service;
    const given = freshdeskPorts({ service, freshdesk, log, ...(now && { now }) });
    freshdeskPairingPage(app, {
      serve: (await openPairingPages(app)).serve,
      boot: () => ({ baseUrl: url, mail: true, development: false }),
    });
    mountPanel(app, ports(given));
    mountHooks(app, given);
    url = await app.listen({ host: '127.0.0.1', port: 0 });
    return { service, freshdesk, ask, url };
  };
  return { fake, other, keys, logged, serve, store };
};
