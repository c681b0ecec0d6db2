import type { Pairings } from '@baton/handoff-service';
import { HELPDESK } from './paired-account.ts';
import { readSettings } from './settings.ts';

/** What Intercom sends by itself, which nobody can look up there. */
export type SeenKind = 'canvas' | 'webhook';

/** Told that something came whose signature was right. Rejects never, and holds nobody up. */
export type Seen = (tenant: string, kind: SeenKind) => void;

const FIELD = { canvas: 'canvasSeenAt', webhook: 'webhookSeenAt' } as const;

/**
 * Notes the first time that an app was looked at and that a webhook came, for the checklist. Written once for a pairing; what
 * is known already costs nothing.
 */
export const seenNotes = (
  pairings: () => Pick<Pairings, 'of' | 'save'>,
  now: () => Date,
): Seen & { settled: () => Promise<void> } => {
  const told = new Map<string, number>();
  /** One after the other: a canvas and a webhook often come first at the same moment, and each is written over what there is. */
  let last: Promise<void> = Promise.resolve();
  const AGAIN_MS = 60_000;

  const note = async (tenant: string, kind: SeenKind): Promise<void> => {
    const pairing = await pairings().of(tenant, HELPDESK);
    const settings = pairing && readSettings(pairing.settings);
    if (!pairing || !settings || settings[FIELD[kind]] !== null) return;
    const { helpdesk, account, version } = pairing;
    const saved = { ...settings, [FIELD[kind]]: now().toISOString() };
    await pairings().save({ tenant, helpdesk, account, settings: saved, secrets: null }, version);
  };

  const seen: Seen = (tenant, kind) => {
    const key = `${kind} ${tenant}`;
    const at = now().getTime();
    // Another app or another secret begins anew, so this is looked at once a minute.
    if (at - (told.get(key) ?? -Infinity) < AGAIN_MS) return;
    told.set(key, at);
    // Somebody else who saves at the same time goes first: the next request notes it.
    last = last.then(() => note(tenant, kind)).catch(() => void told.delete(key));
  };
  return Object.assign(seen, {
    settled: () => last,
  });
};
