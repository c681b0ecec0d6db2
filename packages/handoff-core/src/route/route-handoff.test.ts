import { expect, it } from 'vitest';

import { play, customer, policyWith, stored } from '../decide/conversation.fixture.ts';
import type { Decision } from '../schema/decision.ts';
import { routeHandoff } from './route-handoff.ts';

const decision = play(
  stored([customer('My order is late'), customer('Transfer me to a human agent')]),
).steps.at(-1)?.decision as Decision;
const policy = policyWith({
  routes: [
    { queue: 'billing-de', intents: ['refund'], languages: ['de'], skills: ['german'] },
    { queue: 'gold', plans: ['Gold'] },
    { queue: 'asked', reasons: ['customer_request'] },
  ],
});

it('takes the first route whose conditions all hold', () => {
  expect(routeHandoff(decision, { intent: 'Refund' }, 'de-AT', policy)).toEqual({
    queue: 'billing-de',
    skills: ['german'],
    because: 'route:intent+language',
  });
  expect(
    routeHandoff(decision, { intent: 'refund', customer: { plan: 'gold' } }, 'en', policy).queue,
  ).toBe('gold');
  expect(routeHandoff(decision, {}, null, policy)).toEqual({
    queue: 'asked',
    skills: [],
    because: 'route:reason',
  });
});

it('falls back to the default queue', () => {
  expect(routeHandoff({ ...decision, reasons: [] }, {}, null, policy)).toEqual({
    queue: 'support',
    skills: [],
    because: 'default',
  });
});
