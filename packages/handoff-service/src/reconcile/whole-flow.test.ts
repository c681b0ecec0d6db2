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
