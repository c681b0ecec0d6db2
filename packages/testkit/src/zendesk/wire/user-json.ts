import type { UserRow } from '../state/rows.ts';
import { timeOf } from './call.ts';

const ROLE_TYPES = { 'end-user': null, agent: 0, admin: 4 } as const;

/** Somebody as the API tells it. */
export const userJson = (user: UserRow, base: string) => ({
  id: user.id,
  url: `${base}/users/${user.id}.json`,
  name: user.name,
  email: user.email,
  created_at: timeOf(user.createdAt),
  updated_at: timeOf(user.updatedAt),
  time_zone: 'UTC',
  iana_time_zone: 'Etc/UTC',
  phone: null,
  photo: null,
  locale_id: 1,
  locale: user.locale,
  organization_id: user.organizationId,
  role: user.role,
  role_type: ROLE_TYPES[user.role],
  custom_role_id: user.customRoleId,
  verified: true,
  external_id: user.externalId,
  tags: user.tags,
  alias: null,
  active: user.active,
  suspended: user.suspended,
  shared: false,
  shared_agent: false,
  moderator: user.role !== 'end-user',
  ticket_restriction: user.role === 'end-user' ? 'requested' : user.ticketRestriction,
  only_private_comments: false,
  restricted_agent: user.role === 'agent' && user.ticketRestriction !== null,
  default_group_id: user.defaultGroupId,
  last_login_at: null,
  two_factor_auth_enabled: false,
  signature: null,
  details: null,
  notes: null,
  report_csv: false,
  user_fields: {},
});
