import type { GoldenConversation } from './golden-conversation.ts';
import { act, ai, customer, step, think } from './write.ts';

export const failedAction: GoldenConversation = {
  id: 'failed-action',
  title: 'A change fails twice',
  about:
    'A telecom assistant tries to activate a replacement SIM, gets the same error twice and can do nothing more on its own.',
  language: 'en',
  facts: {
    channel: 'messaging',
    subject: 'New SIM does not connect',
    intent: 'sim_activation',
    agent: { id: 'mobile-care', name: 'Mobile care', version: '3.3' },
    customer: { id: 'sub-552910', name: 'Youssef', plan: 'Unlimited M', language: 'en' },
  },
  steps: [
    step(
      0,
      customer(
        'Hi, my replacement SIM came today but the phone says "no service". The card ends in 7745.',
      ),
    ),
    step(
      2,
      think('plan', 'Check the line, then activate the new card.'),
      act('line-1', 'get_line_status', 'succeeded', {
        kind: 'read',
        args: { subscriber: 'sub-552910' },
        result: { line: 'active', active_sim: '…2031', pending_sim: '…7745' },
      }),
      ai('Hello Youssef, the new card is waiting to be activated. I am doing that now.', 0.89),
    ),
    step(
      3,
      act('sim-1', 'activate_sim', 'running', {
        kind: 'write',
        args: { subscriber: 'sub-552910', sim: '…7745' },
        effect: { type: 'sim_activation', target: '…7745' },
      }),
      act('sim-1', 'activate_sim', 'failed', {
        error: 'HLR-409: card is bound to another profile',
      }),
      act('sim-2', 'activate_sim', 'failed', {
        kind: 'write',
        args: { subscriber: 'sub-552910', sim: '…7745', force: true },
        effect: { type: 'sim_activation', target: '…7745' },
        error: 'HLR-409: card is bound to another profile',
      }),
      think(
        'check',
        'Same error twice. Releasing a card from another profile is not among my tools.',
        {
          status: 'error',
        },
      ),
      ai('The network refuses the new card, also at the second try. I am sorry, Youssef.', 0.66),
    ),
    step(
      28,
      customer(
        'Hm, okay. My old SIM is cut up already, so I have no phone right now. What can we do?',
      ),
    ),
  ],
  expected: { outcome: 'escalate', reasons: ['action_failed'], atStep: 3 },
};
