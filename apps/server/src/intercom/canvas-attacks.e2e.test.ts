import { expect, it } from 'vitest';
import { SECRET_WORDS, pairedInbox, textOf } from '../testing/paired-inbox.ts';

it('shows a teammate the brief of the conversation they have open, and lets them take it over', async () => {
  const { initialize, press, state } = await pairedInbox();
  const home = await initialize();
  expect(textOf(home)).toContain('Asks for a person'.slice(4));
  const controls = await press(home, 'nav:controls');
  expect(await state()).toBe('requested');
  const done = await press(controls, 'act:accept');
  expect(textOf(done)).toContain('You took over');
  expect(await state()).toBe('active');
});

it('answers 401 to whatever Intercom did not sign for this app, and does nothing of it', async () => {
  const { fake, base, look, press, initialize, url, logged, state } = await pairedInbox();
  const controls = await press(await initialize(), 'nav:controls');
  const pressed = { ...look, componentId: 'act:accept', currentCanvas: controls };
  for (const signature of [
    'none',
    'empty',
    'upper-case',
    'truncated',
    'prefixed',
    'other-secret',
    'sha1',
  ] as const) {
    for (const answer of [
      await fake.inbox.initialize(base, look, { signature }),
      await fake.inbox.submit(base, pressed, { signature }),
      await fake.inbox.health(base.replace('canvas', 'health'), { signature }),
    ])
      expect([answer.status, answer.text], signature).toEqual([401, '{}']);
  }
  // The same JSON written anew has other bytes, and so has one with a blank more.
  const anew = (bytes: Buffer): Buffer =>
    Buffer.from(JSON.stringify(JSON.parse(bytes.toString('utf8'))));
  const withMarkup = { body: (body: Record<string, unknown>) => ({ ...body, x: '<b>' }) };
  expect((await fake.inbox.submit(base, pressed, { ...withMarkup, after: anew })).status).toBe(401);
  const longer = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.from(' ')]);
  expect((await fake.inbox.submit(base, pressed, { after: longer })).status).toBe(401);
  for (const key of ['nobody99', 'listed', '%00', 'x'.repeat(300)]) {
    const answer = await fake.inbox.submit(`${url}/intercom/${key}/canvas`, pressed);
    expect([401, 404, 422], key).toContain(answer.status);
    expect(answer.text).not.toContain('suitcase');
  }
  expect(await state()).toBe('requested');
  expect(logged.join('')).not.toContain(fake.secret());
});

it('reads no more than five megabytes', async () => {
  const { fake, base, look } = await pairedInbox();
  const more = (length: number) => ({
    body: (body: Record<string, unknown>) => ({ ...body, more: 'x'.repeat(length) }),
  });
  const big = await fake.inbox.initialize(base, look, more(4 * 1024 * 1024));
  expect([big.status, big.text.includes('canvas')]).toEqual([200, true]);
  expect((await fake.inbox.initialize(base, look, more(6 * 1024 * 1024))).status).toBe(413);
});

it('shows nothing of another workspace to an app that signs with its own secret', async () => {
  const { fake, initialize, ask, keys, logged } = await pairedInbox();
  const other = { body: (body: Record<string, unknown>) => ({ ...body, workspace_id: 'other99' }) };
  const canvas = await initialize({}, other);
  expect(textOf(canvas)).toContain('not connected');
  expect(textOf(canvas)).not.toContain('suitcase');
  // Another tenant's conversation has the same number in their own helpdesk, which is none of this workspace.
  const events = [
    { id: 'f', type: 'conversation', ticket: { helpdesk: 'intercom', id: '777' } },
    { id: 'q', type: 'turn', by: 'customer', text: 'The green umbrella of tenant b' },
  ];
  const stored = await ask('POST', '/v1/conversations/b1/events', { events }, keys.b);
  expect(stored.status).toBe(200);
  expect(textOf(await initialize({ conversation: '777' }))).toContain('No AI handoff');
  expect(textOf(await initialize({ conversation: 'c1' }))).not.toContain('suitcase');
  expect(logged.join('')).not.toContain('suitcase');
  expect(fake.secret()).not.toBe('');
});

it('shows nobody more than their role lets them see, and nobody anything who is none of the team', async () => {
  const { fake, initialize, address, press, state } = await pairedInbox();
  const strict = await initialize({ admin: fake.seeded.loose.id });
  const everyWord = async (admin: string): Promise<string> => {
    const home = await initialize({ admin });
    const more = await press(home, 'nav:transcript', {}, { admin });
    return `${textOf(home)}${textOf(more)}`;
  };
  expect(textOf(strict)).not.toContain(address);
  expect(await everyWord(fake.seeded.lead.id)).toContain(address);
  expect(await everyWord(fake.seeded.loose.id)).not.toContain(address);
  const nobody = await initialize({ admin: '99999999' });
  expect(textOf(nobody)).toContain('no access');
  const controls = await press(await initialize(), 'nav:controls');
  fake.person.removeAdmin(fake.seeded.agents[0].id);
  const refused = await press(controls, 'act:accept');
  expect(textOf(refused)).toMatch(/no agent|no access|not a teammate/iu);
  expect(await state()).toBe('requested');
});

