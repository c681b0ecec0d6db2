import { EventBatch, Policy, assembleRecord, buildBrief } from '@baton/handoff-core';
import { expect, it } from 'vitest';

import { goldenEvents } from './golden-events.ts';
import { goldens } from './goldens.ts';

const START = '2026-03-09T08:30:00.000Z';

/** What a colleague who has read the whole conversation would quote as the customer's wish. */
const WANTED: Readonly<Record<string, string>> = {
  'asks-first': 'I paid €69 for the set and would like that back, please.',
  'low-confidence':
    'My espresso machine from order 58213 leaks since the last descaling. Can you repair it under warranty?',
  'furious-but-sure':
    'My suitcase did not arrive in Lisbon on Friday, file LIS44871, and it is Monday now. Where is my suitcase?',
  'explicit-ask': 'We still share an account. How do I get my name off it?',
  'refuses-human':
    'I rotated our API key and since then every webhook fails signature verification.',
  'double-refund':
    'The glass shade in order 61177 arrived cracked. I would like my €40 back for it.',
  'failed-action': 'my replacement SIM came today but the phone says "no service".',
  'unkept-promise': 'our heat pump shows F12 and the house is getting cold.',
  'legal-threat':
    'I cancelled my fibre contract on 2 February by letter and you still take €49.90 every month. Please confirm the cancellation.',
  'big-refund-rule':
    'I sent back the laptop from order 66904 ten days ago. When do I get my money?',
  attachment: 'the sofa was delivered this morning with a torn seam.',
  'pii-heavy': 'I am locked out of online banking.',
  'german-repeats': 'Bitte buchen Sie den doppelten Abschlag zurück.',
  'spanish-ask':
    'en mi billete QX7K2P pone «Lucia Fernandes» y mi pasaporte dice «Fernández». ¿Me dejarán volar mañana?',
  'first-words': 'Our March invoice has the old company address on it.',
  'human-steps-in': 'Our gate has just changed from A12 to D40 and my mother uses a wheelchair.',
  'two-hundred-turns': 'I have a list of 99 extensions to go with us.',
  'nothing-escalates': 'can I still change the delivery address of order 70325?',
};

it.each(goldens)('quotes what the customer wants: $id', (golden) => {
  const inputs = goldenEvents(golden, { conversationId: golden.id, startAt: START }).flat();
  const events = inputs.flatMap((input, index) =>
    EventBatch.parse({ events: [input] }).events.map((event) => ({
      ...event,
      seq: index + 1,
      at: event.at ?? START,
    })),
  );
  const policy = Policy.parse(golden.policy ?? {});
  const record = assembleRecord({
    id: golden.id,
    version: events.length,
    events,
    decisions: [],
    answers: {},
    handoffs: [],
    policy,
  });
  expect(buildBrief(record, policy).want?.text).toBe(WANTED[golden.id]);
});
