import { expect, it } from 'vitest';
import { asOwner } from '../testing/as-owner.ts';
import { deskKind } from '../testing/desk-kind.ts';
import { NOW, testService } from '../testing/test-service.ts';

const URL = '/v1/helpdesks/desk/pairing';

interface Told {
  type?: string;
  account: string;
  version: number;
  settings: Record<string, unknown>;
  credentials: string[];
  ok: boolean | null;
  steps: { id: string; state: string }[] | null;
  errors?: { code: string; pointer: string }[];
}

const world = async () => {
  const desk = deskKind();
  const clock = { now: NOW.getTime() };
  const connector = { name: 'desk', readHook: () => ({ ok: true, hints: [] }) as const };
  const test = await testService({
    pairingKinds: [desk.kind],
    connectors: new Map([['desk', connector]]),
    now: () => new Date(clock.now),
  });
  const put = (account: string, more: { password?: string; version?: number; key?: string } = {}) =>
    test.ask<Told>('PUT', URL, {
      body: {
        settings: { account },
        credentials: { password: more.password ?? `of ${account}` },
        ...(more.version !== undefined && { version: more.version }),
      },
      ...(more.key !== undefined && { key: more.key }),
    });
  const nightLater = async (): Promise<void> => {
    clock.now += 86_400_000;
    await test.service.runJobs();
  };
  /** Lines that drifted, of each time the log says so. */
  const drifts = (): string[][] =>
    test.logged
      .map((line) => JSON.parse(line) as { msg?: string; steps: string[] })
      .flatMap(({ msg, steps }) => (msg === 'a pairing has drifted' ? [steps] : []));
  return { ...desk, test, put, nightLater, drifts };
};

it('pairs, checks, repairs once, and unpairs', async () => {
  const { test, put, made } = await world();
  expect((await test.ask('GET', URL)).status).toBe(404);
  expect((await put('acme')).body).toMatchObject({
    account: 'acme',
    version: 1,
    ok: null,
    steps: null,
  });
  const checked = await test.ask<Told>('POST', `${URL}/check`);
  expect(checked.body).toMatchObject({ ok: false, version: 1 });
  expect(made).toEqual([]);
  const repaired = await test.ask<Told>('POST', `${URL}/repair`);
  expect(repaired.body).toMatchObject({
    ok: true,
    version: 2,
    settings: { account: 'acme', thing: 1 },
  });
  const again = await test.ask<Told>('POST', `${URL}/repair`);
  expect(again.body).toMatchObject({ ok: true, version: 2 });
  expect(made).toEqual(['acme']);
  expect((await test.ask<Told>('GET', URL)).body).toEqual(again.body);
  expect(await test.service.pairings.list('desk')).toEqual([{ tenant: 'a', account: 'acme' }]);
  expect((await test.ask('DELETE', URL)).body).toEqual({
    helpdesk: 'desk',
    removed: true,
    ended: null,
  });
  expect((await test.ask('DELETE', URL)).status).toBe(404);
  expect(test.service.pairings.tenants('desk')).toEqual([]);
});

it('hands the secret the helpdesk gives to the door of its webhooks', async () => {
  const { test, put, state } = await world();
  await put('acme');
  await test.ask('POST', `${URL}/repair`);
  state.webhookSecret = 'secret-of-the-desk-2';
  expect((await test.ask<Told>('POST', `${URL}/check`)).body.ok).toBe(false);
  expect((await test.ask<Told>('POST', `${URL}/repair`)).body.ok).toBe(true);
});

it('makes secrets, tells them once, and says what is none', async () => {
  const { test, put } = await world();
  const ask = (body: unknown) =>
    test.ask<Told & { pairing?: Told; secrets?: Record<string, string> }>(
      'POST',
      `${URL}/secrets`,
      { body },
    );
  expect((await ask({})).status).toBe(404);
  await put('acme');
  const made = await ask({ names: ['key'] });
  expect(made.body.secrets).toEqual({ key: expect.stringContaining('key of ') });
  expect(made.headers['cache-control']).toBe('no-store');
  expect(made.body.pairing).toMatchObject({ version: 2, credentials: ['key', 'password'] });
  expect(JSON.stringify((await test.ask('GET', URL)).body)).not.toContain('key of ');
  const stored = await asOwner<{ all: string }>(
    test,
    'select p::text as all from baton.pairings p',
  );
  expect(JSON.stringify([stored, test.logged])).not.toContain('key of ');
  expect((await ask({ names: ['other'] })).body).toMatchObject({
    errors: [{ code: 'invalid-field', pointer: '/names/0' }],
  });
  expect((await ask({ version: 1 })).body.type).toBe('urn:baton:problem:pairing-changed');
});

