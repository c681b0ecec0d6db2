import type { AdminRow, CompanyRow, ContactRow, TagRow, TeamRow } from '../state/rows.ts';
import type { Workspace } from '../state/workspace.ts';
import { secondsOf } from './values.ts';
import type { Json } from './values.ts';
import { isSince } from './version.ts';
import type { Version } from './version.ts';

/** A teammate; the role alone from 2.16 on, and only where it is one that others may have. */
export const adminJson = (workspace: Workspace, row: AdminRow, version: Version): Json => ({
  type: 'admin',
  id: row.id,
  name: row.name,
  email: row.email,
  job_title: row.jobTitle,
  away_mode_enabled: row.away,
  away_mode_reassign: row.awayReassign,
  away_status_reason_id: null,
  has_inbox_seat: row.hasInboxSeat,
  team_ids: workspace.teamsOf(row.id).map(Number),
  avatar: null,
  ...(isSince(version, '2.16') &&
    row.role !== null && { role: { type: 'role', id: row.role.id, name: row.role.name } }),
});

export const teamJson = ({ id, name, adminIds, distribution }: TeamRow): Json => ({
  type: 'team',
  id,
  name,
  admin_ids: adminIds.map(Number),
  distribution_method: distribution,
});

export const tagJson = ({ id, name }: TagRow): Json => ({ type: 'tag', id, name });

const list = (path: string, rows: readonly unknown[]): Json => ({
  type: 'list',
  data: rows,
  url: path,
  total_count: rows.length,
  has_more: false,
});

export const contactJson = (workspace: Workspace, row: ContactRow): Json => {
  const at = `/contacts/${row.id}`;
  return {
    type: 'contact',
    id: row.id,
    workspace_id: workspace.options.id,
    external_id: row.externalId,
    role: row.role,
    email: row.email,
    phone: row.phone,
    name: row.name,
    avatar: null,
    owner_id: null,
    created_at: secondsOf(row.createdAt),
    updated_at: secondsOf(row.createdAt),
    language_override: row.language,
    browser_language: row.language,
    custom_attributes: row.attributes,
    tags: list(
      `${at}/tags`,
      row.tagIds.map((id) => ({ type: 'tag', id, url: `/tags/${id}` })),
    ),
    companies: list(
      `${at}/companies`,
      row.companyIds.map((id) => ({ type: 'company', id, url: `/companies/${id}` })),
    ),
    location: { type: 'location', country: null, region: null, city: null },
  };
};

export const companyJson = (workspace: Workspace, row: CompanyRow): Json => ({
  type: 'company',
  id: row.id,
  app_id: workspace.options.id,
  company_id: row.companyId,
  name: row.name,
  plan: row.plan === null ? {} : { type: 'plan', id: '1', name: row.plan },
  monthly_spend: row.monthlySpend,
  created_at: secondsOf(row.createdAt),
  updated_at: secondsOf(row.createdAt),
  custom_attributes: row.attributes,
});
