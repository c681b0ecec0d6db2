import type { ReasoningAnswer, ReplyAnswer, TranscriptAnswer } from '@baton/freshdesk';
import { expect, it } from 'vitest';
import { ADDRESS, SECRET_WORDS, pairedFreshdesk } from '../testing/paired-freshdesk.ts';

it('shows a signed-in agent the panel of their ticket, and only what is new after that', async () => {
  const { panel, tokenOf, people } = await pairedFreshdesk();
  const token = await tokenOf(people.lead);
  const answer = await panel({ token });
  expect(answer).toMatchObject({ state: 'panel', seer: { signedIn: true }, pace: { again: 60 } });
  if (answer.state !== 'panel') throw new Error('no panel');
  expect(JSON.stringify(answer.panel)).toContain(SECRET_WORDS.slice(0, 20));
  const again = await panel({ token }, undefined, `?rev=${answer.rev}`);
  expect(again).toMatchObject({ state: 'unchanged', rev: answer.rev });
});

it('writes a panel in the language and zone that are asked for, and in the account’s where they can’t be', async () => {
  const { panel, tokenOf, people } = await pairedFreshdesk(
    {},
    { settings: { locale: 'de', timeZone: 'Europe/Berlin' } },
  );
  const token = await tokenOf(people.lead);
  const localeOf = async (query = ''): Promise<string> => {
    const answer = await panel({ token }, undefined, query);
    return answer.state === 'panel' ? answer.panel.locale : answer.state;
  };
  expect(await localeOf()).toBe('de');
  expect(await localeOf('?locale=fr-FR&zone=Asia/Tokyo')).toMatch(/^fr/);
  expect(await localeOf('?locale=pt_BR')).toMatch(/^pt/);
  expect(await localeOf('?locale=..&zone=Moon/Base')).toBe('de');
});

it('shows whoever did not sign in the strictest rendition, with nothing personal in it', async () => {
  const { panel, json, act, ticket } = await pairedFreshdesk();
  const answer = await panel();
  expect(answer).toMatchObject({ state: 'panel', seer: { signedIn: false } });
  expect(JSON.stringify(answer)).not.toContain(ADDRESS);
  const check = JSON.stringify({ text: 'Hello' });
  expect(await json(`tickets/${ticket}/transcript`, {})).toEqual({ state: 'sign-in' });
  expect(await json(`tickets/${ticket}/reasoning`, {})).toEqual({ state: 'sign-in' });
  expect(await json(`tickets/${ticket}/reply-check`, {}, check)).toEqual({ state: 'sign-in' });
  for (const act1 of [
    { verb: 'command', command: { command: 'accept' } },
    { verb: 'note', kind: 'reply' },
    { verb: 'reveal', wish: { reason: 'because' } },
    { verb: 'refresh' },
    { verb: 'hide' },
  ])
    expect(await act(act1), act1.verb).toEqual({ state: 'sign-in', pace: { again: 60 } });
});

it('offers nothing to press to whoever did not sign in, and another panel to the same person once they did', async () => {
  const { panel, tokenOf, people } = await pairedFreshdesk();
  const answer = await panel();
  if (answer.state !== 'panel') throw new Error('no panel');
  const { blocks } = answer.panel;
  const pressable = blocks.flatMap((block) =>
    block.kind === 'controls' ? block.items.filter(({ enabled }) => enabled) : [],
  );
  expect(pressable.map(({ command }) => command)).toEqual(
    expect.not.arrayContaining(['accept', 'decline', 'resolve', 'hand_back']),
  );
  const off = blocks.flatMap((block) => (block.kind === 'controls' ? block.items : []));
  expect(off.find(({ command }) => command === 'accept')).toMatchObject({
    enabled: false,
    why: 'Your role may not do this.',
  });
  expect(blocks.map(({ kind }) => kind)).not.toContain('feedback');
  const query = `?rev=${answer.rev}`;
  expect(await panel({}, undefined, query)).toMatchObject({ state: 'unchanged', rev: answer.rev });
  // Somebody who sees as much has other buttons.
  const token = await tokenOf(people.agents[1]);
  const theirs = await panel({ token }, undefined, query);
  expect(theirs).toMatchObject({ state: 'panel', panel: { tier: 'restricted' } });
  const back = 'rev' in theirs ? `?rev=${theirs.rev}` : '';
  expect(await panel({ token }, undefined, back)).toMatchObject({ state: 'unchanged' });
  expect(await panel({}, undefined, back)).toMatchObject({ state: 'panel', rev: answer.rev });
});

