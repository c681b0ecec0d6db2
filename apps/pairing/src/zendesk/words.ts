import type { ProblemWords } from '../say-problem.ts';
import { NoLeave } from './give-leave.ts';

/** What went wrong with Zendesk. */
export const PROBLEMS: ProblemWords = {
  codes: {
    'no-pairing': 'This server is not connected to Zendesk.',
    'account-taken': 'This account is paired with another tenant. Unpair it there first.',
    'pairing-changed': 'Somebody else changed the pairing meanwhile. Look again.',
    'helpdesk-unreachable': 'Zendesk does not answer. Is the name of the account right?',
    'credentials-refused': 'Zendesk does not take these credentials.',
    busy: 'Somebody else is setting the account up right now. Look again in a minute.',
  },
  other: (error) =>
    error instanceof NoLeave ? 'Zendesk was not given leave. Nothing was changed.' : null,
};
