import type { ProblemCode } from '../problems/problem.ts';
import { HelpdeskPath } from './inbound-answers.ts';
import { ADMIN, FIELDS } from './operation.ts';
import type { Operation } from './operation.ts';
import {
  InviteBody,
  InviteRead,
  PairingBody,
  PairingRead,
  PairingRemoved,
  SecretsBody,
  SecretsRead,
} from './pairing-answers.ts';

const NAMED: ProblemCode[] = [...ADMIN, 'invalid-id', 'not-found', 'no-pairing'];
const parameters = { path: HelpdeskPath };
const path = '/v1/helpdesks/{helpdesk}/pairing';

/** Accounts of helpdesks, and what of them is in order. */
export const PAIRING_OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path,
    tag: 'Admin',
    id: 'getPairing',
    summary: 'The account that is paired with a helpdesk',
    description:
      'With the checklist of the latest look. Of credentials it names those there are; what they are never comes out again.',
    parameters,
    answer: PairingRead,
    problems: NAMED,
  },
  {
    method: 'put',
    path,
    tag: 'Admin',
    id: 'putPairing',
    summary: 'Pair an account, or change its settings',
    description:
      'The credentials are tried at the helpdesk before anything is stored, and stored sealed. An account belongs to one tenant only. Settings and credentials are those of the helpdesk, as its page in the docs lists them.',
    parameters,
    body: PairingBody,
    example: {
      settings: { subdomain: 'acme', mode: 'api-token' },
      credentials: { email: 'baton@acme.example', apiToken: '…' },
      version: 0,
    },
    answer: PairingRead,
    problems: [
      ...ADMIN,
      'invalid-id',
      ...FIELDS,
      'no-pairing',
      'credentials-refused',
      'helpdesk-unreachable',
      'pairing-changed',
      'account-taken',
    ],
  },
  {
    method: 'post',
    path: `${path}/check`,
    tag: 'Admin',
    id: 'checkPairing',
    summary: 'Go through the checklist of an account',
    description:
      'Changes nothing. Happens by itself every night; a line that was green and is no longer stands in the log once.',
    parameters,
    answer: PairingRead,
    problems: NAMED,
  },
  {
    method: 'post',
    path: `${path}/repair`,
    tag: 'Admin',
    id: 'repairPairing',
    summary: 'Make what is missing in an account',
    description:
      'Ticket fields, the webhook with its secret, and whatever else the checklist says a repair does. What is there already is found again, so that repairing twice makes nothing twice.',
    parameters,
    answer: PairingRead,
    problems: [...NAMED, 'busy', 'pairing-changed'],
  },
  {
    method: 'post',
    path: `${path}/secrets`,
    tag: 'Admin',
    id: 'makePairingSecrets',
    summary: 'Make the secrets that a helpdesk proves itself with',
    description:
      'Only for helpdesks whose app and webhooks are given secrets of Baton. They are told in this answer and never again; those there were before count beside them for a day, so that they can be changed without a gap.',
    parameters,
    body: SecretsBody,
    example: { names: ['installationKey'] },
    answer: SecretsRead,
    problems: [...ADMIN, 'invalid-id', ...FIELDS, 'not-found', 'no-pairing', 'pairing-changed'],
  },
  {
    method: 'post',
    path: `${path}/invites`,
    tag: 'Admin',
    id: 'makePairingInvite',
    summary: 'Invite an account to install the listed app',
    description:
      'For an app that serves several tenants: an address for an admin of the helpdesk, good once and for half an hour. Whoever opens it pairs their account with this tenant. It is over as soon as the pairing changes.',
    parameters,
    body: InviteBody,
    example: { settings: { region: 'eu' } },
    answer: InviteRead,
    problems: [...ADMIN, 'invalid-id', ...FIELDS, 'no-pairing', 'no-listed-app'],
  },
  {
    method: 'delete',
    path,
    tag: 'Admin',
    id: 'deletePairing',
    summary: 'Unpair an account',
    description:
      'Forgets its settings and credentials. Tokens that an admin gave leave for are ended at the helpdesk as well; `ended` says whether they are seen to have. What was made there stays, and is found again when it is paired anew.',
    parameters,
    answer: PairingRemoved,
    problems: NAMED,
  },
];
