import { expect, it } from 'vitest';
import { hubSignature } from './hooks/sign-hook.ts';
import { withIntercom } from './testing/client.ts';
import { listen } from './testing/listen.ts';

const topicOf = (body: string | Buffer): string =>
  (JSON.parse(body.toString()) as { topic: string }).topic;

const itemOf = (body: string): Record<string, unknown> =>
  (JSON.parse(body) as { data: { item: Record<string, unknown> } }).data.item;

it(
  'tells of everything people, Fin and the app do, each under its topic',
  withIntercom(async ({ intercom, note }) => {
    const { person, seeded } = intercom;
    const [ines] = seeded.agents;
    const id = intercom.open();
    person.finAnswers(id, 'Have you tried…');
    person.customerSays(id, 'Yes.');
    await note(id, 'Handed over.');
    person.assign(id, { team: seeded.teams.billing.id });
    person.reply(id, ines.id, 'Hello');
    person.snooze(id, new Date('2027-01-01'));
    person.customerSays(id, 'Well?');
    person.prioritise(id, 'high');
    person.close(id);
    person.rate(id, 2, 'slow');
    person.reopen(id);
    person.finCalls(id, { name: 'Refund', success: true });
    const other = intercom.add.contact('Kim Olsen');
    person.attach(id, other.id);
    person.detach(id, other.id);
    person.removeAdmin(ines.id);
    person.remove(id);
    intercom.ping();
    expect(intercom.takeHooks().map(({ body }) => topicOf(body))).toStrictEqual([
      'conversation.user.created',
      'conversation.operator.replied',
      'conversation.user.replied',
      'conversation.admin.noted',
      'conversation.admin.assigned',
      'conversation.admin.replied',
      'conversation.admin.snoozed',
      'conversation.user.replied',
      'conversation.admin.unsnoozed',
      'conversation.priority.updated',
      'conversation.admin.closed',
      'conversation.rating.added',
      'conversation.admin.opened',
      'data_connector.execution.completed',
      'conversation.contact.attached',
      'conversation.contact.detached',
      'admin.removed_from_workspace',
      'conversation.deleted',
      'ping',
    ]);
  }),
);

it(
  'signs what it says, names the workspace, and says whose part it was',
  withIntercom(async ({ intercom, note }) => {
    const id = intercom.open('<b>5</b>');
    await note(id, '<p>Handed <b>over</b></p>');
    const [created, noted] = intercom.takeHooks();
    const body = JSON.parse(noted?.body ?? '') as Record<string, unknown>;
    expect([body['type'], body['app_id'], body['id']]).toStrictEqual([
      'notification_event',
      intercom.workspaceId,
      noted?.id,
    ]);
    expect(noted?.headers['x-hub-signature']).toBe(
      hubSignature(intercom.secret(), noted?.body ?? ''),
    );
    const { conversation_parts: parts } = itemOf(noted?.body ?? '') as {
      conversation_parts: { conversation_parts: Record<string, unknown>[] };
    };
    const [part] = parts.conversation_parts;
    expect([part?.['body'], part?.['app_package_code']]).toStrictEqual([
      'Handed over',
      intercom.packageCode,
    ]);
    expect((itemOf(created?.body ?? '')['source'] as { body: string }).body).toBe('<b>5</b>');
  }),
);

it(
  'tells HTML in webhooks of an app that is still at 2.14',
  withIntercom(
    ({ intercom }) => {
      intercom.open('5 < 6');
      const [created] = intercom.takeHooks();
      const { source } = itemOf(created?.body ?? '') as { source: { body: string } };
      expect(source.body).toBe('<p>5 &lt; 6</p>');
      return Promise.resolve();
    },
    { version: '2.14' },
  ),
);

it(
  'asks with HEAD before it posts anywhere, and never posts off this machine',
  withIntercom(async ({ intercom }) => {
    const shut = await listen(({ method }) => ({ status: method === 'HEAD' ? 405 : 200 }));
    expect(await intercom.hookTo(`${shut.origin}/hooks`)).toBe(false);
    intercom.open();
    await intercom.hooksSettled();
    expect(shut.heard.map(({ method }) => method)).toStrictEqual(['HEAD']);
    await expect(intercom.hookTo('https://elsewhere.example/hooks')).rejects.toThrow('machine');
    expect(intercom.isHooked()).toBe(false);
  }),
);

it(
  'sends again a minute later, once, under the same id',
  withIntercom(async ({ intercom }) => {
    const { origin, heard } = await listen(({ method }) => ({
      status: method === 'HEAD' ? 200 : 500,
    }));
    expect(await intercom.hookTo(`${origin}/hooks`)).toBe(true);
    intercom.open();
    await intercom.hooksSettled();
    for (const milliseconds of [59_000, 1_000, 60_000, 600_000]) {
      intercom.advance(milliseconds);
      await intercom.hooksSettled();
    }
    const posts = heard.filter(({ method }) => method === 'POST');
    const told = posts.map(({ body }) => JSON.parse(body.toString()) as Record<string, unknown>);
    expect(told.map((each) => each['delivery_attempts'])).toStrictEqual([1, 2]);
    expect(new Set(told.map((each) => each['id'])).size).toBe(1);
    expect(posts[1]?.headers['x-hub-signature']).toBe(
      hubSignature(intercom.secret(), posts[1]?.body ?? ''),
    );
    expect(intercom.hookAnswers).toStrictEqual([500, 500]);
  }),
);

it(
  'sends no more to who answers that it is gone',
  withIntercom(async ({ intercom }) => {
    const { origin, heard } = await listen(({ method }) => ({
      status: method === 'HEAD' ? 200 : 410,
    }));
    await intercom.hookTo(`${origin}/hooks`);
    intercom.open();
    await intercom.hooksSettled();
    intercom.open();
    intercom.advance(60_000);
    await intercom.hooksSettled();
    expect(heard.length).toBe(2);
    expect(intercom.isHooked()).toBe(false);
  }),
);

it(
  'sends twice, in another order, not at all, or signed by somebody else, as told',
  withIntercom(({ intercom }) => {
    const id = intercom.open();
    intercom.takeHooks();
    const faults = (['duplicate', 'hold', null, 'drop', 'forged'] as const).values();
    intercom.planHooks(() => faults.next().value ?? null);
    const { person, seeded } = intercom;
    person.customerSays(id, 'one');
    person.customerSays(id, 'two');
    person.close(id);
    person.reopen(id);
    person.note(id, seeded.lead.id, 'x');
    const hooks = intercom.takeHooks();
    expect(hooks.map(({ body }) => topicOf(body))).toStrictEqual([
      'conversation.user.replied',
      'conversation.user.replied',
      'conversation.admin.closed',
      'conversation.user.replied',
      'conversation.admin.noted',
    ]);
    expect(new Set(hooks.map((hook) => hook.id)).size).toBe(4);
    const right = hooks.map(
      ({ headers, body }) => headers['x-hub-signature'] === hubSignature(intercom.secret(), body),
    );
    expect(right).toStrictEqual([true, true, true, true, false]);
    return Promise.resolve();
  }),
);

it(
  'tells only of topics that are subscribed to',
  withIntercom(({ intercom }) => {
    intercom.subscribe(['conversation.admin.closed']);
    const id = intercom.open();
    intercom.person.close(id);
    expect(intercom.takeHooks().length).toBe(1);
    return Promise.resolve();
  }),
);
