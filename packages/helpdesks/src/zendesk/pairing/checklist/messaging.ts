import { ConnectorError } from '@baton/handoff-service';
import type { PairingStep } from '@baton/handoff-service';
import { step } from '../../../shared/checklist/step.ts';
import { keyOf } from '../messaging/messaging-secrets.ts';
import { placesNamed, readPlaces, readSwitchboards } from '../messaging/switchboard.ts';
import type { Place } from '../messaging/switchboard.ts';
import type { Messaging } from '../messaging/messaging-settings.ts';
import { sunshineApp } from '../messaging/sunshine-app.ts';
import { tried, troubleOf } from './desk.ts';
import type { ChecklistDesk } from './desk.ts';
import { messagingWebhookStep } from './messaging-webhook.ts';

const KEY = ['messaging.key', 'Messaging key'] as const;
const BOARD = ['messaging.switchboard', 'Switchboard integrations'] as const;
const HOOK = ['messaging.webhook', 'Messaging webhook'] as const;

/** Longest list of names in a line. */
const MOST_NAMES = 10;

const keyTrouble = (error: unknown, appId: string): string => {
  if (error instanceof ConnectorError && error.code === 'unauthorized')
    return 'Sunshine Conversations does not take it (any more). Give another one.';
  if (error instanceof ConnectorError && error.code === 'not-found')
    return `It is not a key of app ${appId}.`;
  return troubleOf(error);
};

const named = (all: readonly Place[], who: string, name: string): string | null => {
  const { length } = placesNamed(all, name);
  if (length === 1) return null;
  if (length > 1) return `${name}, said to be ${who}, is ${length} of them: give a name.`;
  return `${name}, said to be ${who}, is not there.`;
};

const boardStep = (
  all: readonly Place[],
  enabled: boolean,
  { ai, workspace }: Messaging,
): PairingStep => {
  const faults = [named(all, 'the AI', ai), named(all, 'the people', workspace)].filter(
    (fault) => fault !== null,
  );
  const names = all.slice(0, MOST_NAMES).map(({ name }) => name);
  if (faults.length > 0)
    return step(
      ...BOARD,
      'todo',
      [...faults, `On the switchboard: ${names.join(', ')}.`].join(' '),
    );
  if (placesNamed(all, ai)[0]?.id === placesNamed(all, workspace)[0]?.id)
    return step(...BOARD, 'todo', `${ai} and ${workspace} are the same: nobody could hand over.`);
  if (!enabled) return step(...BOARD, 'todo', 'The switchboard is switched off in Zendesk.');
  return step(...BOARD, 'ok', `${ai} is the AI, ${workspace} the people.`);
};

/** Lines of messaging; none where an account does not use it. */
export const messagingSteps = async (desk: ChecklistDesk): Promise<PairingStep[]> => {
  const { settings, server, look } = desk;
  const { messaging, subdomain } = settings;
  const key = keyOf(look.pairing.secrets);
  if (messaging === null) return [];
  if (!key) return [step(...KEY, 'todo', `Give a key of app ${messaging.appId}.`)];
  const app = sunshineApp(server, { subdomain, appId: messaging.appId, key });
  const { signal } = look;
  try {
    const boards = await readSwitchboards(app, signal);
    return [
      step(...KEY, 'ok', `Sunshine Conversations takes it for app ${messaging.appId}.`),
      await tried(...BOARD, async () => {
        const all = await Promise.all(boards.map(({ id }) => readPlaces(app, id, signal)));
        return boardStep(
          all.flat(),
          boards.some(({ enabled }) => enabled),
          messaging,
        );
      }),
      await tried(...HOOK, () => messagingWebhookStep(desk, app)),
    ];
  } catch (error) {
    // Without a key the other lines would only say so once more.
    return [step(...KEY, 'failed', keyTrouble(error, messaging.appId))];
  }
};
