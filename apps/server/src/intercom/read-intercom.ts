import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What the settings say about Intercom: for an app that is listed. Workspaces themselves are paired. */
export interface IntercomConfig {
  /** Of the listed app; null where each workspace brings a private one. */
  client: { clientId: string; clientSecret: string } | null;
  /** Where all workspaces are instead of Intercom; development only. */
  origin: string | null;
}

const ID = 'BATON_INTERCOM_CLIENT_ID';
const SECRET = 'BATON_INTERCOM_CLIENT_SECRET_FILE';
const ORIGIN = 'BATON_INTERCOM_ORIGIN';

const readSecret = (file: string, faults: string[]): string => {
  try {
    const secret = readFileSync(resolve(file), 'utf8').trim();
    if (/^[\u0021-\u007E]{16,}$/.test(secret)) return secret;
    faults.push(`${SECRET} must hold one secret in one line.`);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'failed';
    faults.push(`${SECRET} can't be read (${code}).`);
  }
  return '';
};

const readClient = (env: NodeJS.ProcessEnv, faults: string[]): IntercomConfig['client'] => {
  const clientId = env[ID];
  const file = env[SECRET];
  if (!clientId && !file) return null;
  if (!clientId || !file) {
    const [missing, given] = clientId ? [SECRET, ID] : [ID, SECRET];
    faults.push(`${missing} is missing beside ${given}.`);
    return null;
  }
  if (!/^[\w.-]{1,200}$/.test(clientId)) faults.push(`${ID} must be the client id of an app.`);
  return { clientId, clientSecret: readSecret(file, faults) };
};

const readOrigin = (
  text: string | undefined,
  development: boolean,
  faults: string[],
): string | null => {
  if (!text) return null;
  const url = URL.parse(text);
  if (!development)
    faults.push(`${ORIGIN} is for development: in production workspaces are at Intercom.`);
  else if (!url || !['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname))
    faults.push(`${ORIGIN} must be an address of this machine, such as http://127.0.0.1:4802.`);
  return url?.origin ?? null;
};

/** Settings about Intercom; faults are added to the list, without what any setting says. */
export const readIntercom = (
  env: NodeJS.ProcessEnv,
  development: boolean,
  faults: string[],
): IntercomConfig => ({
  client: readClient(env, faults),
  origin: readOrigin(env[ORIGIN], development, faults),
});
