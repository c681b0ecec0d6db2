import type { GoldenConversation } from './golden-conversation.ts';
import { act, ai, customer, step } from './write.ts';

export const firstWords: GoldenConversation = {
  id: 'first-words',
  title: '"Agent!" as the first word',
  about:
    'Somebody types one word before saying what is wrong; Baton offers a person once, and the AI can still help.',
  language: 'en',
  facts: {
    channel: 'messaging',
    subject: 'Invoice address',
    intent: 'invoice_copy',
    agent: { id: 'billing-bot', name: 'Billing help', version: '2.2' },
    customer: { id: 'org-882', name: 'Sanne', plan: 'Starter', language: 'en' },
  },
  steps: [
    step(0, customer('Agent!')),
    step(
      2,
      ai(
        'Happy to bring one in. If you tell me in a few words what it is about, I may be faster.',
        0.85,
      ),
    ),
    step(24, customer('Fine. Our March invoice has the old company address on it.')),
    step(
      2,
      act('invoice-1', 'update_billing_address', 'succeeded', {
        kind: 'write',
        args: { organisation: 'org-882', from: 'profile' },
        effect: { type: 'billing_address', target: 'org-882' },
      }),
      act('invoice-2', 'reissue_invoice', 'succeeded', {
        kind: 'write',
        args: { invoice: '2026-03-0417' },
        effect: { type: 'invoice', target: '2026-03-0417' },
        result: { sent: true },
      }),
      ai('The new invoice with the address from your profile is in your inbox.', 0.93),
    ),
    step(40, customer('Oh nice, got it. Thanks.')),
  ],
  expected: { outcome: 'offer', reasons: ['customer_request'], atStep: 1 },
};
