import { notFound } from '../wire/refusal.ts';
import { idIn, list, ok } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import type { OrganizationRow } from '../state/rows.ts';

const organizationJson = (row: OrganizationRow, base: string) => ({
  url: `${base}/organizations/${row.id}.json`,
  id: row.id,
  name: row.name,
  details: row.details,
  notes: null,
  domain_names: [],
  external_id: null,
  group_id: null,
  shared_tickets: false,
  shared_comments: false,
  tags: row.tags,
  organization_fields: row.fields,
});

const one = (call: Call): Answer => {
  const row = call.account.organizations.get(idIn(call));
  if (!row) throw notFound();
  return ok({ organization: organizationJson(row, call.base) });
};

const all = (call: Call, isAsked: (row: OrganizationRow) => boolean): Answer => {
  const rows = [...call.account.organizations.values()].filter(isAsked);
  return list(
    call,
    'organizations',
    rows.map((row) => organizationJson(row, call.base)),
  );
};

const ofPerson = (call: Call): Answer => {
  const user = call.account.users.get(idIn(call));
  if (!user) throw notFound();
  return all(call, ({ id }) => id === user.organizationId);
};

const scope = 'organizations';

/** Organizations people belong to. */
export const organizationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/organizations',
    may: 'agent',
    scope,
    handle: (call) => all(call, () => true),
  },
  { method: 'GET', path: '/organizations/:id', may: 'agent', scope, handle: one },
  { method: 'GET', path: '/users/:id/organizations', may: 'agent', scope, handle: ofPerson },
];
