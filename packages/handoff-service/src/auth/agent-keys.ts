import { createHash, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { SESSION_TOKEN } from '../panel/session-token.ts';
import type { Database } from '../storage/database.ts';
import { STATEMENTS } from '../storage/statements.ts';
import { storeProblem } from '../storage/store-problem.ts';

/** Shortest secret that is accepted as a key, in characters. */
export const MIN_KEY_LENGTH = 32;

/** How long a key that was looked up is trusted: a revoked key works at most this long. */
const TRUST_MS = 30_000;

const hashKey = (key: string): Buffer => createHash('sha256').update(key).digest();

/** What a key may do: tell what an agent does, or set what the tenant wants. */
export type KeyScope = 'agent' | 'admin';

/** Whose key it is, what it may do, and how it is named in records. */
export interface KeyGrant {
  tenant: string;
  scopes: readonly KeyScope[];
  /** Label and id of the key, never the key. */
  name: string;
}

/** A new random key; shown once, stored only as its hash. */
export const newAgentKey = (): string => `baton_${randomBytes(24).toString('base64url')}`;

/**
 * Registers a key for a tenant, which is created when it is new. Doing it again sets what the key may do,
 * and takes back that it was ended.
 * @throws TypeError for a key that looks like the token of a session: it would be taken for one
 */
export const registerAgentKey = async (
  owner: Pool,
  tenant: string,
  key: string,
  label: string,
  scopes: readonly KeyScope[] = ['agent'],
): Promise<void> => {
  if (SESSION_TOKEN.test(key))
    throw new TypeError(`the key “${label}” looks like a session of a panel: take another one`);
  const hash = hashKey(key);
  await owner.query(
    'insert into tenants (tenant_id, name) values ($1, $1) on conflict do nothing',
    [tenant],
  );
  await owner.query(
    `insert into agent_keys (tenant_id, key_id, key_hash, label, scopes) values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
    [tenant, hash.toString('hex').slice(0, 12), hash, label, scopes],
  );
  await owner.query(
    `update agent_keys set scopes = $3, revoked_at = null
       where tenant_id = $1 and key_hash = $2 and (scopes <> $3 or revoked_at is not null)`,
    [tenant, hash, scopes],
  );
};

/** Ends every key under one of these labels but those given: whoever changes a key in the settings means that the old one is over. */
export const endOtherKeys = async (
  owner: Pool,
  labels: readonly string[],
  kept: readonly string[],
): Promise<void> => {
  await owner.query(
    `update agent_keys set revoked_at = now()
       where label = any ($1) and revoked_at is null and not key_hash = any ($2)`,
    [labels, kept.map(hashKey)],
  );
};

interface GrantRow {
  tenant_id: string;
  key_id: string;
  label: string;
  scopes: KeyScope[];
}

/** Finds out whose a key is and what it may do. */
export class AgentKeys {
  readonly #db: Database;
  readonly #trusted = new LRUCache<string, KeyGrant>({ max: 10_000, ttl: TRUST_MS });

  constructor(db: Database) {
    this.#db = db;
  }

  /** What a key is good for, or null when it is unknown or revoked. Looked up by hash, so comparing leaks no timing. @throws Problem `store-unavailable` */
  async grantOf(key: string): Promise<KeyGrant | null> {
    if (key.length < MIN_KEY_LENGTH || key.length > 200 || SESSION_TOKEN.test(key)) return null;
    const trusted = this.#trusted.get(key);
    if (trusted) return trusted;
    const [row] = await this.#db
      .run<GrantRow>(STATEMENTS.agentKeyGrant, [hashKey(key)])
      .catch((error: unknown) => {
        throw storeProblem(error);
      });
    if (!row) return null;
    const { tenant_id: tenant, key_id, label, scopes } = row;
    const grant = { tenant, scopes, name: `${label} ${key_id}` };
    this.#trusted.set(key, grant);
    return grant;
  }
}
