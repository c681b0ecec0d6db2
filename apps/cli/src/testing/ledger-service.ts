import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createService, keyFileSigner, masterKeyFile, newAgentKey } from '@baton/handoff-service';
import { newDatabase } from '@baton/handoff-service/testing';
import type { Tier } from '@baton/handoff-core';
import pg from 'pg';
import { pino } from 'pino';
import { scratchDataDir } from '@baton/testkit/data-dir';
import { runCli } from './run-cli.ts';
import type { CliRun } from './run-cli.ts';
import type { Verdict } from '../verify/verdict.ts';

/** One tenant of a real service, and what it takes to tamper with its ledger. */
export interface LedgerTenant {
  tenant: string;
  url: string;
  key: string;
  /** Sends one turn of the customer, or several in one batch. */
  say: (conversation: string, ...texts: string[]) => Promise<void>;
  ask: (method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown }>;
  /** What a person of this tier is answered. */
  askAs: (tier: Tier, path: string) => Promise<{ status: number; body: unknown }>;
  /** A second process in all but name: another service on the same store. */
  other: () => Promise<{ url: string; close: () => Promise<void> }>;
  /** Statements of a superuser who switches every trigger off; $tenant stands for the tenant. */
  tamper: (...sql: string[]) => Promise<void>;
  /** Rows as the superuser sees them. */
  look: (sql: string) => Promise<Record<string, unknown>[]>;
  file: (name: string) => string;
  export: (name: string, ...more: string[]) => Promise<CliRun>;
  verify: (name: string, ...more: string[]) => Promise<CliRun & { verdict: Verdict }>;
}

/** A service on a PostgreSQL of its own, with as many tenants as tests ask for. */
export const ledgerService = async (): Promise<{
  folder: string;
  newTenant: () => Promise<LedgerTenant>;
  stop: () => Promise<void>;
}> => {
  const { dir: folder, remove } = await scratchDataDir('ledger');
  const store = await newDatabase();
  const root = new pg.Client({ ...store.connection, options: '-c search_path=baton' });
  const closing: (() => Promise<void>)[] = [];
  const start = async (tenant: string, key: string, signerFile: string) => {
    const service = await createService({
      connection: store.connection,
      masterKey: masterKeyFile(join(folder, 'master.key')),
      log: pino({ level: 'silent' }),
      baseUrl: () => 'http://127.0.0.1',
      keys: [{ tenant, key, label: 'test', scopes: ['agent', 'admin'] }],
      ledger: { signer: await keyFileSigner(signerFile), everyMs: 0 },
      // All services of a file stay open together, on a server with sixty connections.
      maxConnections: 2,
      hints: false,
    });
    const url = await service.app.listen({ host: '127.0.0.1', port: 0 });
    const { sessions } = service;
    return { url, sessions, close: () => service.close() };
  };
  let tenants = 0;
  const newTenant = async (): Promise<LedgerTenant> => {
    tenants += 1;
    const tenant = `t${tenants}`;
    const key = newAgentKey();
    const signerFile = join(folder, 'ledger-key.pem');
    const { url, sessions, close } = await start(tenant, key, signerFile);
    if (tenants === 1) await root.connect();
    closing.push(close);
    const ask: LedgerTenant['ask'] = async (method, path, body) => {
      const answer = await fetch(`${url}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${key}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { status: answer.status, body: await answer.json() };
    };
    let said = 0;
    const file = (name: string): string => join(folder, `${tenant}-${name}.jsonl`);
    return {
      tenant,
      url,
      key,
      ask,
      file,
      askAs: async (tier, path) => {
        const session = await sessions.mint({ tenant, viewer: `desk:${tier}`, tier });
        const answer = await fetch(`${url}${path}`, {
          headers: { authorization: `Bearer ${session}` },
        });
        return { status: answer.status, body: await answer.json() };
      },
      other: () => start(tenant, key, signerFile),
      say: async (conversation, ...texts) => {
        const events = texts.map((text) => {
          said += 1;
          return { id: `e${said}`, type: 'turn', by: 'customer', text };
        });
        const { status } = await ask('POST', `/v1/conversations/${conversation}/events`, {
          events,
        });
        if (status !== 200) throw new Error(`the service answered ${status}`);
      },
      tamper: async (...sql) => {
        await root.query('set session_replication_role = replica');
        for (const one of sql) await root.query(one.replaceAll('$tenant', `'${tenant}'`));
        await root.query('set session_replication_role = origin');
      },
      look: async (sql) =>
        (await root.query<Record<string, unknown>>(sql.replaceAll('$tenant', `'${tenant}'`))).rows,
      export: (name, ...more) =>
        runCli(['export-ledger', '--url', url, '--key', key, '--out', file(name), ...more]),
      verify: async (name, ...more) => {
        const run = await runCli(['verify', file(name), '--json', ...more]);
        return { ...run, verdict: JSON.parse(run.stdout || 'null') as Verdict };
      },
    };
  };
  return {
    folder,
    newTenant,
    stop: async () => {
      for (const close of closing) await close();
      await root.end();
      await store.drop();
      await remove();
    },
  };
};

/** Bytes of an export. */
export const bytesOf = (tenant: LedgerTenant, name: string): Buffer =>
  readFileSync(tenant.file(name));
