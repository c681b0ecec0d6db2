import type { GoldenConversation } from './golden-conversation.ts';
import { act, ai, customer, step, think } from './write.ts';

/** Every number here is a published test or example value that belongs to nobody. */
export const piiHeavy: GoldenConversation = {
  id: 'pii-heavy',
  title: 'Far too much personal data',
  about:
    'A bank customer pastes card, account and identity numbers and even a password; whoever takes over must not see more than their role allows.',
  language: 'en',
  facts: {
    channel: 'chat',
    subject: 'Locked out of online banking',
    intent: 'account_access',
    agent: { id: 'bank-desk', name: 'Bank desk', version: '1.14' },
    customer: {
      id: 'c-44871',
      name: 'Nadia',
      email: 'nadia@example.com',
      phone: '+44 20 7946 0123',
      plan: 'Premier',
      language: 'en',
      attributes: {
        'date of birth': '1986-07-04',
        address: '14 Birch Lane, Flat 3, Bristol BS1 4ZZ',
      },
    },
  },
  steps: [
    step(
      0,
      customer(
        'I am locked out of online banking. My e-mail is nadia@example.com and my phone number is +44 20 7946 0123, please unlock it.',
      ),
    ),
    step(
      3,
      think('plan', 'Never ask for secrets. Verify by sending a link to the registered address.'),
      act('lock-1', 'get_access_status', 'succeeded', {
        kind: 'read',
        args: { customer: 'c-44871', email: 'nadia@example.com' },
        result: { locked: true, reason: 'five wrong passwords' },
      }),
      act('reset-1', 'send_reset_link', 'succeeded', {
        kind: 'write',
        args: { customer: 'c-44871', to: 'nadia@example.com', phone: '+44 20 7946 0123' },
        effect: { type: 'reset_link', target: 'c-44871' },
        result: { sent: true, expires_in: '15 min' },
      }),
      ai(
        'Hello Nadia, access was locked after five wrong passwords. I have sent a reset link to your registered address. You do not need to tell me any secrets.',
        0.9,
      ),
    ),
    step(
      58,
      customer(
        'Nothing in my inbox. Just so you know it is me: born 4 July 1986, 14 Birch Lane, Flat 3, Bristol BS1 4ZZ, social security 078-05-1120. My card is 4111 1111 1111 1111, valid to 09/28, and the IBAN is DE89 3704 0044 0532 0130 00. The password I tried was Sunflower!82.',
      ),
    ),
  ],
  expected: { outcome: 'escalate', reasons: ['regulated_topic'], atStep: 3 },
};
