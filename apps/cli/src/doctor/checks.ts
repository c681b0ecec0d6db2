import { accessSync, constants, existsSync } from 'node:fs';
import { VaultError, findRunning, openKeyRing } from '@baton/handoff-service';
import { devKeyFile, isLoopback, resolveDataDir, resolveKey, resolveUrl } from '../connection.ts';
import type { ConnectionOptions } from '../connection.ts';
import { masterKeyPath } from '../with-key-ring.ts';

/** Oldest Node.js that runs the sources as they are. */
const NODE = { major: 22, minor: 18 };
const TIMEOUT_MS = 5_000;

/** What is looked at. */
export interface Patient {
  options: ConnectionOptions;
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  /** Version of this command. */
  version: string;
  nodeVersion: string;
}

/** One finding; `todo` says what to do when it is not ok. */
export interface Finding {
  ok: boolean;
  what: string;
  todo: string;
}

const START = 'Start it with npm start, or say where it runs with --url or BATON_URL.';

const nodeFinding = (version: string): Finding => {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const ok = major > NODE.major || (major === NODE.major && minor >= NODE.minor);
  return {
    ok,
    what: `Node.js ${version}`,
    todo: `Node.js ${NODE.major}.${NODE.minor} or newer is needed.`,
  };
};

const writable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

const dataDirFinding = ({ env, cwd }: Patient): Finding => {
  const dir = resolveDataDir(env, cwd);
  if (!existsSync(dir))
    return {
      ok: false,
      what: `data directory ${dir} does not exist`,
      todo: 'npm start makes it; set BATON_DATA_DIR if the data lies elsewhere.',
    };
  return {
    ok: writable(dir),
    what: `data directory ${dir}`,
    todo: 'It is not writable for this user: change its owner or set BATON_DATA_DIR.',
  };
};

/** Where PostgreSQL's own tools find the embedded server; nothing to say while it does not run. */
const embeddedFindings = async ({ env, cwd }: Patient): Promise<Finding[]> => {
  const running = await findRunning(resolveDataDir(env, cwd)).catch(() => null);
  if (!running) return [];
  const { host, port, user, database } = running;
  return [
    {
      ok: true,
      what: `embedded PostgreSQL: host=${host} port=${port} user=${user} dbname=${database}`,
      todo: '',
    },
  ];
};

/** Whether the master key belongs to the database; looked at where the database runs. */
const masterKeyFindings = async ({ env, cwd }: Patient): Promise<Finding[]> => {
  const file = masterKeyPath(env, cwd);
  const running = await findRunning(resolveDataDir(env, cwd)).catch(() => null);
  if (!running) return [];
  const ring = openKeyRing(running, file);
  try {
    await ring.check();
    return [
      {
        ok: true,
        what: `master key ${file} opens the keys of this database; no backup holds it, so keep a copy elsewhere`,
        todo: '',
      },
    ];
  } catch (error) {
    if (error instanceof VaultError) return [{ ok: false, what: error.message, todo: error.hint }];
    return [
      {
        ok: false,
        what: 'the keys of this database could not be read',
        todo: 'Start the service once with this version of Baton.',
      },
    ];
  } finally {
    await ring.close();
  }
};

const keySource = ({ options, env, cwd }: Patient): string => {
  if (options.key !== undefined) return 'from --key';
  return env['BATON_KEY'] ? 'from BATON_KEY' : `from ${devKeyFile(env, cwd)}`;
};

const ask = async (
  url: string,
  path: string,
  key: string | null,
): Promise<{ status: number; body: unknown } | null> => {
  try {
    const response = await fetch(`${url}${path}`, {
      headers: key === null ? {} : { authorization: `Bearer ${key}` },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { status: response.status, body: await response.json().catch(() => null) };
  } catch {
    return null;
  }
};

const readyFinding = (answer: { status: number; body: unknown } | null): Finding => {
  const said = (answer?.body ?? {}) as { reason?: string; migrations?: number };
  if (answer?.status === 200)
    return {
      ok: true,
      what: `store is ready (${said.migrations ?? 0} migrations applied)`,
      todo: '',
    };
  const why = said.reason ?? (answer ? `HTTP ${answer.status}` : 'no answer');
  return {
    ok: false,
    what: `store is not ready: ${why}`,
    todo: 'Look at the log of the service; a full disk or a stopped PostgreSQL are the usual causes.',
  };
};

/** Looks at this machine first, then at the service; nothing is changed, and the key itself is never told. */
export async function* doctorChecks(patient: Patient): AsyncGenerator<Finding> {
  yield nodeFinding(patient.nodeVersion);
  const url = resolveUrl(patient.options, patient.env);
  // Another machine's data directory is not ours to look at, and with DATABASE_URL there need not be one.
  if (isLoopback(url) && !patient.env['DATABASE_URL']) {
    yield dataDirFinding(patient);
    yield* await embeddedFindings(patient);
    yield* await masterKeyFindings(patient);
  }

  const key = resolveKey(url, patient.options, patient.env, patient.cwd);
  yield key === null
    ? {
        ok: false,
        what: 'no agent key',
        todo: 'Give one with --key or BATON_KEY; on this machine npm start leaves a development key in the data directory.',
      }
    : { ok: true, what: `agent key ${keySource(patient)}`, todo: '' };

  const alive = await ask(url, '/healthz', null);
  yield {
    ok: alive?.status === 200,
    what: alive ? `service at ${url} answers` : `no service answers at ${url}`,
    todo: START,
  };
  if (!alive) return;
  yield readyFinding(await ask(url, '/readyz', null));

  if (key !== null) {
    const known = await ask(url, '/v1/conversations/baton-cli-key-check', key);
    const refused = known === null || known.status === 401 || known.status === 403;
    yield {
      ok: !refused,
      what: refused
        ? 'the service does not know this agent key'
        : 'the service takes this agent key',
      todo: 'Check --key, BATON_KEY, or BATON_DATA_DIR when the service uses another data directory.',
    };
  }
  const about = (await ask(url, '/openapi.json', key))?.body as
    | { info?: { version?: string } }
    | null
    | undefined;
  const theirs = about?.info?.version ?? 'unknown';
  yield {
    ok: theirs === patient.version,
    what: `service ${theirs}, command ${patient.version}`,
    todo: 'Use the command of the same version as the service.',
  };
}