it('begins one session for five customers of a conversation at once, and writes nothing but that it was looked at', async () => {
  const { fake, base, look, drawn, ask, keys } = await pairedInbox();
  const before = await fake.inbox.initialize(base, look);
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => fake.inbox.initialize(base, look)),
  );
  const texts = answers.map((answer) => textOf(drawn(answer, true)));
  expect(new Set(texts.map((text) => text.replaceAll(/#[\w.-]+/g, '#'))).size).toBe(1);
  expect(before.status).toBe(200);
  const { body } = await ask<{ turns: unknown[] }>(
    'GET',
    '/v1/conversations/c1',
    undefined,
    keys.a,
  );
  expect(body.turns).toHaveLength(2);
});

it('does once what is sent twice or twenty times at once, and not again when it is sent later', async () => {
  const { press, initialize, version, fake, base, look, drawn, state } = await pairedInbox();
  const home = await initialize();
  const form = await press(home, 'nav:feedback');
  const before = await version();
  const wish = {
    ...look,
    componentId: 'act:rate',
    inputValues: { stars: '4', comment: 'Had all of it' },
    currentCanvas: form,
  };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => fake.inbox.submit(base, wish)),
  );
  for (const answer of answers) drawn(answer);
  await fake.inbox.submit(base, wish);
  expect((await version()) - before).toBe(1);
  const controls = await press(home, 'nav:controls');
  const old = await press(home, 'nav:controls');
  await press(controls, 'act:accept');
  const resolve = await press(await press(home, 'nav:controls'), 'nav:confirm:0:act%3Aresolve');
  await press(resolve, 'act:resolve', { note: 'done' });
  expect(await state()).toBe('resolved');
  const after = await version();
  // The very same request, kept by somebody and sent again.
  const replayed = await press(controls, 'act:accept');
  expect(textOf(replayed)).toContain('You took over');
  // And a press on a canvas from before, which nobody pressed on.
  const late = await press(old, 'act:accept');
  expect(textOf(late)).toContain('changed meanwhile');
  expect([await state(), await version()]).toEqual(['resolved', after]);
});

it('does once what comes in at two servers', async () => {
  const world = await pairedInbox();
  const { press, initialize, fake, look, version, serve, drawn } = world;
  const second = await serve();
  const form = await press(await initialize(), 'nav:feedback');
  const before = await version();
  const wish = {
    ...look,
    componentId: 'act:rate',
    inputValues: { stars: '2' },
    currentCanvas: form,
  };
  const bases = [world.base, `${second.url}/intercom/${fake.workspaceId}/canvas`];
  const answers = await Promise.all(bases.map((base) => fake.inbox.submit(base, wish)));
  for (const answer of answers) drawn(answer);
  expect((await version()) - before).toBe(1);
});

it('does nothing for forged components and tampered places', async () => {
  const { press, initialize, version, state } = await pairedInbox();
  const home = await initialize();
  const before = await version();
  for (const id of [
    'act:resolve',
    'act:hand_back',
    'act:approve:anything',
    'act:retry_anyway:acc-1',
    'act:save_edit:0',
    'act:restore_edit:1',
    'act:reveal',
    'act:add_note:everything',
    'act:delete',
    'nav:transcript:99999:x',
    'nav:action:0:%00',
    'nav:__proto__',
    '',
  ]) {
    const canvas = await press(home, id);
    expect(canvas.content.components.length, id).toBeGreaterThan(1);
  }
  for (const stored of [
    { ...home.stored_data, view: 'confirm', key: 'act:resolve' },
    { ...home.stored_data, view: 'confirm', key: 'act:approve:x' },
    { v: '1', view: 'constructor', page: '0', n: 'x' },
    { ...home.stored_data, n: { $ne: '' } },
    'x'.repeat(70_000),
  ]) {
    await press({ ...home, stored_data: stored }, 'act:resolve');
    await press({ ...home, stored_data: stored }, 'act:approve:x');
  }
  expect([await state(), await version()]).toEqual(['requested', before]);
});

it('takes webhooks that Intercom signed, once each, and answers at once', async () => {
  const { fake, url } = await pairedInbox();
  const address = `${url}/intercom/${fake.workspaceId}/webhooks`;
  expect(await fake.hookTo(address)).toBe(true);
  expect((await fetch(address, { method: 'HEAD' })).status).toBe(200);
  const body = '{"type":"notification_event","topic":"ping"}';
  for (const headers of [
    {},
    { 'x-hub-signature': 'sha1=0' },
    { 'x-hub-signature': `sha1=${'0'.repeat(40)}` },
  ])
    expect((await fetch(address, { method: 'POST', headers, body })).status).toBe(401);
  expect(SECRET_WORDS).toContain('suitcase');
});
