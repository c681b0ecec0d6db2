import type { z } from 'zod';
import type { ProblemCode } from '../problems/problem.ts';

/** One operation: the same schemas that check requests and describe answers. */
export interface Operation {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  /** Heading it stands under. */
  tag: 'Agent' | 'Panel' | 'Admin' | 'Helpdesk' | 'Health';
  id: string;
  summary: string;
  description: string;
  parameters?: { path?: z.ZodObject; query?: z.ZodObject; header?: z.ZodObject };
  body?: z.ZodType;
  /** A body that works as it stands. */
  example?: unknown;
  answer: z.ZodType;
  /** Media type of the answer where it is not JSON. */
  answerType?: string;
  /** Whether the answer comes as a page, too. */
  page?: true;
  /** Of the answer; 200 when left out. */
  status?: 202;
  problems: ProblemCode[];
  /** Needs no key. */
  open?: true;
}

/** What may be wrong with the key. */
export const AGENT: ProblemCode[] = ['key-missing', 'key-unknown'];
/** And with what somebody may see by the word of their helpdesk. */
export const SEEN: ProblemCode[] = [
  'no-ticket-access',
  'consent-needed',
  'no-agent',
  'access-unchecked',
];
/** And with the address of a panel. */
export const VIEW: ProblemCode[] = [
  ...AGENT,
  'invalid-id',
  'invalid-query',
  'no-handoff',
  ...SEEN,
  'store-unavailable',
];
/** And with the rights of an admin's key. */
export const ADMIN: ProblemCode[] = [...AGENT, 'forbidden', 'store-unavailable'];
/** What may be wrong with any body. */
export const BODY: ProblemCode[] = [
  'malformed-json',
  'forbidden-key',
  'body-too-large',
  'unsupported-media-type',
];
/** What may be wrong with a body of fields, and with the texts in it. */
export const FIELDS: ProblemCode[] = [
  ...BODY,
  'invalid-body',
  'unknown-field',
  'invalid-field',
  'nul-character',
  'lone-surrogate',
];
