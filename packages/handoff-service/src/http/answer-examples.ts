const AT = '2026-03-02T09:00:00.000Z';
const LATER = '2026-03-02T09:04:10.000Z';
const TOMORROW = '2026-03-03T09:00:00.000Z';
const TOLD = 'You asked for a person. Our team “Billing” has been asked to take over your request.';

const panelUrl = 'https://baton.example/v1/panel/conversations/chat-1';
const arrangement = { kind: 'queue', minutes: null, opensAt: null, asked: false };
const routed = {
  queue: 'billing',
  label: 'Billing',
  skills: ['refunds'],
  priority: null,
  tier: null,
  because: 'route:intent',
  route: 'refunds',
  runnerUp: { queue: 'support', because: 'default', why: 'later' },
  passed: [],
};

const delivery = {
  id: 'baton-3f9c2a7e41d80b65',
  kind: 'handoff.requested',
  state: 'done',
  helpdesk: 'in-house',
  ticket: '4711',
  conversationId: 'chat-1',
  handoffId: 'chat-1.h1',
  attempts: 1,
  code: null,
  reached: false,
  applied: 'now',
  degraded: ['skills'],
  skipped: null,
  createdAt: AT,
  nextAt: null,
  finishedAt: '2026-03-02T09:00:00.240Z',
  audit: [],
};
const dead = {
  ...delivery,
  state: 'dead',
  code: 'unauthorized',
  applied: null,
  degraded: [],
};

const webhook = {
  name: 'desk',
  url: 'https://agent.internal.example/baton',
  events: ['baton.handoff.accepted', 'baton.handoff.handed_back'],
  createdAt: AT,
  updatedAt: AT,
  oldUntil: null,
  failingSince: null,
  disabledAt: null,
  disabledBecause: null,
};
const event = 'evt_f48cb3e0e93c71bce4f1357201c8260d';
const secret = 'whsec_…';

const pairing = {
  helpdesk: 'in-house',
  account: 'acme',
  version: 2,
  settings: { subdomain: 'acme', mode: 'api-token' },
  credentials: ['apiToken', 'email'],
  lostAt: null,
  steps: null,
  ok: null,
  checkedAt: null,
  createdAt: AT,
  updatedAt: AT,
};
const looked = {
  ...pairing,
  steps: [
    {
      id: 'webhook',
      title: 'Webhook',
      state: 'todo',
      detail: 'It is not there.',
      link: null,
      repairs: true,
    },
  ],
  ok: false,
  checkedAt: LATER,
};

const hook = {
  helpdesk: 'in-house',
  hookId: 'hk_7bq2',
  url: 'https://baton.example/v1/helpdesks/in-house/hooks/hk_7bq2',
  turns: 'agents',
  programs: ['900'],
  createdAt: AT,
  updatedAt: AT,
  oldUntil: null,
  usedAt: null,
};

