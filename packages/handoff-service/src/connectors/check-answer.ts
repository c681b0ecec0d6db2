import { z } from 'zod';
import type { FoundText, KnownContext } from './known.ts';
import { toPlainText } from './to-plain-text.ts';
import { ToldTime } from './told-time.ts';

const MOST_FACTS = 30;
const MOST_TICKETS = 20;
const MOST_RESULTS = 50;
const TEXT_LENGTH = 20_000;

const line = (max: number) =>
  z
    .string()
    .transform((text) => toPlainText(text, max).replaceAll('\n', ' '))
    .refine((text) => text !== '');
const lineOrNull = (max: number) =>
  z.preprocess((value) => value ?? null, z.union([line(max), z.null()]).catch(null));
/** Ids are handed back to the helpdesk, so they are taken as they are or not at all. */
const Id = z
  .union([z.string(), z.int()])
  .transform(String)
  .pipe(z.string().regex(/^[\w.:@#=+~-]{1,200}$/));
/** A link may only lead to a page: what else it says is dropped, not the thing it belongs to. */
const Link = z
  .preprocess(
    (value) => value ?? null,
    z.union([z.url({ protocol: /^https$/ }).max(2_000), z.null()]),
  )
  .catch(null);
const When = z.preprocess((value) => value ?? null, z.union([ToldTime, z.null()]).catch(null));

const Fact = z.object({
  key: line(100),
  value: z.union([line(500), z.number(), z.boolean()]),
});
const Ticket = z.object({
  id: Id,
  subject: lineOrNull(300),
  state: line(60),
  url: Link,
  updatedAt: When,
});
const Found = z.object({
  kind: z.enum(['macro', 'article']),
  id: Id,
  title: line(300),
  text: z.string().transform((text) => toPlainText(text, TEXT_LENGTH)),
  url: Link,
});

/** The valid ones among the first `most`; one that is not does not cost the others. */
const listOf = <T>(item: z.ZodType<T>, values: readonly unknown[], most: number): T[] =>
  values.slice(0, most).flatMap((value) => {
    const read = item.safeParse(value);
    return read.success ? [read.data] : [];
  });

const Answer = z.object({
  facts: z.array(z.unknown()),
  tickets: z.union([z.array(z.unknown()), z.null()]).catch(null),
});

/** What a connector said of a customer, made harmless; null when it is no answer at all. */
export const checkContext = (answer: unknown): KnownContext | null => {
  const read = Answer.safeParse(answer);
  if (!read.success) return null;
  const { facts, tickets } = read.data;
  return {
    facts: listOf(Fact, facts, MOST_FACTS),
    tickets: tickets && listOf(Ticket, tickets, MOST_TICKETS),
  };
};

/** What a connector's search found, made harmless, each thing once; null when it is no answer at all. */
export const checkFound = (answer: unknown): FoundText[] | null => {
  if (!Array.isArray(answer)) return null;
  const found = listOf(Found, answer, MOST_RESULTS).filter(({ text }) => text !== '');
  return [...new Map(found.map((each) => [`${each.kind} ${each.id}`, each])).values()];
};
