import { expect, it } from 'vitest';
import { pairedFreshdesk } from '../testing/paired-freshdesk.ts';

/** An account in which Freddy answers, whose rules tell of tickets, and to whose Freddy Baton listens, or not. */
const world = async (freddy: boolean) => {
  const more = { settings: { freddy }, policy: { resume: { on: 'never' } } } as const;
  const made = await pairedFreshdesk({ freddy: true, hook: {} }, more);
  const { fake, url, given, service, ask, keys } = made;
  await ask('POST', '/v1/helpdesks/freshdesk/pairing/repair');
  fake.rotateSecret(given.webhookSecret);
  fake.hookTo(`${url}/freshdesk/webhooks`);
  /** Webhooks arrive, and what follows from them happens. */
  const follow = async (): Promise<void> => {
    await fake.hooksSettled();
    await service.runJobs();
    await service.deliver();
  };
  return {
    ...made,
    follow,
    status: async (id: string): Promise<number> =>
      (await ask('GET', `/v1/conversations/freshdesk:${id}`, undefined, keys.a)).status,
    handoff: async (id: string): Promise<string> =>
      (await ask<{ state: string }>('GET', `/v1/handoffs/freshdesk:${id}.h1`, undefined, keys.a))
        .body.state,
    notes: (id: string): number =>
      fake.account.tickets.conversations(id).filter((each) => each.private).length,
  };
};

it('briefs whoever takes over from Freddy, by webhooks of rules alone, and is quiet once they solved it', async () => {
  const { fake, follow, handoff, notes, panel, tokenOf, people, act } = await world(true);
  const { person } = fake;
  const id = person.open({ text: 'I was charged twice for order 4711.' });
  person.freddyTakes(id);
  person.freddyAnswers(id, 'Please wait for a day.');
  await follow();
  person.customerSays(id, 'No. That is the second time I ask.');
  person.freddyHandsOver(id, 'no_answer', people.groups.support.id);
  await follow();
  await follow();
  expect(['requested', 'offered']).toContain(await handoff(id));
  expect(notes(id)).toBe(1);
  const token = await tokenOf(people.lead);
  const answer = await panel({ token }, id);
  expect(answer).toMatchObject({ state: 'panel', panel: { tier: 'full' } });
  expect(JSON.stringify(answer)).toContain('4711');
  expect(
    await act({ verb: 'command', command: { command: 'accept' } }, { token }, 'press-freddy', id),
  ).toMatchObject({ state: 'done' });
  await follow();
  expect(await handoff(id)).toBe('active');
  person.reply(id, people.agents[0].id, 'I looked at it: once is right.');
  person.solve(id, people.agents[0].id);
  await follow();
  expect(await handoff(id)).toBe('resolved');
  expect(fake.hookAnswers.every((status) => status === 200)).toBe(true);
});

it('listens to nobody where the account does not want it', async () => {
  const { fake, follow, status } = await world(false);
  const id = fake.person.open({ text: 'I was charged twice.' });
  fake.person.freddyTakes(id);
  fake.person.freddyAnswers(id, 'Please wait for a day.');
  fake.person.freddyHandsOver(id);
  await follow();
  expect(await status(id)).toBe(404);
});
