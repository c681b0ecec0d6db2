import { isDeepStrictEqual } from 'node:util';
import type { Logger } from 'pino';
import { putHook, readHooks, rotateHookSecret } from '../inbound/registry.ts';
import type { HookRegistry } from '../inbound/registry.ts';
import { loadHook } from '../inbound/hook-store.ts';
import type { Policies } from '../policy/policies.ts';
import { errorCode } from '../problems/error-code.ts';
import { Problem } from '../problems/problem.ts';
import type { ViewerGrants } from '../viewers/grants.ts';
import type { Pairing } from './pairing.ts';
import type { MadeSecrets, PairingHook, PairingKind, ReadWish } from './pairing-kind.ts';
import { leaseRepair } from './pairing-store.ts';
import { putBeside } from './put-beside.ts';
import type { StoredPairings } from './stored-pairings.ts';

/** How long a look at an account may take. */
const LOOK_MS = 60_000;
/** What a request waits for a helpdesk to prove credentials. */
const PROVE_MS = 20_000;

/** What pairing takes. */
export interface PairingDesk {
  pairings: StoredPairings;
  grants: ViewerGrants;
  kinds: ReadonlyMap<string, PairingKind>;
  policies: Policies;
  hooks: HookRegistry;
  leaseClock: (() => Date) | null;
  /** Ends what Baton itself vouched for there. */
  endSignIns: (whose: { tenant: string; helpdesk: string }) => Promise<void>;
  log: Logger;
}

const WHY = {
  invalid: 'invalid-body',
  refused: 'credentials-refused',
  unreachable: 'helpdesk-unreachable',
} as const;

const refusal = ({ why, faults }: Extract<ReadWish, { ok: false }>): Problem => {
  const code = WHY[why];
  return new Problem(code, {
    faults: faults.map((fault) => ({
      ...fault,
      code: code === 'invalid-body' ? 'invalid-field' : code,
    })),
    ...(why === 'unreachable' && { retryAfter: 5 }),
  });
};

const NONE_MADE: MadeSecrets = {
  faults: [{ pointer: '/names', detail: 'are none: this helpdesk makes its secrets itself' }],
};

const kindOf = ({ kinds }: PairingDesk, helpdesk: string): PairingKind => {
  const kind = kinds.get(helpdesk);
  if (!kind) throw new Problem('no-pairing');
  return kind;
};

/** @throws Problem `not-found`, `no-pairing` */
export const readPairingOf = async (
  desk: PairingDesk,
  tenant: string,
  helpdesk: string,
): Promise<Pairing> => {
  kindOf(desk, helpdesk);
  const pairing = await desk.pairings.of(tenant, helpdesk);
  if (!pairing) throw new Problem('not-found');
  return pairing;
};

/**
 * Pairs an account, or changes what is known of it. `version`: the one that is changed; any when left out.
 * @throws Problem `no-pairing`, `invalid-body`, `credentials-refused`, `helpdesk-unreachable`, `pairing-changed`, `account-taken`
 */
export const putPairing = async (
  desk: PairingDesk,
  tenant: string,
  wish: {
    helpdesk: string;
    settings: unknown;
    credentials?: unknown;
    version?: number | undefined;
  },
): Promise<Pairing> => {
  const { helpdesk, settings, credentials = null, version } = wish;
  const kind = kindOf(desk, helpdesk);
  const before = await desk.pairings.of(tenant, helpdesk);
  if (version !== undefined && version !== (before?.version ?? 0))
    throw new Problem('pairing-changed');
  const signal = AbortSignal.timeout(PROVE_MS);
  const read = await kind.readWish({ tenant, settings, credentials, before, signal });
  if (!read.ok) throw refusal(read);
  const { account, settings: saved, secrets, beside } = read;
  // First, as with the settings its version rises: who reads that version reads these, too.
  if (beside) await putBeside(desk.pairings, { tenant, helpdesk }, beside);
  return desk.pairings.save(
    { tenant, helpdesk, account, settings: saved, secrets },
    before?.version ?? null,
  );
};

/** How often somebody else may save meanwhile: what comes for the first time is noted in a pairing, too. */
const MOST_TRIES = 3;

/**
 * Makes secrets for an account, all of them where no names are given, and tells them this once: what is stored of them never
 * comes out again. `version`: the one that is changed; any when left out.
 * @throws Problem `not-found`, `no-pairing`, `invalid-body`, `pairing-changed`
 */
export const makeSecrets = async (
  desk: PairingDesk,
  tenant: string,
  { helpdesk, names, version }: { helpdesk: string; names?: string[]; version?: number },
): Promise<{ pairing: Pairing; secrets: Readonly<Record<string, string>> }> => {
  const kind = kindOf(desk, helpdesk);
  for (let tries = 1; ; tries += 1) {
    const before = await readPairingOf(desk, tenant, helpdesk);
    if (version !== undefined && version !== before.version) throw new Problem('pairing-changed');
    const made = kind.makeSecrets?.(before, names ?? null, desk.hooks.now()) ?? NONE_MADE;
    if ('faults' in made) throw refusal({ ok: false, why: 'invalid', faults: made.faults });
    const { settings, secrets, told } = made;
    const { account } = before;
    try {
      const saved = { tenant, helpdesk, account, settings, secrets };
      return { pairing: await desk.pairings.save(saved, before.version), secrets: told };
    } catch (error) {
      const changed = error instanceof Problem && error.code === 'pairing-changed';
      if (!changed || version !== undefined || tries === MOST_TRIES) throw error;
    }
  }
};

