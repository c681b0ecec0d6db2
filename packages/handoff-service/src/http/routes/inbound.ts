import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  putHook,
  readHookOf,
  readHooks,
  removeHook,
  rotateHookSecret,
} from '../../inbound/registry.ts';
import { queueHinted, receiveHook } from '../../inbound/receive-hook.ts';
import { faultsOf } from '../../problems/from-zod.ts';
import { Problem, problemOf } from '../../problems/problem.ts';
import { requireAdmin } from '../authenticate.ts';
import type { Context } from '../context.ts';
import { HelpdeskPath, HookBody, HookPath, HookRotateBody } from '../inbound-answers.ts';
import { checkAddress } from '../parameters.ts';

/** Bytes of a webhook at most. */
const HOOK_LIMIT = 1024 * 1024;

const headersOf = (request: FastifyRequest): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );

/** Where helpdesks knock: nothing of a body is read before it is proven who sent it. */
const hookDoor = (app: FastifyInstance, context: Context): void => {
  const url = '/v1/helpdesks/:helpdesk/hooks/:hookId';
  // Some helpdesks ask whether there is somebody before they send anything. It says nothing about the address.
  app.head(url, async (_request, reply) => reply.code(200).send());
  app.post(url, { bodyLimit: HOOK_LIMIT }, async (request, reply) => {
    const address = HookPath.safeParse(request.params);
    if (!address.success) throw new Problem('hook-refused');
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const hook = { ...address.data, headers: headersOf(request), body };
    const hinted = await receiveHook(context.hookDoor, hook);
    void reply.code(202);
    // Not waited for: the answer is on its way when the queue hears of it.
    void queueHinted(context.hookDoor, hinted);
    return { accepted: true };
  });
};

/** What comes from helpdesks: their webhooks, where those may come in, and whether Baton is up to date. */
export const inboundRoutes = (app: FastifyInstance, context: Context): void => {
  const registry = { ...context.hookDoor, baseUrl: context.baseUrl };
  const named = async (request: FastifyRequest): Promise<{ tenant: string; helpdesk: string }> => {
    const { tenant } = await requireAdmin(context, request);
    return { tenant, ...checkAddress(HelpdeskPath, request.params, 'invalid-id') };
  };

  // A scope of its own, in which bodies stay the bytes they are.
  void app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, bytes, parsed) =>
      parsed(null, bytes),
    );
    hookDoor(scope, context);
    done();
  });

  app.get('/v1/helpdesks/hooks', async (request) => {
    const { tenant } = await requireAdmin(context, request);
    return { hooks: await readHooks(registry, tenant) };
  });

  app.get('/v1/helpdesks/:helpdesk/hooks', async (request) => {
    const { tenant, helpdesk } = await named(request);
    return readHookOf(registry, tenant, helpdesk);
  });

  app.put('/v1/helpdesks/:helpdesk/hooks', async (request) => {
    const { tenant, helpdesk } = await named(request);
    const parsed = HookBody.safeParse(request.body);
    if (!parsed.success) throw problemOf(faultsOf(parsed.error));
    return putHook(registry, tenant, { helpdesk, ...parsed.data });
  });

  app.post('/v1/helpdesks/:helpdesk/hooks/rotate', async (request) => {
    const { tenant, helpdesk } = await named(request);
    const parsed = HookRotateBody.safeParse(request.body ?? {});
    if (!parsed.success) throw problemOf(faultsOf(parsed.error));
    return rotateHookSecret(registry, tenant, helpdesk, parsed.data.secret);
  });

  app.delete('/v1/helpdesks/:helpdesk/hooks', async (request) => {
    const { tenant, helpdesk } = await named(request);
    await removeHook(registry, tenant, helpdesk);
    return { helpdesk, removed: true };
  });

  app.get('/v1/reconcile', async (request) => {
    const { tenant } = await requireAdmin(context, request);
    return context.reconciler.status(tenant);
  });
};
