import { expect, it } from 'vitest';
import { asOwner } from '../testing/as-owner.ts';
import { CALLBACK, VERIFIER, signInWorld } from '../testing/sign-in-world.ts';

/** Minutes. */
const DAY = 1_440;

const ines = { tenant: 'a', helpdesk: 'desk', account: 'acme-a', user: '7' };

it('gives whoever agreed tokens for a code, which say who it is on every process', async () => {
  const { code, exchange, signIn, beside } = await signInWorld();
  const { status, body } = await exchange(await code());
  expect({ status, body }).toEqual({
    status: 200,
    body: {
      access_token: expect.stringMatching(/^bsa_[\w-]{43}$/),
      token_type: 'Bearer',
      expires_in: 1_200,
      refresh_token: expect.stringMatching(/^bsr_[\w-]{43}$/),
      scope: 'panel',
    },
  });
  const access = String(body['access_token']);
  expect(await signIn.personOf(access)).toEqual(ines);
  expect(await beside.service.signIn.personOf(access)).toEqual(ines);
});

it('takes a code once, and ends what came of it when it is brought again', async () => {
  const { code, exchange, signIn, other } = await signInWorld();
  const value = await code();
  const { body } = await exchange(value);
  const access = String(body['access_token']);
  expect(await exchange(value, {}, other)).toMatchObject({
    status: 400,
    body: { error: 'invalid_grant' },
  });
  expect(await signIn.personOf(access)).toBeNull();
});

it('gives tokens to at most one of those who bring a code at once, and none of them keeps any', async () => {
  const { code, exchange, signIn, pages, other } = await signInWorld();
  const value = await code();
  const answers = await Promise.all(
    [pages, other, pages, other].map((at) => exchange(value, {}, at)),
  );
  expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
  for (const { body } of answers)
    expect(await signIn.personOf(String(body['access_token']))).toBeNull();
});

it('takes a code for a minute', async () => {
  const { clock, code, exchange } = await signInWorld();
  const late = await code();
  clock.pass(1);
  expect((await exchange(late)).body).toMatchObject({ error: 'invalid_grant' });
  const early = await code();
  clock.pass(0.9);
  expect((await exchange(early)).status).toBe(200);
});

it.each([
  ['a wrong verifier', { code_verifier: 'w'.repeat(43) }, 'invalid_grant'],
  ['a verifier that can be none', { code_verifier: 'short' }, 'invalid_request'],
  ['another address of the client', { redirect_uri: `${CALLBACK}?` }, 'invalid_grant'],
  ['its other address', { redirect_uri: 'https://callback.test/other' }, 'invalid_grant'],
])('uses a code up that comes with %s', async (_what, more, error) => {
  const { code, exchange } = await signInWorld();
  const value = await code();
  expect(await exchange(value, more)).toMatchObject({ status: 400, body: { error } });
  expect((await exchange(value)).body).toMatchObject({ error: 'invalid_grant' });
});

it('wants the verifier that was promised, and none that was not', async () => {
  const { code, token } = await signInWorld();
  const form = { grant_type: 'authorization_code', redirect_uri: CALLBACK };
  expect((await token({ ...form, code: await code() })).body).toMatchObject({
    error: 'invalid_grant',
  });
  const plain = { code_challenge: null, code_challenge_method: null };
  expect(
    (await token({ ...form, code: await code(plain), code_verifier: VERIFIER })).body,
  ).toMatchObject({ error: 'invalid_grant' });
  expect((await token({ ...form, code: await code(plain) })).status).toBe(200);
});

it('takes a code from nobody but the client it was made for, and leaves it to that one', async () => {
  const { code, token, exchange } = await signInWorld();
  const value = await code();
  const form = {
    grant_type: 'authorization_code',
    code: value,
    redirect_uri: CALLBACK,
    code_verifier: VERIFIER,
  };
  expect(await token(form, 'b')).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  expect((await exchange(value)).status).toBe(200);
});

