import { ToldTime } from '@baton/handoff-service';
import { z } from 'zod';
import { kept } from '../../shared/read-answer.ts';

const Text = z.string().max(200_000);
/** Ids are numbers there; what is no safe one would name another thing. */
const Id = z.int().positive();
const IdOrNull = Id.nullish().transform((id) => id ?? null);

/** An id as it stands in addresses: digits. Null when it is none. */
export const idOf = (text: string | undefined): number | null => {
  if (text === undefined || !/^[1-9]\d{0,15}$/.test(text)) return null;
  const id = Number(text);
  return Number.isSafeInteger(id) ? id : null;
};

const ZendeskStatus = z.enum(['new', 'open', 'pending', 'hold', 'solved', 'closed']);

/** A ticket, as far as it matters here. */
export const ZendeskTicket = z.object({
  id: Id,
  subject: z.string().nullish(),
  /** Of an account's own statuses it is the category they belong to. */
  status: ZendeskStatus,
  priority: z.enum(['low', 'normal', 'high', 'urgent']).nullable().catch(null),
  tags: z.array(z.string()).default([]),
  custom_fields: kept(z.object({ id: Id, value: z.unknown().optional() })).default([]),
  group_id: IdOrNull,
  assignee_id: IdOrNull,
  requester_id: IdOrNull,
  organization_id: IdOrNull,
  external_id: z.string().nullish().catch(null),
  followup_ids: kept(Id).default([]).catch([]),
  /** As it was told: that is what a change is held against. */
  updated_at: z.string().min(1),
});
export type ZendeskTicket = z.infer<typeof ZendeskTicket>;

const AuditEvent = z.object({
  id: z.union([Id, z.string()]).optional(),
  type: z.string(),
  body: z.string().nullish().catch(null),
  public: z.boolean().nullish().catch(null),
  attachments: z.array(z.unknown()).nullish().catch(null),
  field_name: z.string().nullish().catch(null),
  previous_value: z.unknown().optional(),
  value: z.unknown().optional(),
});
const Metadata = z
  .object({ custom: z.record(z.string(), z.unknown()).nullish().catch(null) })
  .nullish()
  .catch(null);

/** What was done to a ticket at once. */
export const ZendeskAudit = z.object({
  id: Id,
  events: kept(AuditEvent).default([]),
  metadata: Metadata,
});
export type ZendeskAudit = z.infer<typeof ZendeskAudit>;

/** Whether a list goes on. */
export const Cursor = z
  .object({ has_more: z.boolean(), after_cursor: z.string().nullish() })
  .nullish()
  .catch(null);

/** Time of a ticket, as the service keeps times. */
export const ToldTicketTime = ToldTime;

export const TicketAnswer = z.object({ ticket: ZendeskTicket });
export const ChangedAnswer = z.object({
  ticket: ZendeskTicket,
  audit: ZendeskAudit.nullish().catch(null),
});
export const TicketsAnswer = z.object({ tickets: kept(ZendeskTicket) });
export const AuditsAnswer = z.object({ audits: kept(ZendeskAudit), meta: Cursor });

const Person = z.object({ id: Id, role: z.string().nullish(), name: z.string().nullish() });
export const UserAnswer = z.object({
  user: Person.extend({
    locale: z.string().nullish().catch(null),
    time_zone: z.string().nullish().catch(null),
    created_at: ToldTime.nullish().catch(null),
    tags: kept(z.string()).default([]).catch([]),
    user_fields: z.record(z.string(), z.unknown()).nullish().catch(null),
    organization_id: IdOrNull.catch(null),
  }),
});
export type ZendeskUser = z.infer<typeof UserAnswer>['user'];

/** A message or a note, with how it came. */
export const ZendeskComment = z.object({
  id: Id,
  author_id: z.int(),
  body: Text.nullish().catch(null),
  plain_body: Text.nullish().catch(null),
  public: z.boolean(),
  created_at: ToldTime,
  metadata: Metadata,
  via: z
    .object({
      channel: z.union([z.string(), z.number()]).nullish(),
      source: z
        .object({ rel: z.string().nullish(), to: z.record(z.string(), z.unknown()).nullish() })
        .nullish()
        .catch(null),
    })
    .nullish()
    .catch(null),
});
export type ZendeskComment = z.infer<typeof ZendeskComment>;

export const CommentsAnswer = z.object({
  comments: kept(ZendeskComment),
  users: kept(Person).default([]).catch([]),
  meta: Cursor,
});

export const FieldsAnswer = z.object({
  ticket_fields: kept(
    z.object({
      id: Id,
      type: z.string(),
      active: z.boolean().default(true),
      custom_field_options: kept(z.object({ value: z.string() }))
        .nullish()
        .catch(null),
    }),
  ),
  meta: Cursor,
});

const SkillId = z.string().regex(/^[\w-]{1,100}$/);
export const SkillsAnswer = z.object({
  attribute_values: kept(z.object({ id: SkillId, name: z.string() })),
});
export const AttributesAnswer = z.object({
  attributes: kept(z.object({ id: SkillId, name: z.string() })),
});

export const AvailabilitiesAnswer = z.object({
  data: kept(
    z.object({
      id: z.unknown().optional(),
      attributes: z.record(z.string(), z.unknown()),
      relationships: z.unknown().optional(),
    }),
  ),
  included: kept(
    z.object({
      id: z.unknown().optional(),
      type: z.unknown().optional(),
      attributes: z.record(z.string(), z.unknown()),
    }),
  )
    .nullish()
    .catch(null),
  meta: Cursor,
});

export const UploadAnswer = z.object({
  upload: z.object({ token: z.string().regex(/^[\w.-]{1,300}$/) }),
});

export const CountAnswer = z.object({ count: z.int().min(0) });

export const OrganizationAnswer = z.object({
  organization: z.object({ name: z.string().min(1) }),
});

export const PreviousAnswer = z.object({
  tickets: kept(
    z.object({
      id: Id,
      subject: z.string().nullish().catch(null),
      status: z.string().min(1),
      updated_at: ToldTime.nullish().catch(null),
    }),
  ),
});

export const MacrosAnswer = z.object({
  macros: kept(
    z.object({
      id: Id,
      title: z.string().min(1),
      description: z.string().nullish().catch(null),
      active: z.boolean().default(true),
      actions: kept(z.object({ field: z.string(), value: z.unknown().optional() })).default([]),
    }),
  ),
});

export const ArticlesAnswer = z.object({
  results: kept(
    z.object({
      id: Id,
      title: z.string().min(1),
      snippet: Text.nullish().catch(null),
      body: z.string().nullish().catch(null),
      html_url: z.string().nullish().catch(null),
      draft: z.boolean().default(false),
    }),
  ),
});
