import { startFreshdesk } from '@baton/testkit/freshdesk';
import type { FreshdeskOptions } from '@baton/testkit/freshdesk';
import { hearingWorld } from '../../shared/testing/hearing-world.ts';
import { markersIn } from '../../shared/testing/markers-in.ts';
import { oneAccount } from '../../shared/testing/one-account.ts';
import type { Policy } from '../../shared/testing/service-of-test.ts';
import type { FileStore } from '../../shared/testing/store-of-file.ts';
import { freshdeskConnector } from '../connector/freshdesk-connector.ts';
import { accountAt } from './make-sample.ts';

/** A service that listens to Freddy in an account. */
export const freddyWorld = async (
  store: FileStore,
  {
    policy = {},
    options = {},
    freddy = true,
  }: { policy?: Policy; options?: FreshdeskOptions; freddy?: boolean } = {},
) => {
  const world = await hearingWorld(store, {
    helpdesk: 'freshdesk',
    policy,
    startFake: (now) => startFreshdesk({ now, plan: null, freddy: true, ...options }),
    connect: (fake, tenant) =>
      freshdeskConnector(oneAccount({ ...accountAt(fake), tenant, freddy }, fake.now)),
    hint: (fake, { id, n }) => ({ ticket_id: id, event: `hint-${n}`, account: fake.domain }),
  });
  return Object.assign(world, {
    /** Notes of Baton, oldest first, each with the marker it bears. */
    notes: (id: string): string[] =>
      world.fake.account.tickets
        .conversations(id)
        .flatMap(({ private: isPrivate, bodies }) =>
          isPrivate ? markersIn(bodies.at(-1)?.html) : [],
        ),
  });
};