it('hands out what was said and why in pages, to those who signed in', async () => {
  const { json, ticket, tokenOf, people } = await pairedFreshdesk();
  const token = await tokenOf(people.agents[0]);
  const said = await json<TranscriptAnswer>(`tickets/${ticket}/transcript`, { token });
  expect(said).toMatchObject({ state: 'page' });
  expect(JSON.stringify(said)).toContain('lawyer');
  const rest = await json<TranscriptAnswer>(`tickets/${ticket}/transcript?after=1000`, { token });
  expect(rest).toMatchObject({ state: 'page', page: { items: [] } });
  const why = await json<ReasoningAnswer>(`tickets/${ticket}/reasoning`, { token });
  expect(why).toMatchObject({ state: 'page' });
  expect(await json('tickets/424242/transcript', { token })).toEqual({ state: 'none' });
});

it('warns of a reply that announces what was done already', async () => {
  const { json, ask, keys, fake, tokenOf, people } = await pairedFreshdesk();
  const ticket = fake.person.open({});
  const events = [
    { id: 'f', type: 'conversation', ticket: { helpdesk: 'freshdesk', id: ticket } },
    { id: 'q', type: 'turn', by: 'customer', text: 'Order 4711 was charged twice.' },
    {
      id: 'a',
      type: 'action',
      action: 'refund-1',
      name: 'refund_order',
      status: 'succeeded',
      effect: { type: 'refund', target: '4711', amount: 40, currency: 'EUR' },
    },
    { id: 'q2', type: 'turn', by: 'customer', text: 'I want to talk to a human!' },
  ];
  await ask('POST', '/v1/conversations/paid/events', { events }, keys.a);
  const token = await tokenOf(people.lead);
  const check = async (text: string): Promise<number> => {
    const body = JSON.stringify({ text });
    const answer = await json<ReplyAnswer>(`tickets/${ticket}/reply-check`, { token }, body);
    return answer.state === 'checked' ? answer.check.warnings.length : -1;
  };
  expect(await check('I have refunded the €40.00 for you.')).toBe(1);
  expect(await check('Thank you for waiting.')).toBe(0);
});

it('does everything that a panel offers, and answers with the panel as it is then', async () => {
  const { act, panel, json, fake, ticket, tokenOf, people, state } = await pairedFreshdesk();
  const token = await tokenOf(people.agents[0]);
  const done = async (what: object): Promise<string> => {
    const answer = await act(what, { token });
    expect(answer, JSON.stringify(what)).toMatchObject({ state: 'done', panel: { v: 1 } });
    return JSON.stringify(answer);
  };
  await done({ verb: 'command', command: { command: 'accept' } });
  expect(await state()).toBe('active');
  const edit = { base: 0, headline: 'A suitcase is lost', nextStep: null, note: null };
  expect(await done({ verb: 'edit', edit })).toContain('A suitcase is lost');
  await done({ verb: 'rate', rating: { stars: 5, missing: [] } });
  const pageWith = async (word: string): Promise<boolean> =>
    JSON.stringify(await json(`tickets/${ticket}/transcript`, { token })).includes(word);
  expect(await pageWith(ADDRESS)).toBe(false);
  await done({ verb: 'reveal', wish: { reason: 'To write to the customer' } });
  expect(await pageWith(ADDRESS)).toBe(true);
  await done({ verb: 'hide' });
  expect(await pageWith(ADDRESS)).toBe(false);
  await done({ verb: 'refresh' });
  await act({ verb: 'note', kind: 'next_step' }, { token }, 'press-note-1');
  await act({ verb: 'note', kind: 'next_step' }, { token }, 'press-note-1');
  const notes = fake.account.tickets.conversations(ticket).filter((each) => each.private);
  expect(notes).toHaveLength(1);
  // Somebody who edits what was written over meanwhile is told so, with the panel as it is.
  expect(await act({ verb: 'edit', edit: { ...edit, headline: 'No' } }, { token })).toMatchObject({
    state: 'refused',
    problem: 'brief-changed',
    panel: { v: 1 },
  });
  await done({ verb: 'command', command: { command: 'resolve' } });
  expect(await panel({ token })).toMatchObject({ state: 'panel' });
});
