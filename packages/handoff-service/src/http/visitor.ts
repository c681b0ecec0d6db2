import type { FastifyRequest } from 'fastify';
import type { Session } from '../panel/session.ts';
import { Problem } from '../problems/problem.ts';
import type { PanelTarget } from '../storage/conversation-reader.ts';
import type { Sight } from '../viewers/viewer-access.ts';
import { bearer, grantOf } from './authenticate.ts';
import type { Context } from './context.ts';

/** Who somebody is, told only together with what they want to see or change: no route can forget to ask whether they may. */
export interface Visitor<Seen> {
  tenant: string;
  /** To look at it. @throws Problem as ViewerAccess.sightOf */
  reading: (target: PanelTarget) => Promise<Seen>;
  /** To write of it, or to have more of it shown: their helpdesk is asked anew. @throws Problem as ViewerAccess.sightOf */
  changing: (target: PanelTarget) => Promise<Seen>;
}

/** Somebody whose answer is the same way found for both. */
export const visitor = <Seen>(
  tenant: string,
  see: (target: PanelTarget, fresh: boolean) => Promise<Seen>,
): Visitor<Seen> => ({
  tenant,
  reading: (target) => see(target, false),
  changing: (target) => see(target, true),
});

/** Somebody with a session who may see what they asked for. */
export interface Person extends Sight {
  tenant: string;
  viewer: string;
  /** Who they are at their helpdesk, by its id; null where none vouches for them. */
  user: string | null;
}

/** Whoever has a session, or null. @throws Problem `key-missing`, `store-unavailable` */
export const personOf = async (
  { access, sessions }: Context,
  request: FastifyRequest,
): Promise<{ token: string; session: Session; visitor: Visitor<Person> } | null> => {
  const token = bearer(request);
  const session = await sessions.find(token);
  if (!session) return null;
  const { tenant, viewer } = session;
  const see = async (target: PanelTarget, fresh: boolean): Promise<Person> => ({
    tenant,
    viewer,
    user: session.user ?? null,
    ...(await access.sightOf(token, session, target, fresh)),
  });
  return { token, session, visitor: visitor(tenant, see) };
};

/** The same of somebody else. */
export const mapSeen = <From, To>(
  from: Visitor<From>,
  change: (seen: From) => To,
): Visitor<To> => ({
  tenant: from.tenant,
  reading: async (target) => change(await from.reading(target)),
  changing: async (target) => change(await from.changing(target)),
});

/** Who looks at a panel: a page's session, or a key, which is no person and sees the strictest rendition. @throws Problem */
export const requireViewer = async (
  context: Context,
  request: FastifyRequest,
): Promise<Visitor<Person & { person: string | null }>> => {
  const known = await personOf(context, request);
  if (known) return mapSeen(known.visitor, (seen) => ({ ...seen, person: seen.viewer }));
  const { tenant } = await grantOf(context, request);
  return visitor(tenant, async () => ({
    tenant,
    viewer: 'agent-key',
    user: null,
    tier: 'restricted',
    around: true,
    person: null,
  }));
};

/** Somebody who looks at a panel, proven by its page's session; no key will do. @throws Problem `forbidden` and others */
export const requirePerson = async (
  context: Context,
  request: FastifyRequest,
): Promise<Visitor<Person>> => {
  const known = await personOf(context, request);
  if (known) return known.visitor;
  await grantOf(context, request);
  throw new Problem('forbidden');
};
