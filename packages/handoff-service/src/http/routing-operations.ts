import { ADMIN, FIELDS } from './operation.ts';
import type { Operation } from './operation.ts';
import {
  QueuesRead,
  RoutingDryRunRead,
  RoutingDryRunRequest,
  TriedRead,
  TryRequest,
} from './routing-answers.ts';

/** Where handoffs go, and who is there. */
export const ROUTING_OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/routing/queues',
    tag: 'Admin',
    id: 'listQueues',
    summary: 'Queues as they are now',
    description:
      'Every queue the policy names: whether it is open or when it opens, how many handoffs wait, who is there as far as the helpdesks tell, and what of it a helpdesk has no way to honour. May take up to three seconds, in which helpdesks are asked.',
    answer: QueuesRead,
    problems: ADMIN,
  },
  {
    method: 'post',
    path: '/v1/routing/try',
    tag: 'Admin',
    id: 'tryRoute',
    summary: 'Where a handoff would go now',
    description:
      'Of a conversation as it stands, or of facts that are made up; by the policy in force or a proposed one. Says why, what would have been next, and what the customer would be told. Opens nothing.',
    body: TryRequest,
    example: { facts: { intent: 'refund', language: 'de' }, reasons: ['customer_request'] },
    answer: TriedRead,
    problems: [...ADMIN, ...FIELDS, 'policy-invalid', 'not-found'],
  },
  {
    method: 'post',
    path: '/v1/routing/dry-run',
    tag: 'Admin',
    id: 'dryRunRouting',
    summary: 'Try routes on the latest handoffs',
    description:
      'Where up to 1,000 handoffs that took place would go under a proposed policy, beside the one in force; without a policy, where they would go under the one in force, beside where they went. At the opening hours of then, and as if no helpdesk had said who was there. Ends after 15 seconds at the latest with what it has; changes nothing.',
    body: RoutingDryRunRequest,
    example: { limit: 50 },
    answer: RoutingDryRunRead,
    problems: [...ADMIN, ...FIELDS, 'policy-invalid', 'dry-run-busy'],
  },
];
