import type { Brief } from '../schema/brief.ts';
import type { Evidence } from '../schema/evidence.ts';
import { action, escalation, signal, turn } from './sample-record.ts';

const AT = '2026-03-01T10:00:00.000Z';
const evidence: Evidence[] = [{ type: 'turn', id: 't1' }];
const quote = { text: 'words', evidence };
const source = { name: 'source', at: AT };
const told = {
  ...signal('policy_rule', 1, 1, evidence, 'words'),
  title: 'words',
};
const decision = escalation(1, [['policy_rule', told]]);
const mark = { seq: 1, at: AT, by: 'words' };

/** A brief in which nothing is left out: a field that is added to briefs must be added here, and is looked at then. */
export const fullBrief = (): Required<Brief> => ({
  conversationId: 'c1',
  version: 1,
  handoffId: 'h1',
  handoffState: 'requested',
  resumesAt: AT,
  outcome: 'escalate',
  shadow: false,
  decidedAtTurn: 1,
  requestedAt: AT,
  channel: 'words',
  language: 'en',
  subject: 'words',
  ticket: { helpdesk: 'web', id: 'x1' },
  agent: { id: 'x1', name: 'words', version: 'words' },
  intent: { name: 'words', label: 'words', from: 'agent', evidence },
  want: quote,
  unanswered: { ...quote, answered: false },
  reasons: [{ code: 'policy_rule', signal: told, also: evidence }],
  signals: [told],
  confidence: {
    provided: true,
    latest: 0.4,
    threshold: 0.5,
    series: [{ turnId: 't1', n: 1, value: 0.4 }],
  },
  sentiment: { latest: 0, smoothed: 0, series: [{ turnId: 't1', n: 1, value: 0 }] },
  customer: {
    id: 'words',
    name: 'words',
    email: 'words',
    phone: 'words',
    plan: 'words',
    language: 'en',
    attributes: { words: 'words', more: 'words' },
  },
  actions: [
    action(1, 'words', {
      effect: { type: 'words', target: 'words', amount: 1, currency: 'EUR' },
      effectKey: 'words',
      approval: {
        id: 'x1',
        state: 'rejected',
        reasons: ['approval_above'],
        by: 'x1',
        note: 'words',
        at: AT,
      },
      args: { list: ['words', { deep: 'words' }], json: '{"inner":"words"}' },
      result: 'words',
      error: 'words',
    }),
  ],
  attempts: [{ kind: 'answer', outcome: 'failed', what: 'words', evidence }],
  promises: [{ ...quote, kind: 'contact', due: { from: AT, by: AT } }],
  nextStep: {
    code: 'answer_request',
    params: { request: 'words', number: 1 },
    because: ['policy_rule'],
    evidence,
  },
  heldBack: { id: 'd1', text: 'words', at: AT, confidence: 0.4, answer: 'escalate', sent: false },
  steps: [
    {
      v: 1,
      id: 's1',
      type: 'reasoning',
      kind: 'plan',
      text: 'words',
      status: 'ok',
      durationMs: 1,
      parent: 's0',
      action: 'a1',
      seq: 1,
      at: AT,
      afterTurn: 0,
      sources: [{ title: 'words', url: 'words' }],
    },
  ],
  turns: [
    turn(1, 'customer', 'words', {
      language: 'en',
      intent: 'words',
      attachments: [
        { name: 'words', type: 'words', size: 1, sha256: '0'.repeat(64), url: 'words' },
      ],
    }),
  ],
  routing: {
    queue: 'support',
    skills: ['skill'],
    language: 'en',
    because: 'route',
    routed: {
      queue: 'support',
      label: 'Support',
      skills: ['skill'],
      priority: 'high',
      tier: 2,
      because: 'route:intent',
      route: 'one',
      runnerUp: { queue: 'other', because: 'default', why: 'later' },
      passed: [{ queue: 'first', why: 'closed' }],
    },
    arrangement: { kind: 'now', minutes: { low: 1, high: 2 }, opensAt: AT, asked: true },
  },
  notices: [{ code: 'promise_open', params: { quote: 'words' }, evidence }],
  written: { sentences: [quote], dropped: 1 },
  context: {
    previous: {
      items: [
        {
          conversationId: 'c0',
          startedAt: AT,
          endedAt: AT,
          subject: 'words',
          intent: 'words',
          handoff: { state: 'resolved', reasons: ['customer_request'], resolution: 'words' },
          changes: 1,
        },
      ],
      count: 1,
      handoffs: 1,
      source,
    },
    tickets: {
      items: [{ id: 'x1', subject: 'words', state: 'words', url: 'words', updatedAt: AT }],
      count: 1,
      source,
    },
    facts: [{ key: 'words', value: 'words', source }],
    missing: ['source'],
  },
  assist: {
    flags: [{ ...quote, code: 'churn' }],
    reply: { text: 'words', language: 'en', from: 'template', evidence },
    suggestions: [
      {
        kind: 'macro',
        id: 'x1',
        title: 'words',
        excerpt: 'words',
        url: 'words',
        score: 1,
        because: ['words'],
        source: 'source',
      },
    ],
    missing: ['source'],
  },
  guard: {
    totals: [{ type: 'words', currency: 'EUR', count: 1, sum: 1 }],
    approvals: [
      {
        id: 'x1',
        actionId: 'a1',
        reasons: ['approval_above'],
        approvers: 'full',
        effect: { type: 'words', target: 'words', amount: 1, currency: 'EUR' },
        askedAt: AT,
        expiresAt: AT,
      },
    ],
    commands: { a1: ['retry'] },
  },
  delivery: { state: 'done', degraded: ['skills'] },
  edit: {
    version: 1,
    by: 'x1',
    at: AT,
    afterTurn: 1,
    headline: 'words',
    nextStep: 'words',
    note: 'words',
  },
  survey: { score: 4, at: AT },
  ratings: [{ by: 'x1', at: AT, stars: 5, missing: ['intent'], comment: 'words' }],
  reveal: {
    allowed: true,
    minutes: 10,
    kinds: ['email'],
    active: { id: 'x1', by: 'x1', reason: 'words', kinds: ['email'], at: AT, until: AT },
  },
  trail: {
    entries: [
      {
        seq: 1,
        kind: 'event',
        eventId: 'words',
        at: AT,
        contentHash: '00',
        answer: null,
        hash: '00',
        erased: false,
        decision: '{"inner":"words"}',
        content: { salt: '00', body: '{"inner":"words"}' },
        withheld: false,
        long: false,
      },
    ],
    marks: [
      { ...mark, kind: 'view', tier: 'full', what: 'panel' },
      { ...mark, kind: 'reveal', id: 'x1', tier: 'full', reason: 'words', kinds: [], until: AT },
      { ...mark, kind: 'edit', version: 1, headline: 'words', nextStep: 'words', note: 'words' },
      { ...mark, kind: 'rating', stars: 1, missing: [], comment: 'words' },
      {
        ...mark,
        kind: 'run',
        action: 'a1',
        command: 'retry',
        endpoint: 'words',
        status: 'succeeded',
        note: 'words',
      },
    ],
    decisions: [{ seq: 1, at: AT, decision }],
    handoffs: [
      {
        id: 'h1',
        episode: 1,
        state: 'resolved',
        queue: 'words',
        requestedAt: AT,
        updatedAt: AT,
        resolution: 'words',
      },
    ],
    policies: [{ version: 'x1', rules: [{ id: 'x1', title: 'words' }], topics: [] }],
  },
});
