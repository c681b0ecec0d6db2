import type { AdminClient, HelpdeskPairing, PairingInput } from '@baton/handoff-client';
import type { ProblemWords } from './say-problem.ts';

/** What parts of a page act with. */
export interface Desk {
  client: AdminClient;
  /**
   * Says what is done, does it, and draws what is paired then: `said` beside what the checklist comes to.
   * Rejects with what `work` did; the page is as it was then.
   */
  act: (
    words: string,
    work: () => Promise<HelpdeskPairing | null>,
    said?: () => string,
  ) => Promise<void>;
  say: (text: string) => void;
  /** Says what went wrong, and leads to the field it is about. */
  refuse: (error: unknown) => void;
  check: () => Promise<HelpdeskPairing>;
  repair: () => Promise<HelpdeskPairing>;
  save: (wish: PairingInput) => Promise<HelpdeskPairing>;
}

/** What makes a page that of one helpdesk. */
export interface Guide {
  /** As in addresses of the API. */
  helpdesk: string;
  /** Said while nothing is paired. */
  nothing: string;
  problems: ProblemWords;
  sections: (pairing: HelpdeskPairing | null, desk: Desk) => HTMLElement[];
}
