import { join, resolve } from 'node:path';
import { readFreshdesk } from './freshdesk/read-freshdesk.ts';
import type { FreshdeskConfig } from './freshdesk/read-freshdesk.ts';
import { readHelpdesk } from './helpdesk/read-helpdesk.ts';
import type { HelpdeskConfig } from './helpdesk/read-helpdesk.ts';
import { readIntercom } from './intercom/read-intercom.ts';
import type { IntercomConfig } from './intercom/read-intercom.ts';
import { readMail } from './sign-in/read-mail.ts';
import type { MailConfig } from './sign-in/read-mail.ts';
import { readProxies } from './read-proxies.ts';
import { readZendesk } from './zendesk/read-zendesk.ts';
import type { ZendeskConfig } from './zendesk/read-zendesk.ts';
import { MIN_KEY_LENGTH } from '@baton/handoff-service';

/** An optional model, and what it may take. */
export interface ModelConfig {
  /** Base address of a chat completions API. */
  url: string;
  model: string;
  /** Null for a model that asks for none, such as one on the same machine. */
  key: string | null;
  deadlineMs: number;
  callsPerMinute: number;
  tokensPerDay: number;
}

/** What the server was told by its environment and flags. */
export interface Config {
  /** `development`: playground, development identities and key, loopback only. */
  mode: 'development' | 'production';
  host: string;
  port: number;
  dataDir: string;
  databaseUrl: string | null;
  /** Address others reach the service at; null means http://host:port. */
  publicUrl: string | null;
  /** Agent key to register at start; null in development, where one is made. */
  agentKey: string | null;
  /** Key that may set policies; null without one, and in development, where the one key may do everything. */
  adminKey: string | null;
  postgresBinaries: string | null;
  /** Holds the key the ledger is signed with; made at the first start. */
  ledgerKeyFile: string;
  /** Holds the key what is stored is sealed under; made at the first start. */
  masterKeyFile: string;
  /** Seconds between two looks for entries that no checkpoint vouches for yet. */
  checkpointSeconds: number;
  /** Asked about customer turns; null unless BATON_JUDGE_URL is set. */
  judge: ModelConfig | null;
  /** Writes beside the brief; null unless BATON_WRITER_URL is set. */
  writer: ModelConfig | null;
  /** A helpdesk that speaks the generic protocol; null unless BATON_HELPDESK_URL is set. */
  helpdesk: HelpdeskConfig | null;
  /** What serves all paired Zendesk accounts alike. */
  zendesk: ZendeskConfig;
  /** What serves all paired Intercom workspaces alike. */
  intercom: IntercomConfig;
  /** What serves all paired Freshdesk accounts alike. */
  freshdesk: FreshdeskConfig;
  /** Addresses and networks of proxies in front, which are believed about where a request comes from. */
  trustedProxies: readonly string[];
  /** How codes are sent to people who sign in; null unless BATON_SMTP_URL is set. */
  mail: MailConfig | null;
  logLevel: string;
}

/** Everything wrong with the environment, found at once. Holds names and expectations, never values of secrets. */
export class ConfigError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`Baton can't start:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** Keys that only look like secrets. */
const WEAK_KEY = /^(.)\1*$|^baton_dev_|change|example|secret|password|test/i;

const readPort = (value: string | undefined, faults: string[]): number => {
  const port = value === undefined || value === '' ? 4600 : Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  faults.push('PORT must be a number from 0 to 65535.');
  return 4600;
};

const LOG_LEVELS: readonly string[] = [
  'trace',
  'debug',
  'info',
  'warn',
  'error',
  'fatal',
  'silent',
];

const readLogLevel = (value: string | undefined, faults: string[]): string => {
  const level = value || 'warn';
  if (!LOG_LEVELS.includes(level))
    faults.push(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`);
  return level;
};

const readUrl = (
  name: string,
  value: string | undefined,
  protocols: readonly string[],
  faults: string[],
): string | null => {
  if (!value) return null;
  if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
  faults.push(
    `${name} must be an address starting with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}.`,
  );
  return null;
};

const keyFaults = (name: string, key: string, purpose: string): string[] => {
  if (key.length < MIN_KEY_LENGTH)
    return [
      `${name} must hold at least ${MIN_KEY_LENGTH} random characters: it is the key ${purpose}. Make one with: openssl rand -hex 24`,
    ];
  if (WEAK_KEY.test(key))
    return [
      `${name} looks like a default or a development key. Make a random one with: openssl rand -hex 24`,
    ];
  return [];
};

const readCount = (
  name: string,
  value: string | undefined,
  fallback: number,
  faults: string[],
): number => {
  const count = value === undefined || value === '' ? fallback : Number(value);
  if (Number.isInteger(count) && count > 0) return count;
  faults.push(`${name} must be a whole number over 0.`);
  return fallback;
};

