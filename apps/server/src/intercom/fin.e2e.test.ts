import type { Canvas } from '@baton/intercom';
import { refuse } from '@baton/testkit/intercom-inbox';
import { expect, it } from 'vitest';
import { intercomWorld } from '../testing/intercom-world.ts';
import { textOf } from '../testing/paired-inbox.ts';

/** A workspace in which Fin answers and to which Baton listens, or not. */
const world = async (fin: boolean) => {
  const made = await intercomWorld({}, { policy: { resume: { on: 'never' } } });
  const { fake, keys } = made;
  const served = await made.serve();
  const { service, ask, url } = served;
  const { agent } = fake.seeded.roles;
  await ask('PUT', '/v1/helpdesks/intercom/pairing', {
    settings: { fin, tiers: { roles: { [agent]: 'standard' } } },
    credentials: { token: fake.token(), clientSecret: fake.secret() },
  });
  await ask('POST', '/v1/helpdesks/intercom/pairing/repair');
  const base = `${url}/intercom/${fake.workspaceId}`;
  expect(await fake.hookTo(`${base}/webhooks`)).toBe(true);
  /** Webhooks arrive, and what follows from them happens. */
  const follow = async (): Promise<void> => {
    await fake.hooksSettled();
    await service.runJobs();
    await service.deliver();
  };
  return {
    ...made,
    ...served,
    follow,
    status: async (path: string): Promise<number> =>
      (await ask('GET', path, undefined, keys.a)).status,
    handoff: async (id: string): Promise<string> =>
      (await ask<{ state: string }>('GET', `/v1/handoffs/intercom:${id}.h1`, undefined, keys.a))
        .body.state,
    canvas: async (conversation: string): Promise<Canvas> => {
      const look = { admin: fake.seeded.agents[0].id, conversation };
      const { json } = await fake.inbox.initialize(`${base}/canvas`, look);
      const { canvas } = json as { canvas: Canvas };
      expect(refuse(canvas, { first: true })).toEqual([]);
      return canvas;
    },
  };
};

it('briefs whoever takes over from Fin: what was said, what Fin did, and no confidence that nobody told', async () => {
  const { fake, follow, handoff, canvas } = await world(true);
  const { person, seeded } = fake;
  const id = fake.open('I was charged twice for order 4711.');
  await follow();
  person.finAnswers(id, 'I can pay that back.');
  person.finCalls(id, {
    name: 'Refund order',
    success: true,
    request: '{"order":"4711","amount":40,"currency":"EUR"}',
  });
  await follow();
  expect(textOf(await canvas(id))).toContain('Refund order');
  person.finEnds(id, 'escalated', seeded.teams.billing.id);
  await follow();
  await follow();
  expect(await handoff(id)).toBe('offered');
  const { conversations } = fake.workspace;
  const notes = conversations
    .parts(id, conversations.row(id).version)
    .filter(({ partType }) => partType === 'note');
  expect(notes).toHaveLength(1);
  const drawn = textOf(await canvas(id));
  expect(drawn).toContain('Refund order');
  expect(drawn).not.toMatch(/\d\s?%/);

  person.reply(id, seeded.agents[0].id, 'I looked at it: once is right.');
  await follow();
  expect(await handoff(id)).toBe('active');
  person.close(id, seeded.agents[0].id);
  await follow();
  expect(await handoff(id)).toBe('resolved');
});

it('listens to nobody where the workspace does not want it', async () => {
  const { fake, follow, status } = await world(false);
  const id = fake.open('I was charged twice.');
  fake.person.finAnswers(id, 'I can pay that back.');
  fake.person.finEnds(id, 'escalated');
  await follow();
  expect(await status(`/v1/conversations/intercom:${id}`)).toBe(404);
});
