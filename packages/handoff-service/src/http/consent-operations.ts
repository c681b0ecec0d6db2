import { ExternalId } from '@baton/handoff-core';
import { z } from 'zod';
import type { ProblemCode } from '../problems/problem.ts';
import { HelpdeskPath } from './inbound-answers.ts';
import { ADMIN, AGENT } from './operation.ts';
import type { Operation } from './operation.ts';

const ConsentAsked = z.object({
  /** Good for this person alone, once and for ten minutes; null where nobody is asked for leave. */
  url: z.string().nullable(),
});

const GrantsRead = z.object({
  /** The oldest first. `user`: the person, by the helpdesk's id. */
  grants: z.array(z.object({ user: z.string(), givenAt: z.string() })).readonly(),
});

/** Of one person, by the helpdesk's id. */
export const GrantPath = HelpdeskPath.extend({ user: ExternalId });

const GrantRemoved = z.object({ helpdesk: z.string(), user: z.string(), removed: z.literal(true) });

const NAMED: ProblemCode[] = [...ADMIN, 'invalid-id', 'not-found', 'no-pairing'];
const path = '/v1/helpdesks/{helpdesk}/pairing/grants';

/** Leave that people of a helpdesk give, where their tenant wants the helpdesk asked in their name. */
export const CONSENT_OPERATIONS: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/panel/consent',
    tag: 'Panel',
    id: 'askConsent',
    summary: 'Where the person gives leave',
    description:
      'For whoever is answered `consent-needed`: the address of the helpdesk at which they let Baton ask it in their name, to open in a window of its own. Needs the session of a panel page.',
    answer: ConsentAsked,
    problems: [...AGENT, 'forbidden', 'no-agent', 'access-unchecked', 'store-unavailable'],
  },
  {
    method: 'get',
    path,
    tag: 'Admin',
    id: 'listGrants',
    summary: 'Who gave leave',
    description: 'People of the helpdesk by their ids, and since when. Tokens never come out.',
    parameters: { path: HelpdeskPath },
    answer: GrantsRead,
    problems: NAMED,
  },
  {
    method: 'delete',
    path: `${path}/{user}`,
    tag: 'Admin',
    id: 'deleteGrant',
    summary: 'Forget the leave of one person',
    description:
      'They are asked anew when they look at the next ticket. It holds in every process within five seconds; what they gave leave to ends at the helpdesk as well when it is taken back there.',
    parameters: { path: GrantPath },
    answer: GrantRemoved,
    problems: NAMED,
  },
];
