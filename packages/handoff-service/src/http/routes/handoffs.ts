import { maySpeak } from '@baton/handoff-core';
import type { FastifyInstance } from 'fastify';
import { HandoffCommandBody, commandHandoff } from '../../handoffs/command-handoff.ts';
import { readLease } from '../../handoffs/lease-store.ts';
import { leaseLost } from '../../ingest/check-lease.ts';
import { faultsOf } from '../../problems/from-zod.ts';
import { problemOf } from '../../problems/problem.ts';
import { requireKey } from '../authenticate.ts';
import type { Context } from '../context.ts';
import { MayReplyBody } from '../handoff-operations.ts';
import { ConversationPath, HandoffPath, checkAddress } from '../parameters.ts';
import { nameOf, requireProgram } from '../speaker.ts';

/** Who may speak, and what programs say of handoffs. */
export const handoffRoutes = (app: FastifyInstance, context: Context): void => {
  app.get('/v1/conversations/:id/lease', async (request) => {
    const tenant = await requireKey(context, request);
    const { id } = checkAddress(ConversationPath, request.params, 'invalid-id');
    return readLease(context.db, tenant, id);
  });

  app.post('/v1/conversations/:id/may-reply', async (request) => {
    const tenant = await requireKey(context, request);
    const { id } = checkAddress(ConversationPath, request.params, 'invalid-id');
    const parsed = MayReplyBody.safeParse(request.body);
    if (!parsed.success) throw problemOf(faultsOf(parsed.error));
    const now = await readLease(context.db, tenant, id);
    if (!maySpeak(now.lease, parsed.data.lease)) throw leaseLost(now);
    return { may: true, lease: now.lease };
  });

  app.post('/v1/handoffs/:id/commands', async (request) => {
    const speaker = await requireProgram(context, request);
    const { id } = checkAddress(HandoffPath, request.params, 'invalid-id');
    const parsed = HandoffCommandBody.safeParse(request.body);
    if (!parsed.success) throw problemOf(faultsOf(parsed.error));
    return commandHandoff(context, speaker.tenant, id, parsed.data, {
      by: nameOf(speaker, parsed.data.by),
      at: context.now().toISOString(),
    });
  });
};
