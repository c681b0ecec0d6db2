import type { ASTNode } from '@marcbachmann/cel-js';
import { VARIABLES } from './fact-types.ts';
import { LOOPS } from './functions.ts';

/** Paths of facts, such as `action.amount`. */
type Paths = ReadonlySet<string>;

const NONE: Paths = new Set();

const all = (parts: readonly Paths[]): Paths => new Set(parts.flatMap((part) => [...part]));
const both = (a: Paths, b: Paths): Paths => a.intersection(b);

/** `action.amount` of a chain of fields that starts at a variable, else null. */
const pathOf = (node: ASTNode): string | null => {
  if (node.op === 'id') return Object.hasOwn(VARIABLES, node.args) ? node.args : null;
  if (node.op !== '.') return null;
  const before = pathOf(node.args[0]);
  return before === null ? null : `${before}.${node.args[1]}`;
};

const isNull = (node: ASTNode): boolean => node.op === 'value' && node.args === null;

/** Facts without which evaluating this part is an error, whatever the other facts are. */
const failsWithout = (node: ASTNode): Paths => {
  switch (node.op) {
    case 'value':
    case 'id':
      return NONE;
    case '.': {
      const path = pathOf(node);
      return path === null ? failsWithout(node.args[0]) : new Set([path]);
    }
    case '.?':
    case '[?]':
      return NONE;
    case 'call':
      return node.args[0] === 'has' ? NONE : all(node.args[1].map(failsWithout));
    case 'rcall': {
      const [name, receiver, args] = node.args;
      // Inside a loop names mean other things, and it may run no time at all.
      return all([receiver, ...(LOOPS.has(name) ? [] : args)].map(failsWithout));
    }
    case 'list':
      return all(node.args.map(failsWithout));
    case 'map':
      return all(node.args.flat().map(failsWithout));
    case '!_':
    case '-_':
      return failsWithout(node.args);
    case '?:': {
      const [condition, yes, no] = node.args;
      return all([failsWithout(condition), both(failsWithout(yes), failsWithout(no))]);
    }
    case '&&':
    case '||':
      // One side alone may settle it.
      return both(failsWithout(node.args[0]), failsWithout(node.args[1]));
    default:
      return all(node.args.map(failsWithout));
  }
};

/**
 * Facts without which an expression can't be true. Most rules look at something that most events don't have, an
 * action's amount say; asking for it first costs a hundredth of an evaluation that ends in an error.
 */
export const neededFacts = (node: ASTNode): Paths => {
  switch (node.op) {
    case '&&':
      return all(node.args.map(neededFacts));
    case '||':
      return both(neededFacts(node.args[0]), neededFacts(node.args[1]));
    case '?:': {
      const [condition, yes, no] = node.args;
      return all([failsWithout(condition), both(neededFacts(yes), neededFacts(no))]);
    }
    case 'call': {
      const [asked] = node.args[1];
      const path = node.args[0] === 'has' && asked ? pathOf(asked) : null;
      return path === null ? failsWithout(node) : new Set([path]);
    }
    case '!=': {
      const [left, right] = node.args;
      const group = isNull(right) ? left : right;
      if ((isNull(left) || isNull(right)) && group.op === 'id') return new Set([group.args]);
      return failsWithout(node);
    }
    default:
      return failsWithout(node);
  }
};

/** Whether the facts have something at a path, given as its parts. */
export const isThere = (facts: object, path: readonly string[]): boolean => {
  let value: unknown = facts;
  for (const name of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, name)) return false;
    value = (value as Record<string, unknown>)[name];
    if (value === undefined) return false;
  }
  return value !== null || path.length > 1;
};
