import type { HelpdeskConnector, Service } from '@baton/handoff-service';
import type { SentHook } from '@baton/testkit/helpdesk';
import { onTestFinished } from 'vitest';
import { serviceOfTest } from './service-of-test.ts';
import type { Policy } from './service-of-test.ts';
import type { FileStore } from './store-of-file.ts';
import { tenantOfTest } from './tenant-of-test.ts';

/** What is read of a conversation. */
export interface ReadConversation {
  lease: { holder: string };
  turns: { id: string; by: string; text: string; at: string }[];
  handoffs: { id: string; state: string; requestedAt: string; updatedAt: string }[];
}

/** What a fake has to have for a service to hear of it. */
export interface HeardFake {
  secret: () => string;
  takeHooks: () => SentHook[];
  signHook: (body: string) => SentHook;
  close: () => Promise<void>;
}

/** What a world is made of. */
export interface HearingParts<Fake extends HeardFake> {
  helpdesk: string;
  policy: Policy;
  startFake: (now: () => Date) => Promise<Fake>;
  connect: (fake: Fake, tenant: string) => HelpdeskConnector;
  /** A webhook of no news that says that something is in a conversation, the `n`th of its kind. */
  hint: (fake: Fake, told: { tenant: string; id: string; n: number }) => object;
}

/**
 * A service that listens to the bot of a helpdesk. Nothing happens by itself: time passes by `pass`, the outbox works by `service.deliver`,
 * webhooks come by `bring`. `restart` gives a process that knows nothing but what is stored.
 */
export const hearingWorld = async <Fake extends HeardFake>(
  store: FileStore,
  { helpdesk, policy, startFake, connect, hint }: HearingParts<Fake>,
) => {
  const { tenant, now, pass } = tenantOfTest();
  const fake = await startFake(now);
  onTestFinished(() => fake.close());
  const { service, logged, ask, restart } = await serviceOfTest(store, {
    tenant,
    helpdesk,
    connect: () => connect(fake, tenant),
    policy,
    now,
  });
  const knock = async ({ headers, body }: { headers: object; body: string }): Promise<void> => {
    await service().takeHook({
      tenant,
      helpdesk,
      headers: { ...headers },
      body: Buffer.from(body),
      secrets: [fake.secret()],
    });
  };
  let hints = 0;

  return {
    fake,
    ask,
    knock,
    logged,
    now,
    pass: (seconds: number): void => pass(seconds * 1_000),
    get service(): Service {
      return service();
    },
    /** Ends it before its test does: one of many worlds of a property. */
    close: async (): Promise<void> => {
      await service().close();
      await fake.close();
    },
    restart,
    /** Brings all webhooks that left, as `sort` has them, and does what they ask for. */
    bring: async (sort: (hooks: SentHook[]) => SentHook[] = (hooks) => hooks): Promise<void> => {
      for (const hook of sort(fake.takeHooks())) await knock(hook);
      await service().runJobs();
    },
    /** A webhook of no news says that something is in a conversation. */
    hint: async (id: string): Promise<void> => {
      hints += 1;
      await knock(fake.signHook(JSON.stringify(hint(fake, { tenant, id, n: hints }))));
      await service().runJobs();
    },
    /** Null as long as Baton does not know of it. */
    conversation: async (id: string): Promise<ReadConversation | null> => {
      const { status, body } = await ask<ReadConversation>(
        'GET',
        `/v1/conversations/${helpdesk}:${id}`,
      );
      return status === 200 ? body : null;
    },
  };
};

/** A world that hears, as `hearingWorld` makes it. */
export type HearingWorld<Fake extends HeardFake> = Awaited<ReturnType<typeof hearingWorld<Fake>>>;
