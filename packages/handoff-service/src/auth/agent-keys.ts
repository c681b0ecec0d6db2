import { createHash, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import type { Database } from '../storage/database.ts';
import { STATEMENTS } from '../storage/statements.ts';

/** Shortest secret that is accepted as a key, in characters. */
export const MIN_KEY_LENGTH = 32;

/** How long a key that was looked up is trusted: a revoked key works at most this long. */
const TRUST_MS = 30_000;

const hashKey = (key: string): Buffer => createHash('sha256').update(key).digest();

/** A new random key; shown once, stored only as its hash. */
export const newAgentKey = (): string => `baton_${randomBytes(24).toString('base64url')}`;

/** Registers a key for a tenant, which is created when it is new. Doing it twice changes nothing. */
export const registerAgentKey = async (
  owner: Pool,
  tenant: string,
  key: string,
  label: string,
): Promise<void> => {
  const hash = hashKey(key);
  await owner.query(
    'insert into tenants (tenant_id, name) values ($1, $1) on conflict do nothing',
    [tenant],
  );
  await owner.query(
    `insert into agent_keys (tenant_id, key_id, key_hash, label) values ($1, $2, $3, $4) on conflict do nothing`,
    [tenant, hash.toString('hex').slice(0, 12), hash, label],
  );
};

/** Finds the tenant of an agent key. */
export class AgentKeys {
  readonly #db: Database;
  readonly #trusted = new LRUCache<string, { tenant: string }>({ max: 10_000, ttl: TRUST_MS });

  constructor(db: Database) {
    this.#db = db;
  }

  /** Tenant of a key, or null when it is unknown or revoked. Looked up by hash, so comparing leaks no timing. */
  async tenantOf(key: string): Promise<string | null> {
    if (key.length < MIN_KEY_LENGTH || key.length > 200) return null;
    const trusted = this.#trusted.get(key);
    if (trusted) return trusted.tenant;
    const hash = hashKey(key);
    const [row] = await this.#db.run<{ tenant_id: string }>(STATEMENTS.agentKeyTenant, [hash]);
    if (!row) return null;
    this.#trusted.set(key, { tenant: row.tenant_id });
    return row.tenant_id;
  }
}
