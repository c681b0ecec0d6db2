import { expect, it } from 'vitest';
import { briefWorld } from '../testing/brief-world.ts';
import type { Exchanged } from '../testing/brief-world.ts';

const said = ({ status, body }: Exchanged): string => `${status} ${body.why ?? 'open'}`;
const wrong = (code: string): string => (code === '000000' ? '000001' : '000000');

it('sends everybody the same page, which holds nothing and lets nothing else run or frame it', async () => {
  const { first } = await briefWorld();
  const pages = await Promise.all(
    ['/brief', '/brief?token=x', '/brief'].map(async (path) => {
      const response = await fetch(`${first.url}${path}`);
      return { headers: response.headers, text: await response.text(), status: response.status };
    }),
  );
  const bare = pages.map(({ text }) => text.replaceAll(/nonce="[^"]*"/g, ''));
  expect(new Set(bare).size).toBe(1);
  for (const { headers, status } of pages) {
    expect(status).toBe(200);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`default-src 'none'`);
    expect(policy).toContain(`frame-ancestors 'none'`);
    expect(policy).toContain(`form-action 'none'`);
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers.get('set-cookie')).toBeNull();
  }
});

it('opens with the code, then without one in the same browser, each link once', async () => {
  const { first, serve } = await briefWorld();
  const other = await serve();
  const link = await first.link();
  expect(link.url).toBe(`${first.url}/brief#${link.token}`);
  expect(link.code).toMatch(/^\d{6}$/);
  expect(link.until).toMatch(/^\d\d:\d\d$/);

  const asked = await first.exchange(link.token);
  expect(said(asked)).toBe('401 code-needed');
  expect(asked.setCookie).toBeNull();
  const opened = await first.exchange(link.token, { code: link.code });
  expect(opened).toMatchObject({
    status: 200,
    // The link says full, the helpdesk standard.
    body: { tier: 'standard', helpdesk: 'intercom', ticket: '777', locale: 'en' },
  });
  expect(opened.body.session).toMatch(/^bs_/);
  expect(opened.setCookie).toMatch(
    /^baton_brief=[\w.-]+; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/,
  );

  const { cookie } = opened;
  for (const server of [first, other]) {
    expect(said(await server.exchange(link.token, { code: link.code }))).toBe('410 used');
    expect(said(await server.exchange(link.token, { cookie }))).toBe('410 used');
  }
  const again = await other.exchange((await first.link()).token, { cookie });
  expect([said(again), again.setCookie]).toEqual(['200 open', null]);
});

it('gives a session that opens the conversation of the link and no other thing', async () => {
  const { first, helpdesk } = await briefWorld();
  // Whatever else the helpdesk would let them see.
  helpdesk.everyTicket = true;
  const link = await first.link();
  const { body } = await first.exchange(link.token, { code: link.code });
  const session = body.session ?? '';
  const own = await first.get('/v1/panel/tickets/intercom/777?host=web', session);
  expect([own.status, own.text.includes('61177')]).toEqual([200, true]);
  for (const part of ['', '/transcript', '/reasoning', '/trust-report'])
    expect((await first.get(`/v1/panel/conversations/c777${part}`, session)).status).toBe(200);
  const elsewhere = [
    '/v1/panel/tickets/intercom/778',
    '/v1/panel/tickets/zendesk/777',
    '/v1/panel/conversations/c778',
    '/v1/panel/conversations/c778/transcript',
    '/v1/panel/conversations/c778/live',
    '/v1/panel/conversations/c778/trust-report',
    '/v1/search?q=61177',
    '/v1/approvals',
  ];
  for (const path of elsewhere) {
    const answer = await first.get(path, session);
    expect([403, 404], path).toContain(answer.status);
    expect(answer.text, path).not.toContain('61177');
  }
});

it('opens nothing for a link that was passed on, reused by somebody else, or guessed at', async () => {
  const { first, serve } = await briefWorld();
  const other = await serve();
  // Passed on without the code: as often as one likes, and it stays good for its person.
  const passedOn = await first.link();
  for (const server of [first, other, first])
    expect(said(await server.exchange(passedOn.token))).toBe('401 code-needed');
  // Omar is proven in his browser; the link is not his.
  const omars = await first.link({ user: 'omar' });
  const omar = await first.exchange(omars.token, { code: omars.code });
  expect(omar.body.tier).toBe('full');
  expect(said(await other.exchange(passedOn.token, { cookie: omar.cookie }))).toBe(
    '401 other-person',
  );
  expect(said(await first.exchange(passedOn.token, { code: passedOn.code }))).toBe('200 open');

  const guessed = await first.link();
  expect(said(await first.exchange(guessed.token, { code: wrong(guessed.code) }))).toBe(
    '403 wrong-code',
  );
  expect(said(await other.exchange(guessed.token, { code: guessed.code }))).toBe('410 used');
  // The code of one link is that of no other: of several, at most one has the same by chance.
  const others = await Promise.all([first.link(), first.link()]);
  const tried = await Promise.all(
    others.map(({ token }) => other.exchange(token, { code: guessed.code })),
  );
  expect(tried.map(said)).toContain('403 wrong-code');
});

