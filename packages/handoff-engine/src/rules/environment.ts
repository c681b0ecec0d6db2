import type { Facts } from '@baton/handoff-core';
import { Environment } from '@marcbachmann/cel-js';
import { CLOSED, VARIABLES } from './fact-types.ts';
import { findsPattern } from './pattern.ts';

/** Facts of one closed group, its own fields only; made from null where the event has none of them. */
class FactGroup {
  readonly isThere: boolean;

  constructor(facts: Facts | null) {
    this.isThere = facts !== null;
    Object.assign(this, facts);
  }
}

class Agent extends FactGroup {}
class Ticket extends FactGroup {}
class Conversation extends FactGroup {}
class Turn extends FactGroup {}
class Action extends FactGroup {}

/** Classes by which the evaluator knows which group a value belongs to. */
export const GROUPS = { Agent, Ticket, Conversation, Turn, Action } as const;

/** The turn at an event that is none, and the action likewise. */
export const NO_TURN: Turn = new Turn(null);
export const NO_ACTION: Action = new Action(null);

/** Name under which `matches` runs, on an engine that is linear in the text. */
export const LINEAR_MATCHES = 'matchesInLinearTime';

/** Structural limits of one expression. */
const LIMITS = {
  maxAstNodes: 300,
  maxDepth: 40,
  maxListElements: 100,
  maxMapEntries: 50,
  maxCallArguments: 5,
};

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
};

/**
 * JSON knows one kind of number, so all numbers of facts are doubles. CEL keeps whole numbers apart; without these
 * overloads `conversation.turns == 3` would have to be written `== 3.0`.
 */
const letNumbersMix = (environment: Environment): void => {
  for (const [operator, compute] of Object.entries(ARITHMETIC)) {
    const handler = (a: number | bigint, b: number | bigint): number =>
      compute(Number(a), Number(b));
    environment.registerOperator(`double ${operator} int: double`, handler);
    environment.registerOperator(`int ${operator} double: double`, handler);
  }
  environment.registerOperator('double % double: double', (a: number, b: number) => a % b);
  environment.registerOperator('double == int', (a: number, b: bigint) => a === Number(b));
  environment.registerOperator('double in list<int>', (a: number, list: readonly bigint[]) =>
    list.some((item) => Number(item) === a),
  );
};

const build = (): Environment => {
  const environment = new Environment({ limits: LIMITS, homogeneousAggregateLiterals: false });
  letNumbersMix(environment);
  for (const [name, ctor] of Object.entries(GROUPS))
    environment.registerType(name, { ctor, fields: { ...CLOSED[name] } });
  for (const [name, type] of Object.entries(VARIABLES)) environment.registerVariable(name, type);
  for (const name of ['Turn', 'Action'])
    environment.registerOperator(`${name} == null`, (group: FactGroup) => !group.isThere);
  environment.registerFunction(
    `string.${LINEAR_MATCHES}(string): bool`,
    (text: string, pattern: string) => findsPattern(text, pattern),
  );
  return environment;
};

/** The one environment of all rules: it holds no policy and no facts. */
export const ENVIRONMENT: Environment = build();
