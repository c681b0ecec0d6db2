import type { ActionReading } from '../fold/read-action.ts';
import type { ConversationState } from '../fold/state.ts';
import type { Moment } from './moment.ts';

/** A group of facts; what is not known is left out. */
export type Facts = Readonly<Record<string, unknown>>;

/** What a rule may look at. `turn` and `action` are null at events that are none; a draft counts as a turn by the AI. */
export interface RuleFacts {
  conversation: Facts;
  /** Attributes stand both under `attributes` and, where no other fact has the name, beside them. */
  customer: Facts;
  turn: Facts | null;
  action: Facts | null;
}

const record = (value: unknown): Facts =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Facts) : {};

/** Names under which agents report money when they send no effect. */
const AMOUNTS = ['amount', 'total', 'value', 'price', 'refund_amount'];

const amountIn = (args: Facts): unknown =>
  AMOUNTS.map((name) => args[name]).find((value) => typeof value === 'number');

const known = (facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined && value !== null),
  );

const actionFacts = ({ event }: FactSource, reading: ActionReading): Facts | null => {
  if (event.type !== 'action') return null;
  const args = record(event.args);
  return known({
    id: event.action,
    name: event.name,
    kind: reading.kind,
    status: event.status,
    by: event.by,
    type: event.effect?.type ?? event.name,
    target: event.effect?.target,
    amount: event.effect?.amount ?? amountIn(args),
    currency: event.effect?.currency ?? args['currency'],
    args: event.args,
    result: event.result,
  });
};

const turnFacts = ({ event, reading, state }: FactSource): Facts | null => {
  if (event.type !== 'turn' && event.type !== 'draft') return null;
  const read = reading?.by === 'customer' ? reading : null;
  return known({
    by: event.type === 'draft' ? 'ai' : event.by,
    text: event.text,
    intent: event.intent,
    confidence: event.confidence,
    language: event.language ?? event.detected ?? state.language,
    sentiment: read?.sentiment,
    dissatisfaction: read?.dissatisfaction.estimate,
    offTopic: read?.offTopic,
    topics: read?.topics,
  });
};

type FactSource = Pick<Moment, 'state' | 'event' | 'reading'>;

/** The facts that stay from event to event, as a route sees them: there is no turn and no action. */
export const standingFacts = (state: ConversationState): RuleFacts => {
  const { customer, ...facts } = state.facts;
  return {
    conversation: known({
      ...facts,
      turns: state.turns,
      episode: state.episode,
      language: state.language ?? facts.language,
    }),
    customer: known({ ...customer?.attributes, ...customer }),
    turn: null,
    action: null,
  };
};

/** The facts of one event, made only when there are rules to look at them. */
export const ruleFacts = (source: FactSource): RuleFacts => ({
  ...standingFacts(source.state),
  turn: turnFacts(source),
  action: source.reading?.by === 'action' ? actionFacts(source, source.reading) : null,
});