it('has no use for a cookie without a link', async () => {
  const { first } = await briefWorld();
  const link = await first.link();
  const { cookie } = await first.exchange(link.token, { code: link.code });
  expect(said(await first.exchange('', { cookie }))).toBe('400 invalid');
  // Nor does it open anything as a bearer, or as a link.
  const value = cookie?.split('=')[1] ?? '';
  expect((await first.get('/v1/panel/tickets/intercom/777', value)).status).toBe(401);
  expect(said(await first.exchange(value, { cookie }))).toBe('400 invalid');
  // A second cookie of that name may be somebody else's doing.
  const both = { cookie: `${cookie}; baton_brief=x` };
  expect(said(await first.exchange((await first.link()).token, both))).toBe('401 code-needed');
});

it('opens nothing that was changed, or signed elsewhere, or is over', async () => {
  const start = Date.parse('2026-03-09T09:00:00Z');
  let at = start;
  const { first } = await briefWorld({ now: () => new Date(at) });
  const link = await first.link();
  const [head = '', claims = '', signature = ''] = link.token.split('.');
  const read = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>;
  const write = (change: object): string =>
    [
      head,
      Buffer.from(JSON.stringify({ ...read, ...change })).toString('base64url'),
      signature,
    ].join('.');
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  const changed = [
    write({ c: '778' }),
    write({ u: 'omar' }),
    write({ r: 'full', a: 'ws1' }).replace(/.$/, ''),
    write({ exp: 4_000_000_000 }),
    write({ jti: 'another' }),
    write({ t: 'b', a: 'ws2' }),
    `${none}.${claims}.`,
    `${none}.${claims}.${signature}`,
    (await first.link({ secret: 'secret-of-workspace-two' })).token,
    (await first.link({ tenant: 'b', account: 'ws2' })).token,
  ];
  for (const token of changed)
    expect(said(await first.exchange(token, { code: link.code }))).toBe('400 invalid');
  // A workspace that signs for itself, but was never paired here: nobody is let in.
  const unpaired = await first.link({
    tenant: 'b',
    account: 'ws2',
    secret: 'secret-of-workspace-two',
  });
  expect(said(await first.exchange(unpaired.token, { code: unpaired.code }))).toBe('403 denied');
  at = start + 631_000;
  expect(said(await first.exchange(link.token, { code: link.code }))).toBe('410 expired');
});

it('takes links from its own page alone, and uses nothing up for whoever only looks', async () => {
  const { first, logged } = await briefWorld();
  const link = await first.link();
  const { code } = link;
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: '' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
  ];
  for (const headers of foreign)
    expect(said(await first.exchange(link.token, { code, headers }))).toBe('400 invalid');
  const post = async (body: string, type = 'application/json'): Promise<number> => {
    const headers = { 'content-type': type, origin: first.url };
    return (await fetch(`${first.url}/brief/open`, { method: 'POST', headers, body })).status;
  };
  const { token } = link;
  expect(await post('')).toBe(400);
  expect(await post('{}')).toBe(400);
  expect(await post('[]')).toBe(400);
  expect(await post('{"token":1}')).toBe(400);
  expect(await post(JSON.stringify({ token, code: Number(code) }))).toBe(400);
  expect(await post(JSON.stringify({ token, code: `${code}0` }))).toBe(400);
  expect(await post(JSON.stringify({ token, code, tier: 'full' }))).toBe(400);
  expect(await post(JSON.stringify({ token: 'x'.repeat(20_000) }))).toBe(400);
  expect(await post(`token=${token}&code=${code}`, 'application/x-www-form-urlencoded')).toBe(400);
  expect(await post(JSON.stringify({ token, code }), 'text/plain')).toBe(400);
  // What previews of links do: they know the address, and never what is behind its #.
  for (const method of ['GET', 'HEAD', 'POST', 'PUT'])
    await fetch(`${first.url}/brief`, { method });
  expect((await fetch(`${first.url}/brief/open`)).status).toBe(404);
  expect(said(await first.exchange(link.token, { code }))).toBe('200 open');
  expect(logged.join('')).not.toContain(token);
  expect(logged.join('')).not.toContain(code);
});

it('keeps a link good while the helpdesk is away, and lets in nobody it has put out', async () => {
  const { first, helpdesk, people } = await briefWorld();
  const link = await first.link();
  const open = async (): Promise<string> =>
    said(await first.exchange(link.token, { code: link.code }));
  helpdesk.isAway = true;
  expect(await open()).toBe('503 unreachable');
  helpdesk.isAway = false;
  people.delete('ines');
  expect(await open()).toBe('403 denied');
  people.set('ines', 'restricted');
  expect(await open()).toBe('200 open');
});

it('slows down whoever tries one link after the other', async () => {
  const { first } = await briefWorld();
  const statuses = new Set<number>();
  for (let round = 0; round < 7; round += 1) {
    const answers = await Promise.all(Array.from({ length: 100 }, () => first.exchange('a.b.c')));
    for (const { status } of answers) statuses.add(status);
  }
  expect(statuses).toEqual(new Set([400, 429]));
});
