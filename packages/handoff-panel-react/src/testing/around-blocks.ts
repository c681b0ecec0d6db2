import type { ActionCommandItem, BlockOf } from '@baton/handoff-panel';

import { says, turnRef, when } from './block-samples.ts';

const base = { v: 1, summary: '', open: true } as const;

/** What the AI may not do without a person: one with an amount, one this viewer may not decide. */
export const approvals: BlockOf<'approvals'> = {
  ...base,
  kind: 'approvals',
  title: 'Waits for a decision',
  summary: '2 actions',
  fallbackText: 'The AI asks for approval: Refund order, €80.00',
  items: [
    {
      id: 'p1',
      actionId: 'a7',
      sentence: says('The AI asks for approval: refund €80.00 for order 4711', 6),
      reasons: ['From €50.00 on, a person has to approve.'],
      expires: { ...when('12:34'), label: 'Decide by 12:34' },
      amount: { value: 80, currency: 'EUR', label: '€80.00' },
      enabled: true,
      why: '',
      labels: {
        approve: 'Approve',
        edit: 'Approve another amount',
        reject: 'Reject',
        amount: 'Amount',
        note: 'Why',
      },
      confirm: {
        approve: 'Refund €80.00: approve it? The AI may then do it once.',
        edit: 'Refund: approve the amount you entered, and no longer €80.00?',
        reject: 'Refund €80.00: reject it? The AI is told so.',
      },
      taken: {
        approve: 'Approved. The AI learns it.',
        edit: 'Another amount approved.',
        reject: 'Rejected.',
      },
    },
    {
      id: 'p2',
      actionId: 'a8',
      sentence: says('The AI asks for approval: close the account', 6),
      reasons: [],
      expires: { ...when('13:00'), label: 'Decide by 13:00' },
      amount: null,
      enabled: false,
      why: 'Only people with full access may decide this.',
      labels: {
        approve: 'Approve',
        edit: 'Approve another amount',
        reject: 'Reject',
        amount: 'Amount',
        note: 'Why',
      },
      confirm: { approve: 'Close it?', edit: '', reject: 'Keep it?' },
      taken: { approve: 'Closed.', edit: '', reject: 'Kept.' },
    },
  ],
};

export const command = (
  part: Partial<ActionCommandItem> & Pick<ActionCommandItem, 'command' | 'label' | 'confirm'>,
): ActionCommandItem => ({ warning: null, anyway: null, enabled: true, why: '', ...part });

/** A refund that may be taken back, and done again only against a warning. */
export const refundCommands: ActionCommandItem[] = [
  command({
    command: 'reverse',
    label: 'Undo',
    confirm: 'Refund order, €40.00: undo it? It was done at 12:03 and is taken back once.',
  }),
  command({
    command: 'retry',
    label: 'Try again',
    confirm: 'Refund order, €40.00: try again?',
    warning: 'Careful: this was done at 12:03 already.',
    anyway: 'Do it a second time',
  }),
];

export const assist: BlockOf<'assist'> = {
  ...base,
  open: false,
  kind: 'assist',
  title: 'Suggestions',
  summary: '1 warning, draft reply',
  fallbackText: 'Macro: apologise for double charge',
  caution: 'Suggestions: check before you use them. Nothing is sent by itself.',
  flags: [
    {
      code: 'legal_threat',
      label: 'Threatens legal action',
      tone: 'danger',
      sentence: says('“My lawyer will hear of this”', 5),
    },
  ],
  reply: {
    label: 'Draft reply',
    text: 'Lamento el doble cargo del pedido 4711.\nEstoy comprobando si salieron 40,00 € una o dos veces.',
    language: 'es',
    note: 'In Spanish, written by a model: check every fact',
    refs: [turnRef(4)],
    insert: { label: 'Insert into reply', enabled: true, why: '' },
    copyLabel: 'Copy',
  },
  suggestions: [
    {
      kind: 'macro',
      kindLabel: 'Macro',
      id: 'm1',
      title: 'Apologise for a double charge',
      excerpt: 'We are sorry that you were charged twice.',
      url: null,
      why: 'Matches: charged, twice · Zendesk',
      apply: { label: 'Apply macro' },
    },
    {
      kind: 'article',
      kindLabel: 'Help article',
      id: 'k1',
      title: 'How long refunds take',
      excerpt: 'A refund takes three to five working days.',
      url: 'https://help.example.com/refunds',
      why: 'Matches: refund · Zendesk',
      apply: null,
    },
  ],
  items: [says('The second payment may still be pending.', 4)],
  written: 'Written by a model; 1 sentence did not hold and was left out.',
  missing: ['Zendesk did not answer in time; its articles are missing.'],
  titles: {
    flags: 'Weigh before you answer',
    suggestions: 'May fit',
    written: 'Written by a model',
  },
};

