import type { Pool, PoolClient } from 'pg';
import { ownerPool } from '../database.ts';
import type { Connection } from '../database.ts';
import { changeMasterKeyFile, masterKeyFile } from './master-key-file.ts';
import { resealTenant } from './reseal.ts';
import type { ResealProgress } from './reseal.ts';
import { sealText } from './sealed-text.ts';
import type { NamedKey } from './sealed-text.ts';
import { tenantKeyStore } from './tenant-key-store.ts';
import type { TenantKeyRow } from './tenant-key-store.ts';
import { Vault, masterInUse, newTenantKey, unwrap, wrappedFor } from './vault.ts';
import { VaultError } from './vault-error.ts';

/** A tenant's key without the key. */
export interface KeyShown {
  tenant: string;
  id: string;
  purpose: 'data' | 'index';
  /** Fingerprint of the master key it is wrapped by. */
  master: string;
  madeAt: Date;
  /** Since when nothing new is sealed under it; null while it is in use. */
  retired: Date | null;
}

/** What an operator does with the keys of a database, beside running services. */
export interface KeyRing {
  /** That the master key belongs to the database and every key opens. @throws VaultError */
  check: () => Promise<void>;
  show: () => Promise<KeyShown[]>;
  /** A new data key for every tenant; services seal with it within a minute. Gives how many. */
  rotate: () => Promise<number>;
  /** A new master key in place of the one in the file: fingerprints of both. */
  changeMaster: () => Promise<{ from: string; to: string }>;
  /** Seals under the current keys what is not; may be broken off and continued. */
  reseal: (
    onProgress: (progress: ResealProgress) => void,
    signal: AbortSignal,
  ) => Promise<ResealProgress>;
  close: () => Promise<void>;
}

interface Row {
  tenant_id: string;
  key_id: string;
  purpose: 'data' | 'index';
  master_id: string;
  wrapped: string;
  made_at: Date;
  retired_at: Date | null;
}

const toKey = (row: Row): TenantKeyRow => ({
  id: row.key_id,
  purpose: row.purpose,
  masterId: row.master_id,
  wrapped: row.wrapped,
  madeAt: row.made_at,
  retired: row.retired_at,
});

/** Runs it in one transaction in which nobody else begins or changes keys. */
const alone = async <T>(
  owner: Pool,
  work: (client: PoolClient, rows: Row[]) => Promise<T>,
): Promise<T> => {
  const client = await owner.connect();
  try {
    await client.query('begin');
    await client.query('lock table tenant_keys in share row exclusive mode');
    const { rows } = await client.query<Row>(
      'select * from tenant_keys order by tenant_id, made_at',
    );
    const done = await work(client, rows);
    await client.query('commit');
    return done;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
};

const rewrap =
  (owner: Pool) =>
  (from: NamedKey[], to: NamedKey): Promise<void> =>
    alone(owner, async (client, rows) => {
      for (const row of rows) {
        const key = unwrap(from, row.tenant_id, toKey(row));
        await client.query(
          'update tenant_keys set wrapped = $3, master_id = $4 where tenant_id = $1 and key_id = $2',
          [
            row.tenant_id,
            row.key_id,
            sealText(
              to,
              wrappedFor(row.tenant_id, row.purpose, row.key_id),
              key.secret.export().toString('hex'),
            ),
            to.id,
          ],
        );
      }
    });

const rotate = (owner: Pool, master: NamedKey): Promise<number> =>
  alone(owner, async (client, rows) => {
    const tenants = [...new Set(rows.map((row) => row.tenant_id))];
    for (const tenant of tenants) {
      await client.query(
        `update tenant_keys set retired_at = now()
         where tenant_id = $1 and purpose = 'data' and retired_at is null`,
        [tenant],
      );
      const key = newTenantKey(master, tenant, 'data');
      await client.query(
        `insert into tenant_keys (tenant_id, key_id, purpose, master_id, wrapped)
         values ($1, $2, 'data', $3, $4)`,
        [tenant, key.id, master.id, key.wrapped],
      );
    }
    return tenants.length;
  });

/** The keys of a database and the file of its master key; nothing is changed by opening it. */
export const openKeyRing = (connection: Connection, file: string): KeyRing => {
  const owner = ownerPool(connection);
  const store = tenantKeyStore(async (statement, values) => {
    const { rows } = await owner.query({ ...statement, values });
    return rows as never[];
  });
  const source = masterKeyFile(file);
  const readAll = async (): Promise<Row[]> =>
    (await owner.query<Row>('select * from tenant_keys order by tenant_id, made_at, key_id')).rows;
  /** As at a start, but without making a key: that is the service's to do. */
  const masterOf = (): Promise<NamedKey> =>
    masterInUse(
      {
        ...source,
        make: async () => {
          throw new VaultError(
            'key-missing',
            `there is no master key at ${file}`,
            'Start the service once: it makes one.',
          );
        },
      },
      store,
    );
  return {
    check: async () => {
      await masterOf();
      const masters = await source.read();
      for (const row of await readAll()) unwrap(masters, row.tenant_id, toKey(row));
    },
    show: async () =>
      (await readAll()).map((row) => ({
        tenant: row.tenant_id,
        id: row.key_id,
        purpose: row.purpose,
        master: row.master_id,
        madeAt: row.made_at,
        retired: row.retired_at,
      })),
    rotate: async () => rotate(owner, await masterOf()),
    changeMaster: async () => {
      await masterOf();
      return changeMasterKeyFile(file, rewrap(owner));
    },
    reseal: async (onProgress, signal) => {
      const vault = new Vault(source, store);
      const total = { looked: 0, sealed: 0 };
      for (const tenant of new Set((await readAll()).map((row) => row.tenant_id))) {
        const done = await resealTenant(
          owner,
          vault,
          tenant,
          ({ looked, sealed }) =>
            onProgress({ looked: total.looked + looked, sealed: total.sealed + sealed }),
          signal,
        );
        total.looked += done.looked;
        total.sealed += done.sealed;
      }
      return total;
    },
    close: () => owner.end(),
  };
};
