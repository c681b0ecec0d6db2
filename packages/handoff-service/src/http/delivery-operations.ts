import type { ProblemCode } from '../problems/problem.ts';
import {
  DeliveriesQuery,
  DeliveriesRead,
  DeliveryPath,
  DeliveryRead,
  DeliverySummaryRead,
} from './delivery-answers.ts';
import { ADMIN } from './operation.ts';
import type { Operation } from './operation.ts';

const NAMED: ProblemCode[] = [...ADMIN, 'invalid-id', 'not-found'];
const parameters = { path: DeliveryPath };

/** What was, is or could not be written into tickets. */
export const DELIVERY_OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/deliveries',
    tag: 'Admin',
    id: 'listDeliveries',
    summary: 'What is written into tickets',
    description:
      'Latest first: what waits, what was done, and what could not be delivered. Also what could not be told to subscribers at all.',
    parameters: { query: DeliveriesQuery },
    answer: DeliveriesRead,
    problems: [...ADMIN, 'invalid-query'],
  },
  {
    method: 'get',
    path: '/v1/deliveries/summary',
    tag: 'Admin',
    id: 'summarizeDeliveries',
    summary: 'What waits and what is dead, by helpdesk',
    description: 'Counts of all that is not done, causes of what is dead, and helpdesks that rest.',
    answer: DeliverySummaryRead,
    problems: ADMIN,
  },
  {
    method: 'get',
    path: '/v1/deliveries/{id}',
    tag: 'Admin',
    id: 'readDelivery',
    summary: 'One delivery',
    description: 'With everything that admins did with it.',
    parameters,
    answer: DeliveryRead,
    problems: NAMED,
  },
  {
    method: 'post',
    path: '/v1/deliveries/{id}/replay',
    tag: 'Admin',
    id: 'replayDelivery',
    summary: 'Try a dead delivery again',
    description:
      'It goes to the end of its ticket’s line; what it may have left in the ticket is looked for first. What waits anyway stays as it is. Who asked is kept.',
    parameters,
    answer: DeliveryRead,
    problems: [...NAMED, 'delivery-state'],
  },
  {
    method: 'post',
    path: '/v1/deliveries/{id}/discard',
    tag: 'Admin',
    id: 'discardDelivery',
    summary: 'Give a delivery up',
    description: 'Of what is dead or waits. What is under way can not be. Who asked is kept.',
    parameters,
    answer: DeliveryRead,
    problems: [...NAMED, 'delivery-state'],
  },
];
