import { startIntercom } from '@baton/testkit/intercom';
import type { IntercomOptions } from '@baton/testkit/intercom';
import { hearingWorld } from '../../shared/testing/hearing-world.ts';
import { markersIn } from '../../shared/testing/markers-in.ts';
import { oneAccount } from '../../shared/testing/one-account.ts';
import type { Policy } from '../../shared/testing/service-of-test.ts';
import type { FileStore } from '../../shared/testing/store-of-file.ts';
import { intercomConnector } from '../connector/intercom-connector.ts';
import { accountAt } from './make-sample.ts';

/** A service that listens to Fin in a workspace. */
export const finWorld = async (
  store: FileStore,
  { policy = {}, options = {} }: { policy?: Policy; options?: IntercomOptions } = {},
) => {
  const world = await hearingWorld(store, {
    helpdesk: 'intercom',
    policy,
    startFake: (now) => startIntercom({ now, requestsPerWindow: null, ...options }),
    connect: (fake, tenant) =>
      intercomConnector(oneAccount({ ...accountAt(fake), tenant, fin: true }, fake.now)),
    hint: (fake, { tenant, id, n }) => ({
      type: 'notification_event',
      id: `notif_hint-${tenant}-${n}`,
      topic: 'conversation.rating.added',
      app_id: fake.workspaceId,
      data: { type: 'notification_event_data', item: { type: 'conversation', id } },
    }),
  });
  return Object.assign(world, {
    /** Notes of Baton, oldest first, each with the marker it bears. */
    notes: (id: string): string[] =>
      world.fake.workspace.conversations
        .parts(id)
        .flatMap(({ partType, body }) => (partType === 'note' ? markersIn(body) : [])),
  });
};
