import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What the settings say about Zendesk: for what serves several accounts alike. Accounts themselves are paired. */
export interface ZendeskConfig {
  /** Global OAuth client of a listed app; null where each account brings its own. */
  client: { clientId: string; clientSecret: string } | null;
  /** What a listed app sends along with every call. */
  marketplace: { name: string; organizationId: string; appId: string } | null;
  /** Where all accounts are instead of Zendesk; development only. */
  origin: string | null;
}

const PREFIX = 'BATON_ZENDESK_';

/** All of them, or none. */
const together = <Name extends string>(
  env: NodeJS.ProcessEnv,
  names: readonly Name[],
  faults: string[],
): Record<Name, string> | null => {
  const given = names.filter((name) => env[`${PREFIX}${name}`]);
  if (given.length === 0) return null;
  for (const name of names)
    if (!given.includes(name))
      faults.push(
        `${PREFIX}${name} is missing beside ${given.map((each) => PREFIX + each).join(', ')}.`,
      );
  if (given.length < names.length) return null;
  return Object.fromEntries(names.map((name) => [name, env[`${PREFIX}${name}`]])) as Record<
    Name,
    string
  >;
};

const readSecret = (file: string, faults: string[]): string => {
  try {
    const secret = readFileSync(resolve(file), 'utf8').trim();
    if (/^[\u0021-\u007E]+$/.test(secret)) return secret;
    faults.push(`${PREFIX}CLIENT_SECRET_FILE must hold one secret in one line.`);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'failed';
    faults.push(`${PREFIX}CLIENT_SECRET_FILE can't be read (${code}).`);
  }
  return '';
};

const readOrigin = (
  text: string | undefined,
  development: boolean,
  faults: string[],
): string | null => {
  if (!text) return null;
  const url = URL.parse(text);
  if (!development)
    faults.push(`${PREFIX}ORIGIN is for development: in production accounts are at Zendesk.`);
  else if (!url || !['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname))
    faults.push(
      `${PREFIX}ORIGIN must be an address of this machine, such as http://127.0.0.1:4801.`,
    );
  return url?.origin ?? null;
};

/** Settings about Zendesk; faults are added to the list, without what any setting says. */
export const readZendesk = (
  env: NodeJS.ProcessEnv,
  development: boolean,
  faults: string[],
): ZendeskConfig => {
  const client = together(env, ['CLIENT_ID', 'CLIENT_SECRET_FILE'], faults);
  const listed = together(
    env,
    ['MARKETPLACE_NAME', 'MARKETPLACE_ORGANIZATION_ID', 'MARKETPLACE_APP_ID'],
    faults,
  );
  return {
    client: client && {
      clientId: client.CLIENT_ID,
      clientSecret: readSecret(client.CLIENT_SECRET_FILE, faults),
    },
    marketplace: listed && {
      name: listed.MARKETPLACE_NAME,
      organizationId: listed.MARKETPLACE_ORGANIZATION_ID,
      appId: listed.MARKETPLACE_APP_ID,
    },
    origin: readOrigin(env[`${PREFIX}ORIGIN`], development, faults),
  };
};
