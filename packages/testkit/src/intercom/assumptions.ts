/** What is not known of the real Intercom, each with what this fake takes for true unless told otherwise. */
export interface Assumptions {
  /** A custom attribute that the workspace has not: the whole update is refused, or the value is left out in silence. */
  unknownAttribute: 'refused' | 'dropped';
  /** A value that is none of a list's options. */
  unknownOption: 'refused' | 'dropped';
  /** Whether parts that the app writes carry its package code. */
  appPackageCode: boolean;
  /** Whether an assignment to a team leaves the teammate as it was. */
  teamKeepsAdmin: boolean;
  /** What `assignee_id` 0 unassigns: what `type` names, or both. */
  zeroUnassigns: 'named' | 'both';
  /** An assignment opens a closed conversation. */
  assignReopens: boolean;
  /** A comment of a teammate opens a closed conversation. */
  commentReopens: boolean;
  /** Type of the part with which a customer opens a closed conversation again. */
  reopeningPart: 'open' | 'comment';
  /** A note opens a snoozed conversation. */
  noteUnsnoozes: boolean;
  /** A teammate who answers what nobody has gets it. */
  replyTakes: boolean;
  /** Tags of HTML that stay in a note; all others are taken away and their text stays. */
  noteTags: readonly string[];
  /** Characters of a note at most; null: as many as come. */
  mostNoteCharacters: number | null;
  /** Attachments of any type are taken beside a note, or images alone. */
  fileTypes: 'any' | 'images';
  /** How a merged conversation tells where it went. */
  mergedShows: 'linked' | 'nothing';
  /** What is written to a conversation that was merged into another: taken, or refused. */
  writesToMerged: 'taken' | 'refused';
  /** A refusal for too many requests says in `Retry-After` how long to wait, beside `X-RateLimit-Reset`. */
  retryAfter: boolean;
  /** A tag that is there already may be put on again. */
  tagAgain: 'same' | 'refused';
  /** Name of the region in `/me` and in canvas requests. */
  regionAs: 'upper' | 'lower';
  /** Canvas requests name the customer `contact`, or `customer` as they once did. */
  canvasCustomer: 'contact' | 'customer';
  /** The teammate in canvas requests has a role where the app's version is 2.16 or later. */
  canvasRole: boolean;
  /** The conversation in canvas requests holds its parts. */
  canvasParts: boolean;
  /** Canvas requests escape `<`, `>` and `&` in their JSON. */
  canvasEscapes: boolean;
  /** Under which name the companies of a contact are told: examples and schema of the description differ. */
  companiesUnder: 'data' | 'companies';
  /** After so many milliseconds a search finds what was written. */
  searchLagMs: number;
  /** Order of what a search finds. */
  searchOrder: 'updated-last-first' | 'created-last-first';
  /** `custom_attribute.{name}` can be searched for. */
  searchAttributes: boolean;
  /** Plan with `/teams/{id}/metrics`. */
  teamMetrics: boolean;
  /** Requests without `Intercom-Version` are answered in the app's version; where not, they are refused. No API does that: it catches who forgets. */
  versionOptional: boolean;
  /** Fields of a request that no description names are overlooked; where not, they are refused. */
  unknownFieldsOverlooked: boolean;
  /** What is told when the app was taken off a workspace is signed as canvas requests are. */
  uninstallSigned: boolean;
  /** A code of OAuth can be used once. */
  codeOnce: boolean;
}

/** What is assumed when nothing is said. */
export const assumed: Assumptions = {
  unknownAttribute: 'refused',
  unknownOption: 'refused',
  appPackageCode: true,
  teamKeepsAdmin: true,
  zeroUnassigns: 'named',
  assignReopens: false,
  commentReopens: true,
  reopeningPart: 'open',
  noteUnsnoozes: false,
  replyTakes: true,
  noteTags: ['p', 'b', 'a', 'h2', 'ul', 'ol', 'li', 'br'],
  mostNoteCharacters: null,
  fileTypes: 'any',
  mergedShows: 'linked',
  writesToMerged: 'taken',
  retryAfter: false,
  tagAgain: 'same',
  regionAs: 'upper',
  canvasCustomer: 'contact',
  canvasRole: true,
  canvasParts: false,
  canvasEscapes: true,
  companiesUnder: 'data',
  searchLagMs: 0,
  searchOrder: 'updated-last-first',
  searchAttributes: false,
  teamMetrics: true,
  versionOptional: false,
  unknownFieldsOverlooked: false,
  uninstallSigned: false,
  codeOnce: true,
};
