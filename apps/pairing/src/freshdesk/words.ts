import type { RuleWords } from '../rules-form.ts';
import type { ProblemWords } from '../say-problem.ts';
import type { UnpairWords } from '../unpair-form.ts';
import { NoSheet } from './sheet.ts';

/** What went wrong with Freshdesk, and what to do. */
export const PROBLEMS: ProblemWords = {
  codes: {
    'no-pairing':
      'This server is not connected to Freshdesk: another helpdesk has that name in its settings.',
    'account-taken': 'This account is paired with another tenant. Unpair it there first.',
    'pairing-changed':
      'Somebody else changed the pairing meanwhile. Press “Look again”, then do it once more.',
    'helpdesk-unreachable': 'Freshdesk does not answer. Nothing was stored; try again in a minute.',
    'credentials-refused': 'Nothing was stored.',
    'invalid-body': 'Nothing was stored. Please change this:',
    'not-found': 'Nothing is paired any more. Load the page again.',
    busy: 'Somebody else is setting the account up right now. Look again in a minute.',
  },
  fields: {
    domain: 'The account',
    apiKey: 'The API key',
    locale: 'The language',
    aiAgents: 'The ids of agents',
    timeZone: 'The time zone',
    issuer: 'The address of the company’s sign-in',
    clientId: 'The client id',
    oidcSecret: 'The client secret',
    oidc: 'The company’s sign-in',
  },
  other: (error) =>
    error instanceof NoSheet
      ? 'Baton does not say what to fill in. Is it running? Load the page again.'
      : null,
};

/** Settings that Baton notes by itself. */
export const NOTED = ['seen'];

/** What those are called that rules are made for. */
export const RULES: RuleWords = {
  groups: { name: 'groups', line: 'groups', one: 'Group', several: 'Groups' },
  people: { name: 'agents', line: 'key', prefix: 'agent', one: 'Agent', several: 'Agents' },
  intro:
    'What a tier hides is set by the policy. The role decides, of several the highest; a group only raises it; what is said of a single agent counts before both. Freshdesk does not tell what a role may do, so that each has to be named.',
};

/** What forgetting an account means. */
export const UNPAIR: UnpairWords = {
  does: 'Baton forgets the account, its settings, its key and everybody’s sign-in, and shows nothing beside its tickets any more. Fields, tags and notes stay in Freshdesk.',
  done: 'Baton forgot the account.',
  ended: {
    null: 'The API key still works: make a new one in Freshdesk, and take the app and its rules away there.',
  },
};
