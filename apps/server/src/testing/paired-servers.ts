import { join } from 'node:path';
import { createService, masterKeyFile, newAgentKey } from '@baton/handoff-service';
import type { Connector, PairingKind, Service, ViewerGate } from '@baton/handoff-service';
import { scratchDataDir } from '@baton/testkit/data-dir';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { openTestStore } from './test-store.ts';
import type { StoreWish } from './test-store.ts';

/** What is asked of a service in these tests; with the key of tenant a's admin unless told. */
export type Ask = <Body = Record<string, unknown>>(
  method: 'GET' | 'PUT' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
  key?: string,
) => Promise<{ status: number; body: Body }>;

/** A helpdesk that tenants are paired with. */
interface PairedHelpdesk {
  name: string;
  connector: Connector;
  kind: PairingKind;
  gate: ViewerGate;
}

type ServiceOptions = Parameters<typeof createService>[0];

/** A database with two tenants, and services beside each other on it, each with one helpdesk. Nothing happens by itself. */
export const pairedServers = async (wish: StoreWish = {}) => {
  const scratch = await scratchDataDir('paired');
  onTestFinished(scratch.remove);
  const store = await openTestStore(scratch.dir, wish);
  onTestFinished(() => store.stop());
  const keys = {
    a: newAgentKey(),
    b: newAgentKey(),
    adminA: newAgentKey(),
    adminB: newAgentKey(),
  };
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const open = async (
    { name, connector, kind, gate }: PairedHelpdesk,
    baseUrl: () => string,
    more: Partial<ServiceOptions> = {},
  ): Promise<{ service: Service; ask: Ask }> => {
    const service = await createService({
      connection: store.connection,
      masterKey: masterKeyFile(join(scratch.dir, 'master.key')),
      log,
      baseUrl,
      keys: [
        { tenant: 'a', key: keys.a, label: 'agent' },
        { tenant: 'b', key: keys.b, label: 'agent' },
        { tenant: 'a', key: keys.adminA, label: 'admin', scopes: ['admin'] },
        { tenant: 'b', key: keys.adminB, label: 'admin', scopes: ['admin'] },
      ],
      deliver: false,
      hints: false,
      connectors: new Map([[name, connector]]),
      pairingKinds: [kind],
      viewers: new Map([[name, gate]]),
      ...more,
    });
    onTestFinished(() => service.close());
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
    return { service, ask };
  };
  return { store, keys, logged, log, open };
};
