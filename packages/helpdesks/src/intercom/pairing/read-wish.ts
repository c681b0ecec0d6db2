import { ConnectorError } from '@baton/handoff-service';
import type { PairingWish, ReadWish, WishFault } from '@baton/handoff-service';
import { readCredentials } from './credentials.ts';
import type { Secrets } from './credentials.ts';
import type { IntercomServer } from './server.ts';
import { SAID, SaidSettings, readSettings } from './settings.ts';
import type { IntercomSettings } from './settings.ts';
import { whoAmI } from './who-am-i.ts';
import type { TokenOwner } from './who-am-i.ts';

const invalid = (faults: readonly WishFault[]): ReadWish => ({ ok: false, why: 'invalid', faults });

const REGION_WORDS = { us: 'US', eu: 'EU', au: 'AU' } as const;

/** What is wrong with names rather than with values. */
const DETAILS: Readonly<Record<string, string>> = {
  unrecognized_keys: 'holds a name that is not known',
  invalid_key: 'is no id: they are numbers, as the checklist shows them',
};

/** What is said, over what there is. */
const readSaid = (
  { settings }: PairingWish,
  known: IntercomSettings | null,
): { said: SaidSettings } | { faults: WishFault[] } => {
  const given = (settings ?? {}) as Record<string, unknown>;
  const unknown = Object.keys(given).filter((name) => !SAID.includes(name));
  if (unknown.length > 0)
    return { faults: [{ pointer: '/settings', detail: `takes ${SAID.join(', ')}` }] };
  const before = Object.fromEntries(
    Object.entries(known ?? {}).filter(([name]) => SAID.includes(name)),
  );
  const read = SaidSettings.safeParse({ ...before, ...given });
  if (read.success) return { said: read.data };
  return {
    faults: read.error.issues.map(({ path, message, code }) => ({
      pointer: ['/settings', ...path.map(String)].join('/'),
      detail: DETAILS[code] ?? message,
    })),
  };
};

/** Settings of a workspace, with what was found there before where it is the same one, under the same app. */
export const settingsFor = (
  said: SaidSettings,
  owner: TokenOwner,
  known: IntercomSettings | null,
  sameSecret: boolean,
): IntercomSettings => {
  const same = known?.workspace === owner.workspace;
  const seen = same && sameSecret && known.app === said.app;
  return {
    ...said,
    workspace: owner.workspace,
    tokenAdmin: owner.admin,
    workspaceTimeZone: owner.timeZone,
    attributes: same ? known.attributes : {},
    canvasSeenAt: seen ? known.canvasSeenAt : null,
    webhookSeenAt: seen ? known.webhookSeenAt : null,
  };
};

/** Whose token it is, or why nothing is paired with it. */
export const proveToken = async (
  server: IntercomServer,
  { region, version }: Pick<SaidSettings, 'region' | 'version'>,
  token: string,
  signal: AbortSignal,
): Promise<TokenOwner | Extract<ReadWish, { ok: false }>> => {
  try {
    const owner = await whoAmI({ server, region, version, token, signal });
    if (owner.region === null || owner.region === region) return owner;
    return {
      ok: false,
      why: 'invalid',
      faults: [
        {
          pointer: '/settings/region',
          detail: `is not that of the workspace, which is in ${REGION_WORDS[owner.region]}`,
        },
      ],
    };
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    if (error.code === 'unauthorized')
      return {
        ok: false,
        why: 'refused',
        faults: [
          { pointer: '/credentials/token', detail: `is not taken in ${REGION_WORDS[region]}` },
        ],
      };
    return { ok: false, why: 'unreachable', faults: [] };
  }
};

const kept = (known: IntercomSettings, said: SaidSettings): ReadWish => ({
  ok: true,
  account: known.workspace,
  settings: { ...known, ...said },
  secrets: null,
});

/** Reads what an admin wants paired, and proves new credentials before anything is kept. */
export const readWish = async (server: IntercomServer, wish: PairingWish): Promise<ReadWish> => {
  const { before, credentials, signal } = wish;
  const known = before && readSettings(before.settings);
  const read = readSaid(wish, known);
  if ('faults' in read) return invalid(read.faults);
  const { said } = read;
  if (credentials === null) {
    if (known?.app === said.app && known.region === said.region) return kept(known, said);
    return invalid([
      {
        pointer: '/credentials',
        detail:
          said.app === 'listed'
            ? 'come with the app: make an invite, and install it'
            : 'are needed: token and clientSecret',
      },
    ]);
  }
  const given = readCredentials(said.app, credentials);
  if ('faults' in given) return invalid(given.faults);
  const { secrets } = given;
  const owner = await proveToken(server, said, secrets['token'] ?? '', signal);
  if ('ok' in owner) return owner;
  const sameSecret = isSameSecret(before?.secrets, secrets);
  const settings = settingsFor(said, owner, known, sameSecret);
  return { ok: true, account: owner.workspace, settings, secrets };
};

const isSameSecret = (before: Secrets | undefined, secrets: Secrets): boolean =>
  before?.['clientSecret'] === secrets['clientSecret'];
