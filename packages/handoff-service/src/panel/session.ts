import type { Tier } from '@baton/handoff-core';

/** Somebody who looks at panels: proven by the host page, never by the browser. */
export type Session = {
  tenant: string;
  /** Who it is, for the ledger; for example `zendesk:123`. */
  viewer: string;
  /** What they saw unmasked when it began; with a helpdesk, that says anew at each look what they see. */
  tier: Tier;
} & (
  | {
      /** Where they work: it is asked what they may see. */
      helpdesk: string;
      /** Who they are there, by its id. */
      user: string;
      /** The only ticket it opens, and then up to `tier` at most; any, and as much as the helpdesk says, when left out. */
      ticket?: string;
    }
  | { helpdesk?: never; user?: never; ticket?: never }
);
