import { expect, it } from 'vitest';
import { zendeskWorld } from '../testing/zendesk-world.ts';

const URL = '/v1/helpdesks/zendesk/pairing';

/** A tenant whose account is paired, with everything Baton makes there, and a conversation in a ticket of it. */
const world = async () => {
  const { fake, keys, serve } = await zendeskWorld();
  const { service, ask } = await serve();
  const { email } = fake.apiToken;
  const group = String(fake.seeded.groups.support.id);
  await ask('PUT', URL, {
    settings: { subdomain: 'acme', mode: 'api-token' },
    credentials: { email, apiToken: fake.apiToken.token() },
  });
  await ask('POST', `${URL}/repair`);
  const say = (conversation: string, ticket: number) =>
    ask(
      'POST',
      `/v1/conversations/${conversation}/events`,
      {
        events: [
          { id: 'f', type: 'conversation', ticket: { helpdesk: 'zendesk', id: String(ticket) } },
          {
            id: 'q',
            type: 'turn',
            by: 'customer',
            text: 'I want a human, charged me twice, get me a person!',
          },
        ],
      },
      keys.a,
    );
  const handoff = async (id: string): Promise<Record<string, unknown>> =>
    (await ask('GET', `/v1/handoffs/${id}`, undefined, keys.a)).body;
  /** Webhooks travel by themselves; how long it takes is nobody's promise. */
  const until = (id: string, wanted: string): Promise<void> =>
    expect
      .poll(
        async () => {
          await fake.hooksSettled();
          await service.runJobs();
          await service.deliver();
          return (await handoff(id))['state'];
        },
        { timeout: 30_000 },
      )
      .toBe(wanted);
  return { fake, keys, service, ask, group, say, handoff, until };
};

it('goes from the AI to a person in Zendesk and back, told by signed webhooks', async () => {
  const { fake, keys, service, ask, say, until } = await world();
  const { person, account, seeded } = fake;
  const [ines] = seeded.agents;
  const ticket = person.open({ subject: 'Charged twice', text: 'You charged me twice.' });
  await say('c1', ticket);
  await service.deliver();
  await until('c1.h1', 'offered');
  const row = () => account.tickets.row(ticket);
  expect(row().tags).toEqual(expect.arrayContaining(['ai-handoff', 'handoff_state_offered']));
  expect(
    fake.requests.filter(({ method, path }) => `${method} ${path}` === `PUT /tickets/${ticket}`),
  ).toHaveLength(1);

  person.assign(ticket, { agent: ines.id });
  await until('c1.h1', 'accepted');
  person.reply(ticket, ines.id, 'I paid the second one back.');
  await until('c1.h1', 'active');
  person.note(ticket, ines.id, 'Refunded by hand, case 12.');
  person.solve(ticket);
  await until('c1.h1', 'handed_back');
  await service.deliver();

  const { body } = await ask<{
    turns: { by: string; text: string }[];
    handoffs: { resolution: string }[];
  }>('GET', '/v1/conversations/c1', undefined, keys.a);
  expect(body.turns.map(({ by, text }) => [by, text]).slice(1)).toEqual([
    ['human', 'I paid the second one back.'],
  ]);
  expect(body.handoffs[0]?.resolution).toBe('Refunded by hand, case 12.');
  expect(row().tags).toEqual(
    expect.arrayContaining(['ai-handed-back', 'handoff_state_handed_back']),
  );
  expect(row().tags).not.toContain('ai-handoff');
  expect(row()).toMatchObject({ status: 'solved', assigneeId: ines.id });
  expect(fake.hookAnswers.every((status) => status === 202)).toBe(true);
}, 60_000);

it('brings along what was said as a file, once, also when an answer is lost', async () => {
  const { fake, keys, ask, say, service, until } = await world();
  const { person, account } = fake;
  const saved = await service.app.inject({
    method: 'PUT',
    url: '/v1/policy',
    headers: { authorization: `Bearer ${keys.adminA}`, 'if-match': '*' },
    payload: { handover: { attachTranscript: true } },
  });
  expect(saved.statusCode).toBe(200);
  const ticket = person.open({ text: 'You charged me twice.' });
  let lost = 0;
  fake.plan(({ method }) => {
    if (method !== 'PUT' || lost > 0) return null;
    lost += 1;
    return { kind: 'reset', when: 'after' };
  });
  await say('c3', ticket);
  await service.deliver();
  await until('c3.h1', 'offered');
  expect(lost).toBe(1);
  const files = account.tickets.comments(ticket).flatMap((note) => note.files);
  expect(files).toHaveLength(1);
  const { name, text } = account.files.get(files[0]?.id ?? 0) ?? { name: '', text: '' };
  expect(name).toMatch(/^conversation-[0-9a-f]{8}\.txt$/);
  expect(text).toContain('| I want a human, charged me twice, get me a person!');
  const { body } = await ask<{ deliveries: { degraded: string[] }[] }>('GET', '/v1/deliveries');
  expect(body.deliveries.at(-1)).toMatchObject({ state: 'done', degraded: [] });
}, 60_000);

it('goes on in the follow-up when the ticket was closed for good before the handoff', async () => {
  const { fake, say, service, handoff, until } = await world();
  const { person, account, seeded } = fake;
  const ticket = person.open({ text: 'You charged me twice.' });
  person.close(ticket);
  await say('c2', ticket);
  await service.deliver();
  const [followUp] = account.tickets.row(ticket).followupIds;
  expect(followUp).toBeDefined();
  await until('c2.h1', 'offered');
  person.assign(followUp ?? 0, { agent: seeded.agents[1].id });
  await until('c2.h1', 'accepted');
  expect(await handoff('c2.h1')).toMatchObject({
    acceptedBy: `zendesk:${seeded.agents[1].id}`,
    reason: 'assigned',
  });
}, 60_000);
