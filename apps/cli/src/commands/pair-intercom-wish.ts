import type { HelpdeskPairing, PairingInput } from '@baton/handoff-client';
import { defined } from './id-pairs.ts';
import type { PairSources } from './pair-wish.ts';
import { secretOf } from './secret-of.ts';
import { tiersOver } from './tiers-over.ts';

/** What was given on the command line, without secrets. */
export interface PairIntercomOptions {
  region?: string;
  clientId?: string;
  tokenFile?: string;
  secretFile?: string;
  admin?: string;
  defaultTier?: string;
  roleTier?: string[];
  teamTier?: string[];
  adminTier?: string[];
  everyConversation?: boolean;
  locale?: string;
  timeZone?: string;
  fin?: boolean;
  sentimentAttribute?: string;
}

const TOKEN = 'BATON_INTERCOM_TOKEN';
const SECRET = 'BATON_INTERCOM_SECRET';

const credentialsOf = async (
  options: PairIntercomOptions,
  sources: PairSources,
): Promise<Record<string, string>> => {
  const token = await secretOf(
    {
      what: 'Access token of the app',
      name: TOKEN,
      flag: '--token-file',
      file: options.tokenFile,
    },
    sources,
  );
  const clientSecret = await secretOf(
    {
      what: 'Client secret of the app',
      name: SECRET,
      flag: '--secret-file',
      file: options.secretFile,
    },
    sources,
  );
  return { token, clientSecret, ...(options.clientId && { clientId: options.clientId }) };
};

/** What is to be paired; null where nothing new was said. @throws CliError `usage`, `file-not-readable` */
export const readIntercomWish = async (
  before: HelpdeskPairing | null,
  options: PairIntercomOptions,
  sources: PairSources,
): Promise<PairingInput | null> => {
  const { env } = sources;
  const known = before?.settings ?? {};
  const isListed = known['app'] === 'listed';
  const named = Boolean(options.tokenFile ?? options.secretFile ?? env[TOKEN] ?? env[SECRET]);
  const moved = options.region !== undefined && options.region !== known['region'];
  const fresh = before === null || named || (moved && !isListed);
  const credentials = fresh ? await credentialsOf(options, sources) : undefined;
  const said = defined({
    region: options.region,
    admin: options.admin,
    tiers: tiersOver(before, options.defaultTier, {
      roles: options.roleTier,
      teams: options.teamTier,
      admins: options.adminTier,
    }),
    everyConversation: options.everyConversation,
    locale: options.locale,
    timeZone: options.timeZone,
    fin: options.fin,
    sentimentAttribute: options.sentimentAttribute,
  });
  if (!credentials && Object.keys(said).length === 0) return null;
  return {
    // A token of its own makes it a private app again.
    settings: { ...said, ...(credentials && { app: 'private' }) },
    ...(credentials && { credentials }),
    version: before?.version ?? 0,
  };
};
