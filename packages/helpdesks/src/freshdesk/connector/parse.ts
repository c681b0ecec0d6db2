import { ToldTime } from '@baton/handoff-service';
import { z } from 'zod';
import { kept } from '../../shared/read-answer.ts';

const Text = z.string().max(1_000_000);
const ID = /^[1-9]\d{0,18}$/;

/** Ids are numbers of up to 19 digits there; here they are text. */
const Id = z.union([z.int().positive().transform(String), z.string()]).pipe(z.string().regex(ID));
const IdOrNull = z.preprocess((value) => value ?? null, Id.nullable()).catch(null);

/** An id as it stands in addresses: digits. Null when it is none. */
export const idOf = (text: string | undefined): string | null =>
  text !== undefined && ID.test(text) ? text : null;

const Time = ToldTime.nullish().catch(null);
const Fields = z.record(z.string(), z.unknown()).nullish().catch(null);

/** A ticket, as far as it matters here. */
export const FreshdeskTicket = z.object({
  id: Id,
  subject: z.string().nullish().catch(null),
  /** 2 open, 3 pending, 4 resolved, 5 closed; others are the account's own. */
  status: z.int(),
  /** 1 low to 4 urgent. */
  priority: z.int().nullish().catch(null),
  source: z.int().nullish().catch(null),
  tags: kept(z.string()).default([]),
  custom_fields: Fields,
  group_id: IdOrNull,
  responder_id: IdOrNull,
  requester_id: IdOrNull,
  company_id: IdOrNull,
  description: Text.nullish().catch(null),
  description_text: Text.nullish().catch(null),
  deleted: z.boolean().nullish().catch(null),
  created_at: ToldTime,
  updated_at: ToldTime,
  stats: z.object({ resolved_at: Time, closed_at: Time }).nullish().catch(null),
});
export type FreshdeskTicket = z.infer<typeof FreshdeskTicket>;

/** A message or a note. */
export const Conversation = z.object({
  id: Id,
  body: Text.nullish().catch(null),
  body_text: Text.nullish().catch(null),
  /** Of the customer. */
  incoming: z.boolean().catch(false),
  private: z.boolean(),
  user_id: IdOrNull,
  created_at: ToldTime,
  attachments: kept(z.object({ name: z.string().nullish().catch(null) }))
    .default([])
    .catch([]),
});
export type Conversation = z.infer<typeof Conversation>;
export const ConversationsAnswer = kept(Conversation);

const Choices = z.union([
  z.array(z.unknown()),
  z.record(z.string(), z.unknown()).transform((choices) => Object.entries(choices)),
]);
export const FieldsAnswer = kept(
  z.object({
    name: z.string().min(1),
    type: z.string(),
    archived: z.boolean().nullish().catch(null),
    choices: Choices.nullish().catch(null),
  }),
);

export const GroupsAnswer = kept(z.object({ id: Id, name: z.string() }));
export const GroupAnswer = z.object({ id: Id, agent_ids: kept(Id).default([]).catch([]) });

/** An agent, as far as it matters here. */
const Agent = z.object({
  id: Id,
  available: z.boolean().nullish().catch(null),
  active: z.boolean().nullish().catch(null),
  group_ids: kept(Id).nullish().catch(null),
  contact: z
    .object({
      name: z.string().nullish().catch(null),
      active: z.boolean().nullish().catch(null),
    })
    .nullish()
    .catch(null),
});
export const AgentAnswer = Agent;
export const AgentsAnswer = kept(Agent);

export const CountAnswer = z.object({ total: z.int().min(0) });

export const ContactAnswer = z.object({
  id: Id,
  name: z.string().nullish().catch(null),
  email: z.string().max(320).nullish().catch(null),
  phone: z.string().nullish().catch(null),
  unique_external_id: z.string().max(200).nullish().catch(null),
  company_id: IdOrNull,
  language: z.string().nullish().catch(null),
  time_zone: z.string().nullish().catch(null),
  tags: kept(z.string()).default([]).catch([]),
  custom_fields: Fields,
  created_at: Time,
});
export type Contact = z.infer<typeof ContactAnswer>;

export const CompanyAnswer = z.object({
  id: Id,
  name: z.string().nullish().catch(null),
  account_tier: z.string().nullish().catch(null),
  health_score: z.string().nullish().catch(null),
  industry: z.string().nullish().catch(null),
});

export const PreviousAnswer = kept(
  z.object({
    id: Id,
    subject: z.string().nullish().catch(null),
    status: z.int(),
    updated_at: Time,
  }),
);

export const ArticlesAnswer = kept(
  z.object({
    id: Id,
    title: z.string().min(1),
    description: Text.nullish().catch(null),
    description_text: Text.nullish().catch(null),
    /** 1 draft, 2 published. */
    status: z.int().nullish().catch(null),
    language: z.string().nullish().catch(null),
  }),
);

export const FoldersAnswer = kept(
  z.object({
    id: Id,
    personal: z.boolean().nullish().catch(null),
    responses_count: z.int().nullish().catch(null),
  }),
);
export const CannedAnswer = kept(
  z.object({
    id: Id,
    title: z.string().min(1),
    content: Text.nullish().catch(null),
    content_html: Text.nullish().catch(null),
  }),
);
