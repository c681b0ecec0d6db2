import type { Facts, RuleFacts } from '@baton/handoff-core';
import { boundJson } from './bound-facts.ts';
import { GROUPS, NO_ACTION, NO_TURN } from './environment.ts';
import { BOUNDS, CLOSED, VARIABLES } from './fact-types.ts';

type GroupName = keyof typeof GROUPS;

const isRecord = (value: unknown): value is Facts =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const isGroup = (type: string): type is GroupName => Object.hasOwn(GROUPS, type);

const boundField = (type: string, value: unknown): unknown => {
  if (isGroup(type)) return isRecord(value) ? group(type, value) : undefined;
  if (type === 'string') return typeof value === 'string' ? value.slice(0, BOUNDS.text) : undefined;
  if (type === 'double') return typeof value === 'number' ? value : undefined;
  if (type === 'bool') return typeof value === 'boolean' ? value : undefined;
  return boundJson(value);
};

/** A group of facts with its own fields only; what has another type than declared counts as missing. */
const group = (name: GroupName, facts: Facts): object => {
  const made: Record<string, unknown> = {};
  for (const [field, type] of Object.entries(CLOSED[name] ?? {})) {
    const value = facts[field];
    if (value === undefined || value === null) continue;
    const fitting = boundField(type, value);
    if (fitting !== undefined) made[field] = fitting;
  }
  return new GROUPS[name](made);
};

/** One variable of an event for the evaluator: bounded, so that the cost found on save holds. */
export const ruleVariable = (
  name: string,
  { conversation, customer, turn, action }: RuleFacts,
): unknown => {
  switch (name) {
    case 'conversation':
      return group('Conversation', conversation);
    case 'turn':
      return turn ? group('Turn', turn) : NO_TURN;
    case 'action':
      return action ? group('Action', action) : NO_ACTION;
    default:
      return boundJson(customer);
  }
};

/** All variables of an event. */
export const ruleContext = (facts: RuleFacts): Record<string, unknown> =>
  Object.fromEntries(Object.keys(VARIABLES).map((name) => [name, ruleVariable(name, facts)]));
