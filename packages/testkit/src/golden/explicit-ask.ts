import type { GoldenConversation } from './golden-conversation.ts';
import { act, ai, customer, step, think } from './write.ts';

export const explicitAsk: GoldenConversation = {
  id: 'explicit-ask',
  title: 'Asks for a person',
  about:
    'A bank customer gets a correct answer and then says plainly that she wants to talk to a person.',
  language: 'en',
  facts: {
    channel: 'chat',
    subject: 'Joint account after a separation',
    intent: 'account_holder_change',
    agent: { id: 'bank-desk', name: 'Bank desk', version: '1.14' },
    customer: { id: 'c-90233', name: 'Ines', plan: 'Current account', language: 'en' },
  },
  steps: [
    step(
      0,
      customer(
        'Hello, my partner and I have separated. We still share an account. How do I get my name off it?',
      ),
    ),
    step(
      3,
      think('retrieval', 'Looked up the procedure for removing a joint holder.', {
        status: 'ok',
        durationMs: 620,
        sources: [
          { title: 'Removing a joint account holder', url: 'https://bank.example.com/joint' },
        ],
      }),
      act('acc-1', 'list_accounts', 'succeeded', {
        kind: 'read',
        args: { customer: 'c-90233' },
        result: { joint: 1, overdraft: '€0.00' },
      }),
      ai(
        'I am sorry to hear that, Ines. Both holders have to sign form J2. The account has no overdraft, so nothing stands in the way. Would you like the form by e-mail?',
        0.88,
      ),
    ),
    step(52, customer('He does not answer my messages. What happens if he refuses to sign?')),
    step(
      3,
      think('check', 'One-sided removal is possible only through a branch appointment.', {
        status: 'ok',
      }),
      ai(
        'Then a branch can note your withdrawal and block the overdraft, so that no new debt can be made in your name.',
        0.74,
      ),
    ),
    step(
      45,
      customer('This is quite personal. I would like to speak to a real person about it, please.'),
    ),
  ],
  expected: { outcome: 'escalate', reasons: ['customer_request'], atStep: 5 },
};
