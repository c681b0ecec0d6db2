import { STEPS, checkExpression } from '../rules/check-expression.ts';
import type { PolicyFault } from './policy-fault.ts';

/** More routes than a policy may have are not looked at one by one. */
const LOOKED_AT = 200;

const partOf = (route: unknown, key: 'id' | 'when'): string | null => {
  if (route === null || typeof route !== 'object' || !Object.hasOwn(route, key)) return null;
  const value: unknown = (route as Record<string, unknown>)[key];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** Facts of a single event: a handoff goes by what stays. */
const OF_THE_EVENT = new Set(['turn', 'action']);

/** What is wrong with the routes themselves: each expression, ids given twice, and the cost of all together. */
export const routeFaults = (routes: unknown): PolicyFault[] => {
  if (!Array.isArray(routes)) return [];
  const faults: PolicyFault[] = [];
  const seen = new Map<string, number>();
  let steps = 0;
  for (const [index, route] of routes.slice(0, LOOKED_AT).entries()) {
    const id = partOf(route, 'id');
    const first = id === null ? undefined : seen.get(id);
    if (first !== undefined)
      faults.push({
        path: `routes.${index}.id`,
        message: `is also the id of route ${first + 1}: give each route its own.`,
      });
    else if (id !== null) seen.set(id, index);
    const when = partOf(route, 'when');
    if (when === null) continue;
    const path = `routes.${index}.when`;
    const checked = checkExpression(when);
    if (!checked.ok) {
      for (const { message, position } of checked.faults) faults.push({ path, message, position });
      continue;
    }
    steps += checked.steps;
    const event = checked.variables.find((name) => OF_THE_EVENT.has(name));
    if (event !== undefined)
      faults.push({
        path,
        message: `looks at \`${event}\`, and a route sees only \`conversation\` and \`customer\`: say it with those, or with \`intents\` and \`reasons\`.`,
      });
  }
  if (steps > STEPS.policy)
    faults.push({
      path: 'routes',
      message: `evaluating all routes may take ${steps} steps, and ${STEPS.policy} are allowed: have fewer routes that loop or search.`,
    });
  return faults;
};
