import { z } from 'zod';
import { ActionKind, ActionStatus, HandoffState, ReasonCode } from './vocabulary.ts';

/**
 * Why the AI takes over by itself, or why it does not. `resolved` and `closed` say which event counted; all others leave the
 * conversation to people, who may always hand back by hand.
 */
export const ResumeBecause = z.enum([
  'resolved',
  'closed',
  'by_hand',
  'never',
  'not_closed',
  'complaint',
  'reason',
  'intent',
]);
export type ResumeBecause = z.infer<typeof ResumeBecause>;

/** Something worth knowing, with where it stands. `conversation`: a fact the agent told of the whole conversation. */
const Known = z.object({
  /**
   * `name`, `email`, `phone`, `customer_id`, `plan`, `attribute`: of the customer; `intent`, `reference`: an order or ticket
   * number; `answer`: what they said when they were asked.
   */
  kind: z.enum([
    'name',
    'email',
    'phone',
    'customer_id',
    'plan',
    'attribute',
    'intent',
    'reference',
    'answer',
  ]),
  /** Name of the attribute, or the question that was asked; null otherwise. */
  about: z.string().nullable(),
  value: z.string(),
  from: z.object({ type: z.enum(['conversation', 'turn', 'action']), id: z.string() }),
});

/** An action of a person, or one of the AI's that a person decided on. */
const Deed = z.object({
  id: z.string(),
  name: z.string(),
  kind: ActionKind,
  /** What it changed: the kind of effect, the thing, the amount in the currency's main unit; null for what is not known. */
  effect: z
    .object({
      type: z.string(),
      target: z.string().nullable(),
      amount: z.number().nullable(),
      currency: z.string().nullable(),
    })
    .nullable(),
  status: ActionStatus,
  /** Null where nobody was asked, or the action is the person's own. */
  approval: z.enum(['approved', 'edited', 'rejected']).nullable(),
  error: z.string().nullable(),
  /** ISO 8601. */
  at: z.string(),
});

const Said = z.object({ turnId: z.string(), text: z.string(), at: z.string() });

/** What the AI still has to look after, or must not take for done. */
const OpenPoint = z.object({
  /** `question`: the customer asked and nobody answered; the others: a change of which nobody knows, that failed, or that is not over. */
  kind: z.enum(['question', 'action_unknown', 'action_failed', 'action_unfinished']),
  text: z.string(),
  from: z.object({ type: z.enum(['turn', 'action']), id: z.string() }),
});

/** One of the things the AI does after a hand-back. */
const Next = z.object({
  kind: z.enum(['survey', 'follow_up']),
  /** Not before, ISO 8601. */
  at: z.string(),
  /** Ready to be sent, in the customer's language; English where there are no words for it. */
  text: z.string(),
});

const Episode = z.object({
  handoffId: z.string(),
  episode: z.int().min(1),
  state: HandoffState,
  reasons: z.array(ReasonCode),
  /** ISO 8601. */
  requestedAt: z.string(),
  endedAt: z.string(),
  resolution: z.string().nullable(),
});

const feeling = z.number().min(-1).max(1).nullable();

/**
 * What the AI gets when it takes over again: what people did, what they promised, what is settled and what must not be asked
 * again. Every list is short; texts of people are quoted as they were said, shortened, with secrets, account and card numbers
 * hidden.
 */
export const HandBack = z.object({
  v: z.literal(1),
  handoffId: z.string(),
  conversationId: z.string(),
  /** 1-based: how many handoffs the conversation had by then. */
  episode: z.int().min(1),
  /** `resolved`: the AI may not speak yet. `declined`, `expired`, `failed`: nobody came, the AI goes on alone. */
  state: z.enum(['resolved', 'handed_back', 'declined', 'expired', 'failed']),
  /** Reason codes it was handed over for, strongest first. */
  reasons: z.array(ReasonCode),
  /** What the person wrote when resolving; null when they wrote nothing. */
  resolution: z.string().nullable(),
  /** Who resolved: a person of a helpdesk, or the name of a key; null when nobody did. */
  resolvedBy: z.string().nullable(),
  /** ISO 8601; null where it did not happen. */
  times: z.object({
    requested: z.string(),
    accepted: z.string().nullable(),
    resolved: z.string().nullable(),
    ended: z.string(),
  }),
  did: z.object({
    /** Messages people wrote to the customer. */
    messages: z.int().min(0),
    /** Minutes from accepted (or the first message) to the end; null when nobody came. */
    minutes: z.number().min(0).nullable(),
    lastWords: Said.nullable(),
    actions: z.array(Deed),
  }),
  /** What a person told the customer would happen. `due`: a day or a time in UTC; null when its words leave that open. */
  commitments: z.array(
    z.object({
      text: z.string(),
      kind: z.enum(['contact', 'outcome']),
      due: z.object({ from: z.string().optional(), by: z.string() }).nullable(),
      turnId: z.string(),
    }),
  ),
  /** -1 to 1; null where the customer said nothing. `before`: mean of the turns before; the others: smoothed. */
  sentiment: z.object({
    before: feeling,
    atHandoff: feeling,
    atEnd: feeling,
    trend: z.enum(['better', 'same', 'worse']).nullable(),
  }),
  /** Reasons of this and of earlier handoffs: over, and not to be raised again for what was said before the cut-off. */
  settled: z.array(ReasonCode),
  doNotAsk: z.array(Known),
  /** Everything up to this turn, and this entry of the ledger, is settled; null and 0 where nothing was said. */
  cutOff: z.object({
    turnId: z.string().nullable(),
    n: z.int().min(0),
    seq: z.int().min(0),
  }),
  open: z.array(OpenPoint),
  /** Language to go on in, BCP 47, and what the customer is called; null when not known. */
  greeting: z.object({ language: z.string().nullable(), name: z.string().nullable() }),
  next: z.array(Next),
  /** Earlier handoffs of the conversation, oldest first. */
  history: z.array(Episode),
});
export type HandBack = z.infer<typeof HandBack>;
