import type { Tier } from '@baton/handoff-core';
import type { FastifyRequest } from 'fastify';
import type { KeyGrant } from '../auth/agent-keys.ts';
import { Problem } from '../problems/problem.ts';
import type { Context } from './context.ts';

const bearer = (request: FastifyRequest): string => {
  const match = /^Bearer ([\x21-\x7e]+)$/.exec(request.headers.authorization ?? '');
  if (!match?.[1]) throw new Problem('key-missing');
  return match[1];
};

const grantOf = async (context: Context, request: FastifyRequest): Promise<KeyGrant> => {
  const grant = await context.keys.grantOf(bearer(request));
  if (grant === null) throw new Problem('key-unknown');
  return grant;
};

/** Whoever has a key of the tenant, of any scope. @throws Problem `key-missing`, `key-unknown` */
export const requireKey = async (context: Context, request: FastifyRequest): Promise<string> =>
  (await grantOf(context, request)).tenant;

/** Tenant of the agent that calls. @throws Problem `key-missing`, `key-unknown`, `forbidden` */
export const requireAgent = async (context: Context, request: FastifyRequest): Promise<string> => {
  const { tenant, scopes } = await grantOf(context, request);
  if (!scopes.includes('agent')) throw new Problem('forbidden');
  return tenant;
};

/** Tenant and name of the admin that calls. @throws Problem `key-missing`, `key-unknown`, `forbidden` */
export const requireAdmin = async (
  context: Context,
  request: FastifyRequest,
): Promise<{ tenant: string; name: string }> => {
  const { tenant, scopes, name } = await grantOf(context, request);
  if (!scopes.includes('admin')) throw new Problem('forbidden');
  return { tenant, name };
};

/** Who looks at a panel: a page's session, or a key, which sees the strictest rendition. @throws Problem */
export const requireViewer = async (
  context: Context,
  request: FastifyRequest,
): Promise<{ tenant: string; viewer: string; tier: Tier }> => {
  const session = context.sessions.find(bearer(request));
  if (session) return session;
  const { tenant } = await grantOf(context, request);
  return { tenant, viewer: 'agent-key', tier: 'restricted' };
};

/** Who tells something about an action: a panel session, by which `by` is proven, or any key. @throws Problem */
export const requireReporter = async (
  context: Context,
  request: FastifyRequest,
): Promise<{ tenant: string; by: string | null; person: boolean }> => {
  const session = context.sessions.find(bearer(request));
  if (session) return { tenant: session.tenant, by: session.viewer, person: true };
  const { tenant, scopes } = await grantOf(context, request);
  return { tenant, by: null, person: !scopes.includes('agent') };
};

/** Who may decide on approvals: a panel session by its tier, or an admin's key. @throws Problem `forbidden` and others */
export const requireApprover = async (
  context: Context,
  request: FastifyRequest,
): Promise<{ tenant: string; tier: Tier; by: { session: string | null; key: string } }> => {
  const session = context.sessions.find(bearer(request));
  if (session)
    return { tenant: session.tenant, tier: session.tier, by: { session: session.viewer, key: '' } };
  const { tenant, name } = await requireAdmin(context, request);
  return { tenant, tier: 'full', by: { session: null, key: name } };
};
