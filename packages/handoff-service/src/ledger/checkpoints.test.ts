import { createHash, createPublicKey, verify } from 'node:crypto';
import { pino } from 'pino';
import type { Checkpoint } from '@baton/handoff-core';
import { expect, it, onTestFinished, vi } from 'vitest';
import { CheckpointRead, ErasedRead } from '../http/ledger-answers.ts';
import { Database, ownerPool } from '../storage/database.ts';
import { testSigner } from '../testing/ledger-signer.ts';
import { testMasterKey } from '../testing/test-master-key.ts';
import { testService } from '../testing/test-service.ts';
import type { TestService } from '../testing/test-service.ts';
import { listCheckpoints } from './checkpoint-store.ts';
import { Checkpoints } from './checkpoints.ts';

const turn = (id: string) => ({ id, type: 'turn', by: 'customer', text: 'Hello.' }) as const;

const watched = async () => {
  const test = await testService();
  const db = new Database(test.connection, testMasterKey(), { max: 2 });
  onTestFinished(() => db.close());
  const checkpoints = new Checkpoints(
    db,
    testSigner(),
    () => new Date('2026-03-02T09:00:00.000Z'),
    pino({ level: 'silent' }),
  );
  const sizes = async (tenant: string): Promise<number[]> =>
    (await listCheckpoints(db, tenant, { after: 0, upto: 1_000, limit: 100 })).map(
      ({ size }) => size,
    );
  return { ...test, checkpoints, sizes };
};

/** Written out again from the description of the formats, not from the code that makes them. */
const sha256 = (...parts: (string | Buffer)[]): Buffer => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest();
};

const leafOf = async (test: TestService, conversation: string): Promise<Buffer> => {
  const text = await exportText(test, `?conversation=${conversation}`);
  const { id, count, head } = JSON.parse(
    text.split('\n').find((line) => line.startsWith('{"type":"conversation"')) ?? '{}',
  ) as { id: string; count: number; head: string };
  return sha256(Buffer.of(0), `baton-head/1\n${id}\n${count}\n${head}`);
};

const exportText = async ({ service, keys }: TestService, query = ''): Promise<string> =>
  (
    await service.app.inject({
      method: 'GET',
      url: `/v1/ledger/export${query}`,
      headers: { authorization: `Bearer ${keys.adminA}` },
    })
  ).body;

it('signs what moved since the last look, of every tenant, and nothing when nothing did', async () => {
  const { post, keys, checkpoints, sizes } = await watched();
  await post('c1', [turn('e1')]);
  await post('c2', [turn('e1')]);
  await post('c1', [turn('e1')], keys.b);
  await checkpoints.round();
  expect([await sizes('a'), await sizes('b')]).toEqual([[2], [1]]);
  await checkpoints.round();
  await post('c2', [turn('e2')]);
  await checkpoints.round();
  await checkpoints.round();
  expect([await sizes('a'), await sizes('b')]).toEqual([[2, 3], [1]]);
});

it('looks by itself from time to time', async () => {
  const { post, checkpoints, sizes } = await watched();
  await post('c1', [turn('e1')]);
  checkpoints.start(5);
  await vi.waitFor(async () => expect(await sizes('a')).toEqual([1]), { timeout: 20_000 });
  await checkpoints.stop();
});

it('looks again at what came while it was looking', async () => {
  const { post, checkpoints, sizes } = await watched();
  for (let n = 0; n < 5; n += 1)
    await Promise.all([post(`c${n}`, [turn('e1')]), checkpoints.round()]);
  await checkpoints.round();
  expect((await sizes('a')).at(-1)).toBe(5);
});

it('makes the tree and the signature that the standards say', async () => {
  const test = await testService();
  for (const id of ['c1', 'c2', 'c3']) await test.post(id, [turn('e1')]);
  const { body } = await test.ask<Checkpoint>('GET', '/v1/ledger/checkpoint');
  expect(CheckpointRead.parse(body)).toEqual(body);
  const proven = (await test.ask('GET', '/v1/ledger/checkpoint?since=1')).body;
  expect(CheckpointRead.parse(proven)).toMatchObject({ consistency: { from: 1 } });
  const [a, b, c] = await Promise.all(['c1', 'c2', 'c3'].map((id) => leafOf(test, id)));
  const node = Buffer.of(1);
  const left = sha256(node, a ?? '', b ?? '');
  expect(body).toMatchObject({
    tenant: 'a',
    size: 3,
    root: sha256(node, left, c ?? '').toString('hex'),
  });
  const key = createPublicKey({
    key: {
      kty: 'OKP',
      crv: 'Ed25519',
      x: Buffer.from(body.key, 'hex').toString('base64url'),
    },
    format: 'jwk',
  });
  const text = `baton-checkpoint/1\na\n3\n${body.root}\n${body.at}\n`;
  expect(verify(null, Buffer.from(text), key, Buffer.from(body.signature, 'hex'))).toBe(true);
});

it('shows a ledger to the admin of its tenant only', async () => {
  const test = await testService();
  await test.post('mine', [turn('e1')]);
  await test.post('theirs', [turn('e1')], test.keys.b);
  expect(await exportText(test)).toMatch(/"mine"/);
  expect(await exportText(test)).not.toMatch(/"theirs"/);
  for (const path of ['/v1/ledger/export', '/v1/ledger/checkpoint'])
    expect((await test.get(path, test.keys.a)).status).toBe(403);
  const erase = (key: string) =>
    test.ask('POST', '/v1/conversations/theirs/erase', { body: {}, key });
  expect((await erase(test.keys.b)).status).toBe(403);
  expect((await erase(test.keys.adminA)).status).toBe(404);
  const erased = await erase(test.keys.adminB);
  expect(ErasedRead.parse(erased.body).erased).toEqual([
    { conversationId: 'theirs', entries: 1, seq: 2 },
  ]);
});

it('refuses what can not be exported, and says why', async () => {
  const test = await testService();
  const codeOf = async (path: string): Promise<string> =>
    (await test.ask<{ type: string }>('GET', path)).body.type;
  expect(await codeOf('/v1/ledger/export')).toBe('urn:baton:problem:ledger-empty');
  await test.post('c1', [turn('e1')]);
  expect(await codeOf('/v1/ledger/export?since=2')).toBe('urn:baton:problem:invalid-query');
  expect(await codeOf('/v1/ledger/export?since=soon')).toBe('urn:baton:problem:invalid-query');
  expect(await codeOf('/v1/ledger/checkpoint?since=2')).toBe('urn:baton:problem:invalid-query');
  expect(await codeOf('/v1/ledger/export?conversation=c9')).toBe('urn:baton:problem:not-found');
});

it('lets not even the owner blank an entry but by an erasure', async () => {
  const test = await testService();
  await test.post('c1', [turn('e1')]);
  const owner = ownerPool(test.connection);
  onTestFinished(() => owner.end());
  await owner.query('begin');
  await owner.query(`select set_config('baton.erasing', 'on', true)`);
  await expect(
    owner.query(`update ledger set body = '{}', salt = '', erased_at = now()`),
  ).rejects.toMatchObject({ code: 'BT001' });
});
