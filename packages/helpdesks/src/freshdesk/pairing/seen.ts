import type { Pairings } from '@baton/handoff-service';
import { HELPDESK } from './paired-account.ts';
import { readSettings } from './settings.ts';
import type { FreshdeskSettings } from './settings.ts';

/** What comes from an account by itself, which nobody can look up there. */
export type FreshdeskSeenKind = 'app' | 'sign-in' | 'webhook' | 'event';

/** Told that something came that proved itself. Rejects never, and holds nobody up. */
export type FreshdeskSeen = (tenant: string, kind: FreshdeskSeenKind) => void;

const FIELD: Record<FreshdeskSeenKind, keyof FreshdeskSettings['seen']> = {
  app: 'app',
  'sign-in': 'signIn',
  webhook: 'webhook',
  event: 'event',
};

/** Notes the first time that each came, for the checklist. Written once for a pairing; what is known already costs nothing. */
export const freshdeskSeenNotes = (
  pairings: () => Pick<Pairings, 'of' | 'save'>,
  now: () => Date,
): FreshdeskSeen & { settled: () => Promise<void> } => {
  const told = new Map<string, number>();
  /** One after the other: two kinds often come first at the same moment, and each is written over what there is. */
  let last: Promise<void> = Promise.resolve();
  const AGAIN_MS = 60_000;

  const note = async (tenant: string, kind: FreshdeskSeenKind): Promise<void> => {
    const pairing = await pairings().of(tenant, HELPDESK);
    const settings = pairing && readSettings(pairing.settings);
    const field = FIELD[kind];
    if (!pairing || !settings || settings.seen[field] !== null) return;
    const { helpdesk, account, version } = pairing;
    const saved = { ...settings, seen: { ...settings.seen, [field]: now().toISOString() } };
    await pairings().save({ tenant, helpdesk, account, settings: saved, secrets: null }, version);
  };

  const seen: FreshdeskSeen = (tenant, kind) => {
    const key = `${kind} ${tenant}`;
    const at = now().getTime();
    // Another account begins anew, so this is looked at once a minute.
    if (at - (told.get(key) ?? -Infinity) < AGAIN_MS) return;
    told.set(key, at);
    // Somebody else who saves at the same time goes first: the next request notes it.
    last = last.then(() => note(tenant, kind)).catch(() => void told.delete(key));
  };
  return Object.assign(seen, {
    settled: () => last,
  });
};
