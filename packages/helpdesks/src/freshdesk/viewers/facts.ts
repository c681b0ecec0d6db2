import { z } from 'zod';

/** Ids are numbers, of up to 19 digits on some accounts: those a number can't hold are not read, rather than read as another. */
export const IdText = z
  .union([z.int().positive(), z.string().regex(/^[1-9]\d{0,18}$/)])
  .transform(String);

/** What of tickets somebody may see: all, those of their groups and their own, or their own. */
const SCOPES = { 1: 'all', 2: 'groups', 3: 'own' } as const;

/** Somebody who works in an account. What is missing that a decision rests on makes the whole answer unreadable. */
export const AgentFacts = z
  .object({
    id: IdText,
    /** Those who only work with others on tickets, or out of the house, are no agents here. */
    type: z.string().nullish(),
    ticket_scope: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    group_ids: z.array(IdText).nullish(),
    role_ids: z.array(IdText).nullish(),
    deactivated: z.boolean().nullish(),
    contact: z.object({
      active: z.boolean(),
      name: z.string().nullish(),
      email: z.string().nullish(),
      language: z
        .string()
        .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
        .nullish()
        .catch(null),
    }),
  })
  .transform(({ id, type, ticket_scope, group_ids, role_ids, deactivated, contact }) => ({
    id,
    isAgent: type === null || type === undefined || type === 'support_agent',
    active: contact.active && deactivated !== true,
    scope: SCOPES[ticket_scope],
    groups: group_ids ?? [],
    roles: role_ids ?? [],
    name: contact.name ?? '',
    email: contact.email ?? null,
    locale: contact.language ?? null,
  }));
export type AgentFacts = z.output<typeof AgentFacts>;

const IdOrNone = IdText.nullish().transform((id) => id ?? null);

/** What of a ticket decides who may see it. */
export const TicketFacts = z
  .object({
    id: IdText,
    group_id: IdText.nullable(),
    responder_id: IdText.nullable(),
    /** Where groups share tickets. */
    internal_group_id: IdOrNone,
    internal_agent_id: IdOrNone,
    deleted: z.boolean().nullish(),
  })
  .transform(({ id, deleted, ...facts }) => ({
    id,
    groups: [facts.group_id, facts.internal_group_id],
    people: [facts.responder_id, facts.internal_agent_id],
    deleted: deleted === true,
  }));
export type TicketFacts = z.output<typeof TicketFacts>;
