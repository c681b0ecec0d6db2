import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { MasterKeySource } from './master-key.ts';
import { keyIdOf, openText, sealText } from './sealed-text.ts';
import type { NamedKey } from './sealed-text.ts';
import type { TenantKeyRow, TenantKeyStore } from './tenant-key-store.ts';
import { VaultError } from './vault-error.ts';

/** Milliseconds after which a tenant's keys are read again: how long a retired key may still seal. */
const FRESH_MS = 30_000;
const CACHED_LOOK_UPS = 20_000;

interface TenantKeys {
  data: Map<string, NamedKey>;
  /** The one that seals. */
  current: NamedKey;
  index: KeyObject;
  readAt: number;
}

/** What a tenant's key is wrapped for: neither can stand in for another. */
export const wrappedFor = (tenant: string, purpose: string, keyId: string): string =>
  ['tenant key', tenant, purpose, keyId].join('\u001f');

/** A new key of a tenant, wrapped. */
export const newTenantKey = (
  master: NamedKey,
  tenant: string,
  purpose: 'data' | 'index',
): { id: string; purpose: string; wrapped: string } => {
  const id = `k${randomBytes(5).toString('hex')}`;
  const key = randomBytes(32).toString('hex');
  return { id, purpose, wrapped: sealText(master, wrappedFor(tenant, purpose, id), key) };
};

const unreadable = (tenant: string): VaultError =>
  new VaultError(
    'unreadable',
    `a stored text of tenant ${tenant} does not open: it was changed, belongs elsewhere, or its key is gone`,
    'Verify the ledger to see where, and bring the row back from a backup. Nothing was changed.',
  );

/**
 * Seals texts with keys of their tenant, which are wrapped by the master key and unwrapped once a process. A text opens
 * only for its tenant and in the context it was sealed in, so that rows can't be swapped. Texts that were never sealed
 * pass `open` as they are.
 */
export class Vault {
  readonly #master: MasterKeySource;
  readonly #store: TenantKeyStore;
  readonly #now: () => number;
  readonly #tenants = new Map<string, TenantKeys>();
  readonly #reading = new Map<string, Promise<void>>();
  readonly #lookUps = new LRUCache<string, string>({ max: CACHED_LOOK_UPS });

  constructor(
    master: MasterKeySource,
    store: TenantKeyStore,
    now: () => number = () => performance.now(),
  ) {
    this.#master = master;
    this.#store = store;
    this.#now = now;
  }

  /**
   * Must have resolved before the other members are called for a tenant. Makes the tenant's first keys.
   * @param sealed texts that will be opened: their keys are looked for when another process made them
   * @throws VaultError, and errors of the store
   */
  async ready(tenant: string, sealed: Iterable<string | null | undefined> = []): Promise<void> {
    const keys = this.#tenants.get(tenant);
    if (!keys) {
      await this.#read(tenant);
      return this.ready(tenant, sealed);
    }
    for (const text of sealed) {
      const id = text ? keyIdOf(text) : null;
      if (id === null || keys.data.has(id)) continue;
      // Unknown ids are asked for once a call: a text that only looks sealed must not cost a look a text.
      await this.#read(tenant);
      return;
    }
    // What is sealed with a key that was just retired still opens: nobody has to wait for the newer one.
    if (this.#now() - keys.readAt > FRESH_MS) this.#read(tenant).catch(() => undefined);
  }

  /** @param context where the text stands: table, column and row */
  seal(tenant: string, context: string, text: string): string {
    const { current } = this.#keysOf(tenant);
    return sealText(current, bind(tenant, current.id, context), text);
  }

  /** Whether a text is sealed under the key that seals now. */
  isCurrent(tenant: string, text: string): boolean {
    return keyIdOf(text) === this.#keysOf(tenant).current.id;
  }

  /** @throws VaultError `unreadable` */
  open(tenant: string, context: string, sealed: string): string {
    const text = this.tryOpen(tenant, context, sealed);
    if (text === null) throw unreadable(tenant);
    return text;
  }

  /** As `open`, but null for a text that does not open. */
  tryOpen(tenant: string, context: string, sealed: string): string | null {
    const id = keyIdOf(sealed);
    if (id === null) return sealed;
    const key = this.#keysOf(tenant).data.get(id);
    return key ? openText(key, bind(tenant, id, context), sealed) : null;
  }

  /** Keyed hash to look a value up by: the same for the same value of a tenant, whichever keys seal. */
  index(tenant: string, value: string): string {
    const cached = `${tenant}\u001f${value}`;
    const known = this.#lookUps.get(cached);
    if (known !== undefined) return known;
    const made = createHmac('sha256', this.#keysOf(tenant).index)
      .update(value)
      .digest('base64url')
      .slice(0, 27);
    this.#lookUps.set(cached, made);
    return made;
  }

  #keysOf(tenant: string): TenantKeys {
    const keys = this.#tenants.get(tenant);
    if (!keys) throw new Error('the vault was used before it was ready');
    return keys;
  }

  async #read(tenant: string): Promise<void> {
    const running = this.#reading.get(tenant);
    if (running) return running;
    const reading = this.#load(tenant).finally(() => this.#reading.delete(tenant));
    this.#reading.set(tenant, reading);
    return reading;
  }

