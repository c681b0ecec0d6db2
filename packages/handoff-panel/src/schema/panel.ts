import { cleanText } from '@baton/handoff-core';
import { z } from 'zod';
import { Block, ReasoningItem, TranscriptItem } from './block.ts';
import { When } from './parts.ts';

/** Words of the frame around the blocks, in the viewer's language, so that an app holds no copy of its own. */
export const PanelStrings = z.object({
  loadMore: z.string(),
  loading: z.string(),
  retry: z.string(),
  loadFailed: z.string(),
  showDetails: z.string(),
  hideDetails: z.string(),
  threshold: z.string(),
  turn: z.string(),
  masked: z.string(),
  unsent: z.string(),
  done: z.string(),
  cancel: z.string(),
  confirm: z.string(),
  copied: z.string(),
  showReads: z.string(),
  hideReads: z.string(),
  commandFailed: z.string(),
  noteLabel: z.string(),
  noteHint: z.string(),
  working: z.string(),
  optional: z.string(),
  /** Short, beside a value that is hidden. */
  reveal: z.string(),
  showOriginal: z.string(),
  hideOriginal: z.string(),
  /** Label of a note that goes with a command on an action. */
  commandNote: z.string(),
  /** What became of a command that was refused, by the last part of its problem type, for example `brief-changed`. */
  problems: z.record(z.string(), z.string()),
});
export type PanelStrings = z.infer<typeof PanelStrings>;

/** A brief as blocks for one viewer on one host: the only thing a sidebar receives. */
export const Panel = z.object({
  v: z.literal(1),
  /** Equal panels have equal versions; sent as ETag. */
  version: z.string(),
  conversationId: z.string(),
  handoffId: z.string().nullable(),
  state: z.enum([
    'ai_active',
    'offered',
    'escalated',
    'human_active',
    'resolved',
    'handed_back',
    'shadow',
  ]),
  locale: z.string(),
  dir: z.enum(['ltr', 'rtl']),
  tier: z.enum(['restricted', 'standard', 'full']),
  host: z.string(),
  /** Time of the newest event, label such as `As of 12:04`; null when nothing has happened. */
  asOf: When.nullable(),
  blocks: z.array(Block),
  strings: PanelStrings,
  /** What this host can't show as meant, each in a short sentence. */
  degraded: z.array(z.string()),
});
export type Panel = z.infer<typeof Panel>;

/** Part of the transcript; `next` is the cursor for the following page, null at the end. */
export const TranscriptPage = z.object({
  items: z.array(TranscriptItem),
  next: z.int().nullable(),
  version: z.string(),
});
export type TranscriptPage = z.infer<typeof TranscriptPage>;

/** Part of the reasoning trace. */
export const ReasoningPage = z.object({
  items: z.array(ReasoningItem),
  next: z.int().nullable(),
  version: z.string(),
});
export type ReasoningPage = z.infer<typeof ReasoningPage>;

/** What a human may do from the panel. */
export const PanelCommand = z.strictObject({
  command: z.enum(['accept', 'decline', 'resolve', 'hand_back']),
  /** What the human did; kept for the AI when it takes over again. */
  note: cleanText(5_000).optional(),
});
export type PanelCommand = z.infer<typeof PanelCommand>;
