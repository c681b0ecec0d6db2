import type { HelpdeskPairing, PairingInput } from '@baton/handoff-client';
import { field, h, valueOf } from '../dom.ts';

interface Messaging {
  appId?: string;
  ai?: string;
  workspace?: string;
}

const WORKSPACE = 'zd:agentWorkspace';

/** Fields of the key: those that are stored stay where nothing is written. */
const keyFields = (isKnown: boolean): HTMLElement[] => [
  field('messagingKeyId', 'Key ID', {
    required: !isKnown,
    ...(isKnown && { hint: 'Leave both empty to keep the key there is.' }),
  }),
  field('messagingSecret', 'Secret of the key', { type: 'password', required: !isKnown }),
];

/** Whether and how the AI answers in messaging. `save` gets what is to change. */
export const messagingForm = (
  { settings, credentials, version }: HelpdeskPairing,
  save: (wish: PairingInput) => Promise<void>,
  refuse: (error: unknown) => void,
): HTMLElement => {
  const known = (settings['messaging'] ?? {}) as Messaging;
  const isUsed = known.appId !== undefined;
  const isKnown = isUsed && credentials.includes('messagingKeyId');
  const button = h('button', {}, isUsed ? 'Change messaging' : 'Use messaging');
  const forget = h('button', { type: 'button' }, 'Forget messaging');
  const form = h(
    'form',
    {},
    h(
      'p',
      {},
      'Only if your AI answers customers in Zendesk messaging: Baton then passes the conversation to your people, and back.',
    ),
    field('messagingAppId', 'App ID', {
      value: known.appId ?? '',
      hint: 'Admin Center, Apps and integrations, APIs, Conversations API: create a key there, and all three stand side by side.',
    }),
    ...keyFields(isKnown),
    field('messagingAi', 'Switchboard integration of the AI', {
      value: known.ai ?? '',
      hint: 'Control goes back to it. The checklist names those that are there.',
    }),
    field('messagingWorkspace', 'Switchboard integration of your people', {
      value: known.workspace ?? WORKSPACE,
    }),
    h('div', { class: 'buttons' }, button, isUsed ? forget : null),
  );
  const during = (work: Promise<void>): void => {
    button.disabled = true;
    forget.disabled = true;
    work.catch(refuse).finally(() => {
      button.disabled = false;
      forget.disabled = false;
    });
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const of = (name: string): string => valueOf(form, name);
    const key = {
      messagingKeyId: of('messagingKeyId'),
      messagingSecret: of('messagingSecret'),
    };
    const isNew = Object.values(key).some((value) => value !== '');
    const messaging = {
      appId: of('messagingAppId'),
      ai: of('messagingAi'),
      workspace: of('messagingWorkspace'),
    };
    during(save({ settings: { messaging }, ...(isNew && { credentials: key }), version }));
  });
  forget.addEventListener('click', () => {
    during(save({ settings: { messaging: null }, version }));
  });
  return h(
    'details',
    { class: 'messaging' },
    h('summary', {}, isUsed ? 'Messaging' : 'Messaging: not used'),
    form,
  );
};
