import type { GoldenConversation } from './golden-conversation.ts';
import { act, ai, customer, step, think } from './write.ts';

export const furiousButSure: GoldenConversation = {
  id: 'furious-but-sure',
  title: 'Sure, but the customer is furious',
  about:
    'An airline assistant is 93 % sure and right about the rules, while a passenger without luggage gets angrier with every answer.',
  language: 'en',
  facts: {
    channel: 'messaging',
    subject: 'Suitcase missing since Friday',
    intent: 'delayed_baggage',
    agent: { id: 'cabin', name: 'Travel assistant', version: '2.9' },
    customer: { id: 'pax-77120', name: 'Tom', plan: 'Silver', language: 'en' },
  },
  steps: [
    step(
      0,
      customer(
        'My suitcase did not arrive in Lisbon on Friday, file LIS44871, and it is Monday now. Where is my suitcase?',
      ),
    ),
    step(
      2,
      think(
        'plan',
        'Trace the bag by its file reference and tell the passenger what may be bought meanwhile.',
      ),
      act('trace-1', 'trace_baggage', 'succeeded', {
        kind: 'read',
        args: { file: 'LIS44871' },
        result: { status: 'located', station: 'FRA', last_scan: '2026-03-06T18:02:00Z' },
      }),
      ai(
        'Your suitcase was scanned in Frankfurt on Friday evening and waits for a flight to Lisbon. Most bags arrive within five days.',
        0.94,
      ),
    ),
    step(
      41,
      customer(
        'Five days? I have been wearing the same shirt since Friday and there is a wedding tomorrow. That does not help me.',
      ),
    ),
    step(
      3,
      think('check', 'The rules are clear: €100 until the fifth day, no exception applies.', {
        status: 'ok',
      }),
      act('allow-1', 'grant_interim_allowance', 'succeeded', {
        kind: 'write',
        args: { file: 'LIS44871', amount: 100, currency: 'EUR' },
        effect: { type: 'allowance', target: 'LIS44871', amount: 100, currency: 'EUR' },
        result: { reference: 'IA-5520' },
      }),
      ai(
        'I understand. I have granted you an allowance of €100 for things you need right now. Please keep the receipts and quote IA-5520.',
        0.93,
      ),
    ),
    step(
      33,
      customer(
        'A hundred euros for a suit? You are useless! I am absolutely furious. You lost my bag, you lie about when it comes, and now you insult me. This is the worst airline I have ever flown with!!!',
      ),
    ),
  ],
  expected: { outcome: 'escalate', reasons: ['negative_sentiment'], atStep: 5 },
};
