import type { Policy } from '@baton/handoff-core';
import { patternFault } from '../rules/pattern.ts';
import type { PolicyFault } from './policy-fault.ts';

/** Patterns of privacy that are no expressions of the RE2 kind, and ids that are given twice. */
export const privacyFaults = ({ privacy: { patterns } }: Policy): PolicyFault[] =>
  patterns.flatMap(({ id, pattern }, index) => {
    const wrong = patternFault(pattern);
    const first = patterns.findIndex((other) => other.id === id);
    return [
      ...(wrong === null
        ? []
        : [{ path: `privacy.patterns.${index}.pattern`, message: `${wrong}.` }]),
      ...(first === index
        ? []
        : [
            {
              path: `privacy.patterns.${index}.id`,
              message: `is the id of pattern ${first + 1} of the list, too.`,
            },
          ]),
    ];
  });
