import type { Policy } from '@baton/handoff-core';
import { checkExpression } from '../rules/check-expression.ts';
import type { PolicyFault } from './policy-fault.ts';

const needsGroup = (needs: readonly string[], group: string): boolean =>
  needs.some((path) => path === group || path.startsWith(`${group}.`));

/** Rules that can run and still say nothing: those that never hold, and those that hold at every event. */
export const ruleWarnings = (rules: Policy['rules']): PolicyFault[] =>
  rules.flatMap(({ when }, index) => {
    const checked = checkExpression(when);
    if (!checked.ok) return [];
    const path = `rules.${index}.when`;
    if (needsGroup(checked.needs, 'turn') && needsGroup(checked.needs, 'action'))
      return [
        {
          path,
          message:
            'never holds: an event is a turn or an action, never both. Ask for one of them, or join the two with ||.',
        },
      ];
    return checked.variables.length === 0
      ? [{ path, message: 'looks at no fact, so it says the same at every event.' }]
      : [];
  });