it('tells no credential, and stores none in the clear', async () => {
  const { test, put } = await world();
  await put('acme');
  const told = [await test.ask('GET', URL), await test.ask('POST', `${URL}/repair`)];
  expect(told[0]?.body).toMatchObject({ credentials: ['password'] });
  const stored = await asOwner<{ all: string }>(
    test,
    'select p::text as all from baton.pairings p',
  );
  const seen = JSON.stringify([told, stored, test.logged]);
  expect(seen).not.toContain('of acme');
  expect(seen).not.toContain('secret-of-the-desk');
});

it('stores nothing that the helpdesk does not vouch for', async () => {
  const { test, put, state } = await world();
  expect((await put('acme', { password: 'wrong' })).body).toMatchObject({
    type: 'urn:baton:problem:credentials-refused',
    errors: [{ code: 'credentials-refused', pointer: '/credentials/password' }],
  });
  const bad = await test.ask<Told>('PUT', URL, { body: { settings: {}, credentials: {} } });
  expect(bad.body.errors).toMatchObject([{ code: 'invalid-field', pointer: '/settings/account' }]);
  state.up = false;
  expect(await put('acme')).toMatchObject({ status: 503 });
  expect((await test.ask('GET', URL)).status).toBe(404);
  expect(
    (await test.ask('PUT', '/v1/helpdesks/other/pairing', { body: { settings: {} } })).body,
  ).toMatchObject({ type: 'urn:baton:problem:no-pairing' });
});

it('gives an account to one tenant only, also when it moves to it', async () => {
  const { test, put } = await world();
  const key = test.keys.adminB;
  await put('acme');
  expect((await put('acme', { key })).body).toMatchObject({
    type: 'urn:baton:problem:account-taken',
  });
  expect((await put('other', { key })).status).toBe(200);
  expect((await put('acme', { key })).body).toMatchObject({
    type: 'urn:baton:problem:account-taken',
  });
  expect((await test.service.pairings.find('desk', 'acme'))?.tenant).toBe('a');
  expect((await test.service.pairings.find('desk', 'other'))?.tenant).toBe('b');
  expect((await test.ask<Told>('GET', URL, { key })).body.account).toBe('other');
});

it('refuses a change made from a version that is no longer there', async () => {
  const { put } = await world();
  expect((await put('acme', { version: 0 })).body.version).toBe(1);
  expect((await put('acme', { version: 1 })).body.version).toBe(2);
  const stale = [await put('acme', { version: 0 }), await put('acme', { version: 1 })];
  expect(stale.map(({ status }) => status)).toEqual([409, 409]);
  const raced = await Promise.all([2, 2].map((version) => put('acme', { version })));
  expect(raced.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
});

it('looks at every pairing once a day, and calls nothing drifted that was never green', async () => {
  const { test, put, looks, nightLater, drifts } = await world();
  await put('acme');
  await put('other', { key: test.keys.adminB });
  await nightLater();
  await nightLater();
  expect(looks.map(({ tenant }) => tenant)).toEqual(['a', 'b', 'a', 'b']);
  expect(drifts()).toEqual([]);
  expect((await test.ask<Told>('GET', URL)).body.ok).toBe(false);
});

it('says once for each change which lines are green no longer, whoever looks', async () => {
  const { test, put, state, made, nightLater, drifts } = await world();
  await put('acme');
  await test.ask('POST', `${URL}/repair`);
  state.webhookSecret = 'secret-of-the-desk-2';
  await nightLater();
  await nightLater();
  expect(drifts()).toEqual([['webhook']]);
  made.length = 0;
  await test.ask('POST', `${URL}/check`);
  await nightLater();
  expect(drifts()).toEqual([['webhook'], ['thing']]);
  expect((await test.ask<Told>('GET', URL)).body.ok).toBe(false);
  await test.ask('POST', `${URL}/repair`);
  await nightLater();
  state.webhookSecret = 'secret-of-the-desk-3';
  made.length = 0;
  await nightLater();
  expect(drifts().slice(2)).toEqual([['thing', 'webhook']]);
});

it('knows a line that drifted while the helpdesk was away', async () => {
  const { test, put, state, nightLater, drifts } = await world();
  await put('acme');
  await test.ask('POST', `${URL}/repair`);
  state.up = false;
  await nightLater();
  state.up = true;
  state.webhookSecret = 'secret-of-the-desk-2';
  await nightLater();
  expect(drifts()).toEqual([['webhook']]);
});

it('takes what was green in another account for nothing', async () => {
  const { test, put, nightLater, drifts } = await world();
  await put('acme');
  await test.ask('POST', `${URL}/repair`);
  await put('other');
  await nightLater();
  expect((await test.ask<Told>('GET', URL)).body).toMatchObject({ account: 'other', ok: false });
  expect(drifts()).toEqual([]);
});
