/** What is not known of the real API, each with what this fake takes for true unless told otherwise. */
export interface Assumptions {
  /** A value that is none of a drop-down's options: the whole update is refused, or the value is left out in silence. */
  unknownOption: 'refused' | 'dropped';
  /** `safe_update` with an old `updated_stamp` is refused with 409; where it is not known, both are ignored. */
  safeUpdate: boolean;
  /** Solving a ticket that nobody has: refused, given to whoever solves it, or let through. */
  solveUnassigned: 'refused' | 'self' | 'allowed';
  /** `PUT|DELETE /tickets/{id}/tags` are there; where not, 404. */
  tagRoutes: boolean;
  /** Whether those count for the 30 updates of a ticket. */
  tagsCount: boolean;
  /** Skills set through routing change `updated_at` of their ticket. */
  skillsTouch: boolean;
  /** Plan with agent availability. */
  omnichannel: boolean;
  /** Plan with skills. */
  skills: boolean;
  /** Plan with custom roles. */
  customRoles: boolean;
  /** How what the plan has not is refused. */
  missingPlan: 403 | 404;
  /** Form of `sub` in the token of a page load. */
  sub: 'id' | 'url';
  /** Whether `iss` of that token begins with `https://`. */
  issWithScheme: boolean;
  /** Lifetime of that token, in seconds. */
  pageTokenSeconds: number;
  /** Bytes of an upload at most. */
  mostUploadBytes: number;
  /** Endings of the files that may be uploaded; null: all. */
  fileTypes: readonly string[] | null;
  /** `DELETE /oauth/tokens/current` ends the token; where not, it is answered as though it did. */
  currentEnds: boolean;
  /** After so many milliseconds a search finds what was written. */
  searchLagMs: number;
  /** Agent Workspace fills the ticket's fields with what was passed along, not only those that customers may edit. */
  passedFields: boolean;
  /** And its tags. */
  passedTags: boolean;
  /** How the bot gets a conversation whose ticket was closed. Released: nobody has it until the customer writes. */
  closedTicket: 'passControl' | 'releaseControl';
  /** Where people get a conversation again whose ticket is not closed yet. */
  passedAgain: 'same-ticket' | 'new-ticket';
  /** When the bot has a conversation again whose session an agent ended. */
  endedSession: 'at-once' | 'at-next-message';
  /** An integration that is not on the switchboard hears of all conversations. */
  strangersHear: boolean;
}

/** What is assumed when nothing is said. */
export const assumed: Assumptions = {
  unknownOption: 'refused',
  safeUpdate: true,
  solveUnassigned: 'refused',
  tagRoutes: true,
  tagsCount: false,
  skillsTouch: true,
  omnichannel: true,
  skills: true,
  customRoles: true,
  missingPlan: 403,
  sub: 'id',
  issWithScheme: false,
  pageTokenSeconds: 300,
  mostUploadBytes: 50 * 1_048_576,
  fileTypes: null,
  currentEnds: false,
  searchLagMs: 60_000,
  passedFields: true,
  passedTags: true,
  closedTicket: 'passControl',
  passedAgain: 'same-ticket',
  endedSession: 'at-once',
  strangersHear: true,
};
