import { notFound } from '../wire/refusal.ts';
import { idIn, list, ok, timeOf } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import type { InstallationRow } from '../state/apps.ts';

const installationJson = ({ account }: Call, row: InstallationRow) => ({
  id: row.id,
  app_id: row.appId,
  product: 'support',
  enabled: row.enabled,
  settings: { name: account.apps.get(row.appId)?.name, ...row.settings },
  settings_objects: Object.entries(row.settings).map(([name, value]) => ({ name, value })),
  role_restrictions: null,
  group_restrictions: [],
  paid: false,
  has_unpaid_subscription: false,
  recurring_payment: false,
  collapsible: true,
  requirements: [],
  updated_at: timeOf(row.updatedAt),
});

const installations = (call: Call): Answer =>
  list(
    call,
    'installations',
    [...call.account.installations.values()].map((row) => installationJson(call, row)),
  );

const installation = (call: Call): Answer => {
  const row = call.account.installations.get(idIn(call));
  if (!row) throw notFound();
  return ok(installationJson(call, row));
};

/** Anybody may have it. */
const publicKey = (call: Call): Answer => {
  const app = call.account.apps.get(idIn(call));
  if (!app) throw notFound();
  return {
    status: 200,
    body: app.publicPem,
    headers: { 'content-type': 'application/x-pem-file' },
  };
};

const scope = 'apps';

/** Apps of the account. */
export const appRoutes: readonly Route[] = [
  { method: 'GET', path: '/apps/installations', may: 'admin', scope, handle: installations },
  { method: 'GET', path: '/apps/installations/:id', may: 'admin', scope, handle: installation },
  { method: 'GET', path: '/apps/:id/public_key.pem', may: 'anyone', scope, handle: publicKey },
];
