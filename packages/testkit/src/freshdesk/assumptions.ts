/** What is not known of the real Freshdesk, each with what this fake takes for true unless told otherwise. */
export interface Assumptions {
  /** A value that is none of a drop-down's options: the whole update is refused, or the value is left out in silence. */
  unknownOption: 'refused' | 'dropped';
  /** A custom field that the account has not. */
  unknownField: 'refused' | 'dropped';
  /** `GET /tickets/{id}` shows a deleted ticket with `deleted: true`, or says that there is none. */
  deletedShown: boolean;
  /** What is written to a ticket that was deleted or is spam: 404, 405 as for a wrong method, or taken. */
  writesToDeleted: 'missing' | 'not-allowed' | 'taken';
  /** How a merged ticket tells where it went: in a private note, or not at all. */
  mergedShows: 'note' | 'nothing';
  /** What is written to a ticket that was merged into another. */
  writesToMerged: 'taken' | 'refused';
  /** Notes and answers change `updated_at` of their ticket. */
  notesTouch: boolean;
  /** An update to what a ticket is already changes `updated_at` and runs rules. */
  sameTouches: boolean;
  /** An agent who answers what nobody has gets it. */
  replyTakes: boolean;
  /** A group that does not hold the agent of a ticket: the agent stays, goes, or the update is refused. */
  groupWithoutAgent: 'keeps' | 'clears' | 'refused';
  /** Tags are kept as they are written, or in small letters. */
  tagCase: 'kept' | 'lowered';
  /** Characters of a tag at most; a longer one refuses the whole update. */
  mostTagCharacters: number;
  /** Characters of the HTML of a note at most; null: as many as come. */
  mostNoteCharacters: number | null;
  /** Bytes of all files of a ticket at most. */
  mostFileBytes: number;
  /** `PUT /conversations/{id}` changes a note. */
  notesEditable: boolean;
  /** Beyond its rights an agent is told 403 of a ticket, or 404 as though there were none. */
  outOfScope: 403 | 404;
  /** Conversations are told oldest first, or newest first. */
  conversationOrder: 'oldest-first' | 'newest-first';
  /** The list of agents tells groups and roles too. */
  agentListGroups: boolean;
  /** `GET /agents?email=` finds by a part of the address, not by all of it alone. */
  emailFindsParts: boolean;
  /** Plan with `available` of agents that says something. */
  availability: boolean;
  /** Plan with `/admin/ticket_fields`. */
  adminFields: boolean;
  /** Plan with `/automations`. */
  automationRoutes: boolean;
  /** Plan with skills. */
  skills: boolean;
  /** Canned responses can be read by API. */
  cannedRoutes: boolean;
  /** `/search/solutions` is there. */
  solutionsSearch: boolean;
  /** What the API tells of the AI's virtual agent when asked for its id: nothing, an agent, who is told in the list too, or a contact. */
  freddyAs: 'nobody' | 'agent' | 'contact';
  /** How what the plan has not is refused. */
  missingPlan: 403 | 404;
  /** Credits that each thing named in `include` costs beside the request. */
  includeCost: { one: number; list: number };
  /** Credits that a search costs. */
  searchCost: number;
  /** Requests with a wrong key count for the account's limit too. */
  strangersCount: boolean;
  /** A refusal for too many requests says in `Retry-After` how long to wait. */
  retryAfter: boolean;
  /** Rate headers are whole numbers, or written with a point. */
  rateNumbers: 'whole' | 'point';
  /** After so many milliseconds a search finds what was written. */
  searchLagMs: number;
  /** Values of placeholders are written into JSON as JSON has them, or as they are. */
  placeholdersEscaped: boolean;
  /** What `{{ticket.modified_on}}` is: a time to the second, one to the minute in words, or nothing. */
  modifiedOn: 'second' | 'minute' | 'nothing';
  /** Webhooks are tried again so many milliseconds after each failure; then given up. */
  hookRetries: readonly number[];
  /** Webhooks in an hour; what is more waits for the next hour. */
  hooksPerHour: number | null;
  /** Changes by API run automation rules, as changes by agents do. */
  apiRunsRules: boolean;
  /** Rules for what agents and customers do run at what the AI agent does, too. */
  freddyRunsRules: boolean;
  /** A change tells `changes` in product events. */
  productChanges: boolean;
}

/** What is assumed when nothing is said. */
export const assumed: Assumptions = {
  unknownOption: 'refused',
  unknownField: 'refused',
  deletedShown: true,
  writesToDeleted: 'missing',
  mergedShows: 'note',
  writesToMerged: 'taken',
  notesTouch: true,
  sameTouches: false,
  replyTakes: false,
  groupWithoutAgent: 'keeps',
  tagCase: 'kept',
  mostTagCharacters: 32,
  mostNoteCharacters: null,
  mostFileBytes: 20 * 1_048_576,
  notesEditable: true,
  outOfScope: 403,
  conversationOrder: 'oldest-first',
  agentListGroups: true,
  emailFindsParts: false,
  availability: true,
  adminFields: true,
  automationRoutes: true,
  skills: true,
  cannedRoutes: true,
  solutionsSearch: true,
  freddyAs: 'nobody',
  missingPlan: 403,
  includeCost: { one: 1, list: 2 },
  searchCost: 1,
  strangersCount: true,
  retryAfter: true,
  rateNumbers: 'whole',
  searchLagMs: 60_000,
  placeholdersEscaped: false,
  modifiedOn: 'second',
  hookRetries: [300_000, 1_800_000, 3_600_000],
  hooksPerHour: 1_000,
  apiRunsRules: true,
  freddyRunsRules: false,
  productChanges: true,
};
