import type { MadeSecrets, Pairing } from '@baton/handoff-service';
import { MADE_NAMES, withSecret } from './kept-secrets.ts';
import type { MadeName } from './kept-secrets.ts';
import { hashOf, newClientId, newKey, newSecret } from './named-secret.ts';
import { readSettings } from './settings.ts';
import type { FreshdeskSettings } from './settings.ts';

const isName = (name: string): name is MadeName => (MADE_NAMES as readonly string[]).includes(name);

/** A secret, and what is kept of it. Only what webhooks are compared with is kept as it is. */
const newOf = (name: MadeName, { domain }: FreshdeskSettings): { secret: string; kept: string } => {
  const secret = name === 'installationKey' ? newKey(domain) : newSecret();
  return { secret, kept: name === 'webhookSecret' ? secret : hashOf(secret) };
};

/** Makes those of these names, or all; those before count for one more day. The client keeps its id, so that nobody signs in anew. */
export const makeSecrets = (
  pairing: Pairing,
  names: readonly string[] | null,
  now: Date,
): MadeSecrets => {
  const settings = readSettings(pairing.settings);
  if (!settings)
    return { faults: [{ pointer: '/settings', detail: 'are of another version: pair anew' }] };
  const wanted: readonly string[] = names ?? MADE_NAMES;
  const faults = wanted.flatMap((name, index) =>
    isName(name)
      ? []
      : [{ pointer: `/names/${index}`, detail: `is none of ${MADE_NAMES.join(', ')}` }],
  );
  if (faults.length > 0) return { faults };
  let secrets: Pairing['secrets'] = pairing.secrets;
  const told: Record<string, string> = {};
  const made = { ...settings.made };
  let { clientId } = settings;
  for (const name of MADE_NAMES.filter((each) => wanted.includes(each))) {
    const { secret, kept } = newOf(name, settings);
    secrets = withSecret(secrets, name, kept, now);
    made[name] = now.toISOString();
    if (name === 'clientSecret') {
      clientId ??= newClientId(settings.domain);
      told['clientId'] = clientId;
    }
    told[name] = secret;
  }
  return { settings: { ...settings, clientId, made }, secrets, told };
};
