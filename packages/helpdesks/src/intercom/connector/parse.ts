import { z } from 'zod';
import { kept } from '../../shared/read-answer.ts';

const Text = z.string().max(500_000);
const LATEST_SECONDS = 253_402_300_799;

/** Ids come as numbers or as text, whatever the version says; here they are text. */
export const Id = z
  .union([z.int().positive().transform(String), z.string()])
  .pipe(z.string().regex(/^[\w.:@=+~-]{1,200}$/));

/** Nobody is 0 in 2.16 and null before. */
const IdOrNobody = z.preprocess(
  (value) => (value === 0 || value === '0' || value === undefined || value === '' ? null : value),
  Id.nullable(),
);

/** ISO 8601, from seconds. */
const Seconds = z
  .number()
  .min(0)
  .max(LATEST_SECONDS)
  .transform((at) => new Date(Math.floor(at) * 1_000).toISOString());

const Author = z.object({
  type: z.string().nullish().catch(null),
  id: Id.nullish().catch(null),
  name: z.string().nullish().catch(null),
  from_ai_agent: z.boolean().nullish().catch(null),
});

const File = z.object({ name: z.string().nullish().catch(null) });

/** A message or something that happened. */
export const Part = z.object({
  id: Id,
  part_type: z.string(),
  body: Text.nullish().catch(null),
  created_at: Seconds,
  author: Author.nullish().catch(null),
  assigned_to: z
    .object({ type: z.string().nullish().catch(null), id: Id.nullish().catch(null) })
    .nullish()
    .catch(null),
  attachments: kept(File).default([]).catch([]),
  app_package_code: z.string().nullish().catch(null),
});
export type Part = z.infer<typeof Part>;

const TagRef = z.object({ id: Id, name: z.string() });

/** Fin in a conversation, as Intercom tells it: a state, and nowhere how sure it is. */
const AiAgent = z.object({
  resolution_state: z.string().nullish().catch(null),
  last_answer_type: z.string().nullish().catch(null),
  source_type: z.string().nullish().catch(null),
  rating: z.number().nullish().catch(null),
});

const Source = z.object({
  id: Id.nullish().catch(null),
  body: Text.nullish().catch(null),
  subject: z.string().nullish().catch(null),
  author: Author.nullish().catch(null),
  attachments: kept(File).default([]).catch([]),
});

/** A conversation, as far as it matters here. */
export const Conversation = z.object({
  id: Id,
  title: z.string().nullish().catch(null),
  state: z.enum(['open', 'closed', 'snoozed']),
  created_at: Seconds,
  updated_at: Seconds,
  admin_assignee_id: IdOrNobody,
  team_assignee_id: IdOrNobody,
  tags: z
    .object({ tags: kept(TagRef) })
    .nullish()
    .catch(null)
    .transform((list) => list?.tags ?? []),
  custom_attributes: z.record(z.string(), z.unknown()).nullish().catch(null),
  source: Source.nullish().catch(null),
  contacts: z
    .object({ contacts: kept(z.object({ id: Id })) })
    .nullish()
    .catch(null)
    .transform((list) => list?.contacts ?? []),
  linked_objects: z
    .object({ data: kept(z.object({ type: z.string(), id: Id })) })
    .nullish()
    .catch(null)
    .transform((list) => list?.data ?? []),
  ai_agent_participated: z.boolean().nullish().catch(null),
  ai_agent: AiAgent.nullish().catch(null),
  conversation_parts: z
    .object({
      conversation_parts: kept(Part),
      total_count: z.int().min(0).optional().catch(undefined),
    })
    .nullish()
    .catch(null),
});
export type Conversation = z.infer<typeof Conversation>;

/** What came of a write: how the conversation stands now. */
export const Changed = Conversation.pick({
  id: true,
  state: true,
  admin_assignee_id: true,
  team_assignee_id: true,
  custom_attributes: true,
  conversation_parts: true,
});

export const Tag = TagRef;
export const TagsAnswer = z.object({ data: kept(TagRef) });

export const TeamsAnswer = z.object({
  teams: kept(
    z.object({
      id: Id,
      name: z.string().nullish().catch(null),
      admin_ids: kept(Id).default([]).catch([]),
    }),
  ),
});

export const AdminsAnswer = z.object({
  admins: kept(
    z.object({
      id: Id,
      name: z.string().nullish().catch(null),
      away_mode_enabled: z.boolean().nullish().catch(null),
      has_inbox_seat: z.boolean().nullish().catch(null),
      team_ids: kept(Id).default([]).catch([]),
    }),
  ),
});

export const CountAnswer = z.object({ total_count: z.int().min(0) });

export const ContactAnswer = z.object({
  id: Id,
  role: z.string().nullish().catch(null),
  language_override: z.string().nullish().catch(null),
  browser_language: z.string().nullish().catch(null),
  created_at: Seconds.nullish().catch(null),
  signed_up_at: Seconds.nullish().catch(null),
  custom_attributes: z.record(z.string(), z.unknown()).nullish().catch(null),
  tags: z
    .object({ data: kept(z.object({ name: z.string() })) })
    .nullish()
    .catch(null),
  location: z
    .object({ country: z.string().nullish().catch(null), city: z.string().nullish().catch(null) })
    .nullish()
    .catch(null),
});
export type Contact = z.infer<typeof ContactAnswer>;

export const CompaniesAnswer = z.object({
  data: kept(
    z.object({
      id: Id,
      name: z.string().nullish().catch(null),
      plan: z
        .object({ name: z.string().nullish().catch(null) })
        .nullish()
        .catch(null),
    }),
  ),
});

export const PreviousAnswer = z.object({
  conversations: kept(
    Conversation.pick({ id: true, title: true, state: true, source: true, updated_at: true }),
  ),
});

export const ArticlesAnswer = z.object({
  data: z.object({
    articles: kept(
      z.object({
        id: Id,
        title: z.string().min(1),
        description: z.string().nullish().catch(null),
        body: Text.nullish().catch(null),
        url: z.string().nullish().catch(null),
        state: z.string().nullish().catch(null),
        default_locale: z.string().nullish().catch(null),
        translated_content: z.record(z.string(), z.unknown()).nullish().catch(null),
      }),
    ),
  }),
});

export const MacrosAnswer = z.object({
  data: kept(
    z.object({
      id: Id,
      name: z.string().min(1),
      body_text: Text.nullish().catch(null),
      body: Text.nullish().catch(null),
      available_on: z.array(z.string()).nullish().catch(null),
    }),
  ),
  pages: z
    .object({
      next: z.object({ starting_after: z.string().nullish() }).nullish().catch(null),
    })
    .nullish()
    .catch(null),
});
