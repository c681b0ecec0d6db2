import { expect, it } from 'vitest';
import { basic, conversationAt, withZendesk } from '../testing/client.ts';
import type { Scene } from '../testing/client.ts';

const pass = (
  { zendesk, call }: Scene,
  id: string,
  metadata: Readonly<Record<string, unknown>> = {},
) =>
  call(
    'POST',
    `/sc${conversationAt(zendesk, id)}/passControl`,
    { switchboardIntegration: 'zd:agentWorkspace', metadata },
    basic(zendesk),
  );

it('makes a ticket of what was passed: fields, tags and who asks', () =>
  withZendesk(async (scene) => {
    const { zendesk, get } = scene;
    const { handoff_id: handoff = 0, handoff_state: state = 0 } = zendesk.seeded.fields;
    const id = zendesk.sunshine.open({ name: 'Visitor', text: 'My card was charged twice' });
    await pass(scene, id, {
      [`dataCapture.ticketField.${handoff}`]: 'hnd_7',
      [`dataCapture.ticketField.${state}`]: 'no such option',
      'dataCapture.systemField.tags': 'ai-handoff, Refund',
      'dataCapture.systemField.requester.name': 'Somebody',
      'dataCapture.systemField.requester.email': 'somebody@example.com',
    });
    const number = zendesk.sunshine.ticketOf(id) ?? 0;
    const ticket = await get(number);
    expect(ticket).toMatchObject({
      subject: 'Conversation with Somebody',
      tags: ['ai-handoff', 'refund'],
      from_messaging_channel: true,
      status: 'new',
    });
    const values = ticket['custom_fields'] as { id: number; value: unknown }[];
    expect(values.find((each) => each.id === handoff)?.value).toBe('hnd_7');
    // What a drop-down does not have is left out, and nobody is told.
    expect(values.find((each) => each.id === state)?.value).toBeNull();
    const requester = zendesk.account.users.get(Number(ticket['requester_id']));
    expect(requester?.email).toBe('somebody@example.com');
  })());

it('makes the ticket when told, and only one', () =>
  withZendesk(async (scene) => {
    const { sunshine, account } = scene.zendesk;
    sunshine.makeTickets = 'when-told';
    const id = sunshine.open();
    expect(() => sunshine.makeTicket(id)).toThrow('not with people');
    await pass(scene, id);
    expect([sunshine.holder(id), sunshine.ticketOf(id)]).toStrictEqual(['workspace', null]);
    const number = sunshine.makeTicket(id);
    expect(sunshine.makeTicket(id)).toBe(number);
    expect(account.tickets.all()).toHaveLength(1);
  })());

it('puts what the customer writes into the ticket, and opens a solved one again', () =>
  withZendesk(async (scene) => {
    const { zendesk, get } = scene;
    const id = zendesk.sunshine.open();
    await pass(scene, id);
    const number = zendesk.sunshine.makeTicket(id);
    zendesk.person.reply(number, zendesk.seeded.agents[0].id, 'Let me look.');
    zendesk.person.solve(number);
    zendesk.sunshine.say(id, 'One more thing');
    expect(await get(number)).toMatchObject({ status: 'open' });
    expect(zendesk.sunshine.holder(id)).toBe('workspace');
    expect(zendesk.sunshine.messages(id).map(({ by, text }) => `${by}: ${text}`)).toStrictEqual([
      'customer: A question',
      'business: Let me look.',
      'customer: One more thing',
    ]);
  })());

it('gives the conversation back to the bot when its ticket is closed, not when it is solved', () =>
  withZendesk(async (scene) => {
    const { zendesk } = scene;
    zendesk.sunshine.hookTo('https://listener.example.com/');
    const id = zendesk.sunshine.open();
    await pass(scene, id);
    const number = zendesk.sunshine.makeTicket(id);
    zendesk.person.assign(number, { agent: zendesk.seeded.agents[0].id });
    zendesk.person.solve(number);
    expect(zendesk.sunshine.holder(id)).toBe('workspace');
    zendesk.sunshine.takeHooks();
    zendesk.person.close(number);
    expect([zendesk.sunshine.holder(id), zendesk.sunshine.ticketOf(id)]).toStrictEqual([
      'bot',
      null,
    ]);
    const [hook] = zendesk.sunshine.takeHooks();
    expect(JSON.parse(hook?.body ?? '{}')).toMatchObject({
      events: [{ type: 'switchboard:passControl', payload: { reason: 'ticketClosed' } }],
    });
    // The next handoff is another ticket.
    await pass(scene, id);
    expect(zendesk.sunshine.makeTicket(id)).not.toBe(number);
  })());

it('ends a session without a change of the ticket: what comes next is another one', () =>
  withZendesk(async (scene) => {
    const { zendesk } = scene;
    const id = zendesk.sunshine.open();
    await pass(scene, id);
    const number = zendesk.sunshine.makeTicket(id);
    const { status } = zendesk.account.tickets.row(number);
    zendesk.sunshine.endSession(id);
    zendesk.sunshine.say(id, 'Hello again');
    expect(zendesk.sunshine.holder(id)).toBe('bot');
    expect(zendesk.account.tickets.row(number).status).toBe(status);
    expect(zendesk.account.tickets.comments(number)).toHaveLength(1);
    await pass(scene, id);
    expect(zendesk.sunshine.makeTicket(id)).not.toBe(number);
  })());
