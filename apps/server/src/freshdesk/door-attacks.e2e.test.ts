import { expect, it } from 'vitest';
import { ADDRESS, pairedFreshdesk } from '../testing/paired-freshdesk.ts';
import { CALLBACK, codeFor, exchange } from '../testing/sign-in-by-code.ts';

it('takes nobody for whom the app says they are: not by headers, query, body or the ticket', async () => {
  const { tokenOf, people, send, ticket, panel } = await pairedFreshdesk();
  const token = await tokenOf(people.restricted);
  const lead = people.lead.id;
  const claims = `?agent=${lead}&loggedInUser=${lead}&user=${lead}&tier=full&host=zendesk&ticket=1`;
  const headers = {
    'x-agent-id': lead,
    'x-freshworks-user': lead,
    'x-forwarded-user': lead,
    'x-baton-agent': lead,
    cookie: `agent=${lead}`,
  };
  const { status, text } = await send(`tickets/${ticket}/panel${claims}`, { token, headers });
  expect([status, JSON.parse(text)]).toEqual([200, await panel({ token })]);
  expect(JSON.parse(text)).toMatchObject({ state: 'none', seer: { signedIn: true } });
});

it('writes what is pressed down for the agent who signed in, whatever the body says', async () => {
  const { tokenOf, people, send, ticket, ask, keys } = await pairedFreshdesk();
  const [ines] = people.agents;
  const token = await tokenOf(ines);
  const body = {
    press: 'press-forged-1',
    agent: people.lead.id,
    loggedInUser: { id: people.lead.id },
    act: { verb: 'command', command: { command: 'accept' }, agent: people.lead.id },
  };
  const { status, text } = await send(`tickets/${ticket}/acts`, { token }, JSON.stringify(body));
  expect([status, JSON.parse(text)]).toMatchObject([200, { state: 'done' }]);
  const handoff = await ask('GET', '/v1/handoffs/c1.h1', undefined, keys.a);
  const said = JSON.stringify(handoff.body);
  expect(said).toContain(`freshdesk:${ines.id}`);
  expect(said).not.toContain(people.lead.id);
});

it('knows nothing of tickets of another tenant, though the numbers are the same', async () => {
  const { other, tell, keys, tokenOf, people, panel, stateFor, ticket, theirs, signIn } =
    await pairedFreshdesk();
  const theirTicket = other.person.open({});
  expect(theirTicket).toBe(ticket);
  await tell('theirs', theirTicket, 'The other company lost a red umbrella.', keys.b);
  const second = other.person.open({});
  await tell('theirs-2', second, 'The other company lost a red umbrella.', keys.b);
  const token = await tokenOf(people.lead);
  expect(await stateFor(token, second)).toBe('none');
  const mine = JSON.stringify(await panel({ token }));
  expect(mine).not.toContain('umbrella');
  const { access_token: theirToken } = await signIn(other.seeded.lead.email, theirs);
  const seen = JSON.stringify(
    await panel({ token: theirToken, key: theirs.installationKey }, theirTicket),
  );
  expect(seen).toContain('umbrella');
  expect(seen).not.toContain('blue suitcase');
});

it('takes neither a token nor a key of another account beside its own', async () => {
  const { other, tokenOf, people, send, ticket, theirs, given, signIn } = await pairedFreshdesk();
  const token = await tokenOf(people.lead);
  const { access_token: theirToken } = await signIn(other.seeded.lead.email, theirs);
  const at = `tickets/${ticket}/panel`;
  for (const how of [
    { token, key: theirs.installationKey },
    { token: theirToken },
    { token: theirToken, key: `${given.installationKey}x` },
    { token, key: null },
    { token, key: '' },
    { token, key: theirs.clientSecret },
    { token, key: given.clientSecret },
    { token, key: given.webhookSecret },
    { token: given.installationKey },
    { token: given.clientSecret },
  ]) {
    const { status, text } = await send(at, how);
    expect([status, text.includes('suitcase')], JSON.stringify(how).slice(0, 40)).toEqual([
      401,
      false,
    ]);
  }
});

