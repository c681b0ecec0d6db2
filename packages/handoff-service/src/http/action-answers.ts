import {
  Currency,
  Effect,
  ExternalId,
  JsonValue,
  MAX_AMOUNT,
  cleanText,
} from '@baton/handoff-core';
import { z } from 'zod';
import { ToldDecision } from './answers.ts';

const Amount = z
  .number()
  .min(0, { error: 'must not be negative: undoing an action is reconciled as reversed' })
  .max(MAX_AMOUNT)
  .overwrite((value) => Number(value.toFixed(4)) + 0);

/** An action before it is done. */
export const ActionCheck = z.strictObject({
  conversationId: ExternalId,
  action: ExternalId.describe('Id of the action, chosen by the agent, unique in the conversation'),
  name: cleanText(200, 1).describe('Name of the tool, for example `refund_order`'),
  effect: z
    .strictObject({
      ...Effect.shape,
      amount: Amount.optional(),
      currency: Currency.optional(),
    })
    .refine(({ target, amount }) => target !== undefined || amount !== undefined, {
      error: 'must name a target or an amount: a type alone does not tell what is changed',
    }),
  args: JsonValue.optional().describe('For the ledger, and for whoever runs it for a person'),
  attempt: ExternalId.optional().describe(
    'Chosen for one try: the same check sent again with it gets the same answer, also after a lost connection',
  ),
});

/** Id of the action in the path, its conversation and token in the body. */
const Ref = z.strictObject({ conversationId: ExternalId, token: cleanText(100, 1) });

export const ActionStarted = Ref;
export const ActionRenewed = Ref;
export const ActionFinished = z.strictObject({
  ...Ref.shape,
  status: z
    .enum(['succeeded', 'failed', 'unknown'])
    .describe('`unknown`: it was sent and no answer came'),
  result: JsonValue.optional(),
  error: cleanText(5_000).optional(),
});
export const ActionReconciled = z.strictObject({
  conversationId: ExternalId,
  status: z.enum(['succeeded', 'failed', 'reversed']),
  evidence: cleanText(2_000, 1).describe(
    'What shows it, for example a booking number of the payment provider',
  ),
  by: cleanText(200, 1)
    .optional()
    .describe('Who found out; taken from the session of a panel page where there is one'),
});

export const ActionPath = z.object({ id: ExternalId });
export const ActionQuery = z.object({
  conversation: ExternalId.describe('Conversation the action belongs to'),
});
export const ApprovalPath = z.object({ id: ExternalId });
export const ApprovalsQuery = z.object({
  conversation: ExternalId.optional().describe('Only of this conversation'),
  open: z
    .enum(['true', 'false'])
    .optional()
    .describe('`true`: only those that wait; so unless a conversation is named'),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('Most of them'),
});

/** A person's word. */
export const ApprovalDecision = z
  .strictObject({
    decision: z.enum(['approve', 'edit', 'reject']),
    amount: Amount.optional().describe('For `edit`, and only there: what may be done instead'),
    note: cleanText(2_000).optional().describe('Why; the agent is told'),
    by: cleanText(200, 1)
      .optional()
      .describe('Who decides; taken from the session of a panel page where there is one'),
  })
  .refine(({ decision, amount }) => (decision === 'edit') === (amount !== undefined), {
    error: 'belongs to the decision edit, and only to it',
    path: ['amount'],
  });

const Status = z.enum([
  'planned',
  'reserved',
  'running',
  'succeeded',
  'failed',
  'unknown',
  'reversed',
  'rejected',
]);
const ApprovalState = z.enum(['pending', 'approved', 'edited', 'rejected', 'expired']);
const ToldEffect = Effect.partial();

const ActionState = z.object({
  action: z.string(),
  conversationId: z.string(),
  name: z.string(),
  effect: ToldEffect,
  effectKey: z.string().nullable(),
  uncatalogued: z.boolean(),
  status: Status,
  source: z.enum(['check', 'event']),
  by: z.string(),
  leaseUntil: z.string().nullable(),
  at: z.string(),
  updatedAt: z.string(),
});

const Totals = z.object({
  /** Null: the conversation names no customer, and only its own actions count. */
  customer: z.string().nullable(),
  hours: z.literal(24),
  of: z.array(
    z.object({
      type: z.string(),
      currency: z.string().nullable(),
      count: z.int(),
      sum: z.number().nullable(),
    }),
  ),
});

/** May it be done? */
export const ActionChecked = z.object({
  verdict: z.enum(['clear', 'duplicate', 'needs_approval', 'denied']),
  action: z.string(),
  conversationId: z.string(),
  effectKey: z.string().nullable(),
  /** What may be done: a person may have changed the amount. */
  effect: ToldEffect,
  uncatalogued: z.boolean(),
  /** With clear only: shows that you were the one. */
  token: z.string().optional(),
  leaseUntil: z.string().nullable().optional(),
  /** With duplicate only: who was first. */
  earlier: z
    .object({
      actionId: z.string(),
      conversationId: z.string(),
      name: z.string(),
      at: z.string(),
      by: z.string(),
      status: Status,
    })
    .optional(),
  approval: z
    .object({
      id: z.string(),
      state: ApprovalState,
      expiresAt: z.string(),
      by: z.string().nullable(),
      note: z.string().nullable(),
    })
    .optional(),
  reasons: z.array(
    z.object({
      code: z.string(),
      sentence: z.string(),
      limit: z.number().optional(),
      value: z.number().optional(),
      currency: z.string().optional(),
    }),
  ),
  totals: Totals,
  /** What is decided at the plan, where a person is asked now. */
  decision: ToldDecision.nullable(),
});

/** A request to a person. */
export const ApprovalRead = z.object({
  id: z.string(),
  conversationId: z.string(),
  action: z.string(),
  name: z.string(),
  effect: ToldEffect,
  /** Before a person edited it. */
  askedAmount: z.number().nullable(),
  state: ApprovalState,
  reasons: z.array(z.string()),
  approvers: z.enum(['anyone', 'standard', 'full']),
  onTimeout: z.enum(['reject', 'escalate']),
  askedAt: z.string(),
  expiresAt: z.string(),
  decidedAt: z.string().nullable(),
  by: z.string().nullable(),
  note: z.string().nullable(),
});
export const ApprovalsRead = z.object({ approvals: z.array(ApprovalRead) });

/** Where it stands after news of it. */
export const ActionMoved = ActionState.extend({
  /** What is decided at the news; null when it was told before. */
  decision: ToldDecision.nullable(),
});
/** Where it stands, with what its customer's actions come to. */
export const ActionFound = ActionState.extend({
  approval: ApprovalRead.nullable(),
  totals: Totals.omit({ customer: true }),
});
