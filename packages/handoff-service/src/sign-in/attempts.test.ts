import { expect, it } from 'vitest';
import { asOwner } from '../testing/as-owner.ts';
import { signInWorld } from '../testing/sign-in-world.ts';
import { newSecret } from './secrets.ts';

it('belongs to one browser, on every process', async () => {
  const { begin, pages, other, browser } = await signInWorld();
  const key = await begin();
  expect(await other.find(key, browser)).toMatchObject({ person: null, isMailed: false });
  expect(await pages.find(key, newSecret('browser'))).toBeNull();
  expect(await pages.find(newSecret('form'), browser)).toBeNull();
  expect(await pages.find('', '')).toBeNull();
});

it('lasts a quarter of an hour', async () => {
  const { clock, begin, pages, browser, prove } = await signInWorld();
  const key = await begin();
  const consent = await prove();
  clock.pass(14.9);
  const attempt = await pages.find(consent, browser);
  expect(await pages.find(key, browser)).not.toBeNull();
  clock.pass(0.1);
  expect(await pages.find(key, browser)).toBeNull();
  expect(attempt && (await pages.agree(attempt))).toBeNull();
});

it('does not go on when its client is changed or gone', async () => {
  const { begin, pages, browser, desk } = await signInWorld();
  const key = await begin();
  const client = desk.clients.get('client-a');
  if (!client) throw new Error('there is no client');
  for (const other of [
    { ...client, redirectUris: ['https://elsewhere.test'] },
    { ...client, account: 'other' },
    { ...client, tenant: 'b' },
  ]) {
    desk.clients.set('client-a', other);
    expect(await pages.find(key, browser)).toBeNull();
  }
  desk.clients.delete('client-a');
  expect(await pages.find(key, browser)).toBeNull();
  desk.clients.set('client-a', client);
  expect(await pages.find(key, browser)).not.toBeNull();
});

it('begins with nobody whose account is not paired', async () => {
  const { test, query, pages, browser } = await signInWorld();
  await asOwner(test, `delete from baton.pairings where tenant_id = 'a'`);
  const reading = await pages.read(query());
  expect(reading.ok && (await pages.begin(reading.request, browser))).toBeNull();
});

it('takes a code for ten minutes, and only the latest', async () => {
  const { clock, begin, ask, pages, find, mails } = await signInWorld();
  const key = await begin();
  await ask(key);
  await ask(key);
  const [first, second] = mails.sent.map(({ code }) => code);
  expect(await pages.tryDigits(await find(key), key, first ?? '')).toEqual({ outcome: 'wrong' });
  clock.pass(10);
  expect(await pages.tryDigits(await find(key), key, second ?? '')).toEqual({ outcome: 'over' });
});

it('takes digits as they are written, and calls nothing else a try', async () => {
  const { begin, ask, pages, find, mails } = await signInWorld();
  const key = await begin();
  await ask(key);
  const code = mails.sent[0]?.code ?? '';
  for (const text of ['', '1234567', '123456789', 'abcdefgh', '１２３４５６７８'])
    expect(await pages.tryDigits(await find(key), key, text)).toEqual({ outcome: 'unreadable' });
  expect((await find(key)).tries).toBe(0);
  const spaced = ` ${code.slice(0, 4)}-${code.slice(4)} `;
  expect(await pages.tryDigits(await find(key), key, spaced)).toMatchObject({ outcome: 'proven' });
});

it('looks and counts the same for an address that is nobody’s, and sends it nothing', async () => {
  const { begin, ask, pages, find, mails, desk } = await signInWorld();
  const seen: unknown[] = [];
  for (const address of ['ines@acme.test', 'nobody@acme.test']) {
    const key = await begin();
    expect(await ask(key, address)).toBe('asked');
    const outcomes: string[] = [];
    for (let tries = 0; tries < 6; tries += 1)
      outcomes.push((await pages.tryDigits(await find(key), key, '00000000')).outcome);
    const { name: _name, address: shown, ...rest } = await find(key);
    seen.push({ outcomes, rest });
    expect(shown).toBe(address);
  }
  expect(seen[0]).toEqual(seen[1]);
  expect(mails.sent.map(({ to }) => to)).toEqual(['ines@acme.test']);
  expect(mails.state.checks).toBe(1);
  expect(desk.state.asked).toBe(2);
});

it('does not tell that one address takes no mail, but that none leaves', async () => {
  const { begin, ask, find, mails } = await signInWorld();
  mails.state.refuses = true;
  const refused = await begin();
  await ask(refused);
  expect((await find(refused)).trouble).toBeNull();
  // A server that lets Baton in, and refuses what it brings: nobody else would be told.
  mails.state.breaks = true;
  const broken = await begin();
  await ask(broken);
  expect((await find(broken)).trouble).toBeNull();
  mails.state.isUp = false;
  for (const address of ['ines@acme.test', 'nobody@acme.test']) {
    const key = await begin();
    await ask(key, address);
    expect((await find(key)).trouble).toBe('mail');
  }
});

it('holds codes to one address from one place to six an hour, over browsers, letters and processes', async () => {
  const { clock, begin, find, other, mails } = await signInWorld();
  const ask = async (address: string) => {
    const key = await begin();
    const request = { key, address, from: '192.0.2.1', mail: mails.mail };
    return other.ask(await find(key), request);
  };
  for (let asked = 0; asked < 6; asked += 1)
    expect(await ask(asked % 2 === 0 ? 'ines@acme.test' : 'INES@acme.test')).toBe('asked');
  expect(await ask('ines@acme.test')).toBe('busy');
  expect(await ask('jon@acme.test')).toBe('asked');
  clock.pass(60);
  expect(await ask('ines@acme.test')).toBe('asked');
  await other.settled();
});

it('lets no stranger use up somebody’s codes, and holds those of all places together to twenty', async () => {
  const { begin, find, pages, mails } = await signInWorld();
  const ask = async (from: string) => {
    const key = await begin();
    const request = { key, address: 'ines@acme.test', from, mail: mails.mail };
    return pages.ask(await find(key), request);
  };
  const asked: string[] = [];
  for (let times = 0; times < 30; times += 1) asked.push(await ask('198.51.100.7'));
  expect(asked.filter((answer) => answer === 'asked')).toHaveLength(6);
  expect(await ask('192.0.2.1')).toBe('asked');
  for (let place = 0; place < 30; place += 1) asked.push(await ask(`203.0.113.${place}`));
  expect(asked.filter((answer) => answer === 'asked')).toHaveLength(19);
  await pages.settled();
});

it('holds codes asked for from one place to what a team needs', async () => {
  const { begin, find, pages, mails } = await signInWorld();
  const key = await begin();
  const attempt = await find(key);
  let busy = 0;
  for (let asked = 0; asked < 160; asked += 1) {
    const request = { key, address: `p${asked}@acme.test`, from: '192.0.2.9', mail: mails.mail };
    // One sign-in sends five at most: the place is counted before.
    if ((await pages.ask(attempt, request)) === 'busy') busy += 1;
  }
  await pages.settled();
  expect(busy).toBe(155);
  const other = await begin();
  const request = { key: other, address: 'ines@acme.test', mail: mails.mail };
  expect(await pages.ask(await find(other), { ...request, from: '192.0.2.9' })).toBe('busy');
  expect(await pages.ask(await find(other), { ...request, from: '192.0.2.10' })).toBe('asked');
  await pages.settled();
});
