import { expect, it } from 'vitest';
import { briefWorld } from '../testing/brief-world.ts';
import type { Exchanged } from '../testing/brief-world.ts';

const said = ({ status, body }: Exchanged): string => `${status} ${body.why ?? 'open'}`;

it('lets no page of somebody else use up what a whole team may open', async () => {
  const { first } = await briefWorld();
  const foreign = { origin: 'https://evil.example' };
  for (let round = 0; round < 7; round += 1) {
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => first.exchange('a.b.c', { headers: foreign })),
    );
    expect(new Set(answers.map(said))).toEqual(new Set(['400 invalid']));
  }
  const link = await first.link();
  expect(said(await first.exchange(link.token, { code: link.code }))).toBe('200 open');
});

it('believes no header about where it is', async () => {
  const { first } = await briefWorld();
  const link = await first.link();
  const evil = 'evil.example';
  for (const headers of [
    { origin: `https://${evil}`, 'x-forwarded-host': evil, 'x-forwarded-proto': 'https' },
    { origin: `https://${evil}`, forwarded: `host=${evil};proto=https` },
    { origin: `http://${evil}`, 'x-original-host': evil },
  ])
    expect(said(await first.exchange(link.token, { code: link.code, headers }))).toBe(
      '400 invalid',
    );
  const page = await fetch(`${first.url}/brief`, { headers: { 'x-forwarded-host': evil } });
  expect(await page.text()).not.toContain(evil);
  expect(said(await first.exchange(link.token, { code: link.code }))).toBe('200 open');
});

it('takes one of many guesses that come at once, and none after it', async () => {
  const { first, serve } = await briefWorld();
  const other = await serve();
  const link = await first.link();
  const guesses = Array.from({ length: 60 }, (_, n) => String(n).padStart(6, '0')).filter(
    (code) => code !== link.code,
  );
  const answers = await Promise.all(
    guesses.map((code, n) => (n % 2 === 0 ? first : other).exchange(link.token, { code })),
  );
  const words = answers.map(said);
  expect(words.filter((word) => word === '403 wrong-code')).toHaveLength(1);
  expect(words.filter((word) => word === '410 used')).toHaveLength(guesses.length - 1);
  expect(said(await other.exchange(link.token, { code: link.code }))).toBe('410 used');
});

it('proves a browser for one person of one workspace, and ends with the secret it was proven by', async () => {
  const { first } = await briefWorld();
  const link = await first.link();
  const { cookie } = await first.exchange(link.token, { code: link.code });
  const elsewhere = {
    omar: await first.link({ user: 'omar' }),
    'a prefix of the name': await first.link({ user: 'ine' }),
    'another workspace': await first.link({
      tenant: 'b',
      account: 'ws2',
      secret: 'secret-of-workspace-two',
    }),
  };
  for (const [whose, { token }] of Object.entries(elsewhere))
    expect(said(await first.exchange(token, { cookie })), whose).toBe('401 other-person');
  // Another conversation of the same person is theirs as well.
  const next = await first.link({ ticket: '778' });
  const opened = await first.exchange(next.token, { cookie });
  expect([said(opened), opened.body.ticket]).toEqual(['200 open', '778']);
  const session = opened.body.session ?? '';
  expect((await first.get('/v1/panel/tickets/intercom/777', session)).status).toBe(404);
});
