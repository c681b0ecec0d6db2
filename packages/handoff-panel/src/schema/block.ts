import { z } from 'zod';
import { ActionsBlock } from './actions-block.ts';
import { ApprovalsBlock } from './approvals-block.ts';
import { AssistBlock } from './assist-block.ts';
import { blockBase } from './block-base.ts';
import { CustomerBlock } from './customer-block.ts';
import { FeedbackBlock } from './feedback-block.ts';
import { CurvePoint, Edited, Field, Sentence, Tone, When } from './parts.ts';
import { PrivacyBlock } from './privacy-block.ts';

/** One line that says it all: intent, wish, obstacle, and the state of the handoff. */
export const HeadlineBlock = z.object({
  ...blockBase,
  kind: z.literal('headline'),
  /** Intent, wish and obstacle in one line. */
  sentence: Sentence,
  status: z.object({ code: z.string(), label: z.string(), tone: Tone }),
  /** For example `after 6 turns, 12:04`. */
  meta: z.string(),
  /** Set when the sentence is a person's. */
  edited: Edited.nullable(),
});

/** Why a person is needed, strongest first, each with its numbers. */
export const ReasonsBlock = z.object({
  ...blockBase,
  kind: z.literal('reasons'),
  items: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      sentence: Sentence,
      tone: Tone,
      strength: z.number().min(0).max(1),
    }),
  ),
});

/** How sure the AI is: now, over the turns, and against the limit. 0 to 1, higher = surer. */
export const ConfidenceBlock = z.object({
  ...blockBase,
  kind: z.literal('confidence'),
  provided: z.boolean(),
  /** 0..1; null when not provided. */
  value: z.number().nullable(),
  /** For example `42 %`. */
  label: z.string(),
  threshold: z.object({ value: z.number(), label: z.string() }),
  tone: Tone,
  sentence: Sentence,
  series: z.array(CurvePoint),
});

/** How the customer feels: now and over the turns. -1 (angry) to 1 (delighted). */
export const SentimentBlock = z.object({
  ...blockBase,
  kind: z.literal('sentiment'),
  /** -1..1; null when the customer has not said anything that carries feeling. */
  value: z.number().nullable(),
  label: z.string(),
  tone: Tone,
  sentence: Sentence,
  series: z.array(CurvePoint),
});

/** What to do next, why, and words to insert. */
export const NextStepBlock = z.object({
  ...blockBase,
  kind: z.literal('next_step'),
  code: z.string(),
  sentence: Sentence,
  why: z.string(),
  /** Plain text an agent may put into an internal note; null when there is nothing to insert. */
  insertText: z.string().nullable(),
  /** Set when the sentence is a person's. */
  edited: Edited.nullable(),
  /** What a person left for whoever reads next; null when there is none. */
  note: z.object({ label: z.string(), text: z.string() }).nullable(),
});

/** What was tried and how it ended. */
export const AttemptsBlock = z.object({
  ...blockBase,
  kind: z.literal('attempts'),
  items: z.array(
    z.object({
      sentence: Sentence,
      outcome: z.enum(['worked', 'failed', 'unclear', 'not_sent']),
      outcomeLabel: z.string(),
      tone: Tone,
    }),
  ),
});

/** One step of the reasoning trace, ready to show. */
export const ReasoningItem = z.object({
  id: z.string(),
  kind: z.string(),
  kindLabel: z.string(),
  text: z.string(),
  tone: Tone,
  /** For example `1.2 s`; null when not given. */
  duration: z.string().nullable(),
  depth: z.int().min(0),
  at: When,
  sources: z.array(z.object({ title: z.string(), url: z.string().nullable() })),
});
export type ReasoningItem = z.infer<typeof ReasoningItem>;

/** Items of `reasoning` and `transcript` come page by page from their own endpoint. */
export const ReasoningBlock = z.object({
  ...blockBase,
  kind: z.literal('reasoning'),
  count: z.int(),
});

/** One turn or held-back draft, ready to show. */
export const TranscriptItem = z.object({
  id: z.string(),
  n: z.int(),
  by: z.enum(['customer', 'ai', 'human', 'system']),
  byLabel: z.string(),
  text: z.string(),
  at: When,
  /** Confidence or sentiment in words; empty when there is none. */
  note: z.string(),
  tone: Tone,
  attachments: z.array(
    z.object({ name: z.string(), detail: z.string(), url: z.string().nullable() }),
  ),
  /** BCP 47 tag for `lang`; null when unknown. */
  language: z.string().nullable(),
  /** True for a draft that never reached the customer. */
  unsent: z.boolean(),
});
export type TranscriptItem = z.infer<typeof TranscriptItem>;

/** The conversation; items come from the transcript endpoint. */
export const TranscriptBlock = z.object({
  ...blockBase,
  kind: z.literal('transcript'),
  count: z.int(),
});

/** Where the handoff went and why. */
export const RoutingBlock = z.object({
  ...blockBase,
  kind: z.literal('routing'),
  sentence: Sentence,
  fields: z.array(Field),
});

/** A button, with the reason when it can not be pressed. */
export const Control = z.object({
  command: z.enum([
    'accept',
    'decline',
    'resolve',
    'hand_back',
    'refresh',
    'copy',
    'insert_next_step',
  ]),
  label: z.string(),
  enabled: z.boolean(),
  /** Why it is disabled; empty when enabled. */
  why: z.string(),
  /** Question to ask first; null when no confirmation is needed. */
  confirm: z.string().nullable(),
});
export type Control = z.infer<typeof Control>;

/** What the viewer may press. */
export const ControlsBlock = z.object({
  ...blockBase,
  kind: z.literal('controls'),
  items: z.array(Control),
});

/** What is missing or doubtful, said openly. */
export const NoticesBlock = z.object({
  ...blockBase,
  kind: z.literal('notices'),
  items: z.array(z.object({ code: z.string(), tone: Tone, sentence: Sentence })),
});

/** Everything a panel can hold. Closed here; a renderer that meets another kind shows its `fallbackText`. */
export const Block = z.discriminatedUnion('kind', [
  HeadlineBlock,
  NoticesBlock,
  ApprovalsBlock,
  ReasonsBlock,
  ActionsBlock,
  NextStepBlock,
  ConfidenceBlock,
  SentimentBlock,
  AttemptsBlock,
  CustomerBlock,
  RoutingBlock,
  AssistBlock,
  ReasoningBlock,
  TranscriptBlock,
  FeedbackBlock,
  PrivacyBlock,
  ControlsBlock,
]);
export type Block = z.infer<typeof Block>;
/** Name of a kind of block. */
export type BlockKind = Block['kind'];
/** The block of one kind. */
export type BlockOf<K extends BlockKind> = Extract<Block, { kind: K }>;
