import type { Service } from '@baton/handoff-service';
import { startZendesk } from '@baton/testkit/zendesk';
import type { FakeZendesk, ZendeskOptions } from '@baton/testkit/zendesk';
import { onTestFinished } from 'vitest';
import { openSidebar } from '../pages/sidebar-template.ts';
import { consentPage } from '../zendesk/consent-page.ts';
import { openZendesk } from '../zendesk/open-zendesk.ts';
import type { OpenZendesk } from '../zendesk/open-zendesk.ts';
import type { ZendeskConfig } from '../zendesk/read-zendesk.ts';
import { zendeskSidebarPage } from '../zendesk/sidebar-page.ts';
import { pairedServers } from './paired-servers.ts';
import type { Ask } from './paired-servers.ts';

/** A service as a server runs it, and Zendesk as it knows it. */
export interface ServedZendesk {
  service: Service;
  zendesk: OpenZendesk;
  ask: Ask;
  url: string;
}

/** A database, a Zendesk account, and services beside each other that are paired with it. */
export const zendeskWorld = async (
  options: ZendeskOptions = {},
  more: (fake: FakeZendesk) => Partial<ZendeskConfig> = () => ({}),
) => {
  const { store, keys, logged, log, open } = await pairedServers();
  const fake = await startZendesk({ hook: null, fields: {}, ...options });
  onTestFinished(() => fake.close());
  const config = { client: null, marketplace: null, origin: fake.url, ...more(fake) };
  const serve = async (): Promise<ServedZendesk> => {
    let url = '';
    const zendesk = openZendesk(config, () => url);
    const { service, ask } = await open(zendesk, () => url);
    const send = await openSidebar(service.app);
    zendeskSidebarPage(service, { ...zendesk, send, log, answersGet: true });
    consentPage(service.app, { finish: zendesk.consent.finish, log });
    url = await service.app.listen({ host: '127.0.0.1', port: 0 });
    return { service, zendesk, ask, url };
  };
  return { fake, keys, logged, serve, store };
};
