import { afterAll, beforeAll, expect, it } from 'vitest';
import { ledgerService } from '../testing/ledger-service.ts';
import type { LedgerTenant } from '../testing/ledger-service.ts';

let services: Awaited<ReturnType<typeof ledgerService>>;
beforeAll(async () => {
  services = await ledgerService();
});
afterAll(() => services.stop());

/** Three conversations in two checkpoints: c1 has five entries, c2 three, c3 two. */
const filled = async (): Promise<LedgerTenant> => {
  const tenant = await services.newTenant();
  await tenant.say('c1', 'The parcel is late.', 'Still nothing.');
  await tenant.say('c2', 'Where is my invoice?', 'Thanks.', 'Bye.');
  await tenant.ask('GET', '/v1/ledger/checkpoint');
  await tenant.say('c1', 'Really nothing.', 'I wait.', 'And wait.');
  await tenant.say('c3', 'Hello.', 'Anybody?');
  return tenant;
};

const first = async (tenant: LedgerTenant, ...more: string[]) => {
  const exported = await tenant.export('x', ...more);
  expect(exported, exported.stderr).toMatchObject({ code: 0 });
  const { code, verdict } = await tenant.verify('x');
  const [fault] = verdict.faults;
  return {
    code,
    count: verdict.faultCount,
    fault: fault && `${fault.code} ${fault.conversation} ${fault.seq}`,
    verdict,
  };
};

it('verifies what nobody touched, with and without content, by the key of the service', async () => {
  const tenant = await filled();
  const plain = await first(tenant);
  expect(plain).toMatchObject({ code: 0, count: 0 });
  expect(plain.verdict).toMatchObject({ conversations: 3, entries: 10, leaves: 4, scope: 'all' });
  const full = await first(tenant, '--with-content');
  expect(full).toMatchObject({ code: 0, count: 0 });
  const [key = ''] = full.verdict.keys;
  expect((await tenant.verify('x', '--key', key)).code).toBe(0);
  const stranger = await tenant.verify('x', '--key', 'ab'.repeat(32));
  expect(stranger.code).toBe(1);
  expect(stranger.verdict.faults[0]?.code).toBe('unknown-key');
});

it('holds no word of a customer unless asked to', async () => {
  const tenant = await filled();
  await tenant.export('plain');
  await tenant.export('full', '--with-content');
  const { readFileSync } = await import('node:fs');
  expect(readFileSync(tenant.file('plain'), 'utf8')).not.toMatch(/parcel|invoice|Anybody/);
  expect(readFileSync(tenant.file('full'), 'utf8')).toMatch(/parcel[^]*invoice[^]*Anybody/);
});

const row = (conversation: string, seq: number): string =>
  `tenant_id = $tenant and conversation_id = '${conversation}' and seq = ${seq}`;

