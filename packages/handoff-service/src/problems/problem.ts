/** One fault in a request, found at the door. */
export interface Fault {
  code: ProblemCode;
  /** JSON pointer into the body, for example `/events/3/confidence`; empty for the request itself. */
  pointer: string;
  detail: string;
  /** Place inside a rule's expression, from 1. */
  position?: { line: number; column: number };
}

/** Every problem the API can answer with: its HTTP status, title and what the sender can do. */
export const PROBLEMS = {
  'malformed-json': [400, 'The body is not JSON', 'Send UTF-8 encoded JSON.'],
  'forbidden-key': [
    400,
    'The body holds a forbidden key',
    'Remove keys named __proto__ or constructor.',
  ],
  'invalid-body': [
    422,
    'The body does not match the schema',
    'Compare it with /openapi.json; nothing was stored.',
  ],
  'no-events': [422, 'The batch is empty', 'Send 1 to 100 events.'],
  'too-many-events': [422, 'The batch is too large', 'Send at most 100 events at a time.'],
  'body-too-large': [
    413,
    'The body is too large',
    'Send at most 4 MiB of events at a time, or a policy of at most 512 KiB.',
  ],
  'unsupported-media-type': [
    415,
    'The body is not declared as JSON',
    'Send Content-Type: application/json.',
  ],
  'unknown-event-type': [
    422,
    'An event has an unknown type',
    'Use turn, draft, reasoning, action or conversation.',
  ],
  'unknown-field': [422, 'There is no such field', 'Compare it with /openapi.json.'],
  'invalid-field': [
    422,
    'A field has a wrong value',
    'See errors for the place and what is expected.',
  ],
  'invalid-confidence': [
    422,
    'A confidence is not a number from 0 to 1',
    'Send 0 to 1, higher meaning surer, or leave it out.',
  ],
  'nul-character': [422, 'A text holds the character U+0000', 'Remove it before sending.'],
  'lone-surrogate': [
    422,
    'A text is not well-formed Unicode',
    'Replace lone surrogates before sending.',
  ],
  'json-too-deep': [422, 'A JSON value is nested too deeply', 'Send at most 20 levels.'],
  'clock-out-of-range': [
    422,
    'An event has an impossible time',
    "Check the sender's clock: ten years back to one day ahead is accepted.",
  ],
  'event-out-of-order': [
    409,
    'A turn is older than one stored already',
    'Send turns in the order they happened.',
  ],
  'event-id-conflict': [
    409,
    'An event id was used before with another body',
    'Give every event an id of its own; resend unchanged bodies only.',
  ],
  'invalid-id': [
    422,
    'The id in the path is not allowed',
    'Use 1 to 200 characters: letters, digits and . _ : @ # = + ~ -',
  ],
  'invalid-query': [422, 'A query parameter has a wrong value', 'See errors for which one.'],
  'key-missing': [
    401,
    'No key was sent',
    'Send Authorization: Bearer and a key, or the session of a panel page.',
  ],
  'key-unknown': [
    401,
    'The key or session is not valid',
    'Use a current key, or reload the page for a new session.',
  ],
  forbidden: [
    403,
    'The key may not do this',
    'Events need an agent key; policies, endpoints, search, measures, approvals and the ledger an admin key; edits, ratings, reveals and runs a panel session.',
  ],
  'not-found': [
    404,
    'There is nothing here',
    'Check the address and the ids in it; what another tenant owns looks the same.',
  ],
  'no-handoff': [
    404,
    'No AI conversation on this ticket',
    'Nothing to do: Baton shows it here as soon as an agent sends events for it.',
  ],
  'wrong-state': [
    409,
    'The handoff can not do this now',
    'Somebody else may have been faster: `state` says where it is, `allowed` what it can do there. A panel is to be loaded again.',
  ],
  'still-with-people': [
    409,
    'People are still at it',
    'Ask again once the handoff is resolved or over; GET /v1/handoffs/{id} says where it is.',
  ],
  'policy-invalid': [
    422,
    'The policy can not be used',
    'Mend every fault listed; the policy in force stays.',
  ],
  'version-missing': [
    428,
    'The request does not say which version it changes',
    'Send If-Match with the version you read, or * to save over any.',
  ],
  'version-conflict': [
    412,
    'Another version is in force by now',
    'Read the policy again, look at what changed, and save on top of it.',
  ],
  'dry-run-busy': [503, 'Another dry run is under way', 'Send the same request again.'],
  'unknown-conversation': [
    422,
    'There is no such conversation',
    'Send its events first; nothing of the batch was stored.',
  ],
  'unknown-turn': [
    422,
    'The conversation has no such answer of the AI',
    'Name the id of a turn by the AI; nothing of the batch was stored.',
  ],
  'outcome-conflict': [
    409,
    'The same source said otherwise about this answer',
    'One source says one thing about one answer; nothing of the batch was stored.',
  ],
  'ledger-unsigned': [
    503,
    'This service has no key to sign the ledger with',
    'Ask the operator: it needs a data directory, or BATON_LEDGER_KEY_FILE.',
  ],
  'ledger-empty': [404, 'The ledger has no entries yet', 'Send events first.'],
  'lease-lost': [
    409,
    'The AI may not speak now',
    'Do not send the answer; lease says who may speak, and handoff why. Nothing was stored.',
  ],
  'action-conflict': [
    409,
    'The id was used before for another effect or run',
    'Give every action, and every press of a button, an id of its own.',
  ],
  'action-state': [
    409,
    'The action can not do this now',
    'Read it with GET /v1/actions/{id}: what was told first stands, other news needs reconcile.',
  ],
  'action-token': [
    403,
    'The token is not that of this action',
    'Send the token that the latest clear check of this action gave.',
  ],
  'lease-expired': [
    409,
    'The time to begin is over',
    'Do not begin: tell with finished, or reconcile, whether it was done.',
  ],
  'approval-decided': [
    409,
    'The approval was decided before, or its time is over',
    'Read it again; what was said first stands.',
  ],
  'effect-held': [
    409,
    'Another action does the same',
    'Look at that action first (earlier names it where a person runs one): it was done, or nobody knows yet.',
  ],
  'no-endpoint': [
    422,
    'No endpoint is registered that does this',
    'Name one in the catalogue of the policy, and register it with PUT /v1/endpoints/{name}.',
  ],
  'too-many-endpoints': [
    422,
    'There are as many endpoints as there may be',
    'Remove one that no entry of the catalogue names; 100 are possible.',
  ],
  'too-many-webhooks': [
    422,
    'There are as many subscribers as there may be',
    'Remove one that nobody needs; 50 are possible.',
  ],
  'webhook-disabled': [
    409,
    'The subscriber is disabled',
    'Mend what made it fail, save it with `enabled: true`, and send again what it missed.',
  ],
  'not-replayable': [
    409,
    'The event can not be sent again',
    'It is being sent right now, or its conversation was erased: look at its state.',
  ],
  'delivery-state': [
    409,
    'The delivery is done, or under way right now',
    'Read it again: only what is dead can be replayed, only what is dead or waits discarded.',
  ],
  'brief-changed': [
    409,
    'Somebody else wrote over the brief meanwhile',
    'Read it again and write on top of what is there now.',
  ],
  'reveal-forbidden': [
    403,
    'This can not be shown to you',
    'The policy names who may ask for what under privacy.reveal; ask an admin, or a colleague who sees it.',
  ],
  'reveal-limit': [
    429,
    'Too much was asked to be shown within an hour',
    'Wait as long as Retry-After says, or let an admin raise privacy.reveal.perHour.',
  ],
  'report-limit': [
    429,
    'Too many trust reports were asked for within a minute',
    'Wait as long as Retry-After says.',
  ],
  'report-too-large': [
    422,
    'The conversation is too long for a trust report',
    'Export its ledger instead: GET /v1/ledger/export?conversation={id}.',
  ],
  'no-ticket-access': [
    403,
    'The ticket is not open to you',
    'Your helpdesk does not let you see this ticket; what it says counts within five minutes.',
  ],
  'no-agent': [
    403,
    'You are no agent of this helpdesk any more',
    'Ask an admin of the helpdesk; after that, load the page again.',
  ],
  'consent-needed': [
    403,
    'You have not given leave to look up what you may see',
    'Give it once, with the button in the sidebar; POST /v1/panel/consent says where.',
  ],
  'access-unchecked': [
    503,
    'The helpdesk can not be asked now what you may see',
    'Send the same request again as Retry-After says; nothing was done.',
  ],
  'live-limit': [
    429,
    'Too many streams are open with this session or key',
    'Close some; a page needs one.',
  ],
  'live-full': [
    503,
    'No more streams can be opened here now',
    'Read the panel every few seconds instead, and try again as Retry-After says.',
  ],
  'hook-refused': [
    401,
    'The webhook is not proven, or has no such address',
    'Give the helpdesk the address and the secret of its hook (GET and rotate under /v1/helpdesks/{helpdesk}/hooks), and check its clock.',
  ],
  'hook-unreadable': [
    422,
    'The webhook is proven, but says nothing known',
    'Send the helpdesk\u2019s own webhook format; see docs/helpdesk-events.md.',
  ],
  'no-connector': [
    422,
    'No connector of this name takes webhooks',
    'Name a helpdesk the server is connected to; see docs/connectors.md.',
  ],
  'no-pairing': [
    422,
    'The server can not be paired with this helpdesk',
    'Others are connected by the settings of the server, see docs/connectors.md.',
  ],
  'no-listed-app': [
    422,
    'The server has no app that accounts could install',
    'Pair with credentials of an app of your own, or give the server a listed one in its settings.',
  ],
  'pairing-changed': [
    409,
    'Somebody else changed the pairing meanwhile',
    'Read it again, and send the change with the version that is there now.',
  ],
  'account-taken': [
    409,
    'The account is paired with another tenant',
    'An account belongs to one tenant: unpair it there first.',
  ],
  'credentials-refused': [
    422,
    'The helpdesk does not take these credentials',
    'See errors for which; make new ones there, of an admin. Nothing was stored.',
  ],
  'note-refused': [
    409,
    'The helpdesk did not take the note',
    'Nothing was written; try again, or write it there yourself.',
  ],
  'helpdesk-unreachable': [
    503,
    'The helpdesk does not answer now',
    'Check the name of the account, and send the same request again. Nothing was stored.',
  ],
  busy: [503, 'The conversation is being written by others', 'Send the same request again.'],
  'store-unavailable': [
    503,
    'The store can not answer now',
    'Send the same request again; event ids keep it from being stored twice.',
  ],
  'sealed-data': [
    500,
    'What is stored does not open',
    'A row was changed past Baton, or a key is missing: ask the operator, see docs/operate/encryption.md.',
  ],
  internal: [
    500,
    'Something went wrong inside Baton',
    'Send the request again; if it stays, look for the request id in the log.',
  ],
} as const satisfies Record<string, readonly [status: number, title: string, hint: string]>;