it.each([
  ['client', { clientId: 'client-c' }],
  ['tenant', { tenant: 'b' }],
  ['account', { account: 'acme-b' }],
])('takes codes and refresh tokens from nobody whose %s is another', async (_what, other) => {
  const { desk, code, exchange, refresh, token, signedIn } = await signInWorld();
  const mine = desk.clients.get('client-a');
  if (!mine) throw new Error('there is no client');
  const theirs = { ...mine, ...other };
  const credentials = { client_id: theirs.clientId, client_secret: `secret of ${theirs.tenant}` };
  const { refresh: renews } = await signedIn();
  const value = await code();
  const over = { status: 400, body: { error: 'invalid_grant' } };
  desk.clients.set(theirs.clientId, theirs);
  expect(await exchange(value, credentials)).toMatchObject(over);
  const renewal = { grant_type: 'refresh_token', refresh_token: renews, ...credentials };
  expect(await token(renewal)).toMatchObject(over);
  desk.clients.set('client-a', mine);
  expect((await exchange(value)).status).toBe(200);
  expect((await refresh(renews)).status).toBe(200);
});

it('ends an access token after twenty minutes, and gives another one for the refresh token', async () => {
  const { clock, signedIn, refresh, signIn, other } = await signInWorld();
  const first = await signedIn();
  clock.pass(20);
  expect(await signIn.personOf(first.access)).toBeNull();
  const { status, body } = await refresh(first.refresh, other);
  expect(status).toBe(200);
  expect(body['refresh_token']).not.toBe(first.refresh);
  expect(await signIn.personOf(String(body['access_token']))).toEqual(ines);
});

it('ends the whole sign-in when a refresh token is brought again, wherever that happens', async () => {
  const { signedIn, refresh, signIn, other } = await signInWorld();
  const first = await signedIn();
  const second = await refresh(first.refresh);
  expect(await refresh(first.refresh, other)).toMatchObject({
    status: 400,
    body: { error: 'invalid_grant' },
  });
  const { access_token: access, refresh_token: next } = second.body;
  expect(await signIn.personOf(String(access))).toBeNull();
  expect((await refresh(String(next))).body).toMatchObject({ error: 'invalid_grant' });
});

it('renews once for whoever brings a refresh token at once, and gives all of them the same', async () => {
  const { desk, signedIn, refresh, signIn } = await signInWorld();
  const { refresh: token } = await signedIn();
  const asked = desk.state.asked;
  const answers = await Promise.all([1, 2, 3].map(() => refresh(token)));
  const [first] = answers;
  expect(first?.status).toBe(200);
  expect(answers).toEqual([first, first, first]);
  expect(desk.state.asked).toBe(asked + 1);
  expect(await signIn.personOf(String(first?.body['access_token']))).toEqual(ines);
  expect((await refresh(token)).body).toMatchObject({ error: 'invalid_grant' });
});

it('ends a sign-in whose refresh token is brought at once where nobody knows of the other', async () => {
  const { signedIn, refresh, pages, other, signIn } = await signInWorld();
  const { access, refresh: token } = await signedIn();
  const answers = await Promise.all([pages, other].map((at) => refresh(token, at)));
  expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
  expect(await signIn.personOf(access)).toBeNull();
});

it('ends a sign-in that nobody renews after two weeks, and every one after ninety days', async () => {
  const { clock, signedIn, refresh } = await signInWorld();
  const idle = await signedIn();
  clock.pass(14 * DAY);
  expect((await refresh(idle.refresh)).body).toMatchObject({ error: 'invalid_grant' });
  let { refresh: token } = await signedIn();
  for (let day = 0; day < 80; day += 10) {
    clock.pass(10 * DAY);
    token = String((await refresh(token)).body['refresh_token']);
  }
  clock.pass(10 * DAY);
  expect((await refresh(token)).body).toMatchObject({ error: 'invalid_grant' });
});

it('renews for nobody who left the helpdesk, and ends all they have', async () => {
  const { desk, signedIn, refresh, signIn } = await signInWorld();
  const here = await signedIn();
  const there = await signedIn();
  desk.people.delete('ines@acme.test');
  expect(await refresh(here.refresh)).toMatchObject({
    status: 400,
    body: { error: 'invalid_grant' },
  });
  expect(await signIn.personOf(there.access)).toBeNull();
});

it('uses nothing up while the helpdesk can’t be asked', async () => {
  const { desk, signedIn, refresh } = await signInWorld();
  const { refresh: token } = await signedIn();
  desk.state.isUp = false;
  expect(await refresh(token)).toMatchObject({
    status: 503,
    body: { error: 'temporarily_unavailable' },
    headers: { 'retry-after': '5' },
  });
  desk.state.isUp = true;
  expect((await refresh(token)).status).toBe(200);
});

