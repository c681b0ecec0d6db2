import { z } from 'zod';
import type { ReadHook, TicketState, Written } from './port.ts';
import { ToldTime } from './told-time.ts';

const MOST_TAGS = 500;
const MOST_MESSAGES = 500;
const MOST_HINTS = 100;
const MOST_DEGRADED = 50;
const TEXT_LENGTH = 50_000;

/** Can't be stored, or turns the reading direction around. */
const UNSTORABLE =
  // oxlint-disable-next-line no-control-regex -- control characters are what this takes out
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/gu;

/** Words of people as they wrote them: what is markup in them is shown, never read. */
const words = (max: number) =>
  z.string().transform((text) =>
    text
      .slice(0, max)
      .replace(/[\uD800-\uDBFF]$/u, '')
      .replace(UNSTORABLE, ''),
  );
/** Ids are handed back to the helpdesk, so they are taken as they are or not at all. */
const Id = z
  .union([z.string(), z.int()])
  .transform(String)
  .pipe(z.string().regex(/^[\w.:@#=+~-]{1,200}$/));
const IdOrNull = z.preprocess((value) => value ?? null, z.union([Id, z.null()]));

/** The valid ones among the last `most`; one that is not does not cost the others. */
const lastOf = <T>(item: z.ZodType<T>, most: number) =>
  z.array(z.unknown()).transform((values) =>
    values.slice(-most).flatMap((value) => {
      const read = item.safeParse(value);
      return read.success ? [read.data] : [];
    }),
  );

const Message = z.object({
  id: Id,
  by: z.enum(['customer', 'agent', 'ai', 'system']),
  public: z.boolean(),
  at: ToldTime,
  text: words(TEXT_LENGTH),
  author: IdOrNull.catch(null),
});
const Ticket = z
  .object({
    status: z.enum(['open', 'pending', 'solved', 'closed', 'gone']),
    mergedInto: IdOrNull,
    assignee: z
      .object({
        id: Id,
        name: words(200)
          .nullish()
          .transform((name) => name || null)
          .catch(null),
      })
      .nullable(),
    // A word nobody knows says nothing: what follows goes by the ticket.
    answeredBy: z.enum(['people', 'ai']).optional().catch(undefined),
    group: IdOrNull,
    tags: lastOf(words(200), MOST_TAGS),
    updatedAt: ToldTime,
    messages: lastOf(Message, MOST_MESSAGES),
  })
  .transform(({ answeredBy, ...ticket }) => ({ ...ticket, ...(answeredBy && { answeredBy }) }));

const Done = z
  .object({
    applied: z.enum(['now', 'before']),
    degraded: lastOf(z.string().regex(/^[\w.:-]{1,100}$/), MOST_DEGRADED).catch([]),
    ref: IdOrNull.catch(null),
    ticket: Id.optional().catch(undefined),
  })
  .transform(({ ticket, ...written }) => ({ ...written, ...(ticket !== undefined && { ticket }) }));

const Hook = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    hints: z.array(z.object({ id: z.string().min(1).max(300), ticket: Id })).max(MOST_HINTS),
  }),
  z.object({ ok: z.literal(false), why: z.enum(['signature', 'too-old', 'malformed']) }),
]);

/** A value in a box, or null: null itself may be an answer. */
type Checked<T> = { value: T } | null;

const check =
  <T>(schema: z.ZodType<T>) =>
  (answer: unknown): Checked<T> => {
    const read = schema.safeParse(answer);
    return read.success ? { value: read.data } : null;
  };

/** A ticket as a connector told it, bounded and storable; null when it is no answer. A ticket that is not there is null in a box. */
export const checkTicket: (answer: unknown) => Checked<TicketState | null> = check(
  Ticket.nullable(),
);

/** What became of a write, as a connector told it. */
export const checkWritten: (answer: unknown) => Checked<Written> = check(Done);

/** A webhook as a connector read it. */
export const checkHook: (answer: unknown) => Checked<ReadHook> = check(Hook);

/** Another reference of a ticket, as a connector told it; null in a box when there is none. */
export const checkLocated: (answer: unknown) => Checked<string | null> = check(IdOrNull);
