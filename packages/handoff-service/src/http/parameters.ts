import { ExternalId, HelpdeskName } from '@baton/handoff-core';
import { z } from 'zod';
import { Problem } from '../problems/problem.ts';
import type { ProblemCode } from '../problems/problem.ts';

/** Names that were found to be some; there are about 600. Asking costs half a millisecond, and each panel asks. */
const TIME_ZONES = new Set<string>();

const isTimeZone = (name: string): boolean => {
  if (TIME_ZONES.has(name)) return true;
  try {
    if (new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone === '')
      return false;
  } catch {
    return false;
  }
  // Names are taken in any case, so that there is no end to them.
  if (TIME_ZONES.size < 1_000) TIME_ZONES.add(name);
  return true;
};

export const ConversationPath = z.object({ id: ExternalId });
export const HandoffPath = z.object({
  id: z
    .string()
    .max(220)
    .regex(/^[\w.:@#=+~-]+$/),
});
export const TicketPath = z.object({ helpdesk: HelpdeskName, ticketId: ExternalId });

/** How a panel is to be shown; the same names in every panel route. */
export const ViewQuery = z.object({
  locale: z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/)
    .default('en')
    .describe('Language of the words: en, de or es, with or without a region; others get English'),
  timeZone: z
    .string()
    .max(60)
    .refine(isTimeZone, { error: 'must be an IANA time zone name such as Europe/Berlin' })
    .default('UTC')
    .describe('IANA name of the zone times are told in, such as Europe/Berlin'),
  host: z
    .string()
    .regex(/^[a-z]{1,20}$/)
    .default('web')
    .describe('Where the panel is shown; what that place can not show is named in `degraded`'),
});

/** The same for a panel that may be asked for anew. */
export const ShowQuery = ViewQuery.extend({
  fresh: z
    .enum(['true', 'false'])
    .default('false')
    .describe('`true`: what a model wrote is written anew if something was said since'),
});

export const PageQuery = ViewQuery.extend({
  after: z.coerce.number().int().min(0).default(0).describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(100).describe('Most entries of a page'),
});

/** A part of a list that is not shown to anybody in particular. */
export const ListQuery = PageQuery.pick({ after: true, limit: true });

/** Checks a part of a request's address. @throws Problem with one fault for each wrong parameter */
export const checkAddress = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  code: ProblemCode,
): z.output<Schema> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Problem(code, {
    faults: parsed.error.issues.map((issue) => ({
      code,
      pointer: `/${issue.path.join('/')}`,
      detail: issue.message,
    })),
  });
};
