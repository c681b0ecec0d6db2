import { z } from 'zod';

/** What every block has. */
export const blockBase = {
  v: z.literal(1),
  title: z.string(),
  /** The block in a few words: what a folded header shows beside the title. May be empty. */
  summary: z.string(),
  /** The block as plain text, for a renderer that does not know its kind. */
  fallbackText: z.string(),
  /** Shown unfolded at first. */
  open: z.boolean(),
};
