import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createService,
  masterKeyFile,
  newAgentKey,
  startEmbeddedPostgres,
} from '@baton/handoff-service';
import type { Service } from '@baton/handoff-service';
import { startZendesk } from '@baton/testkit/zendesk';
import type { FakeZendesk, ZendeskOptions } from '@baton/testkit/zendesk';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { openSidebar } from '../pages/sidebar-template.ts';
import { consentPage } from '../zendesk/consent-page.ts';
import { openZendesk } from '../zendesk/open-zendesk.ts';
import type { OpenZendesk } from '../zendesk/open-zendesk.ts';
import type { ZendeskConfig } from '../zendesk/read-zendesk.ts';
import { zendeskSidebarPage } from '../zendesk/sidebar-page.ts';

/** What is asked of a service in these tests. */
type Ask = <Body = Record<string, unknown>>(
  method: 'GET' | 'PUT' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
  key?: string,
) => Promise<{ status: number; body: Body }>;

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
  const folder = mkdtempSync(join(tmpdir(), 'baton-pairing-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const store = await startEmbeddedPostgres({ dataDir: join(folder, 'data') });
  onTestFinished(() => store.stop());
  const fake = await startZendesk({ hook: null, fields: {}, ...options });
  onTestFinished(() => fake.close());
  const keys = { a: newAgentKey(), adminA: newAgentKey(), adminB: newAgentKey() };
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const config = { client: null, marketplace: null, origin: fake.url, ...more(fake) };
  const serve = async (): Promise<ServedZendesk> => {
    let url = '';
    const zendesk = openZendesk(config, () => url);
    const service = await createService({
      connection: store.connection,
      masterKey: masterKeyFile(join(folder, 'master.key')),
      log,
      baseUrl: () => url,
      keys: [
        { tenant: 'a', key: keys.a, label: 'agent' },
        { tenant: 'a', key: keys.adminA, label: 'admin', scopes: ['admin'] },
        { tenant: 'b', key: keys.adminB, label: 'admin', scopes: ['admin'] },
      ],
      deliver: false,
      hints: false,
      connectors: new Map([[zendesk.name, zendesk.connector]]),
      pairingKinds: [zendesk.kind],
      viewers: new Map([[zendesk.name, zendesk.gate]]),
    });
    onTestFinished(() => service.close());
    const send = await openSidebar(service.app);
    zendeskSidebarPage(service, { ...zendesk, send, log, answersGet: true });
    consentPage(service.app, { finish: zendesk.consent.finish, log });
    url = await service.app.listen({ host: '127.0.0.1', port: 0 });
    const ask: Ask = async <Body>(
      method: 'GET' | 'PUT' | 'POST' | 'DELETE',
      path: string,
      body?: unknown,
      key = keys.adminA,
    ) => {
      const response = await service.app.inject({
        method,
        url: path,
        headers: { authorization: `Bearer ${key}` },
        ...(body !== undefined && { payload: body as object }),
      });
      return { status: response.statusCode, body: JSON.parse(response.body) as Body };
    };
    return { service, zendesk, ask, url };
  };
  return { fake, keys, logged, serve, store };
};
