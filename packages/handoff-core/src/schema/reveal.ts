/** Something hidden was shown to one viewer for a while. */
export interface Reveal {
  id: string;
  by: string;
  /** Why, in the viewer's words. */
  reason: string;
  /** Kinds that are shown, for example `email`. */
  kinds: string[];
  /** ISO 8601. */
  at: string;
  until: string;
}

/** What a viewer may have shown, and what is shown to them now. */
export interface RevealFacts {
  /** Whether this viewer's tier may ask. */
  allowed: boolean;
  /** How long it lasts. */
  minutes: number;
  /** Kinds that may be asked for. */
  kinds: string[];
  active: Reveal | null;
}
