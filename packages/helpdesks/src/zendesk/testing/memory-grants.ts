import { randomUUID } from 'node:crypto';
import type { GrantOwner, SentForLeave, ViewerGrant, ViewerGrants } from '@baton/handoff-service';

const nameOf = ({ tenant, helpdesk, user }: GrantOwner): string =>
  JSON.stringify([tenant, helpdesk, user]);

/** Leave in memory, for one process; what is asked of it can be counted. */
export const memoryGrants = () => {
  const kept = new Map<string, ViewerGrant>();
  const sent = new Map<string, SentForLeave>();
  const asked = { of: 0, renewed: 0 };
  const renewing = new Map<string, Promise<ViewerGrant | null>>();
  const grants: ViewerGrants = {
    of: async (owner) => {
      asked.of += 1;
      return kept.get(nameOf(owner)) ?? null;
    },
    save: async ({ tenant, helpdesk, user }, _account, secrets) => {
      const givenAt = new Date().toISOString();
      const grant = { tenant, helpdesk, user, secrets, stamp: randomUUID(), givenAt };
      kept.set(nameOf(grant), grant);
      return grant;
    },
    renew: (owner, isDone, renew) => {
      const name = nameOf(owner);
      const once = async (): Promise<ViewerGrant | null> => {
        await renewing.get(name)?.catch(() => undefined);
        const grant = kept.get(name);
        if (!grant || isDone(grant.secrets)) return grant ?? null;
        asked.renewed += 1;
        const next = { ...grant, secrets: await renew(grant) };
        if (kept.get(name)?.stamp === grant.stamp) kept.set(name, next);
        return kept.get(name) ?? null;
      };
      const work = once();
      renewing.set(name, work);
      return work;
    },
    drop: async (owner, stamp) => {
      const grant = kept.get(nameOf(owner));
      if (!grant || (stamp !== null && grant.stamp !== stamp)) return false;
      return kept.delete(nameOf(owner));
    },
    list: async (tenant, helpdesk) =>
      [...kept.values()]
        .filter((grant) => grant.tenant === tenant && grant.helpdesk === helpdesk)
        .map(({ user, givenAt }) => ({ user, givenAt })),
    begin: async (who) => {
      const state = randomUUID();
      sent.set(state, who);
      return state;
    },
    take: async (state) => {
      const who = sent.get(state) ?? null;
      sent.delete(state);
      return who;
    },
  };
  return { grants, asked, count: () => kept.size };
};
