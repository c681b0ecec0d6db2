import { randomBytes } from 'node:crypto';
import { serves } from '../connectors/port.ts';
import type { Connectors } from '../connectors/port.ts';
import { Problem } from '../problems/problem.ts';
import { rotateSecret } from '../signing/rotate-secret.ts';
import { newSecret } from '../signing/sign.ts';
import type { Database } from '../storage/database.ts';
import type { Hook, HookTurns } from './hook.ts';
import type { KnownHooks } from './known-hooks.ts';
import { deleteHook, listHooks, loadHook, rotateHook, saveHook } from './hook-store.ts';

/** What the registry works with. */
export interface HookRegistry {
  db: Database;
  connectors: Connectors;
  hooks: KnownHooks;
  now: () => Date;
  baseUrl: () => string;
}

/** As it is told: with the address the helpdesk is given. */
export type ShownHook = Hook & { url: string };

const shown = ({ baseUrl }: HookRegistry, hook: Hook): ShownHook => {
  const { helpdesk, hookId, turns, programs, createdAt, updatedAt, oldUntil, usedAt } = hook;
  const url = `${baseUrl()}/v1/helpdesks/${helpdesk}/hooks/${hookId}`;
  return { helpdesk, hookId, url, turns, programs, createdAt, updatedAt, oldUntil, usedAt };
};

/** Hooks of a tenant, by helpdesk. */
export const readHooks = async (registry: HookRegistry, tenant: string): Promise<ShownHook[]> =>
  (await listHooks(registry.db, tenant, registry.now())).map((hook) => shown(registry, hook));

/** @throws Problem `not-found` */
export const readHookOf = async (
  registry: HookRegistry,
  tenant: string,
  helpdesk: string,
): Promise<ShownHook> => {
  const found = (await readHooks(registry, tenant)).find((hook) => hook.helpdesk === helpdesk);
  if (!found) throw new Problem('not-found');
  return found;
};

/**
 * Opens a door for a helpdesk's webhooks, or changes what is taken from it. Secret: as the helpdesk gives it, or made here;
 * told when the hook is new, and never again. @throws Problem `no-connector`
 */
export const putHook = async (
  registry: HookRegistry,
  tenant: string,
  wish: { helpdesk: string; turns: HookTurns; programs: string[]; secret?: string | undefined },
): Promise<ShownHook & { secret?: string }> => {
  const { helpdesk, turns, programs } = wish;
  const connector = registry.connectors.get(helpdesk);
  if (!connector?.readHook || !serves(connector, tenant)) throw new Problem('no-connector');
  const secret = wish.secret ?? newSecret();
  const hookId = `hk_${randomBytes(24).toString('base64url')}`;
  const now = registry.now();
  const saved = await saveHook(
    registry.db,
    tenant,
    { helpdesk, hookId, turns, programs, secret },
    now,
  );
  if (!saved) throw new Problem('internal');
  registry.hooks.clear();
  return { ...shown(registry, saved.hook), ...(saved.created && { secret }) };
};

/** Gives a hook a new secret; the old one counts beside it for a day. @throws Problem `not-found`, `busy` */
export const rotateHookSecret = async (
  registry: HookRegistry,
  tenant: string,
  helpdesk: string,
  given: string | undefined,
): Promise<ShownHook & { secret: string }> => {
  const now = registry.now();
  const found = await loadHook(registry.db, tenant, helpdesk, now);
  if (!found) throw new Problem('not-found');
  const { row, secret } = await rotateSecret(
    found,
    now,
    (rotation) => rotateHook(registry.db, tenant, helpdesk, rotation, now),
    given,
  );
  registry.hooks.clear();
  return { ...shown(registry, row), secret };
};

/** @throws Problem `not-found` */
export const removeHook = async (
  { db, hooks }: HookRegistry,
  tenant: string,
  helpdesk: string,
): Promise<void> => {
  const removed = await deleteHook(db, tenant, helpdesk);
  hooks.clear();
  if (!removed) throw new Problem('not-found');
};