it('shows agents of a group its tickets and their own, and those who are restricted their own alone', async () => {
  const { fake, tell, tokenOf, stateFor, people, json, ticket } = await pairedFreshdesk();
  const { billing } = people.groups;
  const inGroup = fake.person.open({ group: billing.id });
  const own = fake.person.open({ responder: people.grouped.id });
  const restrictedOwn = fake.person.open({ responder: people.restricted.id });
  const places = [ticket, inGroup, own, restrictedOwn];
  for (const [n, place] of places.entries()) if (n > 0) await tell(`c-${n}`, place);
  const states = async (agent: { email: string }): Promise<string[]> => {
    const token = await tokenOf(agent);
    return Promise.all(places.map((place) => stateFor(token, place)));
  };
  expect(await states(people.agents[1])).toEqual(['panel', 'panel', 'panel', 'panel']);
  expect(await states(people.grouped)).toEqual(['none', 'panel', 'panel', 'none']);
  expect(await states(people.restricted)).toEqual(['none', 'none', 'none', 'panel']);
  // What they may not see is not told by any other way either, and looks like what is not there.
  const token = await tokenOf(people.restricted);
  for (const part of ['transcript', 'reasoning'])
    for (const place of [ticket, '424242'])
      expect(await json(`tickets/${place}/${part}`, { token })).toEqual({ state: 'none' });
  const check = JSON.stringify({ text: 'We have sent the blue suitcase.' });
  expect(await json(`tickets/${ticket}/reply-check`, { token }, check)).toEqual({ state: 'none' });
});

it('lets a restricted agent change nothing in a ticket of somebody else', async () => {
  const { act, tokenOf, people, state, version } = await pairedFreshdesk();
  const token = await tokenOf(people.restricted);
  const before = await version();
  for (const answer of [
    await act({ verb: 'command', command: { command: 'accept' } }, { token }),
    await act({ verb: 'note', kind: 'next_step' }, { token }),
    await act({ verb: 'reveal', wish: { reason: 'I am curious' } }, { token }),
    await act({ verb: 'rate', rating: { stars: 5, missing: [] } }, { token }),
  ])
    expect(answer.state).toBe('none');
  expect([await state(), await version()]).toEqual(['requested', before]);
});

it('ends the sign-in of somebody who was deactivated with their next press, and changes nothing', async () => {
  const { fake, act, tokenOf, people, state, send, ticket, stateFor } = await pairedFreshdesk();
  const [, tomas] = people.agents;
  const token = await tokenOf(tomas);
  expect(await stateFor(token)).toBe('panel');
  fake.person.deactivate(tomas.id);
  const answer = await act({ verb: 'command', command: { command: 'accept' } }, { token });
  expect(answer).toEqual({ state: 'none', pace: { again: 60 } });
  expect(await state()).toBe('requested');
  expect((await send(`tickets/${ticket}/panel`, { token })).status).toBe(401);
});

it('gives nobody a sign-in who worked there once, or never', async () => {
  const { service, given, people } = await pairedFreshdesk();
  for (const email of [people.former.email, 'nobody@acme.example'])
    await expect(codeFor(service, given, email)).rejects.toThrow('nobody was vouched for');
});

