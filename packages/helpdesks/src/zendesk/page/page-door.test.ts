import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startZendesk } from '@baton/testkit/zendesk';
import { expect, it, onTestFinished } from 'vitest';
import { zendeskPageDoor } from './page-door.ts';
import { PageKeys } from './page-keys.ts';
import type { SeenLoads } from './seen-loads.ts';
import { AT, KEYS, NOW, PAIRED, loadOf, tokenOf } from './testing/page-load.ts';

const pemOf = ({ publicKey }: typeof KEYS.own): string =>
  publicKey.export({ type: 'spki', format: 'pem' }).toString();

/** What was believed, for doors that are given it. */
const memory = (): SeenLoads => {
  const frames = new Map<string, string>();
  return {
    take: async ({ tenant, token, frame }) => {
      const name = `${tenant} ${token}`;
      if (!frames.has(name)) frames.set(name, frame);
      return frames.get(name) === frame;
    },
  };
};

/** A door of accounts `acme` and `evil`, which have the same app, in front of a server that has its key. */
const doorAt = async (seen = memory()) => {
  let pem: string | null = pemOf(KEYS.own);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.statusCode = pem === null ? 503 : 200;
    response.end(pem ?? '');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  let time = NOW.getTime();
  const looked: string[] = [];
  const now = () => new Date(time);
  const door = zendeskPageDoor({
    now,
    keys: new PageKeys(() => time),
    seen,
    pairedBy: async (subdomain) => {
      looked.push(subdomain);
      if (subdomain === 'acme') return { ...PAIRED, tenant: 'a', origin };
      return subdomain === 'evil'
        ? { tenant: 'b', subdomain, appId: PAIRED.appId, installationId: '40000099', origin }
        : null;
    },
  });
  return {
    origin,
    asked,
    looked,
    serves: (next: string | null) => {
      pem = next;
    },
    pass: (seconds: number) => {
      time += seconds * 1_000;
    },
    /** What comes of a token that was made just now. */
    at: (seconds: number) => {
      const since = AT + seconds;
      return { iat: since, nbf: since, exp: since + 300 };
    },
    enter: async (...load: Parameters<typeof loadOf>): Promise<string> => {
      const arrival = await door(loadOf(...load));
      return arrival.ok ? `${arrival.account.tenant} ${arrival.user}` : arrival.why;
    },
  };
};

it('lets in who the account it is paired with has signed for, asking one address for the key, once', async () => {
  const { enter, asked } = await doorAt();
  expect(await enter(tokenOf())).toBe('a 360001234567');
  expect(await enter(tokenOf({ over: { sub: '5' } }))).toBe('a 5');
  expect(asked).toEqual([`/api/v2/apps/${PAIRED.appId}/public_key.pem`]);
});

it('asks nobody about accounts that are not paired', async () => {
  const { enter, asked, looked } = await doorAt();
  expect(await enter(tokenOf({ over: { iss: 'stranger.zendesk.com' } }))).toBe('not-paired');
  expect(await enter(tokenOf({ header: { alg: 'none' } }))).toBe('algorithm');
  expect([looked, asked]).toEqual([['stranger'], []]);
});

it('looks for a key nowhere a token says', async () => {
  const { enter, asked } = await doorAt();
  const elsewhere = await doorAt();
  elsewhere.serves(pemOf(KEYS.other));
  const jku = `${elsewhere.origin}/api/v2/apps/${PAIRED.appId}/public_key.pem`;
  const wish = { over: { cnf: { jku } }, header: { jku, x5u: jku, kid: jku } };
  expect(await enter(tokenOf({ ...wish, key: KEYS.other.privateKey }))).toBe('signature');
  expect(await enter(tokenOf(wish))).toBe('a 360001234567');
  expect([elsewhere.asked, asked.length]).toEqual([[], 1]);
});

it('keeps accounts with the same app apart, whose tokens one key has signed', async () => {
  const { enter } = await doorAt();
  const there = 'https://evil.zendesk.com/api/v2/apps/installations/40000099.json';
  const theirs = tokenOf({ over: { iss: 'evil.zendesk.com', aud: there } });
  expect(await enter(theirs, { origin: 'https://evil.zendesk.com' })).toBe('b 360001234567');
  expect(await enter(tokenOf({ over: { aud: there } }))).toBe('audience');
  const posing = tokenOf({ over: { iss: 'evil.zendesk.com' } });
  expect(await enter(posing, { origin: 'https://evil.zendesk.com' })).toBe('audience');
});

it('believes a token again in the same frame only, until it ends', async () => {
  const { enter, pass } = await doorAt();
  const token = tokenOf();
  expect(await enter(token)).toBe('a 360001234567');
  expect(await enter(token)).toBe('a 360001234567');
  expect(await enter(token, { appGuid: 'guid-2' })).toBe('replayed');
  pass(329);
  expect(await enter(token, { appGuid: 'guid-2' })).toBe('replayed');
  pass(1);
  expect(await enter(token)).toBe('expired');
});

