import { ActionStatus, Actor, HandoffState, MaskKind, Outcome, Tier } from '@baton/handoff-core';
import { z } from 'zod';
import { Tone } from '../schema/parts.ts';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Seq = z.int().min(1);
const Marked = z.object({
  /** Ledger entry that says so. */
  seq: Seq,
  /** ISO 8601 in UTC. */
  at: z.string(),
  by: z.string(),
});

/** One field of a table: what stands there, and how it is meant. */
export const ReportCell = z.object({
  text: z.string(),
  /** Second, smaller line. */
  note: z.string().optional(),
  /** Hashes and ids, set so that every character can be told apart. */
  code: z.boolean().optional(),
  tone: Tone.optional(),
  /** The same time for machines. */
  iso: z.string().optional(),
});
export type ReportCell = z.infer<typeof ReportCell>;

/** A table with finished words; `empty` stands in its place when there is no row. */
export const ReportTable = z.object({
  id: z.string(),
  caption: z.string(),
  columns: z.array(z.object({ label: z.string(), numeric: z.boolean().optional() })),
  rows: z.array(z.array(ReportCell)),
  empty: z.string(),
});
export type ReportTable = z.infer<typeof ReportTable>;

/** A chapter of the document. */
export const ReportSection = z.object({
  id: z.string(),
  title: z.string(),
  text: z.array(z.string()),
  picture: z.enum(['timeline', 'chain']).optional(),
  tables: z.array(ReportTable),
  /** What to do, in order. */
  steps: z.array(z.object({ text: z.string(), command: z.string().optional() })),
});
export type ReportSection = z.infer<typeof ReportSection>;

/** Something on the line of time; `label` says it in words. */
export const TimelineMark = z.object({
  kind: z.enum(['turn', 'write', 'read', 'decision', 'view', 'reveal', 'handoff']),
  at: z.string(),
  label: z.string(),
  /** Of a turn: its number, who spoke, and what was measured. */
  turn: z
    .object({
      n: z.int(),
      by: Actor,
      confidence: z.number().nullable(),
      sentiment: z.number().nullable(),
    })
    .optional(),
});
export type TimelineMark = z.infer<typeof TimelineMark>;

/** How far the proof reaches. */
export const ReportLedger = z.object({
  /** Entries of the conversation when the report was made. */
  entries: z.int(),
  firstHash: Hash.nullable(),
  lastHash: Hash.nullable(),
  /** Entries that a signed checkpoint covers; the rest came after it. */
  covered: z.int(),
  checkpoint: z
    .object({
      size: z.int(),
      root: Hash,
      at: z.string(),
      key: Hash,
      signature: z.string().regex(/^[0-9a-f]{128}$/),
    })
    .nullable(),
  /** Place of the conversation in the signed tree, and the hashes that lead from it to the root. */
  leaf: z.object({ index: z.int(), seq: Seq, path: z.array(Hash) }).nullable(),
  /** Entries whose content is part of the file. */
  open: z.int(),
  /** Entries whose content is left out because something in it is hidden from the reader. */
  closed: z.int(),
  /** Entries whose content is left out because it is very long. */
  long: z.int(),
  /** Entries that stand with their hash alone: their event id or decision hold something hidden. */
  withheld: z.int(),
  /** Entries whose content was erased on request. */
  erased: z.int(),
});
export type ReportLedger = z.infer<typeof ReportLedger>;

