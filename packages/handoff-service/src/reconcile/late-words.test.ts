import { expect, it } from 'vitest';
import { deskService } from '../testing/desk-service.ts';

const press = async (
  { test }: Awaited<ReturnType<typeof deskService>>,
  command: 'resolve' | 'hand_back',
) =>
  test.ask('POST', '/v1/panel/conversations/c1/commands', {
    key: await test.service.sessions.mint({ tenant: 'a', viewer: 'desk:ines', tier: 'full' }),
    body: { command },
  });

it('keeps what a person wrote before they pressed hand back, and leaves the conversation to the AI', async () => {
  const flow = await deskService();
  const { escalate, helpdesk, handoff, turns, minuteLater, clock, test } = flow;
  await escalate('c1', 't1');
  helpdesk.person.assign('t1', { agent: 'ines' });
  await minuteLater();
  helpdesk.person.reply('t1', 'ines', 'I paid it back.');
  clock.pass(1);
  await press(flow, 'hand_back');
  expect(await handoff('c1.h1')).toMatchObject({ state: 'handed_back' });

  await minuteLater();
  expect((await turns('c1')).map(({ by, text }) => [by, text])).toContainEqual([
    'human',
    'I paid it back.',
  ]);
  const { body } = await test.get<{ lease: { holder: string } }>('/v1/conversations/c1/lease');
  expect(body.lease.holder).toBe('ai');
  expect((await test.get('/v1/handoffs/c1.h2')).status).toBe(404);
});

it('lets a person who writes after the end have the conversation again, as a new episode', async () => {
  const flow = await deskService();
  const { escalate, helpdesk, handoff, minuteLater, clock } = flow;
  await escalate('c1', 't1');
  helpdesk.person.assign('t1', { agent: 'ines' });
  await minuteLater();
  await press(flow, 'hand_back');
  clock.pass(5);
  helpdesk.person.reply('t1', 'ines', 'One more thing.');
  await minuteLater();
  expect(await handoff('c1.h2')).toMatchObject({ state: 'active', acceptedBy: 'desk:ines' });
});

it('does not take up again what a person resolved in the panel because the ticket is still open', async () => {
  const flow = await deskService();
  const { escalate, helpdesk, handoff, turns, minuteLater, clock } = flow;
  await escalate('c1', 't1');
  helpdesk.person.assign('t1', { agent: 'ines' });
  await minuteLater();
  helpdesk.person.reply('t1', 'ines', 'Done.');
  clock.pass(1);
  await press(flow, 'resolve');
  await minuteLater();
  await minuteLater();
  expect(await handoff('c1.h1')).toMatchObject({ state: 'resolved', reason: null });
  expect((await turns('c1')).filter(({ by }) => by === 'human')).toHaveLength(1);
});

it('takes it up again when the ticket is opened again, and resolves it again', async () => {
  const { escalate, helpdesk, handoff, minuteLater } = await deskService();
  const { person } = helpdesk;
  await escalate('c1', 't1');
  person.reply('t1', 'ines', 'It is paid back.');
  person.solve('t1');
  await minuteLater();
  expect(await handoff('c1.h1')).toMatchObject({ state: 'resolved' });
  person.customerSays('t1', 'I do not see it on my account.');
  await minuteLater();
  expect(await handoff('c1.h1')).toMatchObject({
    state: 'active',
    reason: 'reopened_in_helpdesk',
  });
  person.solve('t1');
  await minuteLater();
  expect(await handoff('c1.h1')).toMatchObject({ state: 'resolved' });
});
