import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CliError } from './cli-error.ts';

/** Where the service is and with which agent key it is spoken to. */
export interface Connection {
  /** Without a slash at its end. */
  url: string;
  key: string;
}

/** What the user gave on the command line. */
export interface ConnectionOptions {
  url?: string | undefined;
  key?: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_PORT = '4600';

/** True when the address can only be this machine. */
export const isLoopback = (url: string): boolean => {
  const { hostname } = new URL(url);
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(?:\.\d{1,3}){3}$/.test(hostname)
  );
};

/** Address of the service: `--url`, else BATON_URL, else the development service on this machine. */
export function resolveUrl(options: ConnectionOptions, env: Environment): string {
  const given =
    options.url ?? (env['BATON_URL'] || `http://127.0.0.1:${env['PORT'] || DEFAULT_PORT}`);
  const url = URL.parse(given);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new CliError(
      'bad-url',
      'the address of the service is not an http or https address',
      'Give it as --url http://127.0.0.1:4600 or in BATON_URL.',
    );
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

/** The data directory as the service sees it: relative paths start at the directory both run in. */
export const resolveDataDir = (env: Environment, cwd: string): string =>
  resolve(cwd, env['BATON_DATA_DIR'] || '.baton');

/** File with the development key that a service started by `npm start` leaves in its data directory. */
export const devKeyFile = (env: Environment, cwd: string): string =>
  resolve(resolveDataDir(env, cwd), 'dev-key');

const readDevKey = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8').trim() || null;
  } catch {
    return null;
  }
};

/** Key to speak with: `--key`, else BATON_KEY, else (for this machine only) the development key; null when there is none. */
export function resolveKey(
  url: string,
  options: ConnectionOptions,
  env: Environment,
  cwd: string,
): string | null {
  const given = options.key ?? (env['BATON_KEY'] || null);
  if (given !== null) return given;
  // The development key never leaves the machine it was made on.
  return isLoopback(url) ? readDevKey(devKeyFile(env, cwd)) : null;
}

/** Address and key by the rules above. @throws CliError `bad-url` or `no-key`, with what to give */
export function resolveConnection(
  options: ConnectionOptions,
  env: Environment,
  cwd: string,
): Connection {
  const url = resolveUrl(options, env);
  const key = resolveKey(url, options, env, cwd);
  if (key !== null) return { url, key };
  const hint = isLoopback(url)
    ? `Start the service with npm start, which leaves a development key in ${devKeyFile(env, cwd)}, or give a key with --key or in BATON_KEY (for policies: BATON_ADMIN_KEY).`
    : 'Give one with --key or in BATON_KEY (for policies: BATON_ADMIN_KEY); the development key in the data directory is used for this machine only.';
  throw new CliError('no-key', `no agent key for ${url}`, hint);
}
