import type { GoldenConversation } from './golden-conversation.ts';
import { act, ai, customer, draft, step, think } from './write.ts';

export const lowConfidence: GoldenConversation = {
  id: 'low-confidence',
  title: 'Unsure, customer calm',
  about:
    'A shop assistant handles a warranty case well until two articles contradict each other; its doubtful answer is held back.',
  language: 'en',
  facts: {
    channel: 'chat',
    subject: 'Espresso machine leaks after descaling',
    intent: 'warranty_claim',
    agent: { id: 'shop-assistant', name: 'Shop assistant', version: '4.2' },
    customer: {
      id: 'cus-20817',
      name: 'Mara',
      email: 'mara@example.com',
      plan: 'Club member',
      language: 'en',
      attributes: { orders: 7, 'customer since': '2021' },
    },
  },
  steps: [
    step(
      0,
      customer(
        'Hi! My espresso machine from order 58213 leaks since the last descaling. Can you repair it under warranty?',
      ),
    ),
    step(
      3,
      think(
        'plan',
        'Find the order, check whether the machine is under warranty, then offer a repair.',
      ),
      act('look-1', 'get_order', 'succeeded', {
        kind: 'read',
        args: { order: '58213' },
        result: { item: 'Espresso machine Lago 2', bought: '2026-01-14', price: '€389.00' },
      }),
      act('look-2', 'check_warranty', 'succeeded', {
        kind: 'read',
        args: { order: '58213' },
        result: { covered: true, until: '2028-01-14' },
      }),
      ai(
        'Hello Mara, sorry about the puddles. Your Lago 2 is under warranty until January 2028. Shall I open a repair case and send you a label so that it can travel for free?',
        0.91,
      ),
    ),
    step(38, customer('Yes please, that would be lovely. I still have the original box.')),
    step(
      3,
      act('case-1', 'create_warranty_case', 'running', {
        kind: 'write',
        args: { order: '58213', fault: 'leak after descaling' },
        effect: { type: 'warranty_case', target: 'order 58213' },
      }),
      act('case-1', 'create_warranty_case', 'succeeded', { result: { case: 'W-3319' } }),
      act('label-1', 'send_return_label', 'succeeded', {
        kind: 'write',
        args: { case: 'W-3319', carrier: 'parcel', to: 'mara@example.com' },
        effect: { type: 'return_label', target: 'W-3319' },
        result: { sent: true },
      }),
      ai(
        'Done: your case is W-3319 and the label is in your inbox. Please empty the water tank before you pack the machine.',
        0.86,
      ),
    ),
    step(
      64,
      customer(
        'Thank you! One question before I send it: I used a descaler of another brand. Does that end the warranty? Then I would rather not pay for a repair I did not order.',
      ),
    ),
    step(
      4,
      think('retrieval', 'Searched the help articles for "descaler other brand warranty".', {
        status: 'ok',
        durationMs: 840,
        sources: [
          {
            title: 'Care guide Lago 2: use our descaler only',
            url: 'https://help.example.com/care/lago-2',
          },
          {
            title: 'Warranty terms 2025, section 4',
            url: 'https://help.example.com/warranty/2025',
          },
        ],
      }),
      think(
        'check',
        'The care guide says other descalers end the warranty. The warranty terms do not mention descalers at all. No rule says which one counts.',
        { status: 'ok', durationMs: 310 },
      ),
      draft(
        'Using another brand of descaler does end the warranty, so the repair would cost around €95. Shall I go ahead?',
        0.38,
      ),
    ),
  ],
  expected: { outcome: 'escalate', reasons: ['low_confidence'], atStep: 6 },
};
