import type { ASTNode } from '@marcbachmann/cel-js';
import { BOUNDS, CLOSED, VARIABLES } from './fact-types.ts';
import { FUNCTIONS, LOOPS, METHODS } from './functions.ts';
import { didYouMean } from './nearest.ts';
import { patternFault, searchSteps } from './pattern.ts';
import { ANY, SCALAR, either, fieldSize, itemOf, joined, text } from './size.ts';
import type { Size } from './size.ts';

/** A mistake in an expression, at an offset of its text. */
export interface Mistake {
  offset: number;
  message: string;
}

type Scope = ReadonlyMap<string, Size>;

/** Characters that cost as much as one step. */
const PER_STEP = 64;
/** Steps of comparing two values of free JSON. */
const DEEP = BOUNDS.values / 10;
/** Characters of a number or a time as text. */
const NUMBER = 40;

const scan = ({ text: length }: Size): number => length / PER_STEP;

const ROOTS: Scope = new Map(
  Object.entries(VARIABLES).map(([name, type]) => [
    name,
    type in CLOSED ? { ...SCALAR, group: type } : ANY,
  ]),
);

/** The group as people write it: its variable, or the path to it. */
const groupName = (group: string): string =>
  group === 'Agent' || group === 'Ticket'
    ? `conversation.${group.toLowerCase()}`
    : group.toLowerCase();

/**
 * Walks an expression once: adds up the steps that evaluating it can take at most, and collects what the type checker
 * does not look for: unknown names, unknown functions, unsafe patterns, all of them and not only the first.
 */
export class Weigher {
  steps = 0;
  readonly mistakes: Mistake[] = [];
  /** Variables that are looked at. */
  readonly variables = new Set<string>();
  /** How often the part being walked runs, because of the loops around it. */
  #times = 1;

