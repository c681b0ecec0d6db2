import { z } from 'zod';

/** An id as Zendesk writes it, as text: some tools lose digits of long numbers. */
const Id = z
  .number()
  .int()
  .positive()
  .transform((id) => String(id));

/** Somebody in an account. What is missing that a decision rests on makes the whole answer unreadable. */
export const PersonFacts = z.object({
  user: z.object({
    id: Id,
    role: z.string(),
    active: z.boolean(),
    suspended: z.boolean(),
    custom_role_id: Id.nullish().transform((id) => id ?? null),
    ticket_restriction: z.string().nullable(),
    organization_id: Id.nullish().transform((id) => id ?? null),
    tags: z.array(z.string()).default([]),
    locale: z
      .string()
      .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
      .nullish()
      .catch(null),
  }),
});
export type PersonFacts = z.output<typeof PersonFacts>['user'];

export const MembershipPage = z.object({
  group_memberships: z.array(z.object({ user_id: Id, group_id: Id })),
  meta: z.object({ has_more: z.boolean(), after_cursor: z.string().nullish() }).optional(),
});

export const RolePage = z.object({
  custom_roles: z.array(
    z.object({
      id: Id,
      configuration: z.object({ ticket_access: z.string().optional() }).optional(),
    }),
  ),
});

/** What of a ticket decides who may see it. */
export const TicketFacts = z.object({
  ticket: z.object({
    id: Id,
    group_id: Id.nullable(),
    assignee_id: Id.nullable(),
    organization_id: Id.nullish().transform((id) => id ?? null),
  }),
});
export type TicketFacts = z.output<typeof TicketFacts>['ticket'];

export const GroupFacts = z.object({
  group: z.object({ id: Id, is_public: z.boolean() }),
});