it('believes an access token for minutes, and neither a code nor a refresh token twice', async () => {
  let time = Date.now();
  const made = await pairedFreshdesk({}, { now: () => new Date(time) });
  const { service, given, people, send, ticket } = made;
  const status = async (token = ''): Promise<number> =>
    (await send(`tickets/${ticket}/panel`, { token })).status;
  const form = { grant_type: 'authorization_code', redirect_uri: CALLBACK };
  const code = await codeFor(service, given, people.lead.email);
  const first = await exchange(service, given, { ...form, code });
  expect(await status(first.body.access_token)).toBe(200);
  time += 31 * 60_000;
  expect(await status(first.body.access_token)).toBe(401);
  const refresh = { grant_type: 'refresh_token', refresh_token: first.body.refresh_token ?? '' };
  const second = await exchange(service, given, refresh);
  expect(await status(second.body.access_token)).toBe(200);
  // Whoever has the old one as well stole it, or was stolen from: nobody goes on with either.
  expect((await exchange(service, given, refresh)).status).toBe(400);
  time += 61_000;
  expect((await exchange(service, given, refresh)).status).toBe(400);
  expect(await status(second.body.access_token)).toBe(401);

  const caught = await codeFor(service, given, people.lead.email);
  const taken = await exchange(service, given, { ...form, code: caught });
  expect(await status(taken.body.access_token)).toBe(200);
  expect((await exchange(service, given, { ...form, code: caught })).status).toBe(400);
  expect(await status(taken.body.access_token)).toBe(401);
  // A code of one account is worth nothing to the client of another.
  const mine = await codeFor(service, given, people.lead.email);
  expect((await exchange(service, made.theirs, { ...form, code: mine })).status).toBe(400);
});

it('shows less as soon as somebody may see less: at their next press, without their doing', async () => {
  const { fake, act, tokenOf, people, panel } = await pairedFreshdesk();
  const token = await tokenOf(people.lead);
  const full = await panel({ token });
  expect(full).toMatchObject({ state: 'panel', panel: { tier: 'full' } });
  fake.person.regrade(people.lead.id, { roles: [people.roles.agent.id] });
  const answer = await act({ verb: 'rate', rating: { stars: 4, missing: [] } }, { token });
  expect(answer).toMatchObject({ state: 'done', panel: { tier: 'restricted' } });
  const rev = 'rev' in full ? full.rev : '';
  const after = await panel({ token }, undefined, `?rev=${rev}`);
  // What the app has is not confirmed to it: it is another panel now.
  expect(after).toMatchObject({ state: 'panel', panel: { tier: 'restricted' } });
  expect(JSON.stringify(after)).not.toContain(ADDRESS);
});

it('shows the strictest rendition to whoever did not sign in, and nothing personal in any part of it', async () => {
  const { panel, ask, keys, fake, people, ticket } = await pairedFreshdesk();
  const personal = [
    'Pat Nguyen',
    people.contact.email ?? '',
    'maren.holt@example.net',
    '+49 30 901820',
    'DE89 3704 0044 0532 0130 00',
    'DE89370400440532013000',
    '4111 1111 1111 1111',
    ADDRESS,
  ];
  await ask(
    'POST',
    '/v1/conversations/c1/events',
    {
      events: [
        {
          id: 'who',
          type: 'conversation',
          customer: { id: 'u1', name: 'Pat Nguyen', email: 'maren.holt@example.net' },
        },
        { id: 'p', type: 'turn', by: 'customer', text: `Call me: ${personal[3]}. ${personal[4]}` },
        { id: 'p2', type: 'turn', by: 'customer', text: `My card is ${personal[6]}` },
      ],
    },
    keys.a,
  );
  const answer = await panel();
  expect(answer).toMatchObject({
    state: 'panel',
    panel: { tier: 'restricted' },
    seer: { signedIn: false },
  });
  const text = JSON.stringify(answer);
  for (const word of personal) expect(text, word).not.toContain(word);
  // Nor what else the customer came with, for which nobody was asked.
  const second = fake.person.open({ text: 'An older question of mine' });
  expect(JSON.stringify(await panel({}, ticket))).not.toContain('older question');
  expect(await panel({}, second)).toMatchObject({ state: 'none' });
});

it('shows nothing at all without a sign-in where an admin wants that, and says so', async () => {
  const { panel, tokenOf, people, stateFor } = await pairedFreshdesk(
    {},
    {
      settings: { withoutSignIn: 'nothing' },
    },
  );
  expect(await panel()).toMatchObject({ state: 'sign-in', seer: { signedIn: false } });
  expect(await stateFor(await tokenOf(people.lead))).toBe('panel');
});
