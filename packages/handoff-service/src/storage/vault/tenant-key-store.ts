import type { Statement } from '../database.ts';

/** A tenant's key as it is stored. */
export interface TenantKeyRow {
  id: string;
  purpose: 'data' | 'index';
  masterId: string;
  wrapped: string;
  madeAt: Date;
  retired: Date | null;
}

/** The tenants' keys in the database. */
export interface TenantKeyStore {
  /** Oldest first. */
  read: (tenant: string) => Promise<TenantKeyRow[]>;
  /** Ids of the master keys by which keys are wrapped; more than one never. */
  masters: () => Promise<string[]>;
  /** Changes nothing when the tenant has keys. False when another master key is in use. */
  begin: (tenant: string, masterId: string, keys: readonly object[]) => Promise<boolean>;
}

const READ: Statement = { name: 'tenant_keys_read', text: 'select * from tenant_keys_read($1)' };
const MASTERS: Statement = {
  name: 'tenant_key_masters',
  text: 'select * from tenant_key_masters()',
};
const BEGIN: Statement = {
  name: 'tenant_keys_begin',
  text: 'select * from tenant_keys_begin($1, $2, $3)',
};

type Run = <Row extends object>(statement: Statement, values: unknown[]) => Promise<Row[]>;

interface Row {
  key_id: string;
  purpose: 'data' | 'index';
  master_id: string;
  wrapped: string;
  made_at: Date;
  retired_at: Date | null;
}

/** The tenants' keys, read and begun through this way of running statements. */
export const tenantKeyStore = (run: Run): TenantKeyStore => ({
  read: async (tenant) =>
    (await run<Row>(READ, [tenant])).map((row) => ({
      id: row.key_id,
      purpose: row.purpose,
      masterId: row.master_id,
      wrapped: row.wrapped,
      madeAt: row.made_at,
      retired: row.retired_at,
    })),
  masters: async () => (await run<{ master_id: string }>(MASTERS, [])).map((row) => row.master_id),
  begin: async (tenant, masterId, keys) => {
    const [row] = await run<{ begun: boolean }>(BEGIN, [tenant, masterId, JSON.stringify(keys)]);
    return row?.begun === true;
  },
});
