import type { Account } from '../state/account.ts';
import type { AgentRow, CompanyRow, ContactRow, GroupRow, RoleRow } from '../state/rows.ts';
import { num, numOrNull, timeOf } from './call.ts';
import type { Json } from './json.ts';

/** An agent as lists tell one. */
export const shortAgentJson = (account: Account, row: AgentRow): Json => ({
  available: account.assumptions.availability && row.available,
  occasional: row.occasional,
  id: num(row.id),
  ticket_scope: row.ticketScope,
  signature: null,
  type: row.type,
  focus_mode: row.focusMode,
  deactivated: !row.active,
  created_at: timeOf(row.createdAt),
  updated_at: timeOf(row.updatedAt),
  last_active_at: timeOf(row.updatedAt),
  available_since: row.available ? timeOf(row.updatedAt) : null,
  contact: {
    active: row.active,
    email: row.email,
    job_title: null,
    language: row.language,
    last_login_at: null,
    mobile: null,
    name: row.name,
    phone: null,
    time_zone: row.timeZone,
    created_at: timeOf(row.createdAt),
    updated_at: timeOf(row.updatedAt),
  },
});

/** One alone, with what it belongs to. */
export const agentJson = (account: Account, row: AgentRow): Json => ({
  ...shortAgentJson(account, row),
  group_ids: row.groupIds.map(num),
  role_ids: row.roleIds.map(num),
  skill_ids: row.skillIds.map(num),
});

export const roleJson = (row: RoleRow): Json => ({
  id: num(row.id),
  name: row.name,
  description: row.description,
  default: row.isDefault,
  agent_type: 1,
  created_at: timeOf(row.createdAt),
  updated_at: timeOf(row.createdAt),
});

export const groupJson = (account: Account, row: GroupRow): Json => ({
  id: num(row.id),
  name: row.name,
  description: row.description,
  escalate_to: numOrNull(row.escalateTo),
  unassigned_for: row.unassignedFor,
  business_hour_id: null,
  group_type: 'support_agent_group',
  agent_ids: account.agentsIn(row.id).map(({ id }) => num(id)),
  auto_ticket_assign: row.autoTicketAssign,
  created_at: timeOf(row.createdAt),
  updated_at: timeOf(row.createdAt),
});

export const contactJson = (row: ContactRow): Json => ({
  active: false,
  address: null,
  company_id: numOrNull(row.companyId),
  view_all_tickets: false,
  description: null,
  email: row.email,
  id: num(row.id),
  job_title: null,
  language: row.language,
  mobile: null,
  name: row.name,
  phone: row.phone,
  time_zone: row.timeZone,
  twitter_id: null,
  custom_fields: row.fields,
  tags: row.tags,
  other_emails: [],
  facebook_id: null,
  created_at: timeOf(row.createdAt),
  updated_at: timeOf(row.updatedAt),
  other_companies: [],
  unique_external_id: row.externalId,
  avatar: null,
  ...(row.deleted && { deleted: true }),
});

export const companyJson = (row: CompanyRow): Json => ({
  id: num(row.id),
  name: row.name,
  description: row.description,
  note: null,
  domains: row.domains,
  health_score: row.healthScore,
  account_tier: row.accountTier,
  renewal_date: null,
  industry: row.industry,
  custom_fields: row.fields,
  created_at: timeOf(row.createdAt),
  updated_at: timeOf(row.createdAt),
});
