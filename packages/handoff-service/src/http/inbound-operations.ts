import { z } from 'zod';
import type { ProblemCode } from '../problems/problem.ts';
import {
  HelpdeskPath,
  HookAnswer,
  HookBody,
  HookPath,
  HookRemoved,
  HookRotateBody,
  HookRotated,
  HookSaved,
  HookTaken,
  HooksRead,
  ReconcileRead,
} from './inbound-answers.ts';
import { ADMIN, FIELDS } from './operation.ts';
import type { Operation } from './operation.ts';

const NAMED: ProblemCode[] = [...ADMIN, 'invalid-id', 'not-found'];
const parameters = { path: HelpdeskPath };
const path = '/v1/helpdesks/{helpdesk}/hooks';

/** What comes from helpdesks, and how it is kept track of. */
export const INBOUND_OPERATIONS: readonly Operation[] = [
  {
    method: 'post',
    path: `${path}/{hookId}`,
    tag: 'Helpdesk',
    id: 'postHelpdeskHook',
    summary: 'A webhook of a helpdesk',
    description:
      'Needs no key: the signature over the bytes as they came is the proof. At most 1 MiB of any type. Answered with 202 once it is stored that something may have changed; what changed is read from the helpdesk afterwards. The same delivery twice counts once.',
    parameters: { path: HookPath },
    body: z.unknown().describe('As the helpdesk sends it'),
    example: { type: 'tickets.changed', tickets: ['4711'] },
    answer: HookTaken,
    status: 202,
    problems: ['body-too-large', 'hook-refused', 'hook-unreadable', 'store-unavailable'],
    open: true,
  },
  {
    method: 'get',
    path: '/v1/helpdesks/hooks',
    tag: 'Admin',
    id: 'listHelpdeskHooks',
    summary: 'Addresses for webhooks of helpdesks',
    description:
      'By helpdesk, without secrets, with the time of the latest webhook that was proven.',
    answer: HooksRead,
    problems: ADMIN,
  },
  {
    method: 'get',
    path,
    tag: 'Admin',
    id: 'getHelpdeskHook',
    summary: 'The address for webhooks of a helpdesk',
    description: 'Without its secret.',
    parameters,
    answer: HookAnswer,
    problems: NAMED,
  },
  {
    method: 'put',
    path,
    tag: 'Admin',
    id: 'putHelpdeskHook',
    summary: 'Take webhooks of a helpdesk, or change what is taken',
    description:
      'A new hook gets an address nobody can guess and a secret, told in this answer only; name the secret where the helpdesk makes its own. Without a hook everything still arrives, up to a minute later.',
    parameters,
    body: HookBody,
    example: { turns: 'agents', programs: ['900'] },
    answer: HookSaved,
    problems: [...ADMIN, 'invalid-id', ...FIELDS, 'no-connector'],
  },
  {
    method: 'post',
    path: `${path}/rotate`,
    tag: 'Admin',
    id: 'rotateHelpdeskHook',
    summary: 'Give a hook a new secret',
    description: 'Told in this answer only. The secret before proves webhooks for 24 hours more.',
    parameters,
    body: HookRotateBody,
    example: {},
    answer: HookRotated,
    problems: [...NAMED, ...FIELDS, 'busy'],
  },
  {
    method: 'delete',
    path,
    tag: 'Admin',
    id: 'deleteHelpdeskHook',
    summary: 'Take no more webhooks of a helpdesk',
    description: 'Its tickets are still looked at every minute.',
    parameters,
    answer: HookRemoved,
    problems: NAMED,
  },
  {
    method: 'get',
    path: '/v1/reconcile',
    tag: 'Admin',
    id: 'getReconcile',
    summary: 'Is Baton up to date with the helpdesks?',
    description:
      'How many tickets are watched, how many of them were not looked at in time, and what helpdesks answered instead.',
    answer: ReconcileRead,
    problems: ADMIN,
  },
];
