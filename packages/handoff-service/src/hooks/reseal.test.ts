import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ownerPool } from '../storage/database.ts';
import { openKeyRing } from '../storage/vault/key-ring.ts';
import { masterKeyFile } from '../storage/vault/master-key-file.ts';
import { startSubscriber, verifies } from '../testing/subscriber.ts';
import { testService } from '../testing/test-service.ts';

it('seals subscribers and events anew with everything else, and still sends the same', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'baton-master-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'master.key');
  const test = await testService({
    masterKey: masterKeyFile(file),
    policy: { ask: { firstTurn: 'escalate' } },
  });
  const { url, seen } = await startSubscriber();
  const body = { url, events: ['baton.handoff.requested'] };
  const { secret } = (await test.ask<{ secret: string }>('PUT', '/v1/webhooks/desk', { body }))
    .body;
  await test.post('c1', [
    { id: '1', type: 'turn', by: 'customer', text: 'Transfer me to a human agent now' },
  ]);
  await test.service.deliver();
  await test.service.sendWebhooks();
  const ring = openKeyRing(test.connection, file);
  const owner = ownerPool(test.connection);
  onTestFinished(async () => {
    await ring.close();
    await owner.end();
  });
  const sealed = async () =>
    (
      await owner.query<{ text: string }>(
        'select url as text from webhooks union all select secret from webhooks union all select body from webhook_events',
      )
    ).rows.map(({ text }) => text.split('.')[1]);
  const [before] = await sealed();
  await ring.rotate();
  await ring.reseal(() => undefined, new AbortController().signal);
  const after = new Set(await sealed());
  expect(after.size).toBe(1);
  expect(after).not.toContain(before);
  const later = await testService({
    connection: test.connection,
    keys: test.keys,
    masterKey: masterKeyFile(file),
  });
  await later.ask('POST', '/v1/webhooks/desk/replay', {
    body: { since: '2026-01-01T00:00:00Z', all: true },
  });
  await later.service.sendWebhooks();
  expect(seen.map(({ text }) => text)).toEqual([seen[0]?.text, seen[0]?.text]);
  expect(seen.every((call) => verifies(secret, call))).toBe(true);
});
