import type { ASTNode, ParseResult } from '@marcbachmann/cel-js';
import { ENVIRONMENT, LINEAR_MATCHES } from './environment.ts';
import { explainError, typeName } from './explain-error.ts';
import { positionAt } from './position.ts';
import type { Position } from './position.ts';
import { neededFacts } from './needed-facts.ts';
import { Weigher } from './weigh.ts';

/** Steps that one rule may take at most, and all rules of a policy together; a step is some 30 nanoseconds. */
export const STEPS = { rule: 50_000, policy: 500_000 } as const;

/** A mistake in an expression, in words, and where it is. */
export interface ExpressionFault {
  message: string;
  position: Position;
}

/** An expression that may run, and the steps it can take at most; or all that is wrong with it. */
export type CheckedExpression =
  | {
      ok: true;
      run: ParseResult;
      steps: number;
      /** Facts without which it can't hold, as paths such as `action.amount`. */
      needs: readonly string[];
      /** Variables it looks at. */
      variables: readonly string[];
    }
  | { ok: false; faults: ExpressionFault[] };

interface LibraryError {
  code: string;
  summary: string;
  range?: { start: number };
}

const isLibraryError = (error: unknown): error is LibraryError =>
  error instanceof Error && 'code' in error && 'summary' in error;

const asLibraryError = (error: unknown): LibraryError =>
  isLibraryError(error)
    ? error
    : { code: 'unreadable', summary: 'the expression is nested too deeply' };

const callsOf = (node: unknown, found: ASTNode[] = []): ASTNode[] => {
  if (Array.isArray(node)) for (const part of node) callsOf(part, found);
  else if (node !== null && typeof node === 'object' && 'op' in node && 'args' in node) {
    if (node.op === 'rcall') found.push(node as ASTNode);
    callsOf(node.args, found);
  }
  return found;
};

/** The expression with every `.matches(` sent to the engine that is linear: the library's own can be made to hang. */
const withLinearMatches = (source: string, ast: ASTNode): string => {
  const ends = callsOf(ast).flatMap((node) =>
    node.op === 'rcall' && node.args[0] === 'matches' ? [node.args[1].range.end] : [],
  );
  let made = source;
  for (const end of ends.toSorted((a, b) => b - a))
    made = made.slice(0, end) + made.slice(end).replace(/matches(?=\s*\()/, LINEAR_MATCHES);
  return made;
};

/** The parts that && and || join, each an expression of its own. */
const partsOf = (node: ASTNode): ASTNode[] =>
  node.op === '&&' || node.op === '||' ? node.args.flatMap(partsOf) : [node];

/** Type errors of an expression: the first of each part, with offsets into the whole; the checker stops at one. */
const typeErrors = (source: string, ast: ASTNode): LibraryError[] => {
  const { valid, error } = ENVIRONMENT.check(source);
  if (valid) return [];
  const found = partsOf(ast).flatMap(({ range: { start, end } }) => {
    const part = ENVIRONMENT.check(source.slice(start, end));
    if (part.valid) return [];
    const { code, summary, range } = asLibraryError(part.error);
    return [{ code, summary, range: { start: start + (range?.start ?? 0) } }];
  });
  return found.length > 0 ? found : [asLibraryError(error)];
};

const runnable = (source: string, ast: ASTNode): ParseResult | null => {
  const run = ENVIRONMENT.parse(withLinearMatches(source, ast));
  const escaped = callsOf(run.ast).some(({ op, args }) => op === 'rcall' && args[0] === 'matches');
  return escaped ? null : run;
};

/** Everything about one expression that can be known before it runs. Never throws. */
export const checkExpression = (source: string): CheckedExpression => {
  const at = (offset: number, message: string): ExpressionFault => ({
    message,
    position: positionAt(source, offset),
  });
  const refused = (errors: readonly LibraryError[]): CheckedExpression => ({
    ok: false,
    faults: errors.map(({ code, summary, range }) =>
      at(range?.start ?? 0, explainError(code, summary)),
    ),
  });
  try {
    const { ast } = ENVIRONMENT.parse(source);
    const weigher = new Weigher();
    weigher.weigh(ast);
    const { mistakes, steps, variables } = weigher;
    if (mistakes.length > 0)
      return { ok: false, faults: mistakes.map(({ offset, message }) => at(offset, message)) };
    const errors = typeErrors(source, ast);
    if (errors.length > 0) return refused(errors);
    const { type = 'dyn' } = ENVIRONMENT.check(source);
    if (type !== 'bool' && type !== 'dyn')
      return {
        ok: false,
        faults: [
          at(
            0,
            `the rule gives a ${typeName(type)}, and must be true or false: compare it with something.`,
          ),
        ],
      };
    if (steps > STEPS.rule)
      return {
        ok: false,
        faults: [
          at(
            0,
            `evaluating this may take ${Math.ceil(steps)} steps, and ${STEPS.rule} are allowed: nest fewer of all, exists, filter and map, and search shorter texts.`,
          ),
        ],
      };
    const run = runnable(source, ast);
    if (!run)
      return { ok: false, faults: [at(0, 'write `.matches(` without a comment in between.')] };
    return {
      ok: true,
      run,
      steps: Math.ceil(steps),
      needs: [...neededFacts(ast)],
      variables: [...variables],
    };
  } catch (error) {
    return refused([asLibraryError(error)]);
  }
};
