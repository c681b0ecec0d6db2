import type { z } from 'zod';
import { explainIssue } from './explain-issue.ts';
import type { PolicyFault } from './policy-fault.ts';

const ASK = /^ask(?:\.|$)/;
const ASK_STAYS =
  'Answering a customer who asks for a human cannot be switched off; only `ask.firstTurn` can be set, to `offer` or `escalate`.';

const dotted = (path: readonly PropertyKey[]): string => path.map(String).join('.');

const withAsk = (path: string, message: string): PolicyFault => ({
  path,
  message: ASK.test(path) ? `${message} ${ASK_STAYS}` : message,
});

/** The schema's issues as faults: one for each unknown setting, the rest one to one. */
export const schemaFaults = (issues: readonly z.core.$ZodIssue[]): PolicyFault[] =>
  issues.flatMap((issue) => {
    const message = explainIssue(issue);
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => withAsk(dotted([...issue.path, key]), message))
      : [withAsk(dotted(issue.path), message)];
  });
