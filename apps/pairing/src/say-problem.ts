import { ProblemError } from '@baton/handoff-client';
import { NoLeave } from './give-leave.ts';

const WORDS: Readonly<Record<string, string>> = {
  unreachable: 'Baton does not answer. Is it running?',
  'key-missing': 'Baton does not know this key.',
  'key-unknown': 'Baton does not know this key.',
  forbidden: 'This key is no admin key.',
  'no-pairing': 'This server is not connected to Zendesk.',
  'account-taken': 'This account is paired with another tenant. Unpair it there first.',
  'pairing-changed': 'Somebody else changed the pairing meanwhile. Look again.',
  'helpdesk-unreachable': 'Zendesk does not answer. Is the name of the account right?',
  'credentials-refused': 'Zendesk does not take these credentials.',
  busy: 'Somebody else is setting the account up right now. Look again in a minute.',
};

/** What went wrong, in words for an admin. */
export const sayProblem = (error: unknown): string => {
  if (error instanceof NoLeave) return 'Zendesk was not given leave. Nothing was changed.';
  if (!(error instanceof ProblemError)) return 'Something went wrong in this page. Load it again.';
  const said = WORDS[error.code] ?? `Baton refused it (${error.code}).`;
  const faults = error.errors.map(({ pointer, detail }) => {
    const place = pointer.split('/').slice(2).join(' ');
    return `${place === '' ? 'They' : place} ${detail}.`;
  });
  return [said, ...faults].join(' ');
};
