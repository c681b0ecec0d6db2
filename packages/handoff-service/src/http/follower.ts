import type { FastifyRequest } from 'fastify';
import type { Follower } from '../live/topic.ts';
import type { PanelTarget } from '../storage/conversation-reader.ts';
import { bearer, grantOf } from './authenticate.ts';
import type { Context } from './context.ts';
import { personOf } from './visitor.ts';

/** Somebody who stays. */
export interface Stayer {
  tenant: string;
  /** What it was proven by. */
  holder: string;
  isSession: boolean;
  /** Whoever may see it gets to know from time to time, by `holds`, whether that is still so. @throws Problem */
  following: (target: PanelTarget) => Promise<Pick<Follower, 'holds' | 'asks'>>;
}

/** @throws Problem */
export const requireFollower = async (
  context: Context,
  request: FastifyRequest,
): Promise<Stayer> => {
  const holder = bearer(request);
  const { sessions, keys } = context;
  const known = await personOf(context, request);
  if (!known) {
    const { tenant } = await grantOf(context, request);
    const holds = async (): Promise<boolean> => (await keys.grantOf(holder)) !== null;
    const following = async () => ({ holds, asks: holder });
    return { tenant, holder, isSession: false, following };
  }
  const { session, visitor: person } = known;
  return {
    tenant: session.tenant,
    holder,
    isSession: true,
    following: async (target) => {
      const { tier, around } = await person.reading(target);
      const has = async (): Promise<boolean> => (await sessions.find(holder)) !== null;
      if (session.helpdesk === undefined) return { holds: has, asks: holder };
      const holds = async (): Promise<boolean> => {
        // A store that is away ends nothing: without it nothing is shown, either.
        if (!(await has())) return false;
        try {
          const now = await person.reading(target);
          return now.tier === tier && now.around === around;
        } catch {
          // Whoever can't be asked about is not let in: the page comes back and hears why.
          return false;
        }
      };
      return { holds, asks: JSON.stringify([holder, target]) };
    },
  };
};
