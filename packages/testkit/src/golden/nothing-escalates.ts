import type { GoldenConversation } from './golden-conversation.ts';
import { act, ai, customer, draft, step, think } from './write.ts';

export const nothingEscalates: GoldenConversation = {
  id: 'nothing-escalates',
  title: 'All is well',
  about:
    'An order is found, an address changed and a draft approved; Baton has nothing to say and stays out of the way.',
  language: 'en',
  facts: {
    channel: 'chat',
    subject: 'Change delivery address',
    intent: 'address_change',
    agent: { id: 'shop-assistant', name: 'Shop assistant', version: '4.2' },
    customer: { id: 'cus-33410', name: 'Priya', plan: 'Club member', language: 'en' },
  },
  steps: [
    step(0, customer('Hi there, can I still change the delivery address of order 70325?')),
    step(
      2,
      think('plan', 'Check whether the parcel has left the warehouse.'),
      act('order-1', 'get_order', 'succeeded', {
        kind: 'read',
        args: { order: '70325' },
        result: { status: 'packing', carrier: null },
      }),
      ai('Hello Priya! Yes, it has not left the warehouse yet. Where would you like it?', 0.95),
    ),
    step(31, customer('To my office please: Mill Street 8, second floor.')),
    step(
      2,
      act('address-1', 'update_delivery_address', 'succeeded', {
        kind: 'write',
        args: { order: '70325', street: 'Mill Street 8', note: 'second floor' },
        effect: { type: 'delivery_address', target: 'order 70325' },
        result: { updated: true },
      }),
      draft(
        'Done. Order 70325 now goes to Mill Street 8, second floor, and should arrive on Thursday.',
        0.94,
      ),
    ),
    step(
      1,
      ai(
        'Done. Order 70325 now goes to Mill Street 8, second floor, and should arrive on Thursday.',
        0.94,
        { draft: 'draft-1' },
      ),
    ),
    step(22, customer('Perfect, thanks a lot!')),
    step(2, ai('You are welcome, Priya. Enjoy your parcel!', 0.97)),
  ],
  expected: { outcome: 'continue', reasons: [] },
};