  #pay(steps: number): void {
    this.steps += steps * this.#times;
  }

  #complain(node: ASTNode, message: string): void {
    this.mistakes.push({ offset: node.range.start, message });
  }

  /** Bounds of the value that a part gives. */
  weigh(node: ASTNode, scope: Scope = ROOTS): Size {
    this.#pay(1);
    switch (node.op) {
      case 'value':
        return typeof node.args === 'string' ? text(node.args.length) : SCALAR;
      case 'id':
        return this.#name(node, node.args, scope);
      case '.':
      case '.?':
        return this.#field(node, this.weigh(node.args[0], scope), node.args[1]);
      case '[]':
      case '[?]':
        return this.#index(node, node.args, scope);
      case 'call':
        return this.#call(node, node.args[0], node.args[1], scope);
      case 'rcall':
        return this.#method(node, node.args, scope);
      case 'list':
        return this.#literal(node.args, scope);
      case 'map':
        return this.#literal(node.args.flat(), scope);
      case '?:': {
        const [condition, yes, no] = node.args;
        this.weigh(condition, scope);
        return either(this.weigh(yes, scope), this.weigh(no, scope));
      }
      case '!_':
      case '-_':
        this.weigh(node.args, scope);
        return SCALAR;
      default:
        return this.#operator(
          node.op,
          this.weigh(node.args[0], scope),
          this.weigh(node.args[1], scope),
        );
    }
  }

  #name(node: ASTNode, name: string, scope: Scope): Size {
    const known = scope.get(name);
    if (known && known === ROOTS.get(name)) this.variables.add(name);
    if (known) return known;
    const hint = didYouMean(name, [...scope.keys()]);
    this.#complain(
      node,
      `unknown name \`${name}\`. ${hint}A rule sees ${[...ROOTS.keys()].join(', ')}; a text stands in quotes.`,
    );
    return ANY;
  }

  #field(node: ASTNode, of: Size, field: string): Size {
    if (of.group === undefined) return itemOf(of);
    const fields = Object.keys(CLOSED[of.group] ?? {});
    if (fields.includes(field)) return fieldSize(of.group, field);
    this.mistakes.push({
      offset: node.range.end - field.length,
      message: `\`${groupName(of.group)}\` has no field \`${field}\`. ${didYouMean(field, fields)}It has ${fields.join(', ')}.`,
    });
    return ANY;
  }

  #index(node: ASTNode, [of, key]: readonly [ASTNode, ASTNode], scope: Scope): Size {
    const size = this.weigh(of, scope);
    this.weigh(key, scope);
    if (size.group === undefined) return itemOf(size);
    this.#complain(key, `write \`${groupName(size.group)}.field\`: its fields have fixed names.`);
    return ANY;
  }

  #literal(nodes: readonly ASTNode[], scope: Scope): Size {
    const items = nodes.map((node) => this.weigh(node, scope));
    const item = items.reduce<Size | null>((all, one) => (all ? either(all, one) : one), null);
    return { text: 0, items: nodes.length, item };
  }

  #call(node: ASTNode, name: string, args: readonly ASTNode[], scope: Scope): Size {
    if (!FUNCTIONS.has(name)) {
      this.#complain(
        node,
        `unknown function \`${name}\`. ${didYouMean(name, [...FUNCTIONS])}Functions are ${[...FUNCTIONS].join(', ')}.`,
      );
    }
    const [first = SCALAR] = args.map((arg) => this.weigh(arg, scope));
    this.#pay(scan(first));
    if (name === 'string') return text(Math.max(first.text, NUMBER));
    return name === 'dyn' ? first : SCALAR;
  }

  #method(
    node: ASTNode,
    [name, receiver, args]: readonly [string, ASTNode, readonly ASTNode[]],
    scope: Scope,
  ): Size {
    if (!METHODS.has(name)) {
      this.mistakes.push({
        offset: receiver.range.end + 1,
        message: `unknown function \`${name}\`. ${didYouMean(name, [...METHODS])}After a value may come ${[...METHODS].join(', ')}.`,
      });
      return ANY;
    }
    const size = this.weigh(receiver, scope);
    if (LOOPS.has(name)) return this.#loop(name, size, args, scope);
    const given = args.map((arg) => this.weigh(arg, scope));
    this.#pay(scan(size) * 2);
    switch (name) {
      case 'matches':
        this.#pattern(args[0], size);
        return SCALAR;
      case 'split':
        this.#pay(size.text / 4);
        return { text: 0, items: size.text + 1, item: text(size.text) };
      case 'join': {
        const length = size.items * (itemOf(size).text + (given[0]?.text ?? 0));
        this.#pay(size.items + length / PER_STEP);
        return text(length);
      }
      case 'lowerAscii':
      case 'upperAscii':
      case 'trim':
      case 'substring':
        return text(size.text);
      default:
        return SCALAR;
    }
  }

  #loop(name: string, list: Size, args: readonly ASTNode[], scope: Scope): Size {
    const [variable, ...bodies] = args;
    const inner = new Map(scope);
    if (variable?.op === 'id') inner.set(variable.args, itemOf(list));
    const outside = this.#times;
    this.#times = outside * Math.max(1, list.items);
    const results = bodies.map((body) => this.weigh(body, inner));
    this.#times = outside;
    if (name === 'filter') return list;
    return name === 'map' ? { text: 0, items: list.items, item: results.at(-1) ?? ANY } : SCALAR;
  }

  #pattern(pattern: ASTNode | undefined, size: Size): void {
    if (pattern?.op !== 'value' || typeof pattern.args !== 'string') {
      if (pattern)
        this.#complain(
          pattern,
          'the pattern of `matches` must be a text in quotes, so that it can be checked on save.',
        );
      return;
    }
    const fault = patternFault(pattern.args);
    if (fault) this.#complain(pattern, `the pattern ${fault}.`);
    this.#pay(searchSteps(pattern.args, size.text));
  }

  #operator(op: string, left: Size, right: Size): Size {
    if (op === '+') {
      this.#pay((left.items + right.items) / 4);
      return joined(left, right);
    }
    const deep = left.items > 0 && right.items > 0 ? DEEP : 0;
    this.#pay(Math.min(left.text, right.text) / PER_STEP + deep);
    if (op === 'in') this.#pay(right.items * (1 + (itemOf(right).items > 0 ? DEEP : 0)));
    return SCALAR;
  }
}
