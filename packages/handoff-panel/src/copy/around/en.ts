import { own } from '../../text/own.ts';
import { hostLacks } from '../host-lacks.ts';
import type { AroundCopy } from './around-copy.ts';

/** A time stands alone today and with its day before. */
const timed = (at: string): string => (/^\d\d:\d\d$/.test(at) ? `at ${at}` : `on ${at}`);

const COUNTED: Readonly<Record<string, { one: string; other: string }>> = {
  refund: { one: 'refund', other: 'refunds' },
  charge: { one: 'charge', other: 'charges' },
  payment: { one: 'payment', other: 'payments' },
  credit: { one: 'credit', other: 'credits' },
  payout: { one: 'payout', other: 'payouts' },
  transfer: { one: 'transfer', other: 'transfers' },
  compensation: { one: 'compensation', other: 'compensations' },
};

export const around: AroundCopy = {
  lacks: hostLacks.en,
  strings: {
    working: 'Working…',
    optional: 'optional',
    reveal: 'Show…',
    showOriginal: 'Show Baton’s text',
    hideOriginal: 'Hide Baton’s text',
    commandNote: 'Note for your colleagues',
    problems: {
      'brief-changed': 'Somebody else saved a change meanwhile. Read it, then save again.',
      'approval-decided': 'This was decided already, or the time to decide is over.',
      'effect-held': 'The same was done or begun already. Look at that action first.',
      'action-state': 'This action has changed meanwhile. Look at it again.',
      'wrong-state': 'This handoff has changed meanwhile. Somebody else may have been faster.',
      'no-endpoint': 'No system is connected that could do this.',
      'reveal-forbidden': 'Your role may not show hidden details.',
      'reveal-limit': 'You have shown hidden details too often within an hour. Try again later.',
      'no-ticket-access': 'You may not see this ticket in the helpdesk any more.',
      'no-agent': 'You are no agent of this helpdesk any more.',
      'access-unchecked':
        'The helpdesk can’t be asked right now whether you may do this. Nothing was done. Try again.',
      forbidden: 'Your role may not do this.',
      'not-found': 'This is no longer there.',
      'note-refused': 'The helpdesk did not take the note. Nothing was written.',
      'no-answer':
        'No answer came. It may have been done: look at the action before you try again.',
      busy: 'Others are changing this right now. Try again.',
      unreachable: 'Baton can’t be reached. Check your connection and try again.',
    },
  },
  edited: {
    person: ({ source, id }) => (source === '' ? id : `${source} user ${id}`),
    you: 'you',
    by: (person, at) => `Edited by ${person}, ${at}`,
    stale: (format, count) =>
      `${format.count(count, { one: 'message', other: 'messages' })} since this edit`,
    note: (person) => `Note by ${person}`,
  },
  approval: {
    summary: (format, count) =>
      `${format.count(count, { one: 'action waits', other: 'actions wait' })} for a decision`,
    obstacle: 'the AI waits for approval',
    step: 'Decide on what the AI asks approval for.',
    asks: (what) => `The AI asks for approval: ${what}`,
    reason: {
      approval_always: () => 'This action always needs a person’s approval.',
      approval_above: (limit) =>
        limit
          ? `Above ${limit}, a person has to approve.`
          : 'An amount like this needs a person’s approval.',
      amount_over_limit: (limit) =>
        limit
          ? `The AI may do this up to ${limit} at a time.`
          : 'The amount is over what the AI may do at a time.',
      count_over_limit: (limit) =>
        limit
          ? `The AI may do this ${limit} times a day for one customer.`
          : 'The AI has done this as often as it may in a day for one customer.',
      sum_over_limit: (limit) =>
        limit
          ? `With it the customer would get more than ${limit} within 24 hours.`
          : 'With it the customer would get more than is allowed within 24 hours.',
      currency_not_listed: () => 'No limit is set for this currency.',
      amount_missing: () => 'The AI gave no amount, and there is a limit.',
      uncatalogued: () => 'This action is not in the catalogue.',
      unlisted: () => 'Actions that are not in the catalogue need approval.',
    },
    otherReason: 'A rule asks for approval.',
    expires: (at) => `Decide by ${at}; after that it is not done`,
    onlyFor: {
      standard: 'People with restricted access may not decide this.',
      full: 'Only people with full access may decide this.',
    },
    taken: {
      approve: 'Approved. The AI learns it when it asks next.',
      edit: 'Approved with another amount. The AI learns it when it asks next.',
      reject: 'Rejected. The AI learns it when it asks next.',
    },
    labels: {
      approve: 'Approve',
      edit: 'Approve another amount',
      reject: 'Reject',
      amount: 'Amount',
      note: 'Why (for the AI and your colleagues)',
    },
    confirmApprove: (what) => `${what}: approve it? The AI may then do it once.`,
    confirmEdit: (what, amount) =>
      `${what}: approve the amount you entered? The AI may then do it once with that amount, and no longer with ${amount}.`,
    confirmReject: (what) => `${what}: reject it? The AI is told so and does not do it.`,
  },
  command: {
    label: { retry: 'Try again', reverse: 'Undo', resume: 'Do it now' },
    confirm: {
      retry: ({ what, at, unknown }) =>
        unknown
          ? `${what}: try again? It was sent ${timed(at)} and no answer came. All tries from here carry the same key, so they can’t add up; what the AI sent by itself may have gone through.`
          : `${what}: try again? It failed ${timed(at)}. All tries from here carry the same key, so it is done once at most.`,
      reverse: ({ what, at }) =>
        `${what}: undo it? It was done ${timed(at)}; it is taken back once.`,
      resume: ({ what, at, approvedBy }) =>
        approvedBy === ''
          ? `${what}: do it now? The AI planned it ${timed(at)} and did not do it. It is done once.`
          : `${what}: do it now? Approved by ${approvedBy} ${timed(at)}, not done so far. It is done once.`,
    },
    confirmAgain: (what) => `${what}: do it a second time? After that it has been done twice.`,
    sameDone: (number, by, at) =>
      `Careful: #${number} has the same effect and was done ${timed(at)} (${by}).`,
    sameOpen: (number, at) =>
      `Careful: #${number} has the same effect, was sent ${timed(at)}, and nobody knows how it ended.`,
    heldDone: (by, at) =>
      `Careful: the same was done ${timed(at)} in another conversation (${by}).`,
    heldOpen: (at) =>
      `Careful: the same was sent ${timed(at)} in another conversation, and nobody knows how it ended.`,
    unknownBefore: (at) => `Nobody knows whether it went through ${timed(at)}. Check that first.`,
    anyway: { retry: 'Do it a second time', resume: 'Do it anyway' },
    lookFirst: (number) => `First find out how #${number} ended.`,
    lookThereFirst: 'First find out how it ended there.',
    onlyFullTwice: 'Only people with full access may do the same a second time.',
  },
  marks: {
    uncatalogued: 'Not in the catalogue',
    approval: {
      pending: () => 'Waits for approval',
      approved: (by, at) => (by === '' ? `Approved, ${at}` : `Approved by ${by}, ${at}`),
      edited: (by, at) =>
        by === ''
          ? `Approved with another amount, ${at}`
          : `Approved with another amount by ${by}, ${at}`,
      rejected: (by, at) => (by === '' ? `Rejected, ${at}` : `Rejected by ${by}, ${at}`),
      expired: (_by, at) => `Approval ran out, ${at}`,
    },
    approvalNote: 'Note on the approval',
  },
  totals: {
    line: (parts) => `Within 24 hours: ${parts}`,
    count: (format, type, name, count) => {
      const words = own(COUNTED, type);
      return words ? format.count(count, words) : `${format.number(count, 0)} × ${name}`;
    },
    none: 'no amount',
  },
  customer: {
    more: (format, previous, handedOver) =>
      [
        format.count(previous, { one: 'earlier conversation', other: 'earlier conversations' }),
        handedOver > 0 ? `${format.number(handedOver, 0)} handed over` : 'none handed over',
      ].join(', '),
    first: 'First conversation of this customer',
    openTickets: (format, count) =>
      format.count(count, { one: 'other open ticket', other: 'other open tickets' }),
    noTickets: 'no other open tickets',
    handoff: {
      requested: 'waited for a person',
      offered: 'was offered a person',
      accepted: 'with a person',
      active: 'with a person',
      resolved: 'resolved by a person',
      handed_back: 'resolved by a person, then back with the AI',
      declined: 'customer declined a person',
      expired: 'asked for a person, nobody came',
      failed: 'handover did not work',
    },
    byAi: 'dealt with by the AI',
    because: (reason) => `reason: ${reason}`,
    earlier: (what, came) => `${what} – ${came}`,
    changes: (format, count) => format.count(count, { one: 'change', other: 'changes' }),
    resolution: (quote) => `resolved: ${quote}`,
    noSubject: 'no subject',
    andMore: (format, count) => `and ${format.number(count, 0)} more`,
    yes: 'yes',
    no: 'no',
    missing: (source) => `${source} did not answer in time; what it knows is missing here.`,
    channel: {
      chat: 'Chat',
      messaging: 'Messaging',
      email: 'E-mail',
      phone: 'Phone',
      voice: 'Phone',
      web: 'Website',
      webchat: 'Chat',
      livechat: 'Chat',
      webform: 'Web form',
      social: 'Social media',
      app: 'App',
    },
    source: (name, at) => (at === '' ? name : `${name}, ${at}`),
    previous: (source) => `Earlier conversations (${source})`,
    tickets: (source) => `Other open tickets (${source})`,
    anyTickets: (source) => `Other tickets (${source})`,
    ticketState: {
      new: 'new',
      open: 'open',
      pending: 'waits for the customer',
      hold: 'on hold',
      solved: 'solved',
      closed: 'closed',
    },
  },
  assist: {
    caution: 'Only suggestions: check before you use them. Nothing is sent by itself.',
    flag: {
      legal_threat: 'Threatens legal action',
      churn: 'May leave',
      vulnerable: 'May be vulnerable',
      public_complaint: 'Threatens to complain in public',
      safety: 'Somebody may be in danger',
      abuse: 'Abusive language',
    },
    flags: 'Weigh before you answer',
    flagCount: (format, count) => format.count(count, { one: 'warning', other: 'warnings' }),
    reply: 'Draft reply',
    replySummary: 'draft reply',
    replyIn: (language) => `Language: ${language}`,
    replyByModel: 'written by a model: check every fact',
    insert: 'Insert into reply',
    cannotInsert: 'This page has no reply to insert into',
    copy: 'Copy',
    kind: { macro: 'Macro', article: 'Help article' },
    suggestions: 'May fit',
    suggestionCount: (format, count) =>
      format.count(count, { one: 'suggestion', other: 'suggestions' }),
    matches: (words) => `Matches: ${words}`,
    applyMacro: 'Apply macro',
    doneBefore: (what, at) => `Your reply announces what was done already: ${what}, ${timed(at)}.`,
    triedBefore: (what, at) =>
      `Your reply announces what was sent already, and nobody knows whether it went through: ${what}, ${timed(at)}.`,
    sendAnyway: 'Submit again to send it as it is.',
    missing: (source) => `${source} did not answer in time; its macros and articles are missing.`,
    written: 'Written by a model',
    checked: (format, dropped) =>
      dropped > 0
        ? `Checked; ${format.count(dropped, { one: 'sentence', other: 'sentences' })} left out`
        : 'Checked',
    writtenStale: (format, count) =>
      `${format.count(count, { one: 'message', other: 'messages' })} since it was written`,
  },
  feedback: {
    edit: 'Edit brief',
    labels: {
      headline: 'In short',
      nextStep: 'Next step',
      note: 'Note for whoever reads next',
      noteHint: 'For example: customer is travelling, call after 18:00',
      save: 'Save',
      restore: 'Back to Baton’s text',
      newer: 'Saved meanwhile:',
    },
    restoreConfirm: 'Show Baton’s text again? Your colleagues’ text stays in the history.',
    question: 'How useful was this brief?',
    stars: ['No use', 'Little use', 'Some use', 'Useful', 'Had everything'],
    missingQuestion: 'What was missing?',
    missing: {
      intent: 'What the customer wants',
      history: 'What happened before',
      actions: 'What was done',
      reason: 'Why it was handed over',
      next_step: 'What to do next',
      customer: 'Who the customer is',
      wrong: 'Something was wrong',
      too_long: 'It was too long',
    },
    commentLabel: 'What else?',
    send: 'Send',
    change: 'Change rating',
    thanks: 'Thank you. This helps to make briefs better.',
    own: (stars) => `Your rating: ${stars}`,
    others: (format, count, mean) =>
      `${mean} of 5 from ${format.count(count, { one: 'person', other: 'people' })}`,
    none: 'Not rated yet',
  },
  privacy: {
    tier: { restricted: 'restricted access', standard: 'standard access', full: 'full access' },
    hidden: (format, count) =>
      `${format.count(count, { one: 'detail is', other: 'details are' })} hidden for your role`,
    nothing: 'Nothing is hidden for your role',
    kind: {
      email: 'E-mail addresses',
      phone: 'Phone numbers',
      card: 'Card numbers',
      iban: 'IBANs',
      ssn: 'Social security numbers',
      national_id: 'ID numbers',
      ip: 'IP addresses',
      secret: 'Passwords and codes',
      api_key: 'Access keys',
      birth_date: 'Dates of birth',
      health: 'Health details',
      name: 'Names',
      address: 'Addresses',
      custom: 'Other private details',
    },
    label: 'Show hidden details',
    question: 'Why do you need to see this?',
    hint: 'For example: customer asks me to read back the address',
    kinds: 'What to show',
    notice: (format, minutes) =>
      `Shown to you only, for ${format.count(minutes, { one: 'minute', other: 'minutes' })}. Your reason is recorded.`,
    confirm: 'Show',
    hide: 'Hide again',
    notForTier: 'Your role may not show hidden details.',
    nothingToShow: 'Nothing is hidden that may be shown.',
    active: (kinds, reason) => `Shown to you now: ${kinds}. Your reason: ${reason}`,
    until: (at) => `until ${at}`,
    shownUntil: (until) => `details shown ${until}`,
    allShown: 'Everything that may be shown is shown.',
    report: {
      label: 'Trust report',
      html: 'Download as a page',
      json: 'Download as JSON',
      copy: 'Copy',
    },
  },
};
