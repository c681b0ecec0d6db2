import { ToldTime } from '@baton/handoff-service';
import { z } from 'zod';

const Text = z.string().max(200_000);
const Id = z.string().min(1).max(200);
const CountOrNull = z.int().min(0).nullable().default(null);

/** The valid ones: one that is not does not cost the others. */
const kept = <T>(item: z.ZodType<T>) =>
  z.array(z.unknown()).transform((values) =>
    values.flatMap((value) => {
      const read = item.safeParse(value);
      return read.success ? [read.data] : [];
    }),
  );

/** A ticket, and what was written into it under the marker that was asked for. */
export const ProtocolTicket = z.object({
  id: Id,
  status: z.enum(['open', 'pending', 'solved', 'closed']),
  mergedInto: Id.nullable().default(null),
  assignee: z.object({ id: Id, name: z.string().nullable().default(null) }).nullable(),
  group: Id.nullable(),
  tags: z.array(z.string()).default([]),
  updatedAt: ToldTime,
  /** Another one after each change. */
  version: Id,
  written: z
    .array(
      z.object({
        part: z.string(),
        ref: Id.nullable().default(null),
        degraded: z.array(z.string()).default([]),
        attached: z.boolean().default(false),
      }),
    )
    .default([]),
});
export type ProtocolTicket = z.infer<typeof ProtocolTicket>;

/** A page of messages, newest first. */
export const ProtocolMessages = z.object({
  messages: kept(
    z.object({
      id: Id,
      by: z.enum(['customer', 'agent', 'ai', 'system']),
      public: z.boolean(),
      at: ToldTime,
      text: Text,
      author: Id.nullable().default(null),
      marker: z.string().nullable().default(null),
    }),
  ),
  next: z.string().min(1).nullable().default(null),
});

/** What became of a change. */
export const ProtocolUpdated = z.object({
  version: Id,
  degraded: z.array(z.string()).default([]),
});

/** What became of a note. Who does not say that its file is attached has not attached it. */
export const ProtocolNoted = z.object({
  version: Id,
  id: Id,
  attached: z.boolean().default(false),
});

export const ProtocolStaffing = z.object({
  online: CountOrNull,
  waiting: CountOrNull,
  minutes: z.number().min(0).nullable().default(null),
});

export const ProtocolContext = z.object({
  facts: kept(
    z.object({ key: z.string().min(1), value: z.union([z.string(), z.number(), z.boolean()]) }),
  ),
  tickets: kept(
    z.object({
      id: Id,
      subject: z.string().nullable().default(null),
      state: z.string().min(1),
      url: z.string().nullable().default(null),
      updatedAt: ToldTime.nullable().default(null).catch(null),
    }),
  )
    .nullable()
    .default(null),
});

export const ProtocolFound = z.object({
  results: kept(
    z.object({
      kind: z.enum(['macro', 'article']),
      id: Id,
      title: z.string().min(1),
      text: Text,
      url: z.string().nullable().default(null),
    }),
  ),
});

/** What a webhook says: which tickets something may have changed in. */
export const ProtocolHook = z.object({ tickets: z.array(Id).min(1).max(100) });
