import type { HelpdeskPairing, PairingInput } from '@baton/handoff-client';
import { defined } from './id-pairs.ts';
import type { PairSources } from './pair-wish.ts';
import { secretOf } from './secret-of.ts';
import { textOf } from './text-of.ts';
import { tiersOver } from './tiers-over.ts';

/** What was given on the command line, without secrets. */
export interface PairFreshdeskOptions {
  account?: string;
  keyFile?: string;
  mail?: boolean;
  /** Address of the company's own sign-in; false forgets it. */
  oidcIssuer?: string | false;
  oidcClientId?: string;
  oidcSecretFile?: string;
  withoutSignIn?: string;
  defaultTier?: string;
  roleTier?: string[];
  groupTier?: string[];
  agentTier?: string[];
  locale?: string;
  timeZone?: string;
  freddy?: boolean;
  aiAgent?: string[];
}

const KEY = 'BATON_FRESHDESK_KEY';
const OIDC_SECRET = 'BATON_FRESHDESK_OIDC_SECRET';
const SUFFIX = '.freshdesk.com';

/** Whoever copies an address means the account in it. */
const domainOf = (name: string): string => {
  const bare = name
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '');
  return bare.endsWith(SUFFIX) ? bare : `${bare}${SUFFIX}`;
};

interface Oidc {
  issuer: string;
  clientId: string;
}

interface SignIn {
  mail?: boolean;
  oidc?: Oidc | null;
}

const oidcOf = async (
  { oidcIssuer, oidcClientId }: PairFreshdeskOptions,
  known: Oidc | null,
  { prompt }: PairSources,
): Promise<Oidc | null> => {
  if (oidcIssuer === false) return null;
  const issuer = oidcIssuer ?? known?.issuer;
  if (issuer === undefined) return null;
  const clientId = await textOf(
    'Client id at the company’s sign-in',
    '--oidc-client-id',
    oidcClientId ?? known?.clientId,
    prompt,
  );
  return { issuer, clientId };
};

/** How agents sign in from now on; undefined where nothing was said of it. */
const signInOf = async (
  options: PairFreshdeskOptions,
  before: SignIn,
  sources: PairSources,
): Promise<SignIn | undefined> => {
  const { mail, oidcIssuer, oidcClientId } = options;
  if (mail === undefined && oidcIssuer === undefined && oidcClientId === undefined)
    return undefined;
  const oidc = await oidcOf(options, before.oidc ?? null, sources);
  return { mail: mail ?? before.mail ?? true, oidc };
};

const credentialsOf = async (
  options: PairFreshdeskOptions,
  wanted: { key: boolean; oidc: boolean },
  sources: PairSources,
): Promise<Record<string, string>> => {
  const apiKey = wanted.key
    ? await secretOf(
        { what: 'API key of an admin', name: KEY, flag: '--key-file', file: options.keyFile },
        sources,
      )
    : undefined;
  const oidcSecret = wanted.oidc
    ? await secretOf(
        {
          what: 'Client secret at the company’s sign-in',
          name: OIDC_SECRET,
          flag: '--oidc-secret-file',
          file: options.oidcSecretFile,
        },
        sources,
      )
    : undefined;
  return {
    ...(apiKey !== undefined && { apiKey }),
    ...(oidcSecret !== undefined && { oidcSecret }),
  };
};

/** What is to be paired; null where nothing new was said. @throws CliError `usage`, `file-not-readable` */
export const readFreshdeskWish = async (
  before: HelpdeskPairing | null,
  options: PairFreshdeskOptions,
  sources: PairSources,
): Promise<PairingInput | null> => {
  const { env, prompt } = sources;
  const named = options.account ?? before?.account;
  const domain = domainOf(
    await textOf('What stands before .freshdesk.com', '--account', named, prompt),
  );
  const moved = domain !== before?.account;
  const known = (before?.settings['signIn'] ?? {}) as SignIn;
  const signIn = await signInOf(options, known, sources);
  const oidc = signIn === undefined ? (known.oidc ?? null) : (signIn.oidc ?? null);
  const isNew = moved || !before.credentials.includes('oidcSecret');
  const credentials = await credentialsOf(
    options,
    {
      key: moved || options.keyFile !== undefined || Boolean(env[KEY]),
      oidc:
        oidc !== null &&
        (isNew || options.oidcSecretFile !== undefined || Boolean(env[OIDC_SECRET])),
    },
    sources,
  );
  const said = defined({
    signIn,
    withoutSignIn: options.withoutSignIn,
    tiers: tiersOver(before, options.defaultTier, {
      roles: options.roleTier,
      groups: options.groupTier,
      agents: options.agentTier,
    }),
    locale: options.locale,
    timeZone: options.timeZone,
    freddy: options.freddy,
    aiAgents: options.aiAgent,
  });
  const isGiven = Object.keys(credentials).length > 0;
  if (!isGiven && Object.keys(said).length === 0) return null;
  return {
    settings: { domain, ...said },
    ...(isGiven && { credentials }),
    version: before?.version ?? 0,
  };
};
