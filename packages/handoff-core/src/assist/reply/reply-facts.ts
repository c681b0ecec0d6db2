import type { DefaultIntent } from '../../brief/intents/default-intent.ts';
import { targetOf } from '../../actions/target-of.ts';
import type { Flag } from '../../schema/assist.ts';
import type { Brief } from '../../schema/brief.ts';
import type { Evidence } from '../../schema/evidence.ts';
import type { Action } from '../../schema/record.ts';
import { addressOf } from './address-of.ts';
import { changeOf } from './change-of.ts';
import type { Change } from './change-of.ts';
import { takesLeave } from './takes-leave.ts';
import { topicOf } from './topic-of.ts';

/** Something that was done or tried, as a customer may be told. */
export interface ReplyChange {
  change: Change;
  amount: number | null;
  /** Three letters. */
  currency: string | null;
  /** As the customer knows it too: it stands in what was said to them, or they said it. */
  target: string | null;
  /** ISO 8601. */
  at: string;
}

/** What a reply to the customer may rest on: nothing in it is a guess. */
export interface ReplyFacts {
  /** BCP 47. */
  language: string;
  /** The customer addresses whom they write to as a friend. */
  informal: boolean;
  /** What it is about; null where that can't be said. */
  topic: DefaultIntent | null;
  /** What is known to have been done, oldest first. */
  done: ReplyChange[];
  /** What was tried and is not known to have worked. */
  open: (ReplyChange & { state: 'failed' | 'unknown' }) | null;
  /** What there is to be sorry for: that it had to be said again, or that it was trouble; null where nothing tells. */
  sorry: 'repeated' | 'trouble' | null;
  /** What the next step needs and nobody told. */
  asks: 'phone' | 'order' | null;
  /** ISO 8601 of the newest turn. */
  newest: string;
  evidence: Evidence[];
}

/** Nobody but the AI answers now. What was offered stands in the helpdesk: whoever opens it there is about to answer. */
const OVER: ReadonlySet<Brief['handoffState']> = new Set([
  null,
  'resolved',
  'handed_back',
  'declined',
  'expired',
  'failed',
]);
/** Ready-made words would hurt: a person finds their own. */
const TOPICS_FOR_OWN_WORDS: ReadonlySet<string> = new Set(['self_harm', 'medical']);
const FLAGS_FOR_OWN_WORDS: ReadonlySet<Flag['code']> = new Set(['vulnerable', 'safety']);
const SORRY_STEPS: ReadonlySet<Brief['nextStep']['code']> = new Set([
  'calm_and_own',
  'keep_promise',
]);
const ABOUT_AN_ORDER: ReadonlySet<DefaultIntent | null> = new Set<DefaultIntent | null>([
  'order_status',
  'return',
  'refund',
  'exchange',
  'cancel',
  'delivery_problem',
  'damaged_item',
]);
/** A number is only asked for where there is an order or a booking. */
const ORDER =
  /(?<!\p{L})(?:orders?|ordered|parcel|package|booking|bestell\p{L}+|paket|buchung|pedido|paquete|reserva|commande|colis|réservation|ordine|pacco|prenotazione|encomenda|bestelling|pakket|boeking)(?!\p{L})/iu;
const MOST_DONE = 3;

const told = (brief: Brief, value: string): boolean =>
  brief.turns.some(({ text }) => text.includes(value));