it('knows a token again however its signature is spelled', async () => {
  const { enter } = await doorAt();
  const token = tokenOf();
  expect(await enter(token)).toBe('a 360001234567');
  const of = (signature: string): string => Buffer.from(signature, 'base64url').toString('hex');
  const [head = '', body = '', signature = ''] = token.split('.');
  // The last character holds bits that mean nothing.
  const others = Array.from({ length: 64 }, (_, n) => Buffer.from([n << 2]).toString('base64url'))
    .map((last) => signature.slice(0, -1) + last.slice(0, 1))
    .filter((other) => other !== signature && of(other) === of(signature));
  expect(others).toHaveLength(15);
  for (const other of others)
    expect(await enter(`${head}.${body}.${other}`, { appGuid: 'guid-2' })).toBe('replayed');
  expect(await enter(token)).toBe('a 360001234567');
});

it('believes nobody while it can not be known what came before, and remembers nothing unproven', async () => {
  const taken: string[] = [];
  const { enter } = await doorAt({
    take: ({ tenant, frame, expires }) => {
      taken.push(`${tenant} ${frame} ${(expires.getTime() - NOW.getTime()) / 1_000}`);
      return Promise.reject(new Error('away'));
    },
  });
  expect(await enter(tokenOf({ signature: () => 'AAAA' }))).toBe('signature');
  expect(taken).toEqual([]);
  await expect(enter(tokenOf())).rejects.toThrow('away');
  expect(taken).toEqual(['a guid-1 330']);
});

it('finds a key that was changed when a signature does not fit, once a minute at most', async () => {
  const { enter, serves, pass, asked, at } = await doorAt();
  await enter(tokenOf());
  serves(pemOf(KEYS.other));
  const fresh = (seconds: number) => tokenOf({ key: KEYS.other.privateKey, over: at(seconds) });
  expect(await enter(fresh(0))).toBe('signature');
  pass(60);
  const forged = tokenOf({ signature: () => 'AAAA' });
  expect(await enter(forged)).toBe('signature');
  expect(await enter(fresh(60))).toBe('a 360001234567');
  expect(asked).toHaveLength(2);
  for (let n = 0; n < 20; n += 1) await enter(forged);
  expect(asked).toHaveLength(2);
});

it('does without Zendesk for an hour, and lets nobody in after it', async () => {
  const { enter, serves, pass, asked, at } = await doorAt();
  await enter(tokenOf());
  serves(null);
  pass(3_599);
  expect(await enter(tokenOf({ over: at(3_599) }))).toBe('a 360001234567');
  // Somebody else's bad signature must not take the key away.
  expect(await enter(tokenOf({ signature: () => 'AAAA' }))).toBe('signature');
  expect(await enter(tokenOf({ over: { sub: '5', ...at(3_599) } }))).toBe('a 5');
  pass(11);
  expect(await enter(tokenOf({ over: at(3_610) }))).toBe('key-unavailable');
  const before = asked.length;
  expect(await enter(tokenOf({ over: at(3_610) }))).toBe('key-unavailable');
  expect(asked).toHaveLength(before);
  serves(pemOf(KEYS.own));
  pass(10);
  expect(await enter(tokenOf({ over: at(3_620) }))).toBe('a 360001234567');
});

it.each([
  ['a page of somebody in between', '<!doctype html>'],
  ['nothing', ''],
  ['a private key', KEYS.own.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
  ['half a key', pemOf(KEYS.own).slice(0, 200)],
])('takes no key from %s', async (_what, text) => {
  const { enter, serves } = await doorAt();
  serves(text);
  expect(await enter(tokenOf())).toBe('key-unavailable');
});

it('asks for the key once for many who come at the same moment', async () => {
  const { enter, asked } = await doorAt();
  const token = tokenOf();
  expect(new Set(await Promise.all([1, 2, 3, 4].map(() => enter(token))))).toEqual(
    new Set(['a 360001234567']),
  );
  expect(asked).toHaveLength(1);
});

it.each([{}, { sub: 'url' }, { issWithScheme: true }] as const)(
  'understands what a Zendesk account signs: %o',
  async (assumptions) => {
    const zendesk = await startZendesk({ assumptions });
    onTestFinished(() => zendesk.close());
    const { seeded, subdomain } = zendesk;
    const account = {
      tenant: 'a',
      subdomain,
      appId: String(seeded.app.id),
      installationId: String(seeded.installation.id),
      origin: zendesk.url,
    };
    const seen = memory();
    const door = zendeskPageDoor({ now: zendesk.now, pairedBy: async () => account, seen });
    const user = seeded.agents[0].id;
    const load = loadOf(zendesk.signPage({ user }));
    expect(await door(load)).toMatchObject({ ok: true, user: String(user) });
  },
);
