import { Policy } from '@baton/handoff-core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readEndpoints } from '../../endpoints/registry.ts';
import { checkInput } from '../../policy/check-input.ts';
import { endpointWarnings } from '../../policy/endpoint-warnings.ts';
import { listVersions, readPolicy } from '../../policy/policy-store.ts';
import type { PolicyVersion, TenantPolicy } from '../../policy/tenant-policy.ts';
import { faultsOf } from '../../problems/from-zod.ts';
import { Problem, problemOf } from '../../problems/problem.ts';
import { requireAdmin } from '../authenticate.ts';
import type { Context } from '../context.ts';
import { checkAddress } from '../parameters.ts';
import {
  CheckQuery,
  DryRunRequest,
  POLICY_LIMIT,
  SaveHeaders,
  SaveQuery,
  VersionPath,
  VersionsQuery,
} from '../policy-answers.ts';

const etagOf = ({ version }: PolicyVersion): string => `"${version}"`;

const toAnswer = ({ engine, input, version, savedAt, savedBy, note }: TenantPolicy) => ({
  version,
  savedAt,
  savedBy,
  note,
  policy: engine.policy,
  input,
});

/** Version a save was made from; null for any. @throws Problem `version-missing`, `version-conflict` */
const expectedBy = (request: FastifyRequest): number | null => {
  const given = request.headers['if-match'];
  if (given === undefined) throw new Problem('version-missing');
  const parsed = SaveHeaders.safeParse({ 'if-match': given });
  if (!parsed.success) throw new Problem('version-conflict');
  const tag = parsed.data['if-match'];
  return tag === '*' ? null : Number(tag.replaceAll(/\D/g, ''));
};

/** The admin's door: what the tenant wants, checked, tried and saved. */
export const policyRoutes = (app: FastifyInstance, context: Context): void => {
  const dryRun = async (tenant: string, proposed: Policy, conversations: number) => {
    const { engine } = await context.policies.latest(tenant);
    return context.dryRuns.run(tenant, engine.policy, proposed, conversations);
  };

  /** What is wrong with a body, and what is most likely not meant. */
  const checkBody = async (tenant: string, body: unknown) => {
    const { policy, warnings } = checkInput(body);
    const names = new Set((await readEndpoints(context, tenant)).map(({ name }) => name));
    return { policy, warnings: [...warnings, ...endpointWarnings(policy, names)] };
  };

  app.get('/v1/policy', async (request, reply): Promise<FastifyReply> => {
    const { tenant } = await requireAdmin(context, request);
    const policy = await context.policies.latest(tenant);
    void reply.header('etag', etagOf(policy)).header('cache-control', 'private, no-cache');
    if (request.headers['if-none-match'] === etagOf(policy)) return reply.code(304).send();
    const ruleTrouble = [...policy.engine.ruleTrouble].map(([id, trouble]) => ({ id, ...trouble }));
    return reply.send({ ...toAnswer(policy), ruleTrouble });
  });

  app.put('/v1/policy', { bodyLimit: POLICY_LIMIT }, async (request, reply) => {
    const { tenant, name } = await requireAdmin(context, request);
    const { note } = checkAddress(SaveQuery, request.query, 'invalid-query');
    const { warnings } = await checkBody(tenant, request.body);
    const saved = await context.policies.save(tenant, {
      expected: expectedBy(request),
      input: request.body,
      at: context.now().toISOString(),
      by: name,
      note: note ?? null,
    });
    void reply.header('etag', etagOf(saved));
    return { ...toAnswer(saved), warnings };
  });

  app.post('/v1/policy/check', { bodyLimit: POLICY_LIMIT }, async (request) => {
    const { tenant } = await requireAdmin(context, request);
    const query = checkAddress(CheckQuery, request.query, 'invalid-query');
    const { policy, warnings } = await checkBody(tenant, request.body);
    return {
      ok: true,
      warnings,
      ...(query.dryRun !== undefined && { dryRun: await dryRun(tenant, policy, query.dryRun) }),
    };
  });

  app.post('/v1/policy/dry-run', { bodyLimit: POLICY_LIMIT }, async (request) => {
    const { tenant } = await requireAdmin(context, request);
    const parsed = DryRunRequest.safeParse(request.body);
    if (!parsed.success) throw problemOf(faultsOf(parsed.error));
    const { policy } = checkInput(parsed.data.policy, '/policy');
    return dryRun(tenant, policy, parsed.data.conversations);
  });

  app.get('/v1/policy/versions', async (request) => {
    const { tenant } = await requireAdmin(context, request);
    const { before = Number.MAX_SAFE_INTEGER, limit } = checkAddress(
      VersionsQuery,
      request.query,
      'invalid-query',
    );
    const found = await listVersions(context.db, tenant, { before, limit: limit + 1 });
    const versions = found.slice(0, limit);
    return { versions, next: found.length > limit ? (versions.at(-1)?.version ?? null) : null };
  });

  app.get('/v1/policy/versions/:version', async (request) => {
    const { tenant } = await requireAdmin(context, request);
    const { version } = checkAddress(VersionPath, request.params, 'invalid-id');
    const saved = await readPolicy(context.db, tenant, version);
    if (!saved) throw new Problem('not-found');
    const parsed = Policy.safeParse(saved.input);
    return {
      ...saved,
      policy: parsed.success ? { ...parsed.data, version: String(version) } : saved.input,
    };
  });
};