/** An answer to each operation of the round trip, by its id; a test holds each to the schema of the operation. */
export const ANSWER_EXAMPLES: Readonly<Record<string, unknown>> = {
  postEvents: {
    conversation: { id: 'chat-1', version: 1 },
    decision: {
      outcome: 'escalate',
      reasons: [{ code: 'low_confidence', sentence: 'Confidence 31%, under the limit of 50%' }],
      explanation: 'Hand over to a person: confidence 31%, under the limit of 50%.',
      turn: 1,
      eventId: '2',
    },
    lease: { holder: 'human', token: 2 },
    handoff: {
      id: 'chat-1.h1',
      state: 'requested',
      customer: { text: TOLD, language: 'en', arrangement },
      panelUrl,
      handBackUrl: null,
    },
    panelUrl,
    results: [
      { id: '1', status: 'stored', seq: 1, outcome: 'continue' },
      { id: '2', status: 'stored', seq: 2, answer: 'escalate', outcome: 'escalate' },
    ],
  },
  getLease: {
    lease: { holder: 'human', token: 2 },
    handoff: { id: 'chat-1.h1', state: 'accepted' },
  },
  mayReply: { may: true, lease: { holder: 'ai', token: 1 } },
  postHandoffCommand: {
    moved: true,
    lease: { holder: 'human', token: 2 },
    handoff: { id: 'chat-1.h1', state: 'accepted' },
  },
  getHandBack: {
    v: 1,
    handoffId: 'chat-1.h1',
    conversationId: 'chat-1',
    episode: 1,
    state: 'handed_back',
    reasons: ['customer_request'],
    resolution: 'Lost on the way, refunded.',
    resolvedBy: 'in-house:ines',
    times: {
      requested: AT,
      accepted: '2026-03-02T09:02:00.000Z',
      resolved: LATER,
      ended: LATER,
    },
    did: {
      messages: 1,
      minutes: 2,
      lastWords: {
        turnId: 'p1',
        text: 'You will get 40 EUR back within 5 business days.',
        at: LATER,
      },
      actions: [],
    },
    commitments: [],
    sentiment: { before: 0, atHandoff: -0.2, atEnd: null, trend: null },
    settled: ['customer_request'],
    doNotAsk: [
      { kind: 'reference', about: null, value: 'BA-20931', from: { type: 'turn', id: 'm1' } },
    ],
    cutOff: { turnId: 'p1', n: 3, seq: 9 },
    open: [],
    greeting: { language: 'en', name: 'Mara' },
    next: [
      {
        kind: 'survey',
        at: LATER,
        text: 'Hi Mara, how satisfied are you with the help you got? Please answer with a number from 1 (not at all) to 5 (very).',
      },
    ],
    history: [],
  },
  postSurvey: { handoffId: 'chat-1.h1' },
  measureHandoffs: {
    from: '2026-02-01T00:00:00.000Z',
    to: '2026-03-01T00:00:00.000Z',
    requested: 120,
    accepted: 112,
    resolved: 104,
    declined: 3,
    expired: 4,
    failed: 1,
    handedBack: { count: 96, byRule: 80, byHand: 16, againWithin24h: 7 },
    minutes: { toAccepted: 2.4, toResolved: 11.5, toHandedBack: 0.1 },
    survey: { count: 40, mean: 4.3, scores: { 1: 1, 2: 2, 3: 4, 4: 10, 5: 23 } },
  },
  listDeliveries: { deliveries: [delivery], next: 4182 },
  summarizeDeliveries: {
    states: [{ helpdesk: 'in-house', state: 'dead', count: 3, oldestAt: AT }],
    codes: [{ helpdesk: 'in-house', code: 'unauthorized', count: 3 }],
    pauses: [],
  },
  readDelivery: dead,
  replayDelivery: {
    ...dead,
    state: 'ready',
    audit: [{ what: 'replayed', by: 'admin', at: LATER }],
  },
  discardDelivery: {
    ...dead,
    state: 'done',
    skipped: 'discarded',
    finishedAt: LATER,
    audit: [{ what: 'discarded', by: 'admin', at: LATER }],
  },
  listWebhooks: { webhooks: [webhook] },
  readWebhook: { ...webhook, failingSince: LATER },
  putWebhook: { ...webhook, secret },
  deleteWebhook: { name: 'desk', removed: true },
  rotateWebhook: { ...webhook, oldUntil: TOMORROW, secret },
  testWebhook: { id: event, ok: true, httpStatus: 204, code: null, ms: 41 },
  listWebhookDeliveries: {
    deliveries: [
      {
        id: event,
        type: 'baton.handoff.accepted',
        conversationId: 'chat-1',
        time: AT,
        state: 'delivered',
        attempts: 1,
        httpStatus: 204,
        code: null,
        ms: 41,
        nextAt: null,
        tries: [{ at: AT, httpStatus: 204, code: null, ms: 41 }],
        createdAt: AT,
        finishedAt: AT,
      },
    ],
    next: null,
  },
  replayWebhookDelivery: { id: event, state: 'waiting' },
  replayWebhook: { queued: 12, more: false },
  postHelpdeskHook: { accepted: true },
  listHelpdeskHooks: { hooks: [hook] },
  getPairing: looked,
  putPairing: pairing,
  makePairingSecrets: { pairing, secrets: { installationKey: 'bk.acme.freshdesk.com.…' } },
  checkPairing: looked,
  repairPairing: { ...looked, steps: [], ok: true },
  makePairingInvite: { url: 'https://baton.example.com/intercom/install?invite=…', until: AT },
  deletePairing: { helpdesk: 'in-house', removed: true, ended: true },
  listGrants: { grants: [{ user: '4711', givenAt: AT }] },
  deleteGrant: { helpdesk: 'in-house', user: '4711', removed: true },
  getHelpdeskHook: { ...hook, usedAt: LATER },
  putHelpdeskHook: { ...hook, secret },
  rotateHelpdeskHook: { ...hook, oldUntil: TOMORROW, secret },
  deleteHelpdeskHook: { helpdesk: 'in-house', removed: true },
  getReconcile: {
    round: { at: AT, ms: 96, looked: 4, changed: 1, failed: 0 },
    watched: 4,
    behind: 0,
    neverChecked: 0,
    hinted: 0,
    lastCheckedAt: AT,
    oldestCheckedAt: '2026-03-02T08:59:20.000Z',
    errors: [],
  },
  listQueues: {
    at: AT,
    queues: [
      {
        id: 'billing',
        label: 'Billing',
        described: true,
        tier: null,
        skills: ['refunds'],
        languages: ['en', 'de'],
        capacity: null,
        fallbacks: ['support'],
        routes: ['refunds'],
        default: false,
        open: false,
        opensAt: TOMORROW,
        waiting: 3,
        targets: [
          {
            helpdesk: 'in-house',
            connected: true,
            cannot: ['skills'],
            online: 2,
            waiting: 7,
            minutes: null,
          },
        ],
      },
    ],
  },
  tryRoute: { routed, arrangement, customer: { text: TOLD, language: 'en', from: 'baton' } },
  dryRunRouting: {
    handoffs: 50,
    complete: true,
    changed: 1,
    queues: [
      { queue: 'support', before: 50, after: 49 },
      { queue: 'billing', before: 0, after: 1 },
    ],
    changes: [
      {
        handoffId: 'chat-1.h1',
        conversationId: 'chat-1',
        requestedAt: AT,
        went: 'support',
        from: { queue: 'support', because: 'default' },
        to: routed,
        arrangement,
      },
    ],
  },
};
