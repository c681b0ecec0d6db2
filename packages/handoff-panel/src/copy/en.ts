import { stopped, unstopped } from '../text/stop.ts';
import { handover, handoverNotices } from './handover/en.ts';
import { around } from './around/en.ts';
import { routing } from './routing/en.ts';
import type { Copy } from './copy.ts';
import { intentNames } from './intent-names.ts';
import { markWords } from './mark-words.ts';
import { western } from './punctuation.ts';
import { signalNames } from './signal-names.ts';

const times = (n: number): string => (n <= 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);
const on = (target: string | null): string => (target ? ` (${target})` : '');
/** A time stands alone today and with its day before. */
const timed = (at: string): string => (/^\d\d:\d\d$/.test(at) ? `at ${at}` : `on ${at}`);

export const en: Copy = {
  language: 'en',
  lowerInside: true,
  quotes: ['“', '”'],
  innerQuotes: ['‘', '’'],
  punctuation: western,
  title: {
    headline: 'In short',
    notices: 'Please note',
    approvals: 'Your decision',
    reasons: 'Why a person is needed',
    actions: 'What was done',
    next_step: 'Next step',
    confidence: 'Confidence',
    sentiment: 'Customer mood',
    attempts: 'What was tried',
    customer: 'Customer',
    routing: 'Routing',
    assist: 'Suggestions',
    reasoning: 'How the AI got there',
    transcript: 'Conversation',
    feedback: 'Feedback',
    privacy: 'Privacy',
    controls: 'Actions',
  },
  strings: {
    loadMore: 'Load more',
    loading: 'Loading…',
    retry: 'Try again',
    loadFailed: 'This could not be loaded.',
    showDetails: 'Show details',
    hideDetails: 'Hide details',
    threshold: 'Limit',
    turn: 'Turn',
    masked: 'Hidden for your role',
    unsent: 'Not sent to the customer',
    done: 'Done',
    cancel: 'Cancel',
    confirm: 'Confirm',
    copied: 'Copied',
    showReads: 'Show lookups',
    hideReads: 'Hide lookups',
    commandFailed: 'That did not work. Try again.',
    noteLabel: 'What did you do? (for the AI and the next colleague)',
    noteHint: 'For example: refunded by hand, customer informed',
    ...around.strings,
  },
  marks: markWords.en,
  actor: { customer: 'Customer', ai: 'AI', human: 'Person', system: 'System' },
  state: {
    ai_active: 'AI in charge',
    offered: 'Person offered',
    escalated: 'Waiting for a person',
    human_active: 'Person in charge',
    resolved: 'Resolved',
    handed_back: 'Back with the AI',
    shadow: 'Shadow mode',
  },
  reason: {
    customer_request: 'Asked for a person',
    low_confidence: 'Low confidence',
    negative_sentiment: 'Unhappy customer',
    repetition: 'Going in circles',
    policy_rule: 'Rule',
    guardrail: 'Guardrail',
    missing_knowledge: 'Missing knowledge',
    action_failed: 'Action failed',
    promise_unkept: 'Open promise',
    regulated_topic: 'Sensitive topic',
    turn_limit: 'Too many turns',
    human_takeover: 'Taken over',
    model_judgement: 'Extra model',
  },
  signal: signalNames.en,
  weakSign: 'Weak sign',
  actionKind: { read: 'Lookup', write: 'Change' },
  actionStatus: {
    planned: 'Planned',
    running: 'Running',
    succeeded: 'Done',
    failed: 'Failed',
    unknown: 'Outcome unknown',
    reversed: 'Undone',
  },
  unsentAnswer: 'Unsent answer',
  attempt: { worked: 'Worked', failed: 'Did not help', unclear: 'Unclear', not_sent: 'Not sent' },
  step: {
    plan: 'Plan',
    thought: 'Thought',
    retrieval: 'Search',
    tool_call: 'Tool call',
    check: 'Check',
    guardrail: 'Guardrail',
  },
  mood: { angry: 'Angry', unhappy: 'Unhappy', calm: 'Calm', content: 'Content', happy: 'Happy' },
  trend: { falling: 'falling', steady: 'steady', rising: 'rising' },
  effect: {
    refund: 'Refund',
    charge: 'Charge',
    payment: 'Payment',
    credit: 'Credit',
    payout: 'Payout',
    transfer: 'Transfer',
    compensation: 'Compensation',
  },
  of: (what, amount) => `${what} of ${amount}`,
  topic: {
    legal: 'legal matters',
    medical: 'health',
    self_harm: 'self-harm',
    payment_data: 'payment data',
    data_protection: 'data protection',
  },
  intent: intentNames.en,
  guard: {
    card_number: 'card number',
    social_security_number: 'social security number',
    iban: 'IBAN',
    access_key: 'access key',
    agent_guardrail: 'check of its own',
  },
  mark: {
    profanity: 'strong language',
    again_and_again: 'has said it several times',
    legal_threat: 'threatens legal action',
    churn_threat: 'wants to leave',
    accusation: 'accuses the company',
    sarcasm: 'mocks the service',
    shouting: 'writes in capitals',
  },
  command: {
    accept: 'Take over',
    decline: 'Decline',
    resolve: 'Mark as resolved',
    hand_back: 'Hand back to the AI',
    refresh: 'Refresh',
    copy: 'Copy brief',
    insert_next_step: 'Insert as note',
  },
  confirm: {
    decline:
      'Decline this handoff? The AI goes on and tells the customer that nobody can take it now.',
    resolve: 'Mark this handoff as resolved?',
    hand_back: 'Let the AI answer this customer again?',
  },
  field: {
    name: 'Name',
    email: 'E-mail',
    phone: 'Phone',
    id: 'Customer ID',
    plan: 'Plan',
    language: 'Language',
    channel: 'Channel',
    subject: 'Subject',
    queue: 'Queue',
    skills: 'Skills',
    agent: 'AI agent',
    error: 'Error',
    result: 'Result',
    more: 'More',
    target: 'Target',
  },
  around,
  routing,
  say: {
    confidenceLow: (value, limit) => `Confidence ${value}, under the limit of ${limit}`,
    confidenceFell: (format, points) =>
      `Confidence fell by ${format.count(points, { one: 'point', other: 'points' })} over the last answers`,
    confidenceNear: (value, limit) => `Confidence ${value}, limit ${limit}`,
    confidenceFine: (value, limit) => `Confidence ${value}, above the limit of ${limit}`,
    confidenceMissing: 'This AI does not say how sure it is',
    confidenceOn: (value, intent) => `${value} on “${intent}”`,
    sentimentLow: (mood, value, limit) =>
      `Customer mood: ${mood.toLowerCase()} (${value}, limit ${limit})`,
    sentimentNow: (mood, trend) => (trend ? `${mood}, ${trend}` : mood),
    sentimentMissing: 'Nothing the customer wrote shows a mood',
    negativeShare: (value) => `${value} of the customer’s messages are negative`,
    frustrated: (mark) => (mark ? `Customer is frustrated: ${mark}` : 'Customer is frustrated'),
    dissatisfied: (value, limit) => `Customer seems dissatisfied: ${value}, limit ${limit}`,
    customerRepeats: (_format, n) => `Customer repeated the same request ${times(n)}`,
    answerRepeats: (_format, n) => `AI repeated the same answer ${times(n)}`,
    asked: (_format, n) =>
      n <= 1 ? 'Customer asked for a person' : `Customer asked for a person ${times(n)}`,
    askedIfNeeded: 'Customer wants a person if the AI can’t solve it',
    askedSoftly: 'Customer wants somebody else to look at it',
    acceptedOffer: 'Customer accepted the offer of a person',
    refusesHuman: 'Customer does not want a person',
    weak: (sentence) => `${sentence} (weak sign)`,
    weakTogether: (sentences) => `Several weak signs together (${sentences.join('; ')})`,
    weakSigns: 'several weak signs together',
    personInCharge: 'A person is in charge',
    rule: (title) => (title ? `Rule: ${title}` : 'A rule asks for a person'),
    topic: (name) =>
      name ? `Topic only a person may answer: ${name}` : 'Topic only a person may answer',
    guardrail: (detail) =>
      detail ? `A guardrail stopped the AI: ${detail}` : 'A guardrail stopped the AI',
    missingKnowledge: (detail) =>
      detail
        ? `The AI lacks the knowledge to answer: ${detail}`
        : 'The AI lacks the knowledge to answer',
    actionFailed: (what) => (what ? `${what} failed` : 'An action failed'),
    actionUnknown: (what) =>
      what ? `${what}: sent, no answer came` : 'An action was sent and no answer came',
    actionRepeated: (what) =>
      what
        ? `${what} was about to be done a second time`
        : 'The same action was about to be done twice',
    promiseUnkept: 'The AI made a promise, and nothing shows that it was kept',
    turnLimit: (turns, limit) => `${turns} turns without a solution, limit ${limit}`,
    offTopic: (_format, n) =>
      n <= 1
        ? 'Customer wants something off topic'
        : `Customer wants something off topic ${times(n)}`,
    judged: (value, limit) => `An extra model sees a need for a person: ${value}, limit ${limit}`,
    moodTrend: {
      better: 'Customer’s mood is getting better',
      worse: 'Customer’s mood is getting worse',
      level: 'Customer’s mood stays the same',
    },
    takeover: 'A person stepped in',
    transferred: 'The AI handed over by itself',
    obstacle: {
      customer_request: 'asks for a person',
      low_confidence: 'AI is not sure',
      negative_sentiment: 'customer is upset',
      repetition: 'going in circles',
      policy_rule: 'a rule asks for a person',
      guardrail: 'a guardrail stopped the AI',
      missing_knowledge: 'AI does not know',
      action_failed: 'an action failed',
      promise_unkept: 'a promise is open',
      regulated_topic: 'only a person may answer',
      turn_limit: 'no solution so far',
      human_takeover: 'a person stepped in',
      model_judgement: 'an extra model asks for a person',
    },
    obstacleRepeated: 'an action would have been repeated',
    obstacleUnknown: 'nobody knows how an action ended',
    obstacleTransferred: 'the AI handed over',
    transferLabel: 'Handed over',
    unsure: (value) => `AI only ${value} sure`,
    headline: (intent, want, obstacle) =>
      [intent && want ? `${intent}: ${want}` : intent || want, obstacle]
        .filter(Boolean)
        .join(' – '),
    inCharge: 'the AI is in charge',
    meta: (format, turns, at) =>
      `after ${format.count(turns, { one: 'turn', other: 'turns' })}${at ? `, ${at}` : ''}`,
    intentDetected: 'intent detected',
    aiNext: (at) =>
      `the AI goes on ${at === null ? 'as set up' : timed(at)}, or when you hand back`,
    intentUnknown: 'intent not detected',
    decided: {
      continue: 'No person needed',
      offer: 'Offer a person',
      escalate: 'Hand over to a person',
    },
    next: {
      verify_action: ({ what, target, at }) =>
        `${what}${on(target)} was sent ${timed(at)} and no answer came: check whether it went through before sending it again.`,
      review_duplicate: ({ what, target, first, number }) =>
        first > 0
          ? `${what}${on(target)}: #${number} repeats #${first}. Undo one if both went through.`
          : `${what}${on(target)} may have been done twice: check, and undo one if so.`,
      finish_action: ({ what, target, at }) =>
        `${what}${on(target)} failed ${timed(at)}: find out why and finish it.`,
      call_customer_back: ({ request }) =>
        stopped(`Call the customer back${request ? ` about ${request}` : ''}`),
      answer_request: ({ request }) => stopped(`Reply to ${request || 'the customer'}`),
      calm_and_own: ({ request }) =>
        stopped(`Apologise, say that you own this now${request ? `, then solve ${request}` : ''}`),
      check_answer: ({ answer, confidence }) =>
        `Check the answer that was held back${confidence ? ` (${confidence} sure)` : ''} and send or correct it: ${answer}`,
      specialist_review: ({ topic }) =>
        topic ? `Let a specialist for ${topic} answer.` : 'Let a specialist answer.',
      keep_promise: ({ promise }) => `Keep what the AI promised: ${promise}`,
      apply_rule: ({ rule }) =>
        rule ? stopped(`Decide by the rule ${rule}`) : 'Decide as your rule says.',
    },
    noStep: {
      ai_active: 'Nothing to do: the AI is in charge.',
      offered: 'Nothing to do until the customer answers the offer.',
      escalated: 'Read the conversation and reply to the customer.',
      human_active: 'Nothing suggested: a person is in charge.',
      resolved: 'Nothing to do: this is resolved.',
      handed_back: 'Nothing to do: the AI is in charge again.',
    },
    unanswered: (quote) => `Not answered yet: ${quote}`,
    stillOpen: (quote) => `Still open: ${quote}`,
    because: (reasons) => `Because: ${reasons}`,
    why: {
      action_outcome_unknown: 'nobody knows whether it went through',
      action_repeated: 'two actions have the same effect',
      action_failed: 'no later attempt worked',
      customer_request: 'the customer asked for a person',
      low_confidence: 'the AI is not sure',
      negative_sentiment: 'the customer is upset',
      repetition: 'the conversation is going in circles',
      missing_knowledge: 'the AI does not know',
    },
    notice: {
      confidence_not_provided: () => 'This AI does not say how sure it is.',
      reasoning_not_provided: () => 'This AI did not share its reasoning.',
      no_actions_reported: () => 'No actions were reported.',
      action_outcome_unknown: ({ what, at, number }) =>
        `#${number} ${what}: sent ${timed(at)}, no answer came. It may or may not have happened.`,
      action_repeated: ({ what, number, first }) =>
        `#${number} ${what} has the same effect as #${first}.`,
      promise_open: ({ quote, due, overdue, binding }) => {
        if (overdue) return `Promised, past due since ${due}: ${quote}`;
        const promised = `${binding && due === '' ? 'Promised and still open' : 'Promised'}: ${quote}`;
        return due === '' ? promised : `${unstopped(promised)} (by ${due}).`;
      },
      draft_held_back: () => 'An answer was held back; the customer has not seen it.',
      writer_unavailable: () => 'The extra writer did not answer; this brief is made of quotes.',
      customer_refused_human: () => 'The customer said they do not want a person.',
      ...handoverNotices,
    },
    ...handover,
    writtenByModel: (format, dropped) =>
      `written by a model, checked${dropped > 0 ? `, ${format.number(dropped, 0)} left out` : ''}`,
    tried: (what, at) => `${what}, ${at}`,
    answered: (quote) => `Answered ${quote}; the customer came back unhappy`,
    heldBack: (quote) => `Answer held back: ${quote}`,
    sameEffect: (number, at, known) =>
      known
        ? `Same effect as #${number}, done ${timed(at)}`
        : `Same effect as #${number}, sent ${timed(at)}, outcome unknown`,
    doneNotAgain: (what, at) => `${what} was sent ${timed(at)}: do not send it again`,
    unknownOutcome: (what, at) =>
      `${what} was sent ${timed(at)} and no answer came: check before sending it again`,
    actionsSummary: (format, writes, reads, failed) =>
      [
        format.count(writes, { one: 'change', other: 'changes' }),
        format.count(reads, { one: 'lookup', other: 'lookups' }),
        failed > 0 ? `${failed} failed` : '',
      ]
        .filter(Boolean)
        .join(', '),
    noActions: 'No actions were reported.',
    showAllChanges: (format, count) =>
      `Show all ${format.count(count, { one: 'change', other: 'changes' })}`,
    showFewerChanges: 'Show fewer changes',
    asOf: (at) => `As of ${at}`,
    moreLikeIt: (format, count) => `And ${format.number(count, 0)} more like it`,
    byCustomer: (format, count) =>
      `${format.count(count, { one: 'action', other: 'actions' })} by the customer`,
    moreFields: (format, count) => format.count(count, { one: 'more field', other: 'more fields' }),
    moreCharacters: (format, count) =>
      format.count(count, { one: 'more character', other: 'more characters' }),
    turns: (format, count) => format.count(count, { one: 'turn', other: 'turns' }),
    steps: (format, count) => format.count(count, { one: 'step', other: 'steps' }),
    attempts: (format, count, shown) =>
      format.count(count, { one: 'attempt', other: 'attempts' }) +
      (shown < count ? `, the latest ${shown} shown` : ''),
    notices: (format, count) => format.count(count, { one: 'note', other: 'notes' }),
    noConfidenceShown: 'not provided',
    cannotInsert: 'This page has no note to insert into',
  },
};
