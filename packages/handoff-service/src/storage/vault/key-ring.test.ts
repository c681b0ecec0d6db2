import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { eraseConversation } from '../../ledger/erase.ts';
import { openDatabase } from '../../testing/open-database.ts';
import { testDatabase } from '../../testing/test-database.ts';
import { testService } from '../../testing/test-service.ts';
import type { TestService } from '../../testing/test-service.ts';
import { ownerPool } from '../database.ts';
import { openKeyRing } from './key-ring.ts';
import { changeMasterKeyFile, masterKeyFile } from './master-key-file.ts';

const scratch = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'baton-master-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'master.key');
};

const setUp = async () => {
  const file = await scratch();
  const connection = await testDatabase();
  const masterKey = masterKeyFile(file);
  const test = await testService({ connection, masterKey });
  const ring = openKeyRing(connection, file);
  const owner = ownerPool(connection);
  onTestFinished(async () => {
    await ring.close();
    await owner.end();
  });
  return { test, ring, owner, file, masterKey };
};

/** A process that starts now: it has read no key before. */
const fresh = ({ connection, keys }: TestService, masterKey: TestService['masterKey']) =>
  testService({ connection, keys, masterKey });

const say = (test: TestService, conversation: string, ...ids: string[]) =>
  test.post(
    conversation,
    ids.map((id) => ({ id, type: 'turn', by: 'customer', text: `Words of ${id}` })),
  );

const textsOf = async (test: TestService, conversation: string): Promise<string[]> => {
  const { body } = await test.get<{ turns: { text: string }[] }>(
    `/v1/conversations/${conversation}`,
  );
  return body.turns.map(({ text }) => text);
};

const never = new AbortController().signal;
const quiet = (): void => undefined;

it('makes a master key once, for its owner only, and refuses one that others may read', async () => {
  const file = await scratch();
  const source = masterKeyFile(file);
  const [one, other] = await Promise.all([source.make(), source.make()]);
  expect(one.id).toBe(other.id);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await writeFile(file, 'no key');
  await expect(source.read()).rejects.toMatchObject({ code: 'not-a-key' });
});

it('seals anew under a new key while services go on, and a running one learns of it', async () => {
  const { test, ring, owner, masterKey } = await setUp();
  await say(test, 'c1', 'e1', 'e2');
  expect(await ring.rotate()).toBeGreaterThan(0);
  // This process has not looked again: it seals under the retired key, which every other one can open.
  await say(test, 'c2', 'e1');
  const later = await fresh(test, masterKey);
  await say(later, 'c3', 'e1');
  expect(await textsOf(test, 'c3')).toEqual(['Words of e1']);
  expect(await textsOf(later, 'c2')).toEqual(['Words of e1']);
  const { sealed } = await ring.reseal(quiet, never);
  expect(sealed).toBeGreaterThanOrEqual(5);
  expect((await ring.reseal(quiet, never)).sealed).toBe(0);
  const current = (await ring.show()).find(
    ({ tenant, purpose, retired }) => tenant === 'a' && purpose === 'data' && !retired,
  );
  const { rows } = await owner.query<{ n: number }>(
    `select count(*)::int as n from ledger where tenant_id = 'a' and body not like 'b1.' || $1 || '.%'`,
    [current?.id],
  );
  expect(rows).toEqual([{ n: 0 }]);
  expect(await textsOf(await fresh(test, masterKey), 'c1')).toEqual(['Words of e1', 'Words of e2']);
  expect((await say(test, 'c1', 'e3')).status).toBe(200);
});

it('continues sealing anew where it was broken off, and nothing is lost in between', async () => {
  const { test, ring, masterKey } = await setUp();
  for (let n = 0; n < 6; n += 1)
    await say(test, `c${n}`, ...Array.from({ length: 50 }, (_, index) => `e${index}`));
  await ring.rotate();
  const stop = new AbortController();
  const part = await ring.reseal(({ sealed }) => sealed > 0 && stop.abort(), stop.signal);
  expect(part.sealed).toBeGreaterThan(0);
  expect(await textsOf(await fresh(test, masterKey), 'c5')).toHaveLength(50);
  const rest = await ring.reseal(quiet, never);
  expect(rest.sealed).toBeGreaterThan(0);
  expect(part.sealed + rest.sealed).toBe(300 + 6);
});

it('holds the chain over sealing anew, and lets only sealed texts take the place of sealed ones', async () => {
  const { test, ring, owner, masterKey } = await setUp();
  await say(test, 'c1', 'e1', 'e2');
  const exported = async (from: TestService): Promise<string[]> => {
    const { body } = await from.ask<unknown>('GET', '/v1/ledger/checkpoint');
    expect(body).toBeTruthy();
    const answer = await from.service.app.inject({
      method: 'GET',
      url: '/v1/ledger/export?content=true',
      headers: { authorization: `Bearer ${from.keys.adminA}` },
    });
    return answer.body.split('\n').filter((line) => line.startsWith('{"type":"entry"'));
  };
  const before = await exported(test);
  expect(before).toHaveLength(2);
  await ring.rotate();
  await ring.reseal(quiet, never);
  expect(await exported(await fresh(test, masterKey))).toEqual(before);
  await owner.query('begin');
  await owner.query(`select set_config('baton.resealing', 'on', true)`);
  await expect(owner.query(`update ledger set body = 'plain words'`)).rejects.toMatchObject({
    code: 'BT001',
  });
  await owner.query('rollback');
});

it('changes the master key, and finishes a change that was broken off at any step', async () => {
  const { test, ring, file, masterKey } = await setUp();
  await say(test, 'c1', 'e1');
  const old = await readFile(file, 'utf8');
  // The new key lies there and the database knows nothing of it.
  await expect(
    changeMasterKeyFile(file, () => Promise.reject(new Error('crashed'))),
  ).rejects.toThrow('crashed');
  expect(await textsOf(await fresh(test, masterKey), 'c1')).toEqual(['Words of e1']);
  // The database knows the new one, and it has not taken the old one's place.
  await ring.changeMaster();
  const next = await readFile(file, 'utf8');
  await rename(file, `${file}.next`);
  await writeFile(file, old, { mode: 0o600 });
  expect(await textsOf(await fresh(test, masterKey), 'c1')).toEqual(['Words of e1']);
  const { to } = await ring.changeMaster();
  expect(await readFile(file, 'utf8')).toBe(next);
  expect(new Set((await ring.show()).map(({ master }) => master))).toEqual(new Set([to]));
  expect(await textsOf(await fresh(test, masterKey), 'c1')).toEqual(['Words of e1']);
  await ring.check();
});

it('erases what was sealed under any key', async () => {
  const { test, ring, owner, masterKey } = await setUp();
  await say(test, 'c1', 'e1');
  await ring.rotate();
  const later = await fresh(test, masterKey);
  await say(later, 'c1', 'e2');
  const db = await openDatabase({ connection: test.connection, masterKey });
  const { entries } = await eraseConversation(db, 'a', 'c1', {
    by: 'admin',
    at: '2026-03-02T10:00:00.000Z',
    reason: null,
  });
  expect(entries).toBe(2);
  const { rows } = await owner.query<{ body: string }>(
    `select body from ledger where kind = 'event' order by seq`,
  );
  expect(rows.map(({ body }) => (JSON.parse(body) as { text: string }).text)).toEqual([
    '[erased]',
    '[erased]',
  ]);
  await ring.rotate();
  await ring.reseal(quiet, never);
  expect(await textsOf(await fresh(test, masterKey), 'c1')).toEqual(['[erased]', '[erased]']);
});