it('ends sign-ins of one person, or of all of a helpdesk, and of no other tenant', async () => {
  const { signedIn, signIn, beside, code, exchange } = await signInWorld();
  const [one, two, jon] = [await signedIn(), await signedIn(), await signedIn('jon@acme.test')];
  const underWay = await code();
  const person = async ({ access }: { access: string }) => (await signIn.personOf(access))?.user;
  await signIn.endOf({ tenant: 'b', helpdesk: 'desk' });
  expect([await person(one), await person(jon)]).toEqual(['7', '8']);
  await beside.service.signIn.endOf({ tenant: 'a', helpdesk: 'desk', user: '7' });
  expect([await person(one), await person(two), await person(jon)]).toEqual([
    undefined,
    undefined,
    '8',
  ]);
  expect((await exchange(underWay)).body).toMatchObject({ error: 'invalid_grant' });
  await signIn.endOf({ tenant: 'a', helpdesk: 'desk' });
  expect(await person(jon)).toBeUndefined();
});

it('ends sign-ins with the pairing, and when it becomes one with another account', async () => {
  const { test, signedIn, signIn, prove, pages, find } = await signInWorld();
  const moved = await signedIn();
  const key = await prove();
  const attempt = await find(key);
  const pairing = { tenant: 'a', helpdesk: 'desk', settings: {}, secrets: {} };
  const { pairings } = test.service;
  await pairings.save({ ...pairing, account: 'other' }, 1);
  expect(await signIn.personOf(moved.access)).toBeNull();
  expect(await pages.agree(attempt)).toBeNull();
  await pairings.save({ ...pairing, account: 'acme-a' }, 2);
  const gone = await signedIn();
  await asOwner(test, `delete from baton.pairings where tenant_id = 'a'`);
  expect(await signIn.personOf(gone.access)).toBeNull();
});

it('revokes a sign-in by either of its tokens, for its own client alone', async () => {
  const { signedIn, signIn, pages, token } = await signInWorld();
  const revoke = (value: string, tenant = 'a') =>
    pages.revoke({
      authorization: null,
      body: `client_id=client-${tenant}&client_secret=secret+of+${tenant}&token=${value}`,
    });
  const one = await signedIn();
  expect(await revoke(one.refresh, 'b')).toMatchObject({
    status: 400,
    body: { error: 'unauthorized_client' },
  });
  expect(await signIn.personOf(one.access)).not.toBeNull();
  expect(await revoke(one.refresh)).toEqual({ status: 200, body: {}, headers: {} });
  expect(await signIn.personOf(one.access)).toBeNull();
  const two = await signedIn();
  expect((await revoke(two.access)).status).toBe(200);
  expect(
    (await token({ grant_type: 'refresh_token', refresh_token: two.refresh })).body,
  ).toMatchObject({ error: 'invalid_grant' });
  expect((await revoke('what is no token')).status).toBe(200);
});

it('keeps no code, token or address where it could be read', async () => {
  const { test, signedIn, prove, begin, ask } = await signInWorld();
  const { access, refresh } = await signedIn();
  const keys = [await prove(), await begin()];
  await ask(keys[1] ?? '');
  const tables = ['attempts', 'codes', 'tokens', 'counts'].map((name) => `baton.sign_in_${name}`);
  const kept: unknown[] = [];
  for (const table of [...tables, 'baton.sign_ins'])
    kept.push(...(await asOwner(test, `select to_jsonb(t) as row from ${table} t`)));
  const text = JSON.stringify(kept);
  expect(kept.length).toBeGreaterThan(6);
  for (const secret of [access, refresh, ...keys, 'ines@acme.test', 'Ines'])
    expect(text).not.toContain(secret);
});

it('throws away what is over, and keeps what goes on', async () => {
  const { clock, test, signedIn, begin, signIn } = await signInWorld();
  await begin();
  const { access } = await signedIn();
  const rows = async (): Promise<unknown> => {
    const counted = await asOwner(
      test,
      `select (select count(*)::int from baton.sign_in_attempts) as attempts,
         (select count(*)::int from baton.sign_in_codes) as codes,
         (select count(*)::int from baton.sign_ins) as sign_ins,
         (select count(*)::int from baton.sign_in_counts) as counts`,
    );
    return counted[0];
  };
  expect(await rows()).toEqual({ attempts: 1, codes: 1, sign_ins: 1, counts: 3 });
  clock.pass(180);
  await asOwner(test, `select baton.sign_ins_purge('${clock.now().toISOString()}', 100)`);
  expect(await rows()).toEqual({ attempts: 0, codes: 0, sign_ins: 1, counts: 0 });
  expect(await signIn.personOf(access)).toBeNull();
});
