import { createHash, createPublicKey } from 'node:crypto';
import type { PairingStep } from '@baton/handoff-service';
import { z } from 'zod';
import { step } from '../../../shared/checklist/step.ts';
import { urlUnder } from '../../../shared/base-url.ts';
import { baseOf, listedAs } from '../server.ts';
import { ask, IdText } from './desk.ts';
import type { ChecklistDesk } from './desk.ts';

const Installations = z.object({
  installations: z.array(
    z.object({
      id: IdText,
      app_id: IdText,
      enabled: z.boolean().nullish(),
      settings: z.record(z.string(), z.unknown()).nullish(),
    }),
  ),
});
type Installation = z.infer<typeof Installations>['installations'][number];

const APPS = '/admin/apps-integrations/apps/support-apps';
/** Setting of the package that holds Baton's address. */
const SERVICE_URL = 'service_url';

const addressOf = ({ settings }: Installation): string | null => {
  const url = settings?.[SERVICE_URL];
  return typeof url === 'string' ? url.replace(/\/+$/, '') : null;
};

/** The app in the account, which page loads are signed for. */
export const appStep = async (desk: ChecklistDesk): Promise<PairingStep> => {
  const { settings, look, repair } = desk;
  const id = 'app';
  const title = 'App in the account';
  const { installations } = await ask(desk, Installations, ['apps', 'installations.json']);
  const link = desk.page(APPS);
  const named = installations.filter(({ app_id }) => app_id === settings.appId);
  const ours = installations.filter((each) => addressOf(each) === look.baseUrl);
  const [found] = settings.appId === null ? ours : named;
  if (!found)
    return step(
      id,
      title,
      'todo',
      settings.appId === null
        ? `Upload the package as a private app, and set its service_url to ${look.baseUrl}`
        : `App ${settings.appId} is not installed.`,
      { link },
    );
  if (found.enabled === false) return step(id, title, 'todo', 'The app is switched off.', { link });
  const url = addressOf(found);
  if (url !== null && url !== look.baseUrl)
    return step(id, title, 'todo', `Set its service_url to ${look.baseUrl}`, { link });
  if (repair) Object.assign(settings, { appId: found.app_id, installationId: found.id });
  if (settings.installationId !== found.id || settings.appId !== found.app_id)
    return step(id, title, 'todo', `Installation ${found.id} is not the one that is paired.`, {
      link,
      repairs: true,
    });
  return step(id, title, 'ok', `App ${found.app_id}, installation ${found.id}.`, { link });
};

/** Public key of the app, which anybody may read; null where there is none. */
const publicKey = async ({ server, settings, look }: ChecklistDesk): Promise<string | null> => {
  const url = urlUnder(`${baseOf(server, settings.subdomain)}/api/v2/apps`, [
    settings.appId ?? '',
    'public_key.pem',
  ]);
  if (!url) return null;
  const { signal } = look;
  const headers = { accept: '*/*', ...listedAs(server) };
  const outcome = await server.call({ method: 'GET', url, headers, body: null, signal });
  if (!outcome.answered || outcome.status !== 200) return null;
  try {
    const key = createPublicKey(outcome.body).export({ type: 'spki', format: 'der' });
    return createHash('sha256').update(key).digest('hex');
  } catch {
    return null;
  }
};

/** The key that page loads are signed with, and whether it is still the one that was seen. */
export const keyStep = async (desk: ChecklistDesk): Promise<PairingStep> => {
  const { settings, repair } = desk;
  const id = 'key';
  const title = 'Public key of the app';
  if (settings.appId === null) return step(id, title, 'todo', 'The app comes first.');
  const now = await publicKey(desk);
  if (now === null) return step(id, title, 'failed', 'Zendesk does not show the key of the app.');
  if (repair) settings.keyFingerprint = now;
  const seen = settings.keyFingerprint;
  const shown = now.match(/.{1,4}/g)?.join(' ') ?? now;
  if (seen !== now)
    return step(
      id,
      title,
      'todo',
      `${seen === null ? 'It was not looked at yet' : 'It is another one than before'}: SHA-256 ${shown}`,
      { repairs: true },
    );
  return step(id, title, 'ok', `SHA-256 ${shown}`);
};
