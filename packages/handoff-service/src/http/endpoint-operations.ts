import { Panel } from '@baton/handoff-panel';
import type { ProblemCode } from '../problems/problem.ts';
import {
  EndpointBody,
  EndpointPath,
  EndpointRemoved,
  EndpointRotated,
  EndpointSaved,
  EndpointTried,
  EndpointsRead,
  RunBody,
  RunPath,
} from './endpoint-answers.ts';
import { ADMIN, FIELDS, VIEW } from './operation.ts';
import type { Operation } from './operation.ts';
import { ViewQuery } from './parameters.ts';

const NAMED: ProblemCode[] = [...ADMIN, 'invalid-id', 'not-found'];
const parameters = { path: EndpointPath };

/** Where actions are run for people, and the runs themselves. */
export const ENDPOINT_OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/endpoints',
    tag: 'Admin',
    id: 'listEndpoints',
    summary: 'Registered endpoints',
    description: 'By name, without secrets.',
    answer: EndpointsRead,
    problems: ADMIN,
  },
  {
    method: 'put',
    path: '/v1/endpoints/{name}',
    tag: 'Admin',
    id: 'putEndpoint',
    summary: 'Register an endpoint, or move it',
    description:
      'The name is the one that entries of the catalogue use. A new endpoint gets a secret, told in this answer only. https, without credentials; http on the same machine in development.',
    parameters,
    body: EndpointBody,
    example: { url: 'https://actions.internal.example/refund', timeoutMs: 10_000 },
    answer: EndpointSaved,
    problems: [...ADMIN, 'invalid-id', ...FIELDS, 'too-many-endpoints'],
  },
  {
    method: 'delete',
    path: '/v1/endpoints/{name}',
    tag: 'Admin',
    id: 'deleteEndpoint',
    summary: 'Remove an endpoint',
    description: 'Commands that need it disappear from panels.',
    parameters,
    answer: EndpointRemoved,
    problems: NAMED,
  },
  {
    method: 'post',
    path: '/v1/endpoints/{name}/rotate',
    tag: 'Admin',
    id: 'rotateEndpoint',
    summary: 'Give an endpoint a new secret',
    description: 'For 24 hours calls carry a signature by the old secret, too.',
    parameters,
    answer: EndpointRotated,
    problems: [...NAMED, 'busy'],
  },
  {
    method: 'post',
    path: '/v1/endpoints/{name}/test',
    tag: 'Admin',
    id: 'testEndpoint',
    summary: 'Call an endpoint for trial',
    description:
      'Sends a signed call with the command `test`, which is to be answered 2xx and to do nothing.',
    parameters,
    answer: EndpointTried,
    problems: NAMED,
  },
  {
    method: 'post',
    path: '/v1/panel/conversations/{id}/actions/{actionId}/runs',
    tag: 'Panel',
    id: 'runAction',
    summary: 'Retry, reverse or resume an action',
    description:
      'Calls the endpoint the catalogue names, once; the same `run` again is the same run. Refused with `earlier` where another action did the same. Needs the session of a panel page. Answers with the panel after it.',
    parameters: { path: RunPath, query: ViewQuery },
    body: RunBody,
    example: { command: 'retry', run: 'press-1' },
    answer: Panel,
    problems: [
      ...VIEW,
      'forbidden',
      ...FIELDS,
      'not-found',
      'no-endpoint',
      'action-state',
      'action-conflict',
      'effect-held',
      'event-id-conflict',
      'busy',
      'store-unavailable',
    ],
  },
];