it.each<[what: string, sql: string[], expected: string]>([
  [
    'an edited body',
    [`update ledger set body = overlay(body placing 'AAAA' from 40) where ${row('c1', 1)}`],
    'changed c1 1',
  ],
  [
    'an edited decision',
    [
      `update ledger set decision = replace(decision, 'continue', 'escalate') where ${row('c1', 3)}`,
    ],
    'changed c1 3',
  ],
  ['an edited answer', [`update ledger set answer = 'send' where ${row('c2', 2)}`], 'changed c2 2'],
  [
    'an edited time',
    [`update ledger set at = at - interval '1 hour' where ${row('c2', 1)}`],
    'changed c2 1',
  ],
  ['another kind', [`update ledger set kind = 'handoff' where ${row('c2', 1)}`], 'changed c2 1'],
  ['an entry deleted in the middle', [`delete from ledger where ${row('c1', 3)}`], 'missing c1 3'],
  ['a deleted beginning', [`delete from ledger where ${row('c1', 1)}`], 'missing c1 1'],
  ['a cut tail', [`delete from ledger where ${row('c1', 5)}`], 'tail-cut c1 5'],
  [
    'a cut tail with the head put back',
    [
      `delete from ledger where tenant_id = $tenant and conversation_id = 'c1' and seq > 2`,
      `update conversations set head_seq = 2, head_hash = (select hash from ledger where ${row('c1', 2)})
       where tenant_id = $tenant and conversation_id = 'c1'`,
    ],
    'tail-cut c1 3',
  ],
  [
    'a cut tail that is forgotten in the tree',
    [
      `delete from ledger where tenant_id = $tenant and conversation_id = 'c1' and seq > 2`,
      `update conversations set head_seq = 2, head_hash = (select hash from ledger where ${row('c1', 2)})
       where tenant_id = $tenant and conversation_id = 'c1'`,
      `delete from ledger_leaves where tenant_id = $tenant and conversation_id = 'c1' and seq > 2`,
    ],
    'missing-leaf null null',
  ],
  [
    'a deleted conversation',
    [
      `delete from ledger where tenant_id = $tenant and conversation_id = 'c2'`,
      `delete from conversations where tenant_id = $tenant and conversation_id = 'c2'`,
    ],
    'missing-conversation c2 1',
  ],
  [
    'a conversation deleted from the tree as well',
    [
      `delete from ledger where tenant_id = $tenant and conversation_id = 'c2'`,
      `delete from conversations where tenant_id = $tenant and conversation_id = 'c2'`,
      `delete from ledger_leaves where tenant_id = $tenant and conversation_id = 'c2'`,
    ],
    'missing-leaf null null',
  ],
  [
    'a conversation under another name',
    [
      `update ledger set conversation_id = 'c9' where tenant_id = $tenant and conversation_id = 'c2'`,
      `update ledger_leaves set conversation_id = 'c9' where tenant_id = $tenant and conversation_id = 'c2'`,
      `update conversations set conversation_id = 'c9' where tenant_id = $tenant and conversation_id = 'c2'`,
    ],
    // What is sealed is bound to its conversation: it opens under no other name.
    'changed c9 1',
  ],
  [
    'two entries swapped',
    [
      `update ledger set seq = 100 where ${row('c1', 2)}`,
      `update ledger set seq = 2 where ${row('c1', 3)}`,
      `update ledger set seq = 3 where ${row('c1', 100)}`,
    ],
    'changed c1 2',
  ],
  [
    'an inserted entry',
    [
      `update ledger set seq = seq + 100 where tenant_id = $tenant and conversation_id = 'c1' and seq > 2`,
      `insert into ledger select tenant_id, conversation_id, 3, kind, 'extra', at, received_at, body, decision, answer, salt, content_hash, hash
       from ledger where ${row('c1', 2)}`,
      `update ledger set seq = seq - 99 where tenant_id = $tenant and conversation_id = 'c1' and seq > 100`,
    ],
    'changed c1 3',
  ],
  [
    'a chain made anew from an edited entry on',
    [
      `update ledger set answer = 'send', hash = sha256(convert_to(repeat('0', 64) || E'\\n1\\n' || kind || E'\\n' || event_id || E'\\n'
         || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || E'\\n' || encode(content_hash, 'hex') || E'\\n' || coalesce(decision, '') || E'\\nsend', 'UTF8'))
       where ${row('c3', 1)}`,
      `update ledger n set hash = sha256(convert_to(encode(p.hash, 'hex') || E'\\n2\\n' || n.kind || E'\\n' || n.event_id || E'\\n'
         || to_char(n.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || E'\\n' || encode(n.content_hash, 'hex') || E'\\n' || coalesce(n.decision, '') || E'\\n' || coalesce(n.answer, ''), 'UTF8'))
       from ledger p where p.tenant_id = n.tenant_id and p.conversation_id = n.conversation_id and p.seq = 1
         and n.tenant_id = $tenant and n.conversation_id = 'c3' and n.seq = 2`,
    ],
    'changed c3 2',
  ],
  [
    'content blanked past the erasure',
    [`update ledger set body = '', salt = '', erased_at = now() where ${row('c2', 2)}`],
    'blanked c2 2',
  ],
  [
    'a leaf put elsewhere',
    [
      `update ledger_leaves set seq = 4 where tenant_id = $tenant and conversation_id = 'c1' and seq = 5`,
    ],
    'changed c1 4',
  ],
  [
    'a checkpoint of another time',
    [
      `update ledger_checkpoints set made_at = made_at - interval '1 day' where tenant_id = $tenant`,
    ],
    'signature null null',
  ],
])('finds %s', async (_, sql, expected) => {
  const tenant = await filled();
  await tenant.ask('GET', '/v1/ledger/checkpoint');
  await tenant.tamper(...sql);
  const found = await first(tenant);
  expect(found.code).toBe(1);
  expect(found.fault).toBe(expected);
});
