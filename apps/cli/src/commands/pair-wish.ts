import type { HelpdeskPairing, PairingInput } from '@baton/handoff-client';
import { CliError } from '../cli-error.ts';
import type { Prompt } from '../output/prompt.ts';
import { readMessagingWish } from './pair-messaging.ts';
import type { MessagingOptions } from './pair-messaging.ts';
import { secretOf } from './secret-of.ts';
import { textOf } from './text-of.ts';

export const MODES = ['api-token', 'client-credentials', 'oauth'] as const;
type Mode = (typeof MODES)[number];

/** What was given on the command line, without secrets. */
export interface PairOptions extends MessagingOptions {
  subdomain?: string;
  mode?: Mode;
  email?: string;
  clientId?: string;
  redirectUri?: string;
  secretFile?: string;
  app?: string;
  defaultTier?: string;
  adminTier?: string;
  agentTier?: string;
  roleTier?: string[];
  groupTier?: string[];
  strict?: boolean;
}

/** Where the rest comes from. */
export interface PairSources {
  env: NodeJS.ProcessEnv;
  /** Reads a file as the user means it. */
  pathOf: (file: string) => string;
  prompt: Prompt | null;
}

/** `id=tier` pairs as a record. */
const pairs = (given: readonly string[] | undefined): Record<string, string> | undefined => {
  if (given === undefined) return undefined;
  return Object.fromEntries(
    given.map((each) => {
      const [id, tier, ...rest] = each.split('=');
      if (!id || !tier || rest.length > 0)
        throw new CliError('usage', `${each} is no pair`, 'Write them as 4711=standard.');
      return [id, tier];
    }),
  );
};

const defined = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

/** Tiers as they are to be: those there are, with what was given over them. */
const tiersOf = (options: PairOptions, before: HelpdeskPairing | null): unknown => {
  const given = defined({
    default: options.defaultTier,
    customRoles: pairs(options.roleTier),
    groups: pairs(options.groupTier),
  });
  const roles = defined({ admin: options.adminTier, agent: options.agentTier });
  if (Object.keys(given).length + Object.keys(roles).length === 0) return undefined;
  const known = (before?.settings['tiers'] ?? {}) as Record<string, object>;
  const over = (name: string): object => ({ ...known[name], ...(given[name] as object) });
  return {
    ...known,
    ...given,
    customRoles: over('customRoles'),
    groups: over('groups'),
    roles: { ...known['roles'], ...roles },
  };
};

const SECRET = 'BATON_ZENDESK_SECRET';
const CODE = 'BATON_ZENDESK_CODE';
const OWN = { name: SECRET, flag: '--secret-file' };

const leave = (subdomain: string, clientId: string, redirectUri: string): string => {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: 'read write',
  });
  return `https://${subdomain}.zendesk.com/oauth/authorizations/new?${query.toString()}`;
};

const credentialsOf = async (
  mode: Mode,
  subdomain: string,
  options: PairOptions,
  sources: PairSources,
  say: (line: string) => void,
): Promise<Record<string, string>> => {
  const { prompt, env } = sources;
  if (mode === 'api-token')
    return {
      email: await textOf('Address of the admin', '--email', options.email, prompt),
      apiToken: await secretOf({ ...OWN, what: 'API token', file: options.secretFile }, sources),
    };
  const clientId = await textOf('Id of the OAuth client', '--client-id', options.clientId, prompt);
  const clientSecret = await secretOf(
    { ...OWN, what: 'Secret of the OAuth client', file: options.secretFile },
    sources,
  );
  if (mode === 'client-credentials') return { clientId, clientSecret };
  const redirectUri = await textOf(
    'Redirect address of the OAuth client',
    '--redirect-uri',
    options.redirectUri,
    prompt,
  );
  if (!env[CODE]) say(`Open this as an admin: ${leave(subdomain, clientId, redirectUri)}`);
  const code = await secretOf(
    { ...OWN, what: 'Code in the address you were sent to', name: CODE, file: undefined },
    sources,
  );
  return { clientId, clientSecret, code, redirectUri };
};

const isMode = (mode: unknown): mode is Mode => (MODES as readonly unknown[]).includes(mode);

/** What is to be paired; null where nothing new was said. @throws CliError `usage`, `file-not-readable` */
export const readPairWish = async (
  before: HelpdeskPairing | null,
  options: PairOptions,
  sources: PairSources,
  say: (line: string) => void,
): Promise<PairingInput | null> => {
  const known = before?.settings ?? {};
  const knownDomain = typeof known['subdomain'] === 'string' ? known['subdomain'] : undefined;
  const { prompt, env } = sources;
  const subdomain = await textOf(
    'What stands before .zendesk.com',
    '--subdomain',
    options.subdomain ?? knownDomain,
    prompt,
  );
  const mode = options.mode ?? (isMode(known['mode']) ? known['mode'] : 'api-token');
  const fresh =
    before === null ||
    subdomain !== knownDomain ||
    mode !== known['mode'] ||
    options.secretFile !== undefined ||
    Boolean(env[SECRET]) ||
    Boolean(env[CODE]);
  const credentials = fresh
    ? await credentialsOf(mode, subdomain, options, sources, say)
    : undefined;
  const messaging = await readMessagingWish(before, options, sources);
  const said = defined({
    appId: options.app,
    tiers: tiersOf(options, before),
    strict: options.strict,
    messaging: messaging?.messaging,
  });
  const given = { ...credentials, ...messaging?.credentials };
  const isGiven = Object.keys(given).length > 0;
  if (!isGiven && Object.keys(said).length === 0) return null;
  return {
    settings: { subdomain, mode, ...said },
    ...(isGiven && { credentials: given }),
    version: before?.version ?? 0,
  };
};
