import type { HelpdeskPairing, PairingInput } from '@baton/handoff-client';
import type { Prompt } from '../output/prompt.ts';
import { defined } from './id-pairs.ts';
import { readMessagingWish } from './pair-messaging.ts';
import type { MessagingOptions } from './pair-messaging.ts';
import { secretOf } from './secret-of.ts';
import { textOf } from './text-of.ts';
import { tiersOver } from './tiers-over.ts';

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

/** Tiers as they are to be: those there are, with what was given over them. */
const tiersOf = (options: PairOptions, before: HelpdeskPairing | null): unknown => {
  const roles = defined({ admin: options.adminTier, agent: options.agentTier });
  const tiers = tiersOver(before, options.defaultTier, {
    customRoles: options.roleTier,
    groups: options.groupTier,
  });
  if (Object.keys(roles).length === 0) return tiers;
  const known = (tiers ?? before?.settings['tiers'] ?? {}) as Record<string, object>;
  return { ...known, roles: { ...known['roles'], ...roles } };
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
