import { STEPS, checkExpression } from '../rules/check-expression.ts';
import type { PolicyFault } from './policy-fault.ts';

/** More rules than a policy may have are not looked at one by one. */
const LOOKED_AT = 200;

const partOf = (rule: unknown, key: 'id' | 'when'): string | null => {
  if (rule === null || typeof rule !== 'object' || !Object.hasOwn(rule, key)) return null;
  const value: unknown = (rule as Record<string, unknown>)[key];
  return typeof value === 'string' ? value : null;
};

/** What is wrong with the rules themselves: each expression, ids given twice, and the cost of all together. */
export const ruleFaults = (rules: unknown): PolicyFault[] => {
  if (!Array.isArray(rules)) return [];
  const faults: PolicyFault[] = [];
  const seen = new Map<string, number>();
  let steps = 0;
  for (const [index, rule] of rules.slice(0, LOOKED_AT).entries()) {
    const id = partOf(rule, 'id');
    const first = id === null ? undefined : seen.get(id);
    if (first !== undefined)
      faults.push({
        path: `rules.${index}.id`,
        message: `is also the id of rule ${first + 1}: give each rule its own.`,
      });
    else if (id !== null) seen.set(id, index);
    const when = partOf(rule, 'when');
    if (when === null || when === '') continue;
    const checked = checkExpression(when);
    if (checked.ok) steps += checked.steps;
    else
      for (const { message, position } of checked.faults)
        faults.push({ path: `rules.${index}.when`, message, position });
  }
  if (steps > STEPS.policy)
    faults.push({
      path: 'rules',
      message: `evaluating all rules may take ${steps} steps, and ${STEPS.policy} are allowed: have fewer rules that loop or search.`,
    });
  return faults;
};
