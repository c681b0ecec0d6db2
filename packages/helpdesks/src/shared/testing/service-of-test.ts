import { join } from 'node:path';
import { createService, masterKeyFile, newAgentKey } from '@baton/handoff-service';
import type { HelpdeskConnector, Service } from '@baton/handoff-service';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { FileStore } from './store-of-file.ts';

/** What a service decides by. */
export type Policy = NonNullable<Parameters<typeof createService>[0]['policy']>;

/** What a service of a test is made of. */
export interface ServiceParts {
  tenant: string;
  helpdesk: string;
  /** Asked again for each process: none knows what another one remembers. */
  connect: () => HelpdeskConnector;
  policy: Policy;
  now: () => Date;
}

/**
 * A service with one helpdesk, for one tenant. Nothing happens by itself: the outbox works by `service.deliver`. `restart` gives a process
 * that knows nothing but what is stored.
 */
export const serviceOfTest = async (
  { connection, folder }: FileStore,
  { tenant, helpdesk, connect, policy, now }: ServiceParts,
) => {
  const keys = { agent: newAgentKey(), admin: newAgentKey() };
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const start = async (): Promise<Service> => {
    const service = await createService({
      connection,
      masterKey: masterKeyFile(join(folder, 'master.key')),
      log,
      baseUrl: () => 'https://baton.example.com',
      keys: [
        { tenant, key: keys.agent, label: `agent of ${tenant}` },
        { tenant, key: keys.admin, label: `admin of ${tenant}`, scopes: ['admin'] },
      ],
      policy,
      deliver: false,
      hints: false,
      now,
      budgets: { [helpdesk]: { perSecond: 1_000, burst: 1_000 } },
      connectors: new Map([[helpdesk, connect()]]),
    });
    onTestFinished(() => service.close());
    return service;
  };
  let service = await start();
  return {
    keys,
    logged,
    /** The process of now. */
    service: (): Service => service,
    /** Another process beside this one, on the same database. */
    start,
    restart: async (): Promise<void> => {
      await service.close();
      service = await start();
    },
    ask: async <Body>(
      method: 'GET' | 'PUT' | 'POST',
      url: string,
      body?: object,
      key = keys.admin,
    ): Promise<{ status: number; body: Body }> => {
      const response = await service.app.inject({
        method,
        url,
        headers: { authorization: `Bearer ${key}` },
        ...(body && { payload: body }),
      });
      return { status: response.statusCode, body: JSON.parse(response.body) as Body };
    },
  };
};
