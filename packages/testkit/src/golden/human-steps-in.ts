import type { GoldenConversation } from './golden-conversation.ts';
import { act, ai, customer, human, step, think } from './write.ts';

export const humanStepsIn: GoldenConversation = {
  id: 'human-steps-in',
  title: 'A colleague steps in unasked',
  about:
    'A human agent who reads along takes over in the middle; the AI must stop talking and the brief must say so.',
  language: 'en',
  facts: {
    channel: 'messaging',
    subject: 'Gate change with a wheelchair',
    intent: 'assistance_request',
    agent: { id: 'cabin', name: 'Travel assistant', version: '2.9' },
    customer: { id: 'pax-18834', name: 'Helen', plan: 'Gold', language: 'en' },
  },
  steps: [
    step(
      0,
      customer(
        'Our gate has just changed from A12 to D40 and my mother uses a wheelchair. Boarding is in 20 minutes.',
      ),
    ),
    step(
      2,
      think('plan', 'Request assistance for the new gate and let the crew know.'),
      act('assist-1', 'request_assistance', 'succeeded', {
        kind: 'write',
        args: { from: 'A12', to: 'D40', type: 'wheelchair' },
        effect: { type: 'assistance', target: 'D40' },
        result: { reference: 'AS-209', eta: '12 min' },
      }),
      ai('I have requested a helper to gate A12. He should be with you in about 12 minutes.', 0.78),
    ),
    step(35, customer("That will be too tight, won't it?")),
    step(
      14,
      human(
        'Hello Helen, this is Marco from the gate team. I am holding boarding for you, please stay where you are.',
      ),
    ),
    step(30, customer('Thank you so much, Marco!')),
  ],
  expected: { outcome: 'escalate', reasons: ['human_takeover'], atStep: 4 },
};
