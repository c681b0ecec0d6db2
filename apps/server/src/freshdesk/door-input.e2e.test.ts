import { request } from 'node:http';
import { expect, it } from 'vitest';
import { ADDRESS, SECRET_WORDS, pairedFreshdesk } from '../testing/paired-freshdesk.ts';

/** As it stands: `fetch` would tidy an address up before it leaves. */
const rawGet = (
  url: string,
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const sent = request({ hostname, port, path, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (text += part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    sent.end();
  });

it('takes no line breaks, placeholders or anything else in place of a locale, a zone, a version or a cursor', async () => {
  // Time stands still: what a panel says of ages would be other words by the last of fifty answers.
  const now = new Date();
  const world = await pairedFreshdesk({}, { now: () => now });
  const { tokenOf, people, send, ticket, panel, logged } = world;
  const token = await tokenOf(people.lead);
  const plain = await panel({ token });
  for (const odd of [
    '\r\nX-Baton-Installation: x',
    '\r\nAuthorization: Bearer x',
    '<%= iparam.installation_key %>',
    '<%= access_token %>',
    '{{installation_key}}',
    '../../v1/handoffs',
    '\u0000',
    '"',
    '"*"',
    '*',
    'x'.repeat(5_000),
    '🙂',
  ])
    for (const name of ['rev', 'locale', 'zone', 'after']) {
      const query = `?${name}=${encodeURIComponent(odd)}`;
      const { status, text, header } = await send(`tickets/${ticket}/panel${query}`, { token });
      expect([status, JSON.parse(text)], `${name} ${odd.slice(0, 20)}`).toEqual([200, plain]);
      expect([header('x-baton-installation'), header('etag')]).toEqual([null, null]);
    }
  for (const query of ['?rev=a&rev=b', '?locale[]=de', '?__proto__=x', '?locale=de&locale=fr'])
    expect((await send(`tickets/${ticket}/panel${query}`, { token })).status, query).toBe(200);
  for (const headers of [
    { authorization: 'Bearer <%= access_token %>' },
    { authorization: 'Bearer ' },
    { authorization: 'Bearer undefined' },
    { authorization: `Basic ${token}` },
    { authorization: `Bearer ${token} ${token}` },
    { 'x-baton-installation': '<%= iparam.installation_key %>' },
  ])
    expect((await send(`tickets/${ticket}/panel`, { headers })).status).toBe(401);
  expect(logged.join('')).not.toContain(token);
});

it('asks nobody about what is no number of a ticket, and answers it as one that is not there', async () => {
  const { tokenOf, people, fake, url, given } = await pairedFreshdesk();
  const token = await tokenOf(people.lead);
  const headers = {
    authorization: `Bearer ${token}`,
    'x-baton-installation': given.installationKey,
  };
  const before = fake.requests.length;
  for (const id of [
    '25%2F..%2F26',
    '..',
    '%2e%2e',
    '1/2',
    '1/../1001',
    '',
    '?',
    '#',
    '..%2f..%2fv1%2fhandoffs',
    '25%00',
    '25%0d%0aX-Evil:1',
    '25%20',
    '+25',
    '-1',
    '0',
    '0025',
    '1e3',
    '%D9%A2%D9%A5',
    '25;26',
    '25,26',
    '%3C%25=1%25%3E',
    '1'.repeat(20),
    '1'.repeat(150),
    '1'.repeat(3_000),
    'c1',
    'null',
  ])
    for (const part of ['panel', 'transcript', 'reasoning']) {
      const { status, text } = await rawGet(url, `/freshdesk/tickets/${id}/${part}`, headers);
      expect([status, text.includes('"none"'), text.includes('suitcase')], id).toEqual([
        200,
        true,
        false,
      ]);
    }
  expect(fake.requests.length).toBe(before);
  // Without a key it is nobody's, wherever it leads.
  expect((await rawGet(url, '/freshdesk/tickets/../panel', {})).status).toBe(401);
});

it('answers bodies of any kind and size, and reads no more than one needs', async () => {
  const { tokenOf, people, send, ticket, version, panel } = await pairedFreshdesk();
  const token = await tokenOf(people.lead);
  await panel({ token });
  const before = await version();
  const post = (body: string, part = 'acts') => send(`tickets/${ticket}/${part}`, { token }, body);
  const press = 'press-odd-1';
  const command = { command: 'accept' };
  const large = JSON.stringify({ press, act: { verb: 'command', command, x: 'x'.repeat(70_000) } });
  expect(await post(large)).toMatchObject({
    status: 200,
    text: expect.stringContaining('body-too-large') as string,
  });
  expect((await post('x'.repeat(1_100_000))).status).toBe(413);
  for (const body of [
    '',
    'null',
    '[]',
    '"x"',
    '{',
    `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    JSON.stringify({ act: { verb: 'command', command } }),
    JSON.stringify({ press: 'short', act: { verb: 'command', command } }),
    JSON.stringify({ press, act: { verb: 'constructor' } }),
    JSON.stringify({ press, act: { verb: 'toString' } }),
    JSON.stringify({ press, act: { verb: 'approval', approval: '..', word: {} } }),
    JSON.stringify({ press, act: { verb: 'action', action: 'a/../../b', run: {} } }),
    JSON.stringify({ press, act: { verb: 'note', kind: 'whatever' } }),
    `{"press":"${press}","act":{"__proto__":{"verb":"command"}}}`,
  ]) {
    const { status, text } = await post(body);
    expect([status, JSON.parse(text)], body.slice(0, 60)).toEqual([
      200,
      { state: 'refused', problem: 'invalid-body', panel: null, rev: null, pace: { again: 60 } },
    ]);
  }
  // What looks like an act is judged by the API, and refused in its words.
  const unknown = JSON.stringify({ press, act: { verb: 'command', command: { command: 'burn' } } });
  expect(JSON.parse((await post(unknown)).text)).toMatchObject({
    state: 'refused',
    problem: 'invalid-field',
  });
  expect(await version()).toBe(before);
  for (const body of ['', '{}', '{"text":1}'])
    expect((await post(body, 'reply-check')).text, body).toBe('{"state":"none"}');
});

it('holds up whoever guesses keys, and nobody whose key was good, nor a first one because of a few wrong ones', async () => {
  const few = { ports: <Given extends object>(given: Given) => ({ ...given, guessesAMinute: 20 }) };
  const { send, given, ticket, panel, theirs } = await pairedFreshdesk({}, few);
  const at = `tickets/${ticket}/panel`;
  const wrong = given.installationKey.replace(/.{8}$/, '00000000');
  const guess = async (n: number): Promise<number> =>
    (await send(at, { key: `${wrong.slice(0, -3)}${100 + n}` })).status;
  for (let n = 0; n < 19; n += 1) expect(await guess(n)).toBe(401);
  expect(await panel()).toMatchObject({ state: 'panel' });
  expect([await guess(19), await guess(20), await guess(21)]).toEqual([401, 429, 429]);
  expect(await panel()).toMatchObject({ state: 'panel' });
  expect((await send(at, { key: theirs.installationKey })).status).toBe(429);
});

it('writes no key, token, address or word of a customer into its log', async () => {
  const { tokenOf, people, panel, act, send, logged, given, ticket } = await pairedFreshdesk();
  const token = await tokenOf(people.lead);
  await panel({ token });
  await act({ verb: 'command', command: { command: 'accept' } }, { token });
  await send(`tickets/${ticket}/panel`, { token: `${token}x` });
  await send(`tickets/${ticket}/panel`, { key: 'bk.acme.freshdesk.com.wrong' });
  const log = logged.join('\n');
  expect(log).toContain('freshdesk app refused');
  for (const secret of [token, given.installationKey, given.clientSecret, ADDRESS, SECRET_WORDS])
    expect(log).not.toContain(secret);
});

it('stops looking up tokens for an account from which far more come than the platform lets through', async () => {
  const { send, ticket } = await pairedFreshdesk();
  const guess = async (n: number): Promise<number> => {
    const token = `bsa_${String(n).padStart(43, '0')}`;
    return (await send(`tickets/${ticket}/panel`, { token })).status;
  };
  const seen = await Promise.all(Array.from({ length: 305 }, (_, n) => guess(n)));
  expect(seen.filter((status) => status === 401)).toHaveLength(300);
  expect(seen.filter((status) => status === 429)).toHaveLength(5);
  const { header } = await send(`tickets/${ticket}/panel`, {});
  expect(header('retry-after')).toBe('60');
});