export const customer: BlockOf<'customer'> = {
  ...base,
  open: false,
  kind: 'customer',
  title: 'Customer',
  summary: 'Kim, plan Plus',
  fallbackText: 'Kim',
  fields: [
    { label: 'Name', value: 'Kim', masked: false, source: null },
    { label: 'Email', value: 'k•••@example.com', masked: true, source: null },
    { label: 'Plan', value: 'Plus', masked: false, source: 'Zendesk, 12:02' },
  ],
  more: '2 earlier conversations, 1 with a person',
  previous: [
    {
      conversationId: 'c-1',
      sentence: 'Late delivery, dealt with by the AI, 1 change',
      when: when('11:00'),
    },
    {
      conversationId: 'c-2',
      sentence: 'Refund request, resolved by a person',
      when: when('10:00'),
    },
  ],
  tickets: [
    {
      id: '77',
      label: '#77 Address change, open',
      url: 'https://shop.zendesk.com/agent/tickets/77',
      when: when('09:00'),
    },
    { id: '78', label: '#78 no subject, new', url: null, when: null },
  ],
  missing: ['Shop did not answer in time; what it knows is missing here.'],
  titles: { previous: 'Earlier conversations (Baton)', tickets: 'Other open tickets (Zendesk)' },
};

export const feedback: BlockOf<'feedback'> = {
  ...base,
  open: false,
  kind: 'feedback',
  title: 'Correct and rate',
  summary: 'Not rated yet',
  fallbackText: 'Not rated yet',
  edit: {
    version: 0,
    headline: 'Refund request: charged twice for order 4711',
    nextStep: 'Check in the payment system whether €40.00 left once or twice.',
    note: '',
    own: { headline: false, nextStep: false },
    label: 'Edit brief',
    labels: {
      headline: 'In short',
      nextStep: 'Next step',
      note: 'Note for whoever reads next',
      noteHint: 'Call after 18:00',
      save: 'Save',
      restore: null,
      newer: 'Saved meanwhile:',
    },
    restoreConfirm: 'Show Baton’s text again?',
    edited: null,
    stale: null,
  },
  rating: {
    stars: null,
    question: 'How useful was this brief?',
    options: ['No use', 'Little use', 'Some use', 'Useful', 'Had everything'].map(
      (label, index) => ({ stars: index + 1, label }),
    ),
    missingQuestion: 'What was missing?',
    missing: [
      { code: 'history', label: 'What happened before' },
      { code: 'actions', label: 'What was done' },
      { code: 'wrong', label: 'Something was wrong' },
    ],
    chosen: [],
    comment: '',
    commentLabel: 'What else?',
    send: 'Send',
    change: 'Change rating',
    thanks: 'Thank you.',
  },
};

export const privacy: BlockOf<'privacy'> = {
  ...base,
  open: false,
  kind: 'privacy',
  title: 'Privacy and proof',
  summary: '2 details are hidden',
  fallbackText: '2 details are hidden for your role',
  sentence: '2 details are hidden for your role',
  masked: [
    { label: 'E-mail addresses', value: '1', masked: false },
    { label: 'Card numbers', value: '1', masked: false },
  ],
  reveal: {
    enabled: true,
    why: '',
    label: 'Show hidden details',
    question: 'Why do you need to see this?',
    hint: 'Customer asks me to read back the address',
    kindsLabel: 'What to show',
    kinds: [
      { kind: 'email', label: 'E-mail addresses' },
      { kind: 'card', label: 'Card numbers' },
    ],
    minutes: 10,
    notice: 'Shown to you only, for 10 minutes. Your reason is recorded.',
    confirm: 'Show',
    active: null,
  },
  report: {
    label: 'Trust report',
    html: 'Download as a page',
    json: 'Download as JSON',
    copy: 'Copy',
  },
};
