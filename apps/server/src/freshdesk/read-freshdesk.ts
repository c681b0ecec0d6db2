/** What the settings say about Freshdesk. Accounts themselves are paired. */
export interface FreshdeskConfig {
  /** Where all accounts are instead of Freshdesk; development only. */
  origin: string | null;
}

const ORIGIN = 'BATON_FRESHDESK_ORIGIN';

/** Settings about Freshdesk; faults are added to the list, without what any setting says. */
export const readFreshdesk = (
  env: NodeJS.ProcessEnv,
  development: boolean,
  faults: string[],
): FreshdeskConfig => {
  const text = env[ORIGIN];
  if (!text) return { origin: null };
  const url = URL.parse(text);
  if (!development)
    faults.push(`${ORIGIN} is for development: in production accounts are at Freshdesk.`);
  else if (!url || !['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname))
    faults.push(`${ORIGIN} must be an address of this machine, such as http://127.0.0.1:4803.`);
  return { origin: url?.origin ?? null };
};
