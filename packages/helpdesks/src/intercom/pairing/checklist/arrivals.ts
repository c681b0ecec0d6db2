import type { PairingStep } from '@baton/handoff-service';
import { z } from 'zod';
import { step } from '../../../shared/checklist/step.ts';
import { appAddresses } from '../../apps/addresses.ts';
import { ask, tried } from './desk.ts';
import type { ChecklistDesk } from './desk.ts';

const onDay = (iso: string): string => `Since ${iso.slice(0, 10)}.`;

/** Intercom calls https only. Where it is somewhere else altogether, as in development, anything will do. */
const isPublic = ({ look, server }: ChecklistDesk): boolean =>
  look.baseUrl.startsWith('https://') || server.origin !== null;

const hidden = (baseUrl: string): string =>
  `Intercom calls https only, and Baton says it is at ${baseUrl}: set BATON_PUBLIC_URL.`;

const HUB = '/developer-hub';

/** Whether the app was looked at in the inbox, which also proves the client secret. */
export const canvasStep = (desk: ChecklistDesk): PairingStep => {
  const id = 'canvas';
  const title = 'App in the inbox';
  const { settings, look, appKey } = desk;
  if (settings.canvasSeenAt !== null) return step(id, title, 'ok', onDay(settings.canvasSeenAt));
  const { initialize, submit } = appAddresses(look.baseUrl, appKey);
  const detail = isPublic(desk)
    ? `Nobody looked at it yet, or the client secret is another one. In the Developer Hub, Canvas Kit, For teammates: ${initialize} and ${submit}. Then pin the app beside a conversation and open it.`
    : hidden(look.baseUrl);
  return step(id, title, 'todo', detail, { link: desk.page(HUB) });
};

/** Whether webhooks come. */
export const webhookStep = (desk: ChecklistDesk): PairingStep => {
  const id = 'webhook';
  const title = 'Webhooks';
  const { settings, look, appKey } = desk;
  if (settings.webhookSeenAt !== null) return step(id, title, 'ok', onDay(settings.webhookSeenAt));
  const { webhooks } = appAddresses(look.baseUrl, appKey);
  const detail = isPublic(desk)
    ? `None came yet, or the client secret is another one; until then conversations are looked at once a minute. In the Developer Hub, Webhooks: ${webhooks}`
    : `${hidden(look.baseUrl)} Until then conversations are looked at once a minute.`;
  return step(id, title, 'todo', detail, { link: desk.page(HUB) });
};

const Connectors = z.object({ data: z.array(z.unknown()) });

/** Whether what Fin did can be read; no line where Baton does not listen to it. */
export const finSteps = async (desk: ChecklistDesk): Promise<PairingStep[]> => {
  if (!desk.settings.fin) return [];
  const id = 'fin';
  const title = 'What Fin did';
  return [
    await tried(
      id,
      title,
      async () => {
        await ask(desk, Connectors, ['data_connectors'], { query: [['per_page', '1']] });
        return step(id, title, 'ok', 'Runs of data connectors can be read.');
      },
      'Read data connectors',
    ),
  ];
};
