import type { ActionReading } from '../fold/read-action.ts';
import type { Moment } from './moment.ts';

type Facts = Readonly<Record<string, unknown>>;

const record = (value: unknown): Facts =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Facts) : {};

/** Names under which agents report money when they send no effect. */
const AMOUNTS = ['amount', 'total', 'value', 'price', 'refund_amount'];

const amountIn = (args: Facts): unknown =>
  AMOUNTS.map((name) => args[name]).find((value) => typeof value === 'number');

const actionFacts = ({ event }: Moment, reading: ActionReading): Facts | null => {
  if (event.type !== 'action') return null;
  const args = record(event.args);
  return {
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
  };
};

const turnFacts = ({ event, reading, state }: Moment): Facts | null => {
  if (event.type !== 'turn' && event.type !== 'draft') return null;
  return {
    by: event.type === 'draft' ? 'ai' : event.by,
    text: event.text,
    intent: event.intent,
    confidence: event.confidence,
    language: event.language ?? state.language ?? undefined,
    sentiment: reading?.by === 'customer' ? reading.sentiment : undefined,
  };
};

const lookUp = (facts: unknown, path: readonly string[]): unknown => {
  let value = facts;
  for (const name of path) {
    const here = record(value);
    value = Object.hasOwn(here, name) ? here[name] : undefined;
  }
  return value;
};

/** Value at a rule's path, such as `action.amount` or `customer.attributes.vip`; undefined when there is none. */
export const factAt = (moment: Moment, path: string): unknown => {
  const [root, ...rest] = path.split('.');
  const { state, reading } = moment;
  const { customer, ...facts } = state.facts;
  switch (root) {
    case 'conversation':
      return lookUp(
        {
          ...facts,
          turns: state.turns,
          episode: state.episode,
          language: state.language ?? facts.language,
        },
        rest,
      );
    case 'customer':
      return lookUp(customer, rest) ?? lookUp(customer?.attributes, rest);
    case 'turn':
      return lookUp(turnFacts(moment), rest);
    case 'action':
      return reading?.by === 'action' ? lookUp(actionFacts(moment, reading), rest) : undefined;
    default:
      return undefined;
  }
};
