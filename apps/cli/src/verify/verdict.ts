import type { Checkpoint } from '@baton/handoff-core';
import type { Fault } from './fault.ts';

/** What a verification found. */
export interface Verdict {
  ok: boolean;
  tenant: string;
  /** What the file is of: everything, one conversation, what moved since a size, or a checkpoint alone. */
  scope: 'all' | 'conversation' | 'since' | 'checkpoint';
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
