import type { Tier } from '@baton/handoff-core';
import type { FastifyRequest } from 'fastify';
import type { KeyGrant } from '../auth/agent-keys.ts';
import type { Session } from '../panel/sessions.ts';
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

/** Who looks at a panel: a page's session, or a key, which is no person and sees the strictest rendition. @throws Problem */
export const requireViewer = async (
  context: Context,
  request: FastifyRequest,
): Promise<{ tenant: string; viewer: string; tier: Tier; person: string | null }> => {
  const session = context.sessions.find(bearer(request));
  if (session) return { ...session, person: session.viewer };
  const { tenant } = await grantOf(context, request);
  return { tenant, viewer: 'agent-key', tier: 'restricted', person: null };
};

/** Somebody who stays: `holds` tells whether the session or key is still good, without making it last. @throws Problem */
export const requireFollower = async (
  context: Context,
  request: FastifyRequest,
): Promise<{
  tenant: string;
  /** What it was proven by. */
  holder: string;
  isSession: boolean;
  holds: () => boolean | Promise<boolean>;
}> => {
  const holder = bearer(request);
  const { sessions, keys } = context;
  const session = sessions.find(holder);
  if (session)
    return {
      tenant: session.tenant,
      holder,
      isSession: true,
      holds: () => sessions.has(holder),
    };
  const { tenant } = await grantOf(context, request);
  const holds = async (): Promise<boolean> => (await keys.grantOf(holder)) !== null;
  return { tenant, holder, isSession: false, holds };
};

/** Somebody who looks at a panel, proven by its page's session; no key will do. @throws Problem `forbidden` and others */
export const requirePerson = async (
  context: Context,
  request: FastifyRequest,
): Promise<Session> => {
  const session = context.sessions.find(bearer(request));
  if (session) return session;
  await grantOf(context, request);
  throw new Problem('forbidden');
};

/** Somebody who says something about an action: proven by a panel session, else by the name of a key. */
export interface Speaker {
  tenant: string;
  tier: Tier;
  session: string | null;
  key: string;
  /** Whether it is a person, or a program of the agent. */
  person: boolean;
}

/** How a speaker stands in the ledger. A name that only a key's holder claims stands beside the key's. */
export const nameOf = ({ session, key }: Speaker, claimed: string | undefined): string =>
  session ?? (claimed === undefined ? key : `${claimed} (${key})`);

/** Whoever has a panel session or any key. @throws Problem `key-missing`, `key-unknown` */
export const requireSpeaker = async (
  context: Context,
  request: FastifyRequest,
): Promise<Speaker> => {
  const session = context.sessions.find(bearer(request));
  if (session) return { ...session, session: session.viewer, key: '', person: true };
  const { tenant, scopes, name } = await grantOf(context, request);
  const tier = scopes.includes('admin') ? 'full' : 'restricted';
  return { tenant, tier, session: null, key: name, person: !scopes.includes('agent') };
};

/** Who may decide on approvals: a panel session by its tier, or an admin's key. @throws Problem `forbidden` and others */
export const requireApprover = async (
  context: Context,
  request: FastifyRequest,
): Promise<Speaker> => {
  const speaker = await requireSpeaker(context, request);
  if (speaker.session === null && speaker.tier !== 'full') throw new Problem('forbidden');
  return speaker;
};
