import type { FastifyRequest } from 'fastify';
import type { KeyGrant } from '../auth/agent-keys.ts';
import { Problem } from '../problems/problem.ts';
import type { Context } from './context.ts';

/** What a request proves itself by. @throws Problem `key-missing` */
export const bearer = (request: FastifyRequest): string => {
  const match = /^Bearer ([\x21-\x7e]+)$/.exec(request.headers.authorization ?? '');
  if (!match?.[1]) throw new Problem('key-missing');
  return match[1];
};

/** What the key of a request opens. @throws Problem `key-missing`, `key-unknown` */
export const grantOf = async (context: Context, request: FastifyRequest): Promise<KeyGrant> => {
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
