import { INTERCOM } from '@baton/helpdesks';
import type { Service } from '@baton/handoff-service';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { OpenIntercom } from './open-intercom.ts';
import { isHookSigned } from './hook-signature.ts';
import { bytesOf, rawBodies } from '../raw-bodies.ts';

/** What webhooks are taken in with. */
export interface HooksOptions {
  service: Pick<Service, 'takeHook'>;
  intercom: Pick<OpenIntercom, 'apps' | 'seen'>;
  log: Logger;
}

/** `app_id` of a webhook is the workspace it is about. */
const workspaceIn = (bytes: Buffer): string | null => {
  try {
    const { app_id: workspace } = JSON.parse(bytes.toString('utf8')) as { app_id?: unknown };
    return typeof workspace === 'string' && workspace.length <= 200 ? workspace : null;
  } catch {
    return null;
  }
};

const headersOf = ({ headers }: FastifyRequest): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );

/**
 * Where Intercom tells of what happened in conversations, for all workspaces of an app. Nothing of a body is read before it is
 * proven who sent it. What is taken is stored, and answered at once; what of a workspace that is not paired is answered as well, so that
 * nobody sends it again.
 */
export const mountHooks = (
  app: FastifyInstance,
  { service, intercom: { apps, seen }, log }: HooksOptions,
): void => {
  const url = '/intercom/:app/webhooks';
  void app.register(async (scope) => {
    rawBodies(scope);
    // Intercom asks whether there is somebody before it sends anything. It says nothing about the address.
    scope.head(url, async (_request, reply) => reply.code(200).send());
    scope.post<{ Params: { app: string } }>(url, async (request, reply) => {
      const refuse = (why: string) => {
        log.warn({ requestId: request.id, why }, 'webhook refused');
        return reply.code(401).send();
      };
      const body = bytesOf(request);
      const found = await apps.appOf(request.params.app);
      const signed = isHookSigned(found, body, request.headers['x-hub-signature']);
      if (!found || !signed) return refuse(found ? 'signature' : 'unknown-app');
      const name = workspaceIn(body);
      const workspace = name === null ? null : await apps.workspaceOf(found, name);
      if (!workspace) return reply.code(200).send();
      const { tenant } = workspace;
      seen(tenant, 'webhook');
      const secrets = [found.clientSecret];
      const headers = headersOf(request);
      const answer = await service.takeHook({ tenant, helpdesk: INTERCOM, headers, body, secrets });
      if (answer !== 'taken')
        log.warn({ requestId: request.id, why: answer }, 'webhook not understood');
      return reply.code(200).send();
    });
  });
};
