import type {
  Action,
  Assist,
  Brief,
  BriefEdit,
  BriefRating,
  CustomerContext,
  Evidence,
  GuardFacts,
  RevealFacts,
  Source,
} from '@baton/handoff-core';

/** Personal details that stand in the facts around; no tier below the full one may see them. */
export const AROUND_PERSONAL = {
  email: 'kim.lind@example.org',
  phone: '+1 202-555-0143',
} as const;

const ASKED = 'asked-refund';

/** Time after the newest turn, ISO 8601. */
const after = ({ turns }: Brief, minutes: number): string =>
  new Date(Date.parse(turns.at(-1)?.at ?? '2026-03-09T08:30:00Z') + minutes * 60_000).toISOString();

const askedAction = (brief: Brief): Action => ({
  id: ASKED,
  n: brief.actions.length + 1,
  name: 'refund_order',
  by: 'ai',
  kind: 'write',
  kindFrom: 'declared',
  status: 'planned',
  effect: { type: 'refund', target: 'order 7', amount: 80, currency: 'EUR' },
  effectKey: 'refund:order 7:80:EUR',
  catalogued: true,
  approval: {
    id: 'approval-1',
    state: 'pending',
    reasons: ['approval_above'],
    by: null,
    note: null,
    at: after(brief, 1),
  },
  args: { order_id: '7', amount: 80 },
  result: null,
  error: null,
  startedAt: after(brief, 1),
  endedAt: after(brief, 1),
  afterTurn: brief.turns.length,
});

const guardOf = (brief: Brief): GuardFacts => ({
  totals: [
    { type: 'refund', currency: 'EUR', count: 2, sum: 80 },
    { type: 'restart_device', currency: null, count: 1, sum: null },
  ],
  approvals: [
    {
      id: 'approval-1',
      actionId: ASKED,
      reasons: ['approval_above', 'sum_over_limit'],
      approvers: 'standard',
      limits: { approval_above: 50 },
      effect: { type: 'refund', target: 'order 7', amount: 80, currency: 'EUR' },
      askedAt: after(brief, 1),
      expiresAt: after(brief, 61),
    },
  ],
  commands: Object.fromEntries(
    brief.actions
      .filter(({ kind, by }) => kind === 'write' && by !== 'customer')
      .map(({ id, status }) => [id, [status === 'succeeded' ? 'reverse' : 'retry']]),
  ),
});

const contextOf = (brief: Brief): CustomerContext => {
  const stored: Source = { name: 'baton', at: after(brief, 7) };
  const helpdesk: Source = { name: 'zendesk', at: after(brief, 6) };
  return {
    previous: {
      items: [
        {
          conversationId: 'earlier-3',
          startedAt: after(brief, -30 * 24 * 60),
          endedAt: after(brief, -30 * 24 * 60 + 8),
          subject: 'Blender arrived broken',
          intent: 'damaged_item',
          handoff: {
            state: 'resolved',
            reasons: ['negative_sentiment'],
            resolution: `Refunded by hand and wrote to ${AROUND_PERSONAL.email}.`,
          },
          changes: 1,
        },
        {
          conversationId: 'earlier-2',
          startedAt: after(brief, -60 * 24 * 60),
          endedAt: after(brief, -60 * 24 * 60 + 3),
          subject: 'Where is my parcel?',
          intent: null,
          handoff: null,
          changes: 0,
        },
        {
          conversationId: 'earlier-1',
          startedAt: after(brief, -400 * 24 * 60),
          endedAt: after(brief, -400 * 24 * 60 + 3),
          subject: null,
          intent: null,
          handoff: { state: 'expired', reasons: ['customer_request'], resolution: null },
          changes: 0,
        },
      ],
      count: 3,
      handoffs: 2,
      source: stored,
    },
    tickets: {
      items: [
        {
          id: '4711',
          subject: 'Invoice for February',
          state: 'pending',
          url: 'https://helpdesk.example/tickets/4711',
          updatedAt: after(brief, -24 * 60),
        },
      ],
      count: 1,
      source: helpdesk,
    },
    facts: [
      { key: 'plan', value: 'Plus', source: helpdesk },
      { key: 'support_until', value: '2026-12-31', source: helpdesk },
      { key: 'newsletter', value: false, source: helpdesk },
      { key: 'phone', value: AROUND_PERSONAL.phone, source: helpdesk },
    ],
    missing: ['shop'],
  };
};

const assistOf = (brief: Brief): Assist => {
  const said = brief.turns.findLast(({ by }) => by === 'customer');
  const evidence: Evidence[] = said ? [{ type: 'turn', id: said.id }] : [];
  return {
    flags: said
      ? [
          { code: 'churn', text: said.text, evidence },
          { code: 'vulnerable', text: said.text, evidence },
        ]
      : [],
    reply: {
      text: 'Thank you for waiting.\nYour refund of €40.00 is on its way.',
      language: 'en',
      from: 'template',
      evidence,
    },
    suggestions: [
      {
        kind: 'macro',
        id: 'm1',
        title: 'Refund is on its way',
        excerpt: 'Your refund is on its way and takes three to five days.',
        url: null,
        score: 0.9,
        because: ['refund', 'days'],
        source: 'zendesk',
      },
      {
        kind: 'article',
        id: 'a1',
        title: 'How long a refund takes',
        excerpt: 'A refund takes three to five working days.',
        url: 'https://help.example/refunds',
        score: 0.7,
        because: ['refund'],
        source: 'zendesk',
      },
    ],
    missing: [],
  };
};

const editOf = (brief: Brief): BriefEdit => ({
  version: 2,
  by: 'zendesk:7',
  at: after(brief, 2),
  afterTurn: Math.max(brief.turns.length - 2, 0),
  headline: 'Wants the refund on another card',
  nextStep: 'Check the payment provider, then call back.',
  note: 'Customer is travelling.',
});

const ratingsOf = (brief: Brief): BriefRating[] => [
  { by: 'zendesk:7', at: after(brief, 3), stars: 4, missing: ['history'], comment: 'Good.' },
  { by: 'zendesk:8', at: after(brief, 4), stars: 5, missing: [], comment: null },
];

const revealOf = (brief: Brief): RevealFacts => ({
  allowed: true,
  minutes: 10,
  kinds: ['email', 'phone', 'name', 'address', 'card'],
  active: {
    id: 'reveal-1',
    by: 'zendesk:7',
    reason: 'Customer asks me to read it back',
    kinds: ['name'],
    at: after(brief, 5),
    until: after(brief, 15),
  },
});

/**
 * A brief with everything that may stand around a conversation: an approval that is asked for, commands, totals, what was
 * before, help, an edit with messages since, ratings and something that is shown for a while. Not yet redacted.
 */
export const withEverything = (brief: Brief): Brief => ({
  ...brief,
  actions: [...brief.actions, askedAction(brief)],
  guard: guardOf(brief),
  context: contextOf(brief),
  assist: assistOf(brief),
  edit: editOf(brief),
  ratings: ratingsOf(brief),
  reveal: revealOf(brief),
  written: {
    sentences: [
      {
        text: 'The customer still waits for an answer.',
        evidence: brief.turns.slice(-1).map(({ id }) => ({ type: 'turn', id })),
      },
    ],
    dropped: 1,
    afterTurn: Math.max(brief.turns.length - 1, 0),
  },
});