/** What a model may take where nothing is set. */
interface ModelLimits {
  deadlineMs: number;
  callsPerMinute: number;
}

const readModel = (
  name: 'BATON_JUDGE' | 'BATON_WRITER',
  limits: ModelLimits,
  env: NodeJS.ProcessEnv,
  faults: string[],
): ModelConfig | null => {
  const count = (rest: string, fallback: number): number =>
    readCount(`${name}_${rest}`, env[`${name}_${rest}`], fallback, faults);
  const url = readUrl(`${name}_URL`, env[`${name}_URL`], ['http:', 'https:'], faults);
  const rest = {
    model: env[`${name}_MODEL`] ?? '',
    key: env[`${name}_KEY`] || null,
    deadlineMs: count('DEADLINE_MS', limits.deadlineMs),
    callsPerMinute: count('CALLS_PER_MINUTE', limits.callsPerMinute),
    tokensPerDay: count('TOKENS_PER_DAY', 200_000),
  };
  if (url === null) return null;
  if (rest.model === '')
    faults.push(`${name}_URL is set without ${name}_MODEL: name the model to ask.`);
  return { url, ...rest };
};

const productionFaults = (env: NodeJS.ProcessEnv): string[] => {
  const key = env['BATON_KEY'] ?? '';
  const adminKey = env['BATON_ADMIN_KEY'];
  const faults = keyFaults('BATON_KEY', key, 'your AI agent sends');
  if (adminKey) faults.push(...keyFaults('BATON_ADMIN_KEY', adminKey, 'policies are set with'));
  if (adminKey && adminKey === key)
    faults.push(
      'BATON_ADMIN_KEY equals BATON_KEY: an AI agent must not be able to set the policy it is held to. Make another one.',
    );
  if (env['BATON_DEV_IDENTITY'])
    faults.push(
      'BATON_DEV_IDENTITY is set: development identities are refused in production. Unset it.',
    );
  return faults;
};

/**
 * Reads flags and environment. Development is only what `--dev` says, and only on a loopback address.
 * @throws ConfigError with every fault
 */
export const readConfig = (flags: readonly string[], env: NodeJS.ProcessEnv): Config => {
  const faults: string[] = [];
  const development = flags.includes('--dev');
  for (const flag of flags)
    if (flag !== '--dev') faults.push(`Unknown flag ${flag}: only --dev exists.`);
  const host = env['HOST'] ?? (development ? '127.0.0.1' : '0.0.0.0');
  if (development && !LOOPBACK.has(host)) {
    faults.push(
      `HOST is ${host}, but --dev trusts everybody who can connect: use 127.0.0.1, or start with: npm run serve`,
    );
  }
  if (!development) faults.push(...productionFaults(env));
  const config: Config = {
    mode: development ? 'development' : 'production',
    host,
    port: readPort(env['PORT'], faults),
    dataDir: resolve(env['BATON_DATA_DIR'] ?? '.baton'),
    ledgerKeyFile: resolve(
      env['BATON_LEDGER_KEY_FILE'] || join(env['BATON_DATA_DIR'] ?? '.baton', 'ledger-key.pem'),
    ),
    masterKeyFile: resolve(
      env['BATON_MASTER_KEY_FILE'] || join(env['BATON_DATA_DIR'] ?? '.baton', 'master.key'),
    ),
    checkpointSeconds: readCount(
      'BATON_CHECKPOINT_SECONDS',
      env['BATON_CHECKPOINT_SECONDS'],
      600,
      faults,
    ),
    databaseUrl: readUrl('DATABASE_URL', env['DATABASE_URL'], ['postgres:', 'postgresql:'], faults),
    publicUrl:
      readUrl('BATON_PUBLIC_URL', env['BATON_PUBLIC_URL'], ['http:', 'https:'], faults)?.replace(
        /\/$/,
        '',
      ) ?? null,
    agentKey: development ? null : (env['BATON_KEY'] ?? null),
    adminKey: development ? null : env['BATON_ADMIN_KEY'] || null,
    postgresBinaries: env['BATON_PG_BIN'] ?? null,
    judge: readModel('BATON_JUDGE', { deadlineMs: 800, callsPerMinute: 60 }, env, faults),
    writer: readModel('BATON_WRITER', { deadlineMs: 10_000, callsPerMinute: 20 }, env, faults),
    helpdesk: readHelpdesk(env, development, faults),
    zendesk: readZendesk(env, development, faults),
    intercom: readIntercom(env, development, faults),
    freshdesk: readFreshdesk(env, development, faults),
    trustedProxies: readProxies(env, faults),
    mail: readMail(env, faults),
    logLevel: readLogLevel(env['LOG_LEVEL'], faults),
  };
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
};