export type ProblemCode = keyof typeof PROBLEMS;

/** A refusal that is told to the caller as problem+json. Holds codes and places, never text of the customer. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly faults: readonly Fault[];
  /** Seconds, when trying again makes sense. */
  readonly retryAfter: number | null;
  /** Told beside the usual members, for example the action that stands in the way. */
  readonly more: Readonly<Record<string, unknown>>;

  constructor(
    code: ProblemCode,
    options: {
      faults?: readonly Fault[];
      retryAfter?: number;
      more?: Readonly<Record<string, unknown>>;
      cause?: unknown;
    } = {},
  ) {
    super(PROBLEMS[code][1], options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Problem';
    this.code = code;
    this.faults = options.faults ?? [];
    this.retryAfter = options.retryAfter ?? null;
    this.more = options.more ?? {};
  }

  get status(): number {
    return PROBLEMS[this.code][0];
  }

  /** RFC 9457 body. */
  toJSON(): Record<string, unknown> {
    const [status, title, detail] = PROBLEMS[this.code];
    const type = `urn:baton:problem:${this.code}`;
    return { ...this.more, type, title, status, detail, errors: this.faults };
  }
}

/** One problem out of several faults: their common code, or the general one. */
export const problemOf = (
  faults: readonly Fault[],
  mixed: ProblemCode = 'invalid-body',
): Problem => {
  const codes = new Set(faults.map(({ code }) => code));
  const [only] = codes;
  return new Problem(codes.size === 1 && only ? only : mixed, { faults });
};