  async #load(tenant: string): Promise<void> {
    const readAt = this.#now();
    const opened = await this.#openKeys(tenant).catch((error: unknown) => {
      // The master key may have been changed between two looks.
      if (error instanceof VaultError && error.code === 'wrong-key') return this.#openKeys(tenant);
      throw error;
    });
    const data = opened.filter(({ row }) => row.purpose === 'data');
    const current = data.find(({ row }) => !row.retired)?.key;
    const index = opened.find(({ row }) => row.purpose === 'index')?.key;
    if (!current || !index) throw new Error('the tenant has no keys');
    this.#tenants.set(tenant, {
      data: new Map(data.map(({ key }) => [key.id, key])),
      current,
      index: index.secret,
      readAt,
    });
  }

  async #openKeys(tenant: string): Promise<{ row: TenantKeyRow; key: NamedKey }[]> {
    let rows = await this.#store.read(tenant);
    if (!rows.some(({ purpose, retired }) => purpose === 'data' && !retired)) {
      await this.#begin(tenant);
      rows = await this.#store.read(tenant);
    }
    const masters = await this.#master.read();
    return rows.map((row) => ({ row, key: unwrap(masters, tenant, row) }));
  }

  async #begin(tenant: string): Promise<void> {
    // Again when the master key was changed in between.
    for (let attempt = 1; ; attempt += 1) {
      const master = await masterInUse(this.#master, this.#store);
      const begun = await this.#store.begin(tenant, master.id, [
        newTenantKey(master, tenant, 'data'),
        newTenantKey(master, tenant, 'index'),
      ]);
      if (begun || attempt === 3) return;
    }
  }
}

/**
 * The master key that belongs to the database; the first one is made while nothing is sealed. To be called at a start, so
 * that a lost key is told then. @throws VaultError `key-missing`, `wrong-key`, and those of the file
 */
export const masterInUse = async (
  source: MasterKeySource,
  store: Pick<TenantKeyStore, 'masters'>,
): Promise<NamedKey> => {
  const inUse = await store.masters();
  const masters = await source.read();
  const found = masters.find(({ id }) => inUse.includes(id));
  if (found) return found;
  if (inUse.length === 0) return masters[0] ?? source.make();
  const hint =
    'Bring back the file that belongs to this database (BATON_MASTER_KEY_FILE says where it is): without it nothing sealed can be read, and a new one would not help.';
  throw masters.length === 0
    ? new VaultError(
        'key-missing',
        `the database is sealed and there is no master key at ${source.place}`,
        hint,
      )
    : new VaultError(
        'wrong-key',
        `the database is sealed under the master key ${inUse.join(', ')}, and ${source.place} holds ${masters.map(({ id }) => id).join(', ')}`,
        hint,
      );
};

const bind = (tenant: string, keyId: string, context: string): string =>
  ['text', tenant, keyId, context].join('\u001f');

/** A tenant's key in the clear. @throws VaultError `wrong-key` */
export const unwrap = (
  masters: readonly NamedKey[],
  tenant: string,
  row: TenantKeyRow,
): NamedKey => {
  const master = masters.find(({ id }) => id === row.masterId);
  const text = master && openText(master, wrappedFor(tenant, row.purpose, row.id), row.wrapped);
  if (text) return { id: row.id, secret: createSecretKey(text, 'hex') };
  throw new VaultError(
    'wrong-key',
    master
      ? `the key ${row.id} of tenant ${tenant} was changed in the database`
      : `the keys of tenant ${tenant} are wrapped by another master key (${row.masterId})`,
    master
      ? 'Bring the table tenant_keys back from a backup.'
      : 'Bring back the file that belongs to this database: without it nothing sealed can be read.',
  );
};
