import type { Delivery } from '../hooks/delivery-log.ts';
import type { Webhook } from '../hooks/webhook.ts';
import { openDatabase } from './open-database.ts';
import { startSubscriber } from './subscriber.ts';
import { testDatabase } from './test-database.ts';
import { NOW, testService } from './test-service.ts';
import type { TestService } from './test-service.ts';

/** What the log of a subscriber answers. */
export interface Log {
  deliveries: Delivery[];
  next: number | null;
}

/** Two services on one database whose clock is ours, and subscribers of tenant a. */
export const webhookDesk = async () => {
  let time = NOW.getTime();
  const now = () => new Date(time);
  const connection = await testDatabase();
  const test = await testService({ connection, now });
  const other = await testService({ connection, now, keys: test.keys });
  /** Subscribes somebody new under a name. */
  const subscribe = async (name: string, events: string[] = ['*'], key = test.keys.adminA) => {
    const subscriber = await startSubscriber();
    const { status, body } = await test.ask<Webhook & { secret: string }>(
      'PUT',
      `/v1/webhooks/${name}`,
      { body: { url: subscriber.url, events }, key },
    );
    return { ...subscriber, status, secret: body.secret };
  };
  /** A customer asks for a person, and whoever has to hear of it is written down. */
  const escalate = async (conversationId: string, key = test.keys.a) => {
    const { body } = await test.post(
      conversationId,
      [
        { type: 'conversation', id: 'f', customer: { id: 'cu-1', name: 'Quentin' } },
        {
          type: 'turn',
          id: 't1',
          by: 'customer',
          text: 'Zebra crossing. I want to talk to a human agent about my lawyer.',
        },
      ],
      key,
    );
    await test.service.deliver();
    return body.handoff?.id ?? '';
  };
  return {
    test,
    other,
    connection,
    now,
    subscribe,
    escalate,
    /** Seconds. */
    wait: (seconds: number) => {
      time += seconds * 1_000;
    },
    send: (at: TestService = test) => at.service.sendWebhooks(),
    log: async (name: string, query = '') =>
      (await test.ask<Log>('GET', `/v1/webhooks/${name}/deliveries${query}`)).body,
    read: async (name: string) => (await test.ask<Webhook>('GET', `/v1/webhooks/${name}`)).body,
    database: () => openDatabase(test),
  };
};
