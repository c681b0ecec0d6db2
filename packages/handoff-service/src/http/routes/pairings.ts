import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Pairing } from '../../pairings/pairing.ts';
import {
  checkPairing,
  inviteTo,
  makeSecrets,
  putPairing,
  readPairingOf,
  removePairing,
  repairPairing,
} from '../../pairings/pairing-desk.ts';
import { allOk } from '../../pairings/step.ts';
import { faultsOf } from '../../problems/from-zod.ts';
import { problemOf } from '../../problems/problem.ts';
import { requireAdmin } from '../authenticate.ts';
import type { Context } from '../context.ts';
import { HelpdeskPath } from '../inbound-answers.ts';
import { InviteBody, PairingBody, SecretsBody } from '../pairing-answers.ts';
import type { PairingRead } from '../pairing-answers.ts';
import { checkAddress } from '../parameters.ts';

/** Named one by one: what is added to a pairing is not told by itself. */
const told = (pairing: Pairing): z.infer<typeof PairingRead> => {
  const { helpdesk, account, version, settings, lostAt, checkedAt, createdAt, updatedAt } = pairing;
  const steps = pairing.steps === null ? null : [...pairing.steps];
  return {
    helpdesk,
    account,
    version,
    settings: settings as Record<string, unknown>,
    credentials: Object.keys(pairing.secrets).toSorted(),
    lostAt,
    steps,
    ok: steps && allOk(steps),
    checkedAt,
    createdAt,
    updatedAt,
  };
};

/** Accounts of helpdesks that a tenant is paired with. */
export const pairingRoutes = (app: FastifyInstance, context: Context): void => {
  const { pairingDesk } = context;
  const url = '/v1/helpdesks/:helpdesk/pairing';
  const named = async (request: FastifyRequest): Promise<[tenant: string, helpdesk: string]> => {
    const { tenant } = await requireAdmin(context, request);
    return [tenant, checkAddress(HelpdeskPath, request.params, 'invalid-id').helpdesk];
  };

  app.get(url, async (request) =>
    told(await readPairingOf(pairingDesk, ...(await named(request)))),
  );

  app.put(url, async (request) => {
    const [tenant, helpdesk] = await named(request);
    const parsed = PairingBody.safeParse(request.body);
    if (!parsed.success) throw problemOf(faultsOf(parsed.error));
    return told(await putPairing(pairingDesk, tenant, { helpdesk, ...parsed.data }));
  });

  app.post(`${url}/check`, async (request) =>
    told(await checkPairing(pairingDesk, ...(await named(request)))),
  );

  app.post(`${url}/repair`, async (request) =>
    told(await repairPairing(pairingDesk, ...(await named(request)))),
  );

  app.post(`${url}/secrets`, async (request, reply) => {
    const [tenant, helpdesk] = await named(request);
    const parsed = SecretsBody.safeParse(request.body ?? {});
    if (!parsed.success) throw problemOf(faultsOf(parsed.error));
    const { names, version } = parsed.data;
    const made = await makeSecrets(pairingDesk, tenant, {
      helpdesk,
      ...(names !== undefined && { names }),
      ...(version !== undefined && { version }),
    });
    reply.header('cache-control', 'no-store');
    return { pairing: told(made.pairing), secrets: made.secrets };
  });

  app.post(`${url}/invites`, async (request) => {
    const [tenant, helpdesk] = await named(request);
    const parsed = InviteBody.safeParse(request.body ?? {});
    if (!parsed.success) throw problemOf(faultsOf(parsed.error));
    return inviteTo(pairingDesk, tenant, helpdesk, parsed.data.settings);
  });

  app.delete(url, async (request) => {
    const [tenant, helpdesk] = await named(request);
    const ended = await removePairing(pairingDesk, tenant, helpdesk);
    return { helpdesk, removed: true, ended };
  });
};
