import { goldenEvents, goldens } from '@baton/testkit';
import type { GoldenConversation } from '@baton/testkit';
import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../testing/open-database.ts';
import { testDatabase } from '../../testing/test-database.ts';
import { testMasterKey } from '../../testing/test-master-key.ts';
import { testService } from '../../testing/test-service.ts';
import type { TestService } from '../../testing/test-service.ts';
import { ownerPool } from '../database.ts';
import type { Connection } from '../database.ts';

const ownerOf = (connection: Connection) => {
  const owner = ownerPool(connection);
  onTestFinished(() => owner.end());
  return owner;
};

const SECRET = 'Xanthippe Quillfeather lives at 12 Wobbleton Crescent';

/** A conversation in which the customer's words stand wherever they can. */
const talk = async (test: TestService, id = 'c1'): Promise<void> => {
  const customer = { id: 'cust-Quillfeather', name: 'Xanthippe Quillfeather' };
  const answers = [
    await test.post(id, [
      { id: 'e1', type: 'conversation', customer, intent: `Refund for ${SECRET}` },
      { id: 'e2', type: 'turn', by: 'customer', text: SECRET },
      { id: 'e3', type: 'turn', by: 'ai', text: `You are ${SECRET}`, confidence: 0.2 },
      {
        id: 'e4',
        type: 'action',
        action: 'a1',
        name: 'refund',
        kind: 'write',
        status: 'succeeded',
        effect: { type: 'refund', target: 'Quillfeather-77', amount: 5, currency: 'EUR' },
      },
      { id: 'e5', type: 'turn', by: 'customer', text: 'I want to talk to a human agent' },
    ]),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200]);
};

/** Every row of every table as text, but for what search finds: that is masked, and http/search.test.ts looks at it. */
const dump = async (connection: Connection): Promise<string> => {
  const owner = ownerOf(connection);
  const { rows: tables } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'baton'
       and table_name <> 'conversation_search'`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await owner.query<{ row: string }>(`select t::text as row from ${name} t`);
    texts.push(...rows.map(({ row }) => `${name} ${row}`));
  }
  return texts.join('\n');
};

it('stores no word of a customer that can be read, in any table', async () => {
  const test = await testService();
  await talk(test);
  const seen = await dump(test.connection);
  expect(seen.length).toBeGreaterThan(2_000);
  expect(seen).not.toMatch(/Quillfeather|Xanthippe|Wobbleton/i);
  expect(JSON.stringify((await test.get('/v1/conversations/c1')).body)).toContain(SECRET);
});

const batches = (golden: GoldenConversation) =>
  goldenEvents(golden, { conversationId: golden.id, startAt: '2026-03-02T08:00:00Z' });

it('stores none of what customers say in the golden conversations', async () => {
  const test = await testService();
  for (const golden of goldens) {
    for (const events of batches(golden)) {
      expect((await test.post(golden.id, events)).status).toBe(200);
    }
  }
  const seen = await dump(test.connection);
  const said = goldens
    .flatMap((golden) => batches(golden).flat())
    .flatMap((event) => (event.type === 'turn' ? [event.text.slice(0, 40)] : []));
  const long = said.filter((text) => text.length > 12);
  expect(long.length).toBeGreaterThan(20);
  expect(long.filter((text) => seen.includes(text))).toEqual([]);
  // Logged at the most talkative level there is.
  const logged = test.logged.join('\n');
  expect(long.filter((text) => logged.includes(text))).toEqual([]);
});

it('lets no sealed text stand in for another one', async () => {
  const test = await testService();
  await talk(test);
  const owner = ownerOf(test.connection);
  await owner.query('alter table ledger disable trigger all');
  const { rows } = await owner.query<{ body: string }>('select body from ledger where seq = 2');
  await owner.query('update ledger set body = $1 where seq = 3', [rows[0]?.body]);
  const answer = await test.get<{ type: string }>('/v1/conversations/c1');
  expect(answer.status).toBe(500);
  expect(answer.body.type).toBe('urn:baton:problem:sealed-data');
  expect(test.logged.join('\n')).not.toMatch(/Quillfeather/i);
});

it('opens no text in which a single character was changed', async () => {
  const { vault } = await openDatabase(await testService());
  const sealed = vault.seal('a', 'here', SECRET);
  // The last character of base64 may hold bits that mean nothing.
  for (let at = 3; at < sealed.length - 1; at += 1) {
    const other = sealed[at] === 'A' ? 'B' : 'A';
    const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
    expect(vault.tryOpen('a', 'here', changed)).not.toBe(SECRET);
  }
  expect(vault.open('a', 'here', sealed)).toBe(SECRET);
  expect(vault.tryOpen('a', 'there', sealed)).toBeNull();
  await vault.ready('b');
  expect(vault.tryOpen('b', 'here', sealed)).toBeNull();
});

it('reads rows from before there were keys, and goes on with them', async () => {
  const test = await testService();
  await talk(test);
  const { vault } = await openDatabase(test);
  const owner = ownerOf(test.connection);
  await owner.query('alter table ledger disable trigger all');
  for (const [table, column, place, key] of [
    ['ledger', 'body', 'ledger.body', 'seq'],
    ['conversations', 'state', 'conversations.state', null],
  ] as const) {
    const { rows } = await owner.query<{ text: string; key: string }>(
      `select ${column} as text, ${key ?? `''`} as key from ${table}`,
    );
    for (const row of rows) {
      const where = [place, 'c1', ...(key ? [row.key] : [])].join('\u001f');
      const plain = vault.open('a', where, row.text).split('\n')[0];
      await owner.query(`update ${table} set ${column} = $1 where ${column} = $2`, [
        plain,
        row.text,
      ]);
    }
  }
  await owner.query(`update conversations set customer_key = '?'`);
  const { connection, keys, masterKey } = test;
  const again = await testService({ connection, keys, masterKey });
  const read = await again.get('/v1/conversations/c1');
  expect(JSON.stringify(read.body)).toContain(SECRET);
  const { status } = await again.post('c1', [
    { id: 'e9', type: 'turn', by: 'customer', text: 'One thing more' },
  ]);
  expect(status).toBe(200);
  const { rows } = await owner.query<{ customer_key: string }>(
    'select customer_key from conversations',
  );
  expect(rows).toEqual([{ customer_key: vault.index('a', 'cust-Quillfeather') }]);
});

it('serves one database from two processes, also when both meet a tenant for the first time', async () => {
  const connection = await testDatabase();
  const one = await testService({ connection });
  const other = await testService({ connection, keys: one.keys });
  const [first, second] = await Promise.all([
    one.post('c1', [{ id: 'e1', type: 'turn', by: 'customer', text: SECRET }]),
    other.post('c2', [{ id: 'e1', type: 'turn', by: 'customer', text: SECRET }]),
  ]);
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(JSON.stringify((await one.get('/v1/conversations/c2')).body)).toContain(SECRET);
  expect(JSON.stringify((await other.get('/v1/conversations/c1')).body)).toContain(SECRET);
});

it('says at the start that the master key is lost or another one, and makes none then', async () => {
  const test = await testService();
  await talk(test);
  const { connection } = test;
  await expect(testService({ connection, masterKey: testMasterKey() })).rejects.toMatchObject({
    code: 'wrong-key',
    hint: expect.stringContaining('BATON_MASTER_KEY_FILE') as string,
  });
  const lost = { ...testMasterKey(), read: async () => [] };
  await expect(testService({ connection, masterKey: lost })).rejects.toMatchObject({
    code: 'key-missing',
  });
});
