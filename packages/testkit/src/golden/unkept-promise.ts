import type { GoldenConversation } from './golden-conversation.ts';
import { act, ai, customer, step, think } from './write.ts';

export const unkeptPromise: GoldenConversation = {
  id: 'unkept-promise',
  title: 'A call-back nobody booked',
  about:
    'The AI promises a call-back and books nothing; Baton gets a person at once, before the customer waits in vain.',
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
      ai('Yes. Someone from our team will call you back within the hour to arrange a visit.', 0.83),
    ),
    step(21, customer('Good, then I will stay by the phone. It is 15 degrees in here.')),
  ],
  expected: { outcome: 'escalate', reasons: ['promise_unkept'], atStep: 4 },
};
