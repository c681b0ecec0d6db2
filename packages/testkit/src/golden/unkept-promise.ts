import type { GoldenConversation } from './golden-conversation.ts';
import { act, ai, customer, step, think } from './write.ts';

export const unkeptPromise: GoldenConversation = {
  id: 'unkept-promise',
  title: 'A call-back nobody booked',
  about:
    'The AI promises that a technician will call, books nothing, and the customer waits by the phone.',
  language: 'en',
  facts: {
    channel: 'chat',
    subject: 'Heat pump shows error F12',
    intent: 'technical_fault',
    agent: { id: 'home-heating', name: 'Heating help', version: '0.9' },
    customer: { id: 'hh-5581', name: 'Elin', plan: 'Service contract', language: 'en' },
  },
  steps: [
    step(0, customer('Good morning, our heat pump shows F12 and the house is getting cold.')),
    step(
      3,
      think('retrieval', 'Looked up error F12.', {
        status: 'ok',
        durationMs: 510,
        sources: [{ title: 'Error codes F10 to F19', url: 'https://heating.example.com/errors' }],
      }),
      act('unit-1', 'get_unit_telemetry', 'succeeded', {
        kind: 'read',
        args: { household: 'hh-5581' },
        result: { pressure: '0.6 bar', outdoor: '-4 °C' },
      }),
      ai(
        'Good morning Elin. F12 means that the pressure is too low, 0.6 bar at the moment. It needs to be refilled by a technician.',
        0.86,
      ),
    ),
    step(29, customer('All right. Can somebody come or call today?')),
    step(
      2,
      ai('Yes. I will have a technician call you back within the hour to arrange a visit.', 0.83),
    ),
    step(
      10_800,
      customer('It has been three hours and nobody has called me back. It is 15 degrees in here.'),
    ),
    step(3, ai('I am sorry about the wait. A technician will call you back shortly.', 0.8)),
  ],
  expected: { outcome: 'escalate', reasons: ['promise_unkept'] },
};
