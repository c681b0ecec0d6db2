import { expect, it } from 'vitest';
import { deskService } from '../testing/desk-service.ts';

it('follows a person from the assignment to the end without a single webhook', async () => {
  const { escalate, helpdesk, handoff, turns, minuteLater } = await deskService();
  const { person } = helpdesk;
  await escalate('c1', 't1');
  expect(await handoff('c1.h1')).toMatchObject({ state: 'offered' });

  person.assign('t1', { agent: 'ines' });
  await minuteLater();
  expect(await handoff('c1.h1')).toMatchObject({
    state: 'accepted',
    acceptedBy: 'desk:ines',
    reason: 'assigned',
  });

  const reply = person.reply('t1', 'ines', 'I paid it back.');
  await minuteLater();
  expect(await handoff('c1.h1')).toMatchObject({ state: 'active', reason: 'answered' });

  person.note('t1', 'ines', 'Refunded by hand, case 12.');
  person.solve('t1');
  await minuteLater();
  expect(await handoff('c1.h1')).toEqual({
    state: 'resolved',
    acceptedBy: 'desk:ines',
    reason: 'solved_in_helpdesk',
    resolution: 'Refunded by hand, case 12.',
  });
  expect((await turns('c1')).slice(1)).toEqual([
    { id: `desk:${reply.id}`, by: 'human', text: 'I paid it back.' },
  ]);
});

it('takes nobody for who took over because they have the ticket from the episode before', async () => {
  const { escalate, helpdesk, handoff, minuteLater, clock, test } = await deskService();
  const press = async (command: 'resolve' | 'hand_back') =>
    test.ask('POST', '/v1/panel/conversations/c1/commands', {
      key: await test.service.sessions.mint({ tenant: 'a', viewer: 'desk:ines', tier: 'full' }),
      body: { command },
    });
  await escalate('c1', 't1');
  helpdesk.person.assign('t1', { agent: 'ines' });
  await minuteLater();
  await press('resolve');
  await press('hand_back');
  clock.pass(1);
  const text = 'A human again, please, my lawyer says so!';
  for (const id of ['c1.h2', 'c1.h3']) {
    await test.post('c1', [{ id, type: 'turn', by: 'customer', text }]);
    await test.service.deliver();
    await minuteLater();
    await minuteLater();
    expect(await handoff(id)).toMatchObject({ state: 'offered', acceptedBy: null });
    if (id === 'c1.h2')
      await test.ask('POST', `/v1/handoffs/${id}/commands`, { body: { command: 'decline' } });
  }
  helpdesk.person.assign('t1', { agent: 'tomas' });
  await minuteLater();
  expect(await handoff('c1.h3')).toMatchObject({ state: 'accepted', acceptedBy: 'desk:tomas' });
});
