import { Policy } from '@baton/handoff-core';
import { ADMIN, AGENT, BODY } from './operation.ts';
import type { Operation } from './operation.ts';
import {
  CalibrationQuery,
  CalibrationRead,
  OutcomeBatch,
  OutcomesTaken,
} from './outcome-answers.ts';
import {
  CheckQuery,
  DryRunAnswer,
  DryRunRequest,
  PolicyChecked,
  PolicyInForceRead,
  PolicyRead,
  PolicySaved,
  PolicyVersions,
  SaveHeaders,
  SaveQuery,
  VersionPath,
  VersionsQuery,
} from './policy-answers.ts';

const EXAMPLE_POLICY = {
  confidence: { threshold: 0.6, perIntent: { refund_request: 0.8 } },
  rules: [
    {
      id: 'refund-over-500',
      title: 'Refunds over 500 need a person',
      when: 'action.type == "refund" && action.amount > 500',
      then: 'escalate',
    },
  ],
};

/** What an admin does: policies, outcomes, calibration. */
export const ADMIN_OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/policy',
    tag: 'Admin',
    id: 'getPolicy',
    summary: 'The policy in force',
    description:
      'Carries the version as ETag; an unchanged policy answers 304. Version 0 stands for the default of this service.',
    answer: PolicyInForceRead,
    problems: ADMIN,
  },
  {
    method: 'put',
    path: '/v1/policy',
    tag: 'Admin',
    id: 'putPolicy',
    summary: 'Save a policy',
    description:
      'The next decision of the tenant follows it. A policy with a fault is refused whole, with every fault, and the one in force stays.',
    parameters: { query: SaveQuery, header: SaveHeaders },
    body: Policy,
    example: EXAMPLE_POLICY,
    answer: PolicySaved,
    problems: [
      ...ADMIN,
      ...BODY,
      'policy-invalid',
      'invalid-query',
      'version-missing',
      'version-conflict',
    ],
  },
  {
    method: 'post',
    path: '/v1/policy/check',
    tag: 'Admin',
    id: 'checkPolicy',
    summary: 'Check a policy without saving it',
    description: 'Lists every fault, each with its place, and what is most likely not meant.',
    parameters: { query: CheckQuery },
    body: Policy,
    example: EXAMPLE_POLICY,
    answer: PolicyChecked,
    problems: [...ADMIN, ...BODY, 'policy-invalid', 'invalid-query', 'dry-run-busy'],
  },
  {
    method: 'post',
    path: '/v1/policy/dry-run',
    tag: 'Admin',
    id: 'dryRunPolicy',
    summary: 'Try a policy on the latest conversations',
    description:
      'Replays up to 1,000 stored conversations under the proposed policy and the one in force; changes nothing. Ends after 15 seconds at the latest with what it has.',
    body: DryRunRequest,
    example: { policy: EXAMPLE_POLICY, conversations: 50 },
    answer: DryRunAnswer,
    problems: [
      ...ADMIN,
      ...BODY,
      'policy-invalid',
      'unknown-field',
      'invalid-field',
      'invalid-body',
      'dry-run-busy',
    ],
  },
  {
    method: 'get',
    path: '/v1/policy/versions',
    tag: 'Admin',
    id: 'getPolicyVersions',
    summary: 'What was saved before',
    description: 'Latest first; `next` is the cursor of the following page.',
    parameters: { query: VersionsQuery },
    answer: PolicyVersions,
    problems: [...ADMIN, 'invalid-query'],
  },
  {
    method: 'get',
    path: '/v1/policy/versions/{version}',
    tag: 'Admin',
    id: 'getPolicyVersion',
    summary: 'One saved version',
    description: 'Save it again to go back to it.',
    parameters: { path: VersionPath },
    answer: PolicyRead,
    problems: [...ADMIN, 'invalid-id', 'not-found'],
  },
  {
    method: 'post',
    path: '/v1/outcomes',
    tag: 'Admin',
    id: 'postOutcomes',
    summary: 'Tell whether answers were right',
    description:
      'Stores 1 to 500 outcomes of answers of the AI, all or none, with the confidence it stated. Telling the same again is harmless. Any key of the tenant will do.',
    body: OutcomeBatch,
    example: {
      outcomes: [{ conversationId: 'c1', turnId: '2', good: false, source: 'person' }],
    },
    answer: OutcomesTaken,
    problems: [
      ...AGENT,
      ...BODY,
      'invalid-body',
      'unknown-field',
      'invalid-field',
      'unknown-conversation',
      'unknown-turn',
      'outcome-conflict',
      'store-unavailable',
    ],
  },
  {
    method: 'get',
    path: '/v1/calibration',
    tag: 'Admin',
    id: 'getCalibration',
    summary: "How far an agent's confidence can be trusted",
    description:
      "Reliability curve, calibration error, a threshold for the miss rate you allow with a bound that holds for this tenant's own recent data, and a warning when the agent changed. Any key of the tenant will do.",
    parameters: { query: CalibrationQuery },
    answer: CalibrationRead,
    problems: [...AGENT, 'invalid-query', 'store-unavailable'],
  },
];
