import type { Pool, PoolClient } from 'pg';
import { holdsFreeText } from './free-text.ts';
import { PLACES } from './places.ts';
import { keyIdOf } from './sealed-text.ts';
import type { Vault } from './vault.ts';

/** Rows at a time: short enough that nobody waits for a lock. */
const BATCH = 200;

type Texts = Record<string, string | null>;

/** A table with sealed columns. */
interface SealedTable {
  name: string;
  /** What names a row beside its tenant, in the order of the primary key. */
  key: readonly [column: string, type: string][];
  /** Columns, and where their texts stand. */
  columns: Readonly<Record<string, (key: readonly string[]) => string>>;
}

const first = (key: readonly string[]): string => key[0] ?? '';
const second = (key: readonly string[]): string => key[1] ?? '';

const TABLES: readonly SealedTable[] = [
  {
    name: 'ledger',
    key: [
      ['conversation_id', 'text'],
      ['seq', 'bigint'],
    ],
    columns: {
      body: (key) => PLACES.ledgerBody(first(key), Number(second(key))),
      decision: (key) => PLACES.ledgerDecision(first(key), Number(second(key))),
    },
  },
  {
    name: 'conversations',
    key: [['conversation_id', 'text']],
    columns: {
      state: (key) => PLACES.state(first(key)),
      decision: (key) => PLACES.told(first(key)),
    },
  },
  {
    name: 'handoffs',
    key: [['handoff_id', 'text']],
    columns: {
      decision: (key) => PLACES.handoffDecision(first(key)),
      resolution: (key) => PLACES.resolution(first(key)),
    },
  },
  {
    name: 'actions',
    key: [
      ['conversation_id', 'text'],
      ['action_id', 'text'],
    ],
    columns: {
      target: (key) => PLACES.target(first(key), second(key)),
      args: (key) => PLACES.args(first(key), second(key)),
    },
  },
  {
    name: 'approvals',
    key: [['approval_id', 'text']],
    columns: { note: (key) => PLACES.note(first(key)) },
  },
  {
    name: 'helpdesk_hooks',
    key: [['helpdesk', 'text']],
    columns: {
      secret: (key) => PLACES.hookSecret(first(key)),
      old_secret: (key) => PLACES.hookSecret(first(key)),
    },
  },
  {
    name: 'pairings',
    key: [['helpdesk', 'text']],
    columns: { secrets: (key) => PLACES.pairingSecrets(first(key)) },
  },
  {
    name: 'viewer_grants',
    key: [
      ['helpdesk', 'text'],
      ['user_id', 'text'],
    ],
    columns: { secrets: (key) => PLACES.grantSecrets(first(key), second(key)) },
  },
  {
    name: 'viewer_consents',
    key: [['state_hash', 'text']],
    columns: { verifier: (key) => PLACES.consentVerifier(first(key)) },
  },
  {
    name: 'sign_in_attempts',
    key: [['attempt', 'text']],
    columns: {
      address: (key) => PLACES.signInAddress(first(key)),
      name: (key) => PLACES.signInName(first(key)),
      company: (key) => PLACES.signInCompany(first(key)),
    },
  },
  {
    name: 'action_endpoints',
    key: [['name', 'text']],
    columns: {
      secret: (key) => PLACES.endpointSecret(first(key)),
      old_secret: (key) => PLACES.endpointSecret(first(key)),
    },
  },
  {
    name: 'webhooks',
    key: [['name', 'text']],
    columns: {
      url: (key) => PLACES.webhookUrl(first(key)),
      secret: (key) => PLACES.webhookSecret(first(key)),
      old_secret: (key) => PLACES.webhookSecret(first(key)),
    },
  },
  {
    name: 'webhook_events',
    key: [['event_id', 'text']],
    columns: { body: (key) => PLACES.webhookEvent(first(key)) },
  },
];

/** What an erasure left is blank, and a decision of codes was never sealed. */
const needsNone = (table: SealedTable, column: string, row: Texts): boolean =>
  (table.name === 'ledger' && column === 'body' && row['erased'] === 'true') ||
  (table.name === 'ledger' && column === 'decision' && isPlainCodes(row[column])) ||
  row[column] === '[erased]';

const isPlainCodes = (decision: string | null | undefined): boolean =>
  !decision || (keyIdOf(decision) === null && !holdsFreeText(decision));

