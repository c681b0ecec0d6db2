import type { Pool } from 'pg';
import type { MasterKeySource } from './master-key.ts';
import { readHead } from '../head-text.ts';
import { PLACES } from './places.ts';
import { tenantKeyStore } from './tenant-key-store.ts';
import { Vault, masterInUse } from './vault.ts';

const BATCH = 500;

interface Row {
  tenant_id: string;
  conversation_id: string;
  version: number;
  state: string;
}

/** Gives conversations from before there were keys the look-up key of their customer. */
const indexConversations = async (owner: Pool, vault: Vault): Promise<void> => {
  for (;;) {
    const { rows } = await owner.query<Row>(
      `select c.tenant_id, c.conversation_id, c.version, c.state from conversations c
       where c.customer_key = '?' limit ${BATCH}`,
    );
    if (rows.length === 0) return;
    const keys: (string | null)[] = [];
    for (const row of rows) {
      await vault.ready(row.tenant_id, [row.state]);
      const text = vault.open(row.tenant_id, PLACES.state(row.conversation_id), row.state);
      const { customer } = readHead(text).state.facts;
      keys.push(customer?.id === undefined ? null : vault.index(row.tenant_id, customer.id));
    }
    await owner.query(
      `update conversations c set customer_key = n.key
       from unnest($1::text[], $2::text[], $3::text[]) as n (tenant, conv, key)
       where c.tenant_id = n.tenant and c.conversation_id = n.conv and c.customer_key = '?'`,
      [rows.map((row) => row.tenant_id), rows.map((row) => row.conversation_id), keys],
    );
  }
};

/** The same for actions, whose customer was stored by name. */
const indexActions = async (owner: Pool, vault: Vault): Promise<void> => {
  const { rows } = await owner.query<{ tenant_id: string; customer: string }>(
    `select distinct a.tenant_id, a.customer from actions a where a.customer like '?%'`,
  );
  for (const { tenant_id: tenant, customer } of rows) {
    await vault.ready(tenant);
    await owner.query(
      'update actions a set customer = $3 where a.tenant_id = $1 and a.customer = $2',
      [tenant, customer, vault.index(tenant, customer.slice(1))],
    );
  }
};

/**
 * Sees to it, before anything is served, that the master key belongs to the database (it makes the first one), and brings
 * rows from before there were keys up to date. May be broken off and done again. @throws VaultError
 */
export const prepareVault = async (owner: Pool, masterKey: MasterKeySource): Promise<void> => {
  const store = tenantKeyStore(async (statement, values) => {
    const { rows } = await owner.query({ ...statement, values });
    return rows as never[];
  });
  await masterInUse(masterKey, store);
  const vault = new Vault(masterKey, store);
  await indexConversations(owner, vault);
  await indexActions(owner, vault);
};
