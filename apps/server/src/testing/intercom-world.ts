import type { Service } from '@baton/handoff-service';
import type { PolicyInput } from '@baton/handoff-core';
import type { IntercomPorts } from '@baton/intercom';
import { startIntercom } from '@baton/testkit/intercom';
import type { FakeIntercom, IntercomOptions } from '@baton/testkit/intercom';
import { onTestFinished } from 'vitest';
import { briefPages } from '../brief/brief-pages.ts';
import { fullBriefs } from '../brief/full-brief.ts';
import { canvasPorts } from '../intercom/canvas-ports.ts';
import { installPages } from '../intercom/install.ts';
import { linkSource } from '../intercom/link-source.ts';
import { mountCanvas } from '../intercom/mount-canvas.ts';
import { mountHooks } from '../intercom/mount-hooks.ts';
import { openIntercom } from '../intercom/open-intercom.ts';
import type { OpenIntercom } from '../intercom/open-intercom.ts';
import { intercomPairingPage } from '../intercom/pairing-page.ts';
import type { IntercomConfig } from '../intercom/read-intercom.ts';
import { uninstallDoor } from '../intercom/uninstall.ts';
import { openPairingPages } from '../pages/pairing-pages.ts';
import { pairedServers } from './paired-servers.ts';
import type { Ask } from './paired-servers.ts';
import type { StoreWish } from './test-store.ts';

/** A service as a server runs it, and Intercom as it knows it. */
export interface ServedIntercom {
  service: Service;
  intercom: OpenIntercom;
  ask: Ask;
  url: string;
}

/** The address Intercom sends people back to, whatever port a server got: OAuth takes only those of the app. */
export const PUBLIC = 'https://baton.example.com';

/** A database, an Intercom workspace, and services beside each other that may be paired with it. */
export const intercomWorld = async (
  options: IntercomOptions = {},
  {
    config = () => ({}),
    now = () => new Date(),
    ports = (given) => given,
    policy,
    ...wish
  }: StoreWish & {
    config?: (fake: FakeIntercom) => Partial<IntercomConfig>;
    now?: () => Date;
    /** What the inbox app works with, where a test wants something else. */
    ports?: (given: IntercomPorts) => IntercomPorts;
    policy?: PolicyInput;
  } = {},
) => {
  const { store, keys, logged, log, open } = await pairedServers(wish);
  const fake = await startIntercom({ attributes: {}, ...options });
  onTestFinished(() => fake.close());
  const settings = { client: null, origin: fake.url, ...config(fake) };
  const serve = async (baseUrl?: string): Promise<ServedIntercom> => {
    let url = baseUrl ?? '';
    const intercom = openIntercom(settings, () => url, now);
    const { service, ask } = await open(intercom, () => url, policy && { policy });
    installPages(service.app, {
      install: intercom.install,
      baseUrl: () => url,
      origin: fake.url,
      log,
    });
    uninstallDoor(service.app, { uninstall: intercom.uninstall, log });
    intercomPairingPage(service.app, {
      serve: (await openPairingPages(service.app)).serve,
      boot: () => ({ baseUrl: url, listed: settings.client !== null }),
    });
    const briefs = fullBriefs({ baseUrl: () => url });
    const given = canvasPorts({ service, intercom, fullBriefs: briefs, log });
    mountCanvas(service.app, ports(given));
    mountHooks(service.app, { service, intercom, log });
    const sources = new Map([[intercom.name, linkSource(intercom)]]);
    await briefPages(service, { sources, baseUrl: () => url, log });
    const origin = await service.app.listen({ host: '127.0.0.1', port: 0 });
    url = baseUrl ?? origin;
    return { service, intercom, ask, url: origin };
  };
  return { fake, keys, logged, serve, store };
};
