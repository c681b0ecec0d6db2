import type { RuleFacts } from '@baton/handoff-core';
import { checkExpression } from './check-expression.ts';
import { isThere } from './needed-facts.ts';
import { ruleVariable } from './rule-context.ts';

/** The part of a rule that is evaluated. */
export interface Expression {
  id: string;
  /** CEL. */
  when: string;
}

/** How often a rule could not be evaluated, and the code of the latest error. */
export interface RuleTrouble {
  times: number;
  code: string;
}

/** The rules of one policy, ready to run. */
export interface CompiledRules {
  /** Whether a rule holds on these facts. Never throws; a rule in trouble does not hold and is counted. */
  holds: (rule: Expression, facts: RuleFacts) => boolean;
  /** Rules that could not be evaluated, by id. */
  trouble: ReadonlyMap<string, RuleTrouble>;
}

/** A fact that is not there makes a rule not hold; that is no trouble. */
const ABSENT = 'no_such_key';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'evaluation_error';

const compile = (when: string) => {
  const checked = checkExpression(when);
  return checked.ok
    ? {
        run: checked.run,
        needs: checked.needs.map((path) => path.split('.')),
        variables: checked.variables,
      }
    : null;
};

/**
 * Compiles each rule once. A rule that does not pass the check is kept, never holds and is counted as
 * `invalid_expression` each time it is asked: a policy that was never checked must not bring a conversation down.
 */
export const compileRules = (rules: readonly Expression[]): CompiledRules => {
  const compiled = new Map(rules.map(({ id, when }) => [id, compile(when)]));
  const trouble = new Map<string, RuleTrouble>();
  let seen: RuleFacts | null = null;
  let context: Record<string, unknown> = {};
  const count = (id: string, code: string): false => {
    trouble.set(id, { times: (trouble.get(id)?.times ?? 0) + 1, code });
    return false;
  };
  const holds = ({ id }: Expression, facts: RuleFacts): boolean => {
    const expression = compiled.get(id);
    if (!expression) return count(id, expression === null ? 'invalid_expression' : 'unknown_rule');
    if (!expression.needs.every((path) => isThere(facts, path))) return false;
    if (seen !== facts) {
      context = {};
      seen = facts;
    }
    for (const name of expression.variables) context[name] ??= ruleVariable(name, facts);
    // A fact that is not there is an error inside the library: without a stack trace it costs a third.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    try {
      const result: unknown = expression.run(context);
      return typeof result === 'boolean' ? result : count(id, 'not_true_or_false');
    } catch (error) {
      const code = codeOf(error);
      return code === ABSENT ? false : count(id, code);
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
    }
  };
  return { holds, trouble };
};