const toChange = (brief: Brief, action: Action): ReplyChange | null => {
  const change = changeOf(action.effect?.type ?? action.name);
  if (!change) return null;
  const target = targetOf(action.effect ?? undefined, action.args);
  const id = target?.match(/[\p{L}\p{N}#-]*\d[\p{L}\p{N}-]*/u)?.[0] ?? null;
  const amount = action.effect?.amount ?? null;
  return {
    change,
    amount: amount !== null && amount > 0 && action.effect?.currency ? amount : null,
    currency: action.effect?.currency ?? null,
    target: id !== null && told(brief, id) ? id : null,
    at: action.endedAt,
  };
};

const doneOf = (brief: Brief): { changes: ReplyChange[]; evidence: Evidence[] } => {
  const seen = new Set<string>();
  const changes: ReplyChange[] = [];
  const evidence: Evidence[] = [];
  for (const action of brief.actions) {
    if (action.kind !== 'write' || action.status !== 'succeeded') continue;
    const change = toChange(brief, action);
    const key = action.effectKey ?? action.id;
    if (!change || seen.has(key)) continue;
    seen.add(key);
    changes.push(change);
    evidence.push({ type: 'action', id: action.id });
  }
  return { changes: changes.slice(-MOST_DONE), evidence: evidence.slice(-MOST_DONE) };
};

/** The write of which the next step says that it failed or that nobody knows. */
const openOf = (brief: Brief): { action: Action; state: 'failed' | 'unknown' } | null => {
  const { code, evidence } = brief.nextStep;
  if (code !== 'verify_action' && code !== 'finish_action') return null;
  const action = brief.actions.find(({ id }) =>
    evidence.some((each) => each.type === 'action' && each.id === id),
  );
  return action ? { action, state: code === 'finish_action' ? 'failed' : 'unknown' } : null;
};

const repeatedBy = (brief: Brief): Evidence[] | null => {
  const signal =
    brief.reasons.find(({ code }) => code === 'repetition')?.signal ??
    brief.signals.find(({ kind, fired }) => kind === 'customer_repeats' && fired);
  return signal ? signal.evidence : null;
};

const asksFor = (brief: Brief, changes: readonly ReplyChange[]): ReplyFacts['asks'] => {
  if (brief.nextStep.code === 'call_customer_back')
    return brief.customer?.phone !== undefined ||
      brief.turns.some(({ by, text }) => by === 'customer' && /(?:\d[\s().-]?){7,}/.test(text))
      ? null
      : 'phone';
  const said = brief.turns.filter(({ by }) => by === 'customer');
  const known =
    changes.length > 0 ||
    brief.actions.some(({ effect, args }) => targetOf(effect ?? undefined, args) !== null) ||
    said.some(({ text, attachments }) => attachments.length > 0 || /\d{3,}/.test(text)) ||
    Object.keys(brief.customer?.attributes ?? {}).some((name) => /order|booking/i.test(name));
  const about = ABOUT_AN_ORDER.has(brief.intent && topicOf(brief.intent.name));
  return about && !known && said.some(({ text }) => ORDER.test(text)) ? 'order' : null;
};

/**
 * What a reply could say, or null where none should be drafted: nobody has it, it is over, a person has answered, the
 * customer took leave, the language is unknown, or it is about harm, loss or danger.
 */
export const replyFacts = (brief: Brief, flags: readonly Flag[]): ReplyFacts | null => {
  const last = brief.turns.findLast(({ by }) => by === 'customer');
  if (!last || brief.language === null || OVER.has(brief.handoffState)) return null;
  const topic = brief.reasons.find(({ code }) => code === 'regulated_topic')?.signal.detail ?? '';
  if (topic.split(/\W+/).some((each) => TOPICS_FOR_OWN_WORDS.has(each))) return null;
  if (flags.some(({ code }) => FLAGS_FOR_OWN_WORDS.has(code))) return null;
  // a person has answered since, and says themselves what comes next
  if (brief.handoffState === 'active' && brief.unanswered === null) return null;
  if (takesLeave(last.text)) return null;
  const done = doneOf(brief);
  const open = openOf(brief);
  const tried = open && toChange(brief, open.action);
  const repeated = repeatedBy(brief);
  return {
    language: brief.language,
    informal: addressOf(brief.turns, brief.language) === 'informal',
    topic: brief.intent && topicOf(brief.intent.name),
    done: done.changes,
    open: tried && open ? { ...tried, state: open.state } : null,
    sorry: repeated ? 'repeated' : SORRY_STEPS.has(brief.nextStep.code) ? 'trouble' : null,
    asks: asksFor(brief, done.changes),
    newest: brief.turns.at(-1)?.at ?? last.at,
    evidence: [
      ...(brief.unanswered?.evidence ??
        brief.want?.evidence ?? [{ type: 'turn' as const, id: last.id }]),
      ...done.evidence,
      ...(open ? [{ type: 'action' as const, id: open.action.id }] : []),
      ...(repeated ?? []).slice(0, 2),
    ].filter(
      (each, at, all) =>
        all.findIndex(({ type, id }) => type === each.type && id === each.id) === at,
    ),
  };
};
