import type { Checkpoint } from '@baton/handoff-core';
import type { Fault } from './fault.ts';

/** What a verification found. */
export interface Verdict {
  ok: boolean;
  tenant: string;
  /** What the file is of: everything, one conversation, what moved since a size, or a checkpoint alone. */
  scope: 'all' | 'conversation' | 'since' | 'checkpoint';
  /** Left out for what is no trust report. */
  report?: {
    conversation: string;
    /** Whom it was made for. */
    tier: string;
    /** Signed by a key, so that not only its proof but every field of it is held. */
    sealed: boolean;
    /** Entries that a signed checkpoint covers. */
    covered: number;
  };
  /** Entries whose content was in the file and is what was hashed. */
  contents: number;
  /** Entries that stand with their hash alone, so that nothing else of them could be checked. */
  withheld: number;
  /** Entries whose content was erased on request. */
  erased: number;
  conversations: number;
  entries: number;
  leaves: number;
  /** The one the file ends with. */
  checkpoint: Checkpoint | null;
  /** Keys that signed. */
  keys: string[];
  /** False when no key was given: the file then only agrees with itself. */
  keyGiven: boolean;
  /** Size of the earlier checkpoint it continues; null when none was given. */
  continues: number | null;
  faultCount: number;
  /** The first thousand. */
  faults: Fault[];
}
