import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { latestCheckpoint } from '../../ledger/checkpoint-store.ts';
import type { Checkpoints } from '../../ledger/checkpoints.ts';
import { conversationsOf, eraseConversation } from '../../ledger/erase.ts';
import type { Erasure } from '../../ledger/erase.ts';
import { exportLedger, isSigned } from '../../ledger/export-ledger.ts';
import { consistencyProof } from '../../ledger/proofs.ts';
import { faultsOf } from '../../problems/from-zod.ts';
import { Problem, problemOf } from '../../problems/problem.ts';
import { storeProblem } from '../../storage/store-problem.ts';
import { requireAdmin } from '../authenticate.ts';
import type { Context } from '../context.ts';
import { CheckpointQuery, CustomerPath, EraseRequest, ExportQuery } from '../ledger-answers.ts';
import { ConversationPath, checkAddress } from '../parameters.ts';

/** Bytes gathered before they are sent: a line at a time would cost a write each. */
const CHUNK = 64 * 1024;

async function* inChunks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const line of lines) {
    held += `${line}\n`;
    if (held.length < CHUNK) continue;
    yield held;
    held = '';
  }
  if (held !== '') yield held;
}

const orStoreProblem = async <Value>(work: Promise<Value>): Promise<Value> => {
  try {
    return await work;
  } catch (error) {
    throw storeProblem(error);
  }
};

/** The auditor's door: proofs of what is stored, and the erasure of what must not be. */
export const ledgerRoutes = (app: FastifyInstance, context: Context): void => {
  const checkpointOf = async (tenant: string) => {
    const checkpoints: Checkpoints | null = context.checkpoints;
    if (!checkpoints) throw new Problem('ledger-unsigned');
    const made = await orStoreProblem(checkpoints.make(tenant));
    if (!made) throw new Problem('ledger-empty');
    return made;
  };

  const sizeSince = async (tenant: string, since: number | string): Promise<number> => {
    if (typeof since === 'number') return since;
    const found = await orStoreProblem(latestCheckpoint(context.db, tenant, new Date(since)));
    return found?.size ?? 0;
  };

  app.get('/v1/ledger/export', async (request, reply) => {
    const { tenant } = await requireAdmin(context, request);
    const query = checkAddress(ExportQuery, request.query, 'invalid-query');
    const checkpoint = await checkpointOf(tenant);
    const since = query.since === undefined ? undefined : await sizeSince(tenant, query.since);
    if (since !== undefined && since > checkpoint.size) throw new Problem('invalid-query');
    const { conversation } = query;
    if (
      conversation !== undefined &&
      !(await orStoreProblem(isSigned(context.db, checkpoint, conversation)))
    )
      throw new Problem('not-found');
    const lines = exportLedger(context.db, {
      tenant,
      scope: {
        ...(conversation !== undefined && { conversation }),
        ...(conversation === undefined && since !== undefined && { since }),
      },
      checkpoint,
      withContent: query.content === 'true',
      at: context.now().toISOString(),
    });
    return reply.type('application/jsonl').send(Readable.from(inChunks(lines)));
  });

  app.get('/v1/ledger/checkpoint', async (request) => {
    const { tenant } = await requireAdmin(context, request);
    const { since } = checkAddress(CheckpointQuery, request.query, 'invalid-query');
    const checkpoint = await checkpointOf(tenant);
    if (since === undefined) return checkpoint;
    if (since > checkpoint.size) throw new Problem('invalid-query');
    const proof = await orStoreProblem(
      consistencyProof(context.db, tenant, since, checkpoint.size),
    );
    return { ...checkpoint, consistency: { from: since, proof } };
  });

  const erase = async (
    request: FastifyRequest,
    { tenant, name }: { tenant: string; name: string },
    conversations: readonly string[],
  ): Promise<{ erased: Erasure[] }> => {
    const parsed = EraseRequest.safeParse(request.body);
    if (!parsed.success) throw problemOf(faultsOf(parsed.error));
    const erased: Erasure[] = [];
    for (const id of conversations) {
      erased.push(
        await orStoreProblem(
          eraseConversation(context.db, tenant, id, {
            by: name,
            at: context.now().toISOString(),
            reason: parsed.data.reason ?? null,
          }),
        ),
      );
      context.panels.forget(tenant, id);
      context.writer.written(tenant, id);
    }
    return { erased };
  };

  app.post('/v1/conversations/:id/erase', async (request) => {
    const admin = await requireAdmin(context, request);
    const { id } = checkAddress(ConversationPath, request.params, 'invalid-id');
    return erase(request, admin, [id]);
  });

  app.post('/v1/customers/:id/erase', async (request) => {
    const admin = await requireAdmin(context, request);
    const { id } = checkAddress(CustomerPath, request.params, 'invalid-id');
    const found = await orStoreProblem(conversationsOf(context.db, admin.tenant, id));
    return erase(request, admin, found);
  });
};