const nextPage = async (
  client: PoolClient,
  table: SealedTable,
  tenant: string,
  after: readonly string[] | null,
): Promise<Texts[]> => {
  const names = table.key.map(([name]) => name);
  const texts = names.map((name, index) => `${name}::text as k${index}`);
  const place = names.map((_, index) => `$${index + 2}::${table.key[index]?.[1]}`);
  const { rows } = await client.query<Texts>(
    `select ${[...texts, ...Object.keys(table.columns)].join(', ')},
       ${table.name === 'ledger' ? `(erased_at is not null)::text` : `'false'`} as erased
     from ${table.name} where tenant_id = $1
       ${after ? `and (${names.join(', ')}) > (${place.join(', ')})` : ''}
     order by ${names.join(', ')} limit ${BATCH}`,
    [tenant, ...(after ?? [])],
  );
  return rows;
};

/** Writes what was sealed anew, unless somebody changed the row meanwhile: then it is new anyway. */
const writePage = async (
  client: PoolClient,
  table: SealedTable,
  tenant: string,
  rows: readonly { key: string[]; old: Texts; made: Texts }[],
): Promise<number> => {
  const names = Object.keys(table.columns);
  const values: unknown[] = [tenant];
  const list = (type: string, of: (row: (typeof rows)[number]) => unknown): string => {
    values.push(rows.map(of));
    return `$${values.length}::${type}[]`;
  };
  const keys = table.key.map(([, type], index) => list(type, ({ key }) => key[index]));
  const olds = names.map((name) => list('text', ({ old }) => old[name] ?? null));
  const news = names.map((name) => list('text', ({ made }) => made[name] ?? null));
  const { rowCount } = await client.query(
    `update ${table.name} t set ${names.map((name) => `${name} = n.new_${name}`).join(', ')}
     from unnest(${[...keys, ...olds, ...news].join(', ')}) as n (
       ${[...table.key.map((_, index) => `k${index}`), ...names.map((name) => `old_${name}`), ...names.map((name) => `new_${name}`)].join(', ')})
     where t.tenant_id = $1 and ${table.key.map(([name], index) => `t.${name} = n.k${index}`).join(' and ')}
       and ${names.map((name) => `t.${name} is not distinct from n.old_${name}`).join(' and ')}`,
    values,
  );
  return rowCount ?? 0;
};

/** One page in a transaction of its own; gives the place to go on from, or null at the end. */
const resealPage = async (
  client: PoolClient,
  vault: Vault,
  table: SealedTable,
  tenant: string,
  after: readonly string[] | null,
): Promise<{ next: string[] | null; looked: number; sealed: number }> => {
  const rows = await nextPage(client, table, tenant, after);
  const names = Object.keys(table.columns);
  await vault.ready(
    tenant,
    rows.flatMap((row) => names.map((name) => row[name] ?? null)),
  );
  const keyOf = (row: Texts): string[] => table.key.map((_, index) => row[`k${index}`] ?? '');
  const work = rows.flatMap((row) => {
    const key = keyOf(row);
    const made: Texts = Object.fromEntries(
      Object.entries(table.columns).map(([name, place]) => {
        const text = row[name] ?? null;
        if (text === null || needsNone(table, name, row) || vault.isCurrent(tenant, text))
          return [name, text];
        return [name, vault.seal(tenant, place(key), vault.open(tenant, place(key), text))];
      }),
    );
    return names.some((name) => made[name] !== (row[name] ?? null))
      ? [{ key, old: row, made }]
      : [];
  });
  const last = rows.length === BATCH ? rows.at(-1) : undefined;
  const progress = { next: last ? keyOf(last) : null, looked: rows.length };
  if (work.length === 0) return { ...progress, sealed: 0 };
  await client.query('begin');
  try {
    await client.query(`select set_config('baton.resealing', 'on', true)`);
    const sealed = await writePage(client, table, tenant, work);
    await client.query('commit');
    return { ...progress, sealed };
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
};

/** How far it is: rows looked at, and rows sealed anew. */
export interface ResealProgress {
  looked: number;
  sealed: number;
}

/**
 * Seals everything of a tenant under its current key that is plain or sealed under a retired one, a page at a time. May be
 * broken off at any moment, and does what is left when it is called again. Nothing that is said changes, so that the
 * ledger's hashes hold. @throws VaultError `unreadable` at a text that does not open
 */
export const resealTenant = async (
  owner: Pool,
  vault: Vault,
  tenant: string,
  onProgress: (progress: ResealProgress) => void,
  signal: AbortSignal,
): Promise<ResealProgress> => {
  const total = { looked: 0, sealed: 0 };
  const client = await owner.connect();
  try {
    for (const table of TABLES) {
      let after: string[] | null = null;
      do {
        if (signal.aborted) return total;
        const page = await resealPage(client, vault, table, tenant, after);
        total.looked += page.looked;
        total.sealed += page.sealed;
        after = page.next;
        onProgress({ ...total });
      } while (after !== null);
    }
    return total;
  } finally {
    client.release();
  }
};