/** An address at which an account is paired by whoever has it. @throws Problem `no-pairing`, `no-listed-app`, `invalid-body` */
export const inviteTo = async (
  desk: PairingDesk,
  tenant: string,
  helpdesk: string,
  settings: unknown,
): Promise<{ url: string; until: string }> => {
  const kind = kindOf(desk, helpdesk);
  const { version = 0 } = (await desk.pairings.of(tenant, helpdesk)) ?? {};
  const invite = await kind.invite?.({ tenant, version, settings });
  if (!invite) throw new Problem('no-listed-app');
  if ('faults' in invite) throw refusal({ ok: false, why: 'invalid', faults: invite.faults });
  return invite;
};

const hookOf = ({ hooks }: PairingDesk, tenant: string, helpdesk: string): PairingHook => {
  const address = async (): Promise<string | null> =>
    (await readHooks(hooks, tenant)).find((hook) => hook.helpdesk === helpdesk)?.url ?? null;
  return {
    address,
    open: async () =>
      (await address()) ??
      (await putHook(hooks, tenant, { helpdesk, turns: 'agents', programs: [] })).url,
    takes: async (secret) =>
      (await loadHook(hooks.db, tenant, helpdesk, hooks.now()))?.secrets[0] === secret,
    take: async (secret) => void (await rotateHookSecret(hooks, tenant, helpdesk, secret)),
  };
};

/** Goes through the checklist and keeps what it finds. Of a line that was green until then the log says so, whoever asked for the look. */
const look = async (desk: PairingDesk, pairing: Pairing, repair: boolean): Promise<Pairing> => {
  const { tenant, helpdesk } = pairing;
  const { policy } = (await desk.policies.of(tenant)).engine;
  const { steps, settings } = await kindOf(desk, helpdesk).look(
    {
      pairing,
      pairings: desk.pairings,
      hook: hookOf(desk, tenant, helpdesk),
      queues: policy.queues.flatMap(({ id, targets }) => {
        const target = targets[helpdesk];
        return target ? [{ queue: id, target }] : [];
      }),
      gaveLeave: (await desk.grants.list(tenant, helpdesk)).length,
      baseUrl: desk.hooks.baseUrl(),
      now: desk.hooks.now(),
      signal: AbortSignal.timeout(LOOK_MS),
    },
    repair,
  );
  const { account } = pairing;
  const same = isDeepStrictEqual(settings, pairing.settings);
  const latest = same
    ? pairing
    : await desk.pairings.save(
        { tenant, helpdesk, account, settings, secrets: null },
        pairing.version,
      );
  const drifted = await desk.pairings.checked(latest, steps);
  if (drifted.length > 0)
    desk.log.warn({ tenant, helpdesk, steps: drifted }, 'a pairing has drifted');
  return readPairingOf(desk, tenant, helpdesk);
};

/** Goes through the checklist and changes nothing. @throws Problem `not-found`, `no-pairing` */
export const checkPairing = async (
  desk: PairingDesk,
  tenant: string,
  helpdesk: string,
): Promise<Pairing> => look(desk, await readPairingOf(desk, tenant, helpdesk), false);

/** Goes through the checklist and makes what is missing. @throws Problem `not-found`, `no-pairing`, `busy`, `pairing-changed` */
export const repairPairing = async (
  desk: PairingDesk,
  tenant: string,
  helpdesk: string,
): Promise<Pairing> => {
  const { db } = desk.hooks;
  await readPairingOf(desk, tenant, helpdesk);
  const lease = (ms: number | null): Promise<boolean> =>
    leaseRepair(db, tenant, helpdesk, ms, desk.leaseClock?.() ?? null);
  // Two repairs at once would make everything twice.
  if (!(await lease(2 * LOOK_MS))) throw new Problem('busy', { retryAfter: 5 });
  try {
    // Read again: a repair that just ended may have learned something.
    return await look(desk, await readPairingOf(desk, tenant, helpdesk), true);
  } finally {
    await lease(null);
  }
};

/**
 * Forgets an account with its credentials, ends sign-ins of its people, and then ends them at the helpdesk as far as Baton can: true, or false where they
 * may go on, null where it can't. What was made there stays. @throws Problem `not-found`, `no-pairing`
 */
export const removePairing = async (
  desk: PairingDesk,
  tenant: string,
  helpdesk: string,
): Promise<boolean | null> => {
  const kind = kindOf(desk, helpdesk);
  const pairing = await readPairingOf(desk, tenant, helpdesk);
  if (!(await desk.pairings.remove(tenant, helpdesk))) throw new Problem('not-found');
  await desk.endSignIns({ tenant, helpdesk });
  return (await kind.end?.(pairing, AbortSignal.timeout(PROVE_MS))) ?? null;
};

/** Looks at every pairing. One that can not be looked at keeps no other one waiting. */
export const checkAllPairings = async (desk: PairingDesk): Promise<void> => {
  for (const helpdesk of desk.kinds.keys())
    for (const { tenant } of await desk.pairings.list(helpdesk)) {
      try {
        await checkPairing(desk, tenant, helpdesk);
      } catch (error) {
        desk.log.warn({ tenant, helpdesk, cause: errorCode(error) }, 'a pairing was not checked');
      }
    }
};
