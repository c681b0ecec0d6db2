import { z } from 'zod';

/** How a thing should feel; never the only carrier of meaning. */
export const Tone = z.enum(['neutral', 'info', 'success', 'warning', 'danger']);
export type Tone = z.infer<typeof Tone>;

/** Where a statement comes from; a renderer makes it jump there. */
export const Ref = z.object({
  type: z.enum(['turn', 'action', 'step']),
  id: z.string(),
  label: z.string(),
});
export type Ref = z.infer<typeof Ref>;

/** A ready sentence in the viewer's language with its evidence. */
export const Sentence = z.object({ text: z.string(), refs: z.array(Ref) });
export type Sentence = z.infer<typeof Sentence>;

/** A label with a value, both ready to show. */
export const Field = z.object({
  label: z.string(),
  value: z.string(),
  /** True when the value was hidden for this viewer. */
  masked: z.boolean(),
});
export type Field = z.infer<typeof Field>;

/** One point of a curve: `value` is for drawing, `label` is for reading. */
export const CurvePoint = z.object({
  turnId: z.string(),
  n: z.int(),
  value: z.number(),
  label: z.string(),
  tone: Tone,
});
export type CurvePoint = z.infer<typeof CurvePoint>;

/** A time, ready to show and as ISO 8601 in UTC for machines. */
export const When = z.object({ label: z.string(), iso: z.string() });
export type When = z.infer<typeof When>;

/** A person wrote over what Baton said. */
export const Edited = z.object({
  /** For example `Edited by Zendesk user 7, 12:04`. */
  label: z.string(),
  /** What Baton says, with its evidence. */
  original: Sentence,
  /** For example `3 messages since this edit`; null when nothing came since. */
  stale: z.string().nullable(),
});
export type Edited = z.infer<typeof Edited>;
