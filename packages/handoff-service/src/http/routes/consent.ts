import type { FastifyInstance } from 'fastify';
import { readPairingOf } from '../../pairings/pairing-desk.ts';
import { Problem } from '../../problems/problem.ts';
import { grantOf, requireAdmin } from '../authenticate.ts';
import { GrantPath } from '../consent-operations.ts';
import type { Context } from '../context.ts';
import { HelpdeskPath } from '../inbound-answers.ts';
import { checkAddress } from '../parameters.ts';
import { personOf } from '../visitor.ts';

/** Leave that people give, and what admins see of it. */
export const consentRoutes = (app: FastifyInstance, context: Context): void => {
  const { access, pairingDesk } = context;
  const url = '/v1/helpdesks/:helpdesk/pairing/grants';

  app.post('/v1/panel/consent', async (request) => {
    const known = await personOf(context, request);
    if (known) return { url: await access.askLeave(known.token, known.session) };
    await grantOf(context, request);
    throw new Problem('forbidden');
  });

  app.get(url, async (request) => {
    const { tenant } = await requireAdmin(context, request);
    const { helpdesk } = checkAddress(HelpdeskPath, request.params, 'invalid-id');
    await readPairingOf(pairingDesk, tenant, helpdesk);
    return { grants: await pairingDesk.grants.list(tenant, helpdesk) };
  });

  app.delete(`${url}/:user`, async (request) => {
    const { tenant } = await requireAdmin(context, request);
    const { helpdesk, user } = checkAddress(GrantPath, request.params, 'invalid-id');
    await readPairingOf(pairingDesk, tenant, helpdesk);
    if (!(await pairingDesk.grants.drop({ tenant, helpdesk, user }, null)))
      throw new Problem('not-found');
    return { helpdesk, user, removed: true };
  });
};