/** The same in codes and numbers, for programs. */
export const ReportFacts = z.object({
  ledger: ReportLedger,
  policies: z.array(
    z.object({
      version: z.string(),
      decisions: z.int(),
      /** False for a version of which only the name is left. */
      known: z.boolean(),
      rules: z.array(z.object({ id: z.string(), title: z.string(), fired: z.int() })),
      topics: z.array(z.string()),
    }),
  ),
  decisions: z.array(
    z.object({
      seq: Seq,
      at: z.string(),
      turn: z.int(),
      outcome: Outcome,
      /** Only noted, in shadow mode: nothing followed from it. */
      shadow: z.literal(true).optional(),
      reasons: z.array(z.string()),
      policyVersion: z.string(),
    }),
  ),
  /** Everything that was measured, also what never fired. */
  checks: z.array(
    z.object({
      kind: z.string(),
      evaluated: z.int(),
      fired: z.int(),
      /** At its strongest, in the unit of the signal. */
      value: z.number().nullable(),
      threshold: z.number().nullable(),
      /** Turn at which it first fired. */
      firstTurn: z.int().nullable(),
    }),
  ),
  actions: z.array(
    z.object({
      id: z.string(),
      n: z.int(),
      name: z.string(),
      by: Actor,
      kind: z.enum(['read', 'write']),
      status: ActionStatus,
      startedAt: z.string(),
      endedAt: z.string(),
      target: z.string().nullable(),
      amount: z.number().nullable(),
      currency: z.string().nullable(),
      effectKey: z.string().nullable(),
      catalogued: z.boolean().nullable(),
      approval: z
        .object({ state: z.string(), by: z.string().nullable(), note: z.string().nullable() })
        .nullable(),
    }),
  ),
  handoffs: z.array(
    z.object({
      id: z.string(),
      state: HandoffState,
      queue: z.string(),
      requestedAt: z.string(),
      updatedAt: z.string(),
      resolution: z.string().nullable(),
    }),
  ),
  moves: z.array(
    Marked.extend({
      handoffId: z.string(),
      /** Null where the handoff was opened. */
      from: z.string().nullable(),
      to: z.string(),
      /** Why, where no person pressed it. */
      reason: z.string().nullable(),
      note: z.string().nullable(),
      /** Why it went to its queue, and who was passed over; of the opening only. */
      routed: z
        .object({
          queue: z.string(),
          because: z.string(),
          route: z.string().nullable(),
          passed: z.array(z.object({ queue: z.string(), why: z.string() })),
        })
        .nullable(),
      /** What the customer was offered then. */
      offered: z.string().nullable(),
    }),
  ),
  views: z.array(Marked.extend({ tier: Tier.nullable(), what: z.enum(['panel', 'report']) })),
  reveals: z.array(
    Marked.extend({
      tier: Tier.nullable(),
      reason: z.string().nullable(),
      kinds: z.array(z.string()),
      until: z.string().nullable(),
    }),
  ),
  edits: z.array(
    Marked.extend({
      version: z.int(),
      headline: z.string().nullable(),
      nextStep: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
  ratings: z.array(
    Marked.extend({
      stars: z.number(),
      missing: z.array(z.string()),
      comment: z.string().nullable(),
    }),
  ),
  surveys: z.array(Marked.extend({ score: z.number(), comment: z.string().nullable() })),
  runs: z.array(
    Marked.extend({
      action: z.string(),
      command: z.string(),
      endpoint: z.string().nullable(),
      status: z.string(),
      note: z.string().nullable(),
    }),
  ),
  approvals: z.array(
    Marked.extend({ action: z.string(), state: z.string(), note: z.string().nullable() }),
  ),
  erasures: z.array(Marked.extend({ through: z.int(), reason: z.string().nullable() })),
  /** Different values hidden, by kind and tier. */
  hidden: z.array(
    z.object({ kind: MaskKind, restricted: z.int(), standard: z.int(), full: z.int() }),
  ),
  entries: z.array(
    z.object({
      seq: Seq,
      kind: z.string(),
      at: z.string(),
      hash: Hash,
      contentHash: Hash,
      shown: z.enum(['open', 'closed', 'long', 'withheld', 'erased']),
    }),
  ),
});
export type ReportFacts = z.infer<typeof ReportFacts>;

/** What a trust report says of one conversation to one reader: as facts, and as a finished document. */
export const TrustReport = z.object({
  v: z.literal(1),
  tenant: z.string(),
  conversationId: z.string(),
  /** Of the conversation; rises with every stored change. */
  version: z.int(),
  tier: Tier,
  locale: z.string(),
  timeZone: z.string(),
  /** ISO 8601 in UTC. */
  madeAt: z.string(),
  facts: ReportFacts,
  document: z.object({
    title: z.string(),
    /** What this is, of which conversation, what is proven and what is not. */
    lead: z.array(z.object({ label: z.string(), text: z.string(), tone: Tone })),
    sections: z.array(ReportSection),
    timeline: z.object({
      marks: z.array(TimelineMark),
      /** 0 to 1. */
      threshold: z.number(),
      /** The picture in words. */
      text: z.string(),
    }),
    /** Words of the frame and of the pictures. */
    words: z.record(z.string(), z.string()),
  }),
});
export type TrustReport = z.infer<typeof TrustReport>;
