import type { Tier } from '@baton/handoff-core';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.ts';
import type { Context } from './context.ts';

const bearer = (request: FastifyRequest): string => {
  const match = /^Bearer ([\x21-\x7e]+)$/.exec(request.headers.authorization ?? '');
  if (!match?.[1]) throw new Problem('key-missing');
  return match[1];
};

/** Tenant of the agent that calls. @throws Problem `key-missing`, `key-unknown` */
export const requireAgent = async (context: Context, request: FastifyRequest): Promise<string> => {
  const tenant = await context.keys.tenantOf(bearer(request));
  if (tenant === null) throw new Problem('key-unknown');
  return tenant;
};

/** Who looks at a panel: a page's session, or an agent's key, which sees the strictest rendition. @throws Problem */
export const requireViewer = async (
  context: Context,
  request: FastifyRequest,
): Promise<{ tenant: string; viewer: string; tier: Tier }> => {
  const token = bearer(request);
  const session = context.sessions.find(token);
  if (session) return session;
  const tenant = await context.keys.tenantOf(token);
  if (tenant === null) throw new Problem('key-unknown');
  return { tenant, viewer: 'agent-key', tier: 'restricted' };
};
