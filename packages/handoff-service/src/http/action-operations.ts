import {
  ActionCheck,
  ActionChecked,
  ActionFinished,
  ActionFound,
  ActionMoved,
  ActionPath,
  ActionQuery,
  ActionReconciled,
  ActionRenewed,
  ActionStarted,
  ApprovalDecision,
  ApprovalPath,
  ApprovalRead,
  ApprovalsQuery,
  ApprovalsRead,
} from './action-answers.ts';
import type { ProblemCode } from '../problems/problem.ts';
import { AGENT, FIELDS } from './operation.ts';
import type { Operation } from './operation.ts';

const WRITE: ProblemCode[] = [
  ...AGENT,
  'forbidden',
  ...FIELDS,
  'json-too-deep',
  'busy',
  'store-unavailable',
];
const MOVE: ProblemCode[] = [...WRITE, 'invalid-id', 'not-found', 'action-state'];
const OWN: ProblemCode[] = [...MOVE, 'action-token', 'event-id-conflict'];
const TOKEN = { conversationId: 'c-1', token: 'at_8Zk3…' };

/** The guard before actions: what the AI asks, tells, and what people decide. */
export const ACTION_OPERATIONS: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/actions/check',
    tag: 'Agent',
    id: 'checkAction',
    summary: 'May this action be done?',
    description:
      'Clear reserves the effect for the whole tenant until the lease ends: of any number of checks for one effect exactly one is clear. Duplicate names the earlier action, needs_approval asks a person.',
    body: ActionCheck,
    example: {
      conversationId: 'c-1',
      action: 'refund-1',
      name: 'refund_order',
      effect: { type: 'refund', target: 'order-4711', amount: 40.5, currency: 'EUR' },
    },
    answer: ActionChecked,
    problems: [...WRITE, 'unknown-conversation', 'action-conflict'],
  },
  {
    method: 'post',
    path: '/v1/actions/{id}/started',
    tag: 'Agent',
    id: 'startAction',
    summary: 'Tell that a cleared action begins',
    description: 'The lease starts anew. Telling it again is harmless.',
    parameters: { path: ActionPath },
    body: ActionStarted,
    example: TOKEN,
    answer: ActionMoved,
    problems: [...OWN, 'lease-expired'],
  },
  {
    method: 'post',
    path: '/v1/actions/{id}/renew',
    tag: 'Agent',
    id: 'renewAction',
    summary: 'Lengthen the lease',
    description: 'For actions that take longer than the lease; possible only while it lasts.',
    parameters: { path: ActionPath },
    body: ActionRenewed,
    example: TOKEN,
    answer: ActionMoved,
    problems: [...OWN, 'lease-expired'],
  },
  {
    method: 'post',
    path: '/v1/actions/{id}/finished',
    tag: 'Agent',
    id: 'finishAction',
    summary: 'Tell how it ended',
    description:
      'Failed frees the effect; unknown keeps it until somebody reconciles. Accepted after the lease, too. Telling the same again is harmless, telling otherwise is refused.',
    parameters: { path: ActionPath },
    body: ActionFinished,
    example: { ...TOKEN, status: 'succeeded', result: { refund: 'r-1' } },
    answer: ActionMoved,
    problems: OWN,
  },
  {
    method: 'post',
    path: '/v1/actions/{id}/reconcile',
    tag: 'Agent',
    id: 'reconcileAction',
    summary: 'Settle an unknown outcome, or tell that an action was undone',
    description:
      'Any key, or a panel session of a tier that may decide on the action, with what shows it. The ledger keeps who said so. Reversed and failed free the effect.',
    parameters: { path: ActionPath },
    body: ActionReconciled,
    example: { conversationId: 'c-1', status: 'succeeded', evidence: 'provider shows refund r-1' },
    answer: ActionMoved,
    problems: MOVE,
  },
  {
    method: 'get',
    path: '/v1/actions/{id}',
    tag: 'Agent',
    id: 'getAction',
    summary: 'Where an action stands',
    description: 'With the approval asked for it, and what its customer got within 24 hours.',
    parameters: { path: ActionPath, query: ActionQuery },
    answer: ActionFound,
    problems: [...AGENT, 'invalid-id', 'invalid-query', 'not-found', 'store-unavailable'],
  },
  {
    method: 'get',
    path: '/v1/approvals',
    tag: 'Panel',
    id: 'listApprovals',
    summary: 'What people are asked',
    description: 'Of one conversation, or all that wait for somebody; latest first.',
    parameters: { query: ApprovalsQuery },
    answer: ApprovalsRead,
    problems: [...AGENT, 'invalid-query', 'store-unavailable'],
  },
  {
    method: 'post',
    path: '/v1/approvals/{id}',
    tag: 'Panel',
    id: 'decideApproval',
    summary: 'Approve, edit or reject',
    description:
      'From a panel session of a tier that may, or with an admin key. The agent learns it with its next check.',
    parameters: { path: ApprovalPath },
    body: ApprovalDecision,
    example: { decision: 'edit', amount: 20, note: 'half is fair' },
    answer: ApprovalRead,
    problems: [...WRITE, 'invalid-id', 'not-found', 'approval-decided', 'effect-held'],
  },
];
