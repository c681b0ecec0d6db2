import type { Engine } from '@baton/handoff-engine';

/** One saved policy, without what it says. */
export interface PolicyVersion {
  /** From 1, one more with each save; 0 stands for "none saved", where the service's own default is in force. */
  version: number;
  /** ISO 8601; null for version 0, as are the next two. */
  savedAt: string | null;
  /** Name of the key it was saved with. */
  savedBy: string | null;
  note: string | null;
}

/** The policy a tenant is decided by, ready to decide. */
export interface TenantPolicy extends PolicyVersion {
  /** As its author wrote it. */
  input: unknown;
  /** Its `policy` has every default filled in, and this version's number as its `version`. */
  engine: Engine;
}
