import { expect, it } from 'vitest';
import { pairedFreshdesk } from '../testing/paired-freshdesk.ts';

it('does once what comes several times at the same moment, at one server and at two', async () => {
  const made = await pairedFreshdesk();
  const { tokenOf, people, act, version, serve, ticket, given, send, panel } = made;
  const token = await tokenOf(people.lead);
  const rate = (comment: string) => ({ verb: 'rate', rating: { stars: 2, missing: [], comment } });
  await panel({ token });
  const before = await version();
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => act(rate('one'), { token }, 'press-parallel')),
  );
  expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(['done']));
  const once = await version();
  expect(once).toBe(before + 1);
  await act(rate('one'), { token }, 'press-parallel');
  expect(await version()).toBe(once);
  const second = await serve();
  const body = JSON.stringify({ act: rate('one'), press: 'press-parallel' });
  const answer = await fetch(`${second.url}/freshdesk/tickets/${ticket}/acts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'x-baton-installation': given.installationKey },
    body,
  });
  expect([answer.status, await answer.json()]).toMatchObject([200, { state: 'done' }]);
  expect(await version()).toBe(once);
  // The same name pressed by somebody else is another press.
  const theirs = await tokenOf(people.agents[0]);
  expect((await send(`tickets/${ticket}/acts`, { token: theirs }, body)).status).toBe(200);
  expect(await version()).toBeGreaterThan(once);
});

it('makes whoever takes over the agent of the ticket', async () => {
  const { tokenOf, people, act, service, fake, ticket } = await pairedFreshdesk();
  await service.deliver();
  const accept = { verb: 'command', command: { command: 'accept' } };
  const token = await tokenOf(people.lead);
  expect(await act(accept, { token })).toMatchObject({ state: 'done' });
  for (let row = 0; row < 3; row += 1) await service.deliver();
  expect(fake.account.tickets.row(ticket).responderId).toBe(people.lead.id);
});

it('tells a press that was refused the same again, and what came of it to nobody else', async () => {
  const { tokenOf, people, act } = await pairedFreshdesk();
  const token = await tokenOf(people.lead);
  const resolve = { verb: 'command', command: { command: 'hand_back' } };
  const refused = await act(resolve, { token }, 'press-refused');
  expect(refused).toMatchObject({ state: 'refused', problem: 'wrong-state', panel: { v: 1 } });
  expect(await act(resolve, { token }, 'press-refused')).toMatchObject({ problem: 'wrong-state' });
  const accept = { verb: 'command', command: { command: 'accept' } };
  // The first press of that name counts, whatever comes under it later.
  expect(await act(accept, { token }, 'press-refused')).toMatchObject({ problem: 'wrong-state' });
  expect(await act(accept, { token }, 'press-new-one')).toMatchObject({ state: 'done' });
});

it('decides on what waits in the ticket that is open, and on nothing of a ticket somebody may not see', async () => {
  const { fake, ask, keys, tokenOf, people, act } = await pairedFreshdesk(
    {},
    { policy: { actions: [{ type: 'refund', approval: { above: { EUR: 50 } } }] } },
  );
  const own = fake.person.open({ responder: people.restricted.id });
  /** Id of what waits in a conversation that an AI still leads. */
  const waiting = async (conversation: string, ticket: string): Promise<string> => {
    const events = [
      { id: 'f', type: 'conversation', ticket: { helpdesk: 'freshdesk', id: ticket } },
      { id: 'q', type: 'turn', by: 'customer', text: 'Please send my money back.' },
    ];
    await ask('POST', `/v1/conversations/${conversation}/events`, { events }, keys.a);
    await ask(
      'POST',
      '/v1/actions/check',
      {
        conversationId: conversation,
        action: `refund-${conversation}`,
        name: 'refund_order',
        effect: { type: 'refund', target: `order-${conversation}`, amount: 90, currency: 'EUR' },
      },
      keys.a,
    );
    const { body } = await ask<{ approvals: { id: string; state: string }[] }>(
      'GET',
      `/v1/approvals?conversation=${conversation}`,
    );
    return body.approvals[0]?.id ?? '';
  };
  const theirs = await waiting('theirs', fake.person.open({}));
  const mine = await waiting('own', own);
  const token = await tokenOf(people.restricted);
  const approve = (approval: string) =>
    act({ verb: 'approval', approval, word: { decision: 'approve' } }, { token }, undefined, own);
  const waits = async (conversation: string): Promise<boolean> => {
    const path = `/v1/approvals?conversation=${conversation}`;
    const { body } = await ask<{ approvals: { state: string }[] }>('GET', path);
    return body.approvals.some(({ state }) => state === 'pending');
  };
  expect((await approve(theirs)).state).not.toBe('done');
  expect((await approve('nobody-s')).state).not.toBe('done');
  expect(await approve(mine)).toMatchObject({ state: 'done' });
  expect([await waits('theirs'), await waits('own')]).toEqual([true, false]);
});
