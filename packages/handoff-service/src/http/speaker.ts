import type { Tier } from '@baton/handoff-core';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.ts';
import { bearer, grantOf } from './authenticate.ts';
import type { Context } from './context.ts';
import { mapSeen, personOf, visitor } from './visitor.ts';
import type { Person, Visitor } from './visitor.ts';

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

const keySpeaker = async (context: Context, request: FastifyRequest): Promise<Speaker> => {
  const { tenant, scopes, name } = await grantOf(context, request);
  const tier = scopes.includes('admin') ? 'full' : 'restricted';
  return { tenant, tier, session: null, key: name, person: !scopes.includes('agent') };
};

const sessionSpeaker = ({
  tenant,
  viewer,
  tier,
}: Pick<Person, 'tenant' | 'viewer' | 'tier'>): Speaker => ({
  tenant,
  tier,
  session: viewer,
  key: '',
  person: true,
});

/** Whoever has a panel session or any key. */
export interface Anybody extends Visitor<Speaker> {
  /** For what concerns no single conversation. @throws Problem `forbidden` to whoever sees a helpdesk's tickets one by one */
  anywhere: () => Promise<Speaker>;
}

/** @throws Problem `key-missing`, `key-unknown` */
export const requireSpeaker = async (
  context: Context,
  request: FastifyRequest,
): Promise<Anybody> => {
  const known = await personOf(context, request);
  if (known) {
    const { token, session } = known;
    const anywhere = async (): Promise<Speaker> => {
      if (session.helpdesk !== undefined) throw new Problem('forbidden');
      await context.sessions.keep(token);
      return sessionSpeaker(session);
    };
    return { ...mapSeen(known.visitor, sessionSpeaker), anywhere };
  }
  const speaker = await keySpeaker(context, request);
  return { ...visitor(speaker.tenant, async () => speaker), anywhere: async () => speaker };
};

/** Whoever has a key of any scope; no session will do. @throws Problem `forbidden` and others */
export const requireProgram = async (
  context: Context,
  request: FastifyRequest,
): Promise<Speaker> => {
  if (await context.sessions.find(bearer(request))) throw new Problem('forbidden');
  return keySpeaker(context, request);
};

/** Who may decide on approvals: a panel session by its tier, or an admin's key. @throws Problem `forbidden` and others */
export const requireApprover = async (
  context: Context,
  request: FastifyRequest,
): Promise<Visitor<Speaker>> => {
  const speaker = await requireSpeaker(context, request);
  if (await personOf(context, request)) return speaker;
  if ((await speaker.anywhere()).tier !== 'full') throw new Problem('forbidden');
  return speaker;
};
