import { ok, perPage } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import { adminJson, companyJson, contactJson, teamJson } from '../wire/people-json.ts';
import { Refusal, notFound } from '../wire/refusal.ts';
import type { ContactRow } from '../state/rows.ts';
import { must, readFlag } from '../wire/values.ts';

const me = ({ workspace, admin }: Call): Answer => {
  const { id, name, region, timeZone } = workspace.options;
  return ok({
    type: 'admin',
    id: admin.id,
    email: admin.email,
    name: admin.name,
    email_verified: true,
    app: {
      type: 'app',
      id_code: id,
      name,
      created_at: 1_734_537_243,
      secure: false,
      identity_verification: false,
      timezone: timeZone,
      region: workspace.assumptions.regionAs === 'upper' ? region.toUpperCase() : region,
    },
    avatar: { type: 'avatar', image_url: null },
    has_inbox_seat: admin.hasInboxSeat,
  });
};

const admins = ({ workspace, version }: Call): Answer =>
  ok({
    type: 'admin.list',
    admins: [...workspace.admins.values()].map((row) => adminJson(workspace, row, version)),
  });

const admin = ({ workspace, params, version }: Call): Answer =>
  ok(adminJson(workspace, workspace.adminNamed(params['id'] ?? ''), version));

const away = ({ workspace, params, body, version }: Call): Answer => {
  const row = {
    ...workspace.adminNamed(params['id'] ?? ''),
    away: must(readFlag, body, 'away_mode_enabled'),
    awayReassign: must(readFlag, body, 'away_mode_reassign'),
  };
  workspace.admins.set(row.id, row);
  return ok(adminJson(workspace, row, version));
};

const teamNamed = ({ workspace, params }: Call) => {
  const team = workspace.teams.get(params['id'] ?? '');
  if (!team) throw notFound('Team not found', 'team_not_found');
  return team;
};

const teams = ({ workspace }: Call): Answer =>
  ok({ type: 'team.list', teams: [...workspace.teams.values()].map(teamJson) });

const metrics = (call: Call): Answer => {
  const { workspace } = call;
  if (!workspace.assumptions.teamMetrics)
    throw new Refusal(
      403,
      'api_plan_restricted',
      'Real-time monitoring is not enabled for your workspace.',
    );
  const rows = workspace.conversations.all();
  const data = teamNamed(call).adminIds.map((id) => {
    const own = rows.filter((row) => row.admin === id);
    const open = own.filter(({ state }) => state === 'open');
    return {
      type: 'team_metric',
      admin_id: id,
      open: open.length,
      idle: open.filter(({ waitingSince }) => waitingSince !== null).length,
      snoozed: own.filter(({ state }) => state === 'snoozed').length,
    };
  });
  return ok({ type: 'team_metric.list', data });
};

/** A contact; one that was merged is gone, and its answer says where to. @throws Refusal 404, 410 */
const contactNamed = ({ workspace, params, origin }: Call): ContactRow => {
  const row = workspace.contacts.get(params['id'] ?? '');
  if (!row) throw notFound('User Not Found');
  if (row.mergedInto !== null)
    throw new Refusal(
      410,
      'contact_merged',
      "This contact has been merged. See the 'Link' header for the canonical contact.",
      { headers: { link: `<${origin}/contacts/${row.mergedInto}>; rel="canonical"` } },
    );
  return row;
};

const companiesOf = (call: Call): Answer => {
  const { workspace, query } = call;
  perPage(query.get('per_page') ?? undefined, 50, 150);
  const rows = contactNamed(call).companyIds.flatMap((id) => workspace.companies.get(id) ?? []);
  return ok({
    type: 'list',
    [workspace.assumptions.companiesUnder]: rows.map((row) => companyJson(workspace, row)),
    pages: { type: 'pages', page: 1, per_page: 50, total_pages: 1, next: null },
    total_count: rows.length,
  });
};

const company = ({ workspace, params }: Call): Answer => {
  const row = workspace.companies.get(params['id'] ?? '');
  if (!row) throw notFound('Company Not Found', 'company_not_found');
  return ok(companyJson(workspace, row));
};

/** Teammates, teams and customers. */
export const peopleRoutes: readonly Route[] = [
  { method: 'GET', path: '/me', scope: null, handle: me },
  { method: 'GET', path: '/admins', scope: 'read_admins', handle: admins },
  { method: 'GET', path: '/admins/:id', scope: 'read_admins', handle: admin },
  {
    method: 'PUT',
    path: '/admins/:id/away',
    scope: 'read_admins',
    fields: ['away_mode_enabled', 'away_mode_reassign', 'away_status_reason_id'],
    handle: away,
  },
  { method: 'GET', path: '/teams', scope: 'read_admins', handle: teams },
  {
    method: 'GET',
    path: '/teams/:id',
    scope: 'read_admins',
    handle: (call) => ok(teamJson(teamNamed(call))),
  },
  {
    method: 'GET',
    path: '/teams/:id/metrics',
    scope: 'read_admins',
    since: '2.16',
    handle: metrics,
  },
  {
    method: 'GET',
    path: '/contacts/:id',
    scope: 'read_users_companies',
    handle: (call) => ok(contactJson(call.workspace, contactNamed(call))),
  },
  {
    method: 'GET',
    path: '/contacts/:id/companies',
    scope: 'read_users_companies',
    handle: companiesOf,
  },
  { method: 'GET', path: '/companies/:id', scope: 'read_users_companies', handle: company },
];
