import { createHash } from 'node:crypto';
import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { PLACES } from '../storage/vault/places.ts';
import { openDatabase } from '../testing/open-database.ts';
import { testService } from '../testing/test-service.ts';

interface Row {
  seq: string;
  kind: string;
  event_id: string | null;
  at: Date;
  body: string;
  decision: string | null;
  answer: string | null;
  salt: Buffer;
  content_hash: Buffer;
  hash: Buffer;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Written out again from the description in the migration, not from the code that makes the chain. */
const nextHash = (previous: string, row: Row): string => {
  const content = sha256(row.salt.toString('hex') + row.body);
  expect(content).toBe(row.content_hash.toString('hex'));
  const lines = [
    previous,
    row.seq,
    row.kind,
    row.event_id,
    row.at.toISOString(),
    content,
    row.decision,
    row.answer,
  ];
  return sha256(lines.map((line) => line ?? '').join('\n'));
};

it('chains every entry of a conversation to the one before, without a gap, up to the head', async () => {
  const test = await testService();
  const { post, connection, service, keys } = test;
  for (let n = 0; n < 5; n += 1) {
    await post('c1', [
      { id: `c${n}`, type: 'turn', by: 'customer', text: `Question ${n}` },
      { id: `a${n}`, type: 'turn', by: 'ai', text: `Answer ${n}`, confidence: 0.9 - n * 0.2 },
    ]);
  }
  await service.app.inject({
    method: 'POST',
    url: '/v1/panel/conversations/c1/commands',
    headers: { authorization: `Bearer ${keys.a}` },
    payload: { command: 'accept' },
  });
  const owner = new pg.Client({ ...connection, options: '-c search_path=baton' });
  await owner.connect();
  onTestFinished(() => owner.end());
  const { rows: sealed } = await owner.query<Row>('select * from ledger order by seq');
  const { vault } = await openDatabase(test);
  const rows = sealed.map((row) => {
    const at = Number(row.seq);
    return {
      ...row,
      body: vault.open('a', PLACES.ledgerBody('c1', at), row.body),
      decision: row.decision && vault.open('a', PLACES.ledgerDecision('c1', at), row.decision),
    };
  });
  const { rows: heads } = await owner.query<{ head_seq: string; head_hash: Buffer }>(
    'select head_seq, head_hash from conversations',
  );
  expect(rows.map(({ seq }) => Number(seq))).toEqual(
    Array.from({ length: 12 }, (_, index) => index + 1),
  );
  expect(rows.at(-1)?.kind).toBe('handoff');
  let hash = '0'.repeat(64);
  for (const row of rows) {
    hash = nextHash(hash, row);
    expect(hash).toBe(row.hash.toString('hex'));
  }
  expect(heads).toEqual([{ head_seq: '12', head_hash: Buffer.from(hash, 'hex') }]);
});
