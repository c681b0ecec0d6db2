import { expect, it } from 'vitest';
import { readLedger } from '../testing/read-ledger.ts';
import { deskService } from '../testing/desk-service.ts';

it('takes over what customers write only where the hook says so, each message once', async () => {
  const { escalate, helpdesk, minuteLater, turns, test } = await deskService();
  await escalate('c1', 't1');
  helpdesk.person.customerSays('t1', 'Is anybody there?');
  await minuteLater();
  expect((await turns('c1')).map(({ by }) => by)).toEqual(['customer']);
  await test.ask('PUT', '/v1/helpdesks/desk/hooks', { body: { turns: 'all' } });
  for (let round = 0; round < 3; round += 1) await minuteLater();
  expect((await turns('c1')).slice(1).map(({ by, text }) => [by, text])).toEqual([
    ['customer', 'Is anybody there?'],
  ]);
});

it('tells nothing twice that the agent told under ids of its own', async () => {
  const { escalate, helpdesk, minuteLater, turns, test } = await deskService();
  await test.ask('PUT', '/v1/helpdesks/desk/hooks', { body: { turns: 'all' } });
  await escalate('c1', 't1');
  helpdesk.person.customerSays('t1', 'Hello?');
  helpdesk.person.reply('t1', 'ines', 'I am here.\nGive me a minute.');
  await test.post('c1', [
    { id: 'own-1', type: 'turn', by: 'customer', text: 'Hello?' },
    { id: 'own-2', type: 'turn', by: 'human', text: 'I am here. Give me a minute.' },
  ]);
  await minuteLater();
  helpdesk.person.customerSays('t1', 'Hello?');
  await minuteLater();
  expect((await turns('c1')).slice(1).map(({ id }) => id)).toEqual([
    'own-1',
    'own-2',
    expect.stringMatching(/^desk:/),
  ]);
});

it('names who said it in the ledger, and masks what they said like everybody else', async () => {
  const { escalate, helpdesk, minuteLater, test } = await deskService();
  await escalate('c1', 't1');
  helpdesk.person.reply('t1', 'ines', 'Write to ines.example@example.com, please.');
  await minuteLater();
  const said = (await readLedger(test, 'c1')).map(({ body }) => [body['author'], body['by']]);
  expect(said).toContainEqual(['desk:ines', 'human']);
  expect(said).toContainEqual([undefined, 'desk:ines']);
  const panel = await test.get('/v1/panel/conversations/c1/transcript');
  const shown = JSON.stringify(panel.body);
  expect(shown).toContain('please');
  expect(shown).not.toContain('ines.example@example.com');
});

it('stands a clock that is ahead: what was said there does not stop what is said here', async () => {
  const { escalate, helpdesk, minuteLater, turns, test, clock } = await deskService();
  await escalate('c1', 't1');
  helpdesk.skew(20 * 60_000);
  helpdesk.person.reply('t1', 'ines', 'One moment.');
  await minuteLater();
  clock.pass(1);
  const at = clock.now().toISOString();
  const next = await test.post('c1', [
    { id: 'q2', type: 'turn', by: 'customer', text: 'Thank you!', at },
  ]);
  expect(next.status).toBe(200);
  helpdesk.skew(-4 * 60_000);
  helpdesk.person.reply('t1', 'ines', 'There you are.');
  await minuteLater();
  expect((await turns('c1')).map(({ text }) => text).slice(1)).toEqual([
    'One moment.',
    'Thank you!',
    'There you are.',
  ]);
});

it('follows a ticket that is merged into another one, and ends with one that is deleted', async () => {
  const { escalate, helpdesk, minuteLater, handoff, test } = await deskService();
  await escalate('c1', 't1');
  helpdesk.desk.open({ id: 't9' });
  helpdesk.person.merge('t1', 't9');
  await minuteLater();
  await test.service.deliver();
  expect((await handoff('c1.h1')).state).toBe('offered');
  helpdesk.person.reply('t9', 'ines', 'I answer here.');
  await minuteLater();
  expect((await handoff('c1.h1')).state).toBe('active');

  helpdesk.person.remove('t9');
  await minuteLater();
  expect(await handoff('c1.h1')).toMatchObject({ state: 'failed', reason: 'ticket_gone' });
});

it('counts neither programs nor whom Baton assigns as somebody who accepts', async () => {
  const { escalate, helpdesk, minuteLater, handoff, test } = await deskService({
    defaultQueue: 'billing',
    queues: [{ id: 'billing', targets: { desk: { assignee: 'tomas' } } }],
  });
  await test.ask('PUT', '/v1/helpdesks/desk/hooks', { body: { programs: ['yuki'] } });
  await escalate('c1', 't1');
  for (const [agent, state] of [
    ['tomas', 'offered'],
    ['yuki', 'offered'],
    ['ines', 'accepted'],
  ] as const) {
    helpdesk.person.assign('t1', { agent });
    await minuteLater();
    expect((await handoff('c1.h1')).state).toBe(state);
  }
});

it('waits for the ticket to be closed where the policy says so', async () => {
  const { escalate, helpdesk, minuteLater, handoff } = await deskService({
    resume: { on: 'closed', notAfter: [] },
  });
  await escalate('c1', 't1');
  helpdesk.person.reply('t1', 'ines', 'Paid back.');
  helpdesk.person.solve('t1');
  await minuteLater();
  expect((await handoff('c1.h1')).state).toBe('resolved');
  helpdesk.person.close('t1');
  await minuteLater();
  expect((await handoff('c1.h1')).state).toBe('handed_back');
});
