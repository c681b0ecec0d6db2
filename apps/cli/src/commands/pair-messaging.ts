import type { HelpdeskPairing } from '@baton/handoff-client';
import type { PairSources } from './pair-wish.ts';
import { secretOf } from './secret-of.ts';
import { textOf } from './text-of.ts';

/** What was given of messaging, without the secret of its key. */
export interface MessagingOptions {
  /** False: it is not used (any more). */
  messaging?: boolean;
  messagingApp?: string;
  messagingKey?: string;
  messagingAi?: string;
  messagingWorkspace?: string;
  messagingSecretFile?: string;
}

interface MessagingWish {
  messaging: Record<string, string> | null;
  /** Null keeps the key there is. */
  credentials: Record<string, string> | null;
}

const SECRET = 'BATON_ZENDESK_MESSAGING_SECRET';
const FLAGS = [
  'messagingApp',
  'messagingKey',
  'messagingAi',
  'messagingWorkspace',
  'messagingSecretFile',
] as const;

const ASK =
  'Does your AI answer in Zendesk messaging? Then the App ID of its Conversations API key, else nothing:';

/** What is to be known of messaging; null where nothing was said. @throws CliError `usage`, `file-not-readable` */
export const readMessagingWish = async (
  before: HelpdeskPairing | null,
  options: MessagingOptions,
  sources: PairSources,
): Promise<MessagingWish | null> => {
  const { prompt, env } = sources;
  if (options.messaging === false) return { messaging: null, credentials: null };
  const said = FLAGS.some((flag) => options[flag] !== undefined) || Boolean(env[SECRET]);
  // Whoever pairs for the first time is asked; later it takes a flag.
  const answered = !said && before === null && prompt ? await prompt.text(ASK) : '';
  if (!said && answered === '') return null;
  const known = (before?.settings['messaging'] ?? {}) as Partial<Record<string, string>>;
  const appId = await textOf(
    'App ID of the Conversations API key',
    '--messaging-app',
    options.messagingApp ?? (answered === '' ? known['appId'] : answered),
    prompt,
  );
  const ai = await textOf(
    'Switchboard integration of the AI',
    '--messaging-ai',
    options.messagingAi ?? known['ai'],
    prompt,
  );
  const workspace = options.messagingWorkspace ?? known['workspace'];
  const messaging = { appId, ai, ...(workspace !== undefined && { workspace }) };
  const isKnown = known['appId'] === appId && before?.credentials.includes('messagingKeyId');
  const fresh =
    !isKnown ||
    options.messagingKey !== undefined ||
    options.messagingSecretFile !== undefined ||
    Boolean(env[SECRET]);
  if (!fresh) return { messaging, credentials: null };
  return {
    messaging,
    credentials: {
      messagingKeyId: await textOf(
        'Key ID of the Conversations API key',
        '--messaging-key',
        options.messagingKey,
        prompt,
      ),
      messagingSecret: await secretOf(
        {
          what: 'Secret of the Conversations API key',
          name: SECRET,
          flag: '--messaging-secret-file',
          file: options.messagingSecretFile,
        },
        sources,
      ),
    },
  };
};
