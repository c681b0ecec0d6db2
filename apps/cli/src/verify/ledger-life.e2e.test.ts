import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventInput } from '@baton/handoff-core';
import { goldenEvents, goldens } from '@baton/testkit';
import { rotateKeyFile, rotationsFile } from '@baton/handoff-service';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CliError } from '../cli-error.ts';
import { bytesOf, ledgerService } from '../testing/ledger-service.ts';
import type { LedgerTenant } from '../testing/ledger-service.ts';
import { runCli } from '../testing/run-cli.ts';
import { Trust } from './trust.ts';
import { verifyExport } from './verify-export.ts';

let services: Awaited<ReturnType<typeof ledgerService>>;
beforeAll(async () => {
  services = await ledgerService();
});
afterAll(() => services.stop());

const verified = async (tenant: LedgerTenant, name: string, ...more: string[]) => {
  const { code, verdict, stderr } = await tenant.verify(name, ...more);
  expect({ code, faults: verdict?.faults, stderr }).toEqual({ code: 0, faults: [], stderr: '' });
  return verdict;
};

const exported = async (tenant: LedgerTenant, name: string, ...more: string[]): Promise<void> => {
  const { code, stderr } = await tenant.export(name, ...more);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
};

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

const holds = async (bytes: Buffer): Promise<boolean> => {
  try {
    return (await verifyExport(once(bytes), new Trust([], []), null, () => undefined)).ok;
  } catch (error) {
    if (error instanceof CliError) return false;
    throw error;
  }
};

it('finds any flipped bit between the header and the last line', async () => {
  const tenant = await services.newTenant();
  await tenant.say('c1', 'The parcel is late.', 'Ich möchte einen Menschen sprechen!');
  await tenant.ask('GET', '/v1/ledger/checkpoint');
  await tenant.say('c2', 'Where is my invoice?');
  await tenant.say('c1', 'Still nothing.');
  await tenant.ask('POST', '/v1/conversations/c2/erase', {});
  await exported(tenant, 'x', '--with-content');
  const bytes = bytesOf(tenant, 'x');
  expect(await holds(bytes)).toBe(true);
  const first = bytes.indexOf('\n');
  const last = bytes.lastIndexOf('\n', bytes.length - 2);
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: first, max: last - 1 }),
      fc.integer({ min: 0, max: 7 }),
      async (at, bit) => {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        expect(await holds(flipped), `bit ${bit} of byte ${at}`).toBe(false);
      },
    ),
    { numRuns: 1_500 },
  );
});

it('finds lines left out, put in twice, swapped, or cut off', async () => {
  const tenant = await services.newTenant();
  await tenant.say('c1', 'a', 'b', 'c');
  await tenant.say('c2', 'd');
  await exported(tenant, 'x');
  const lines = bytesOf(tenant, 'x').toString('utf8').trimEnd().split('\n');
  const text = (changed: string[]): Buffer => Buffer.from(`${changed.join('\n')}\n`);
  expect(await holds(text(lines))).toBe(true);
  await fc.assert(
    fc.asyncProperty(fc.nat(lines.length - 1), fc.nat(lines.length - 1), async (a, b) => {
      const line = lines[a] ?? '';
      expect(await holds(text(lines.toSpliced(a, 1)))).toBe(false);
      expect(await holds(text(lines.toSpliced(a, 0, line)))).toBe(false);
      expect(await holds(text(lines.slice(0, a)))).toBe(false);
      fc.pre(a !== b);
      const swapped = lines.with(a, lines[b] ?? '').with(b, line);
      // Checkpoints may stand in any order: all come before what they sign.
      fc.pre(!(line.includes('"checkpoint"') && (lines[b] ?? '').includes('"checkpoint"')));
      expect(await holds(text(swapped))).toBe(false);
    }),
  );
});

/** Every text of an event that a customer could be known by or that quotes them. */
const wordsOf = (event: EventInput): string[] => {
  const found: string[] = [];
  const look = (value: unknown): void => {
    if (typeof value === 'string' && value.length > 6) found.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  if ('text' in event) look(event.text);
  if (event.type === 'action') look([event.args, event.result, event.error]);
  if (event.type === 'conversation')
    look([event.customer?.name, event.customer?.email, event.subject]);
  return found;
};

it('forgets every word of an erased customer and still verifies', async () => {
  const tenant = await services.newTenant();
  const words = new Set<string>();
  for (const golden of goldens.slice(0, 6)) {
    for (const events of goldenEvents(golden, {
      conversationId: golden.id,
      startAt: '2026-03-02T09:00:00.000Z',
    })) {
      for (const event of events) for (const word of wordsOf(event)) words.add(word);
      await tenant.ask('POST', `/v1/conversations/${golden.id}/events`, { events });
    }
    const { status } = await tenant.ask('POST', `/v1/conversations/${golden.id}/events`, {
      events: [
        {
          id: 'who',
          type: 'conversation',
          customer: { id: 'cust-1', name: 'Wilhelmina', email: 'wilhelmina@example.org' },
          subject: 'A most private matter',
        },
      ],
    });
    expect(status).toBe(200);
    await tenant.ask('POST', `/v1/panel/conversations/${golden.id}/commands`, {
      command: 'accept',
    });
    await tenant.ask('POST', `/v1/panel/conversations/${golden.id}/commands`, {
      command: 'resolve',
      note: 'Called Wilhelmina back.',
    });
  }
  await exported(tenant, 'before', '--with-content');
  const erased = await tenant.ask('POST', '/v1/customers/cust-1/erase', { reason: 'Asked for it' });
  expect(erased).toMatchObject({ status: 200 });
  expect((erased.body as { erased: unknown[] }).erased).toHaveLength(6);
  await exported(tenant, 'after', '--with-content');
  await verified(tenant, 'after', '--previous', tenant.file('before'));
  const stored = await tenant.look(
    `select t::text as row from (
       select to_jsonb(l)::text as t from ledger l where tenant_id = $tenant
       union all select to_jsonb(c)::text from conversations c where tenant_id = $tenant
       union all select to_jsonb(h)::text from handoffs h where tenant_id = $tenant
       union all select to_jsonb(o)::text from outbox o where tenant_id = $tenant) as t`,
  );
  const everything = `${JSON.stringify(stored)}\n${bytesOf(tenant, 'after').toString('utf8')}`;
  expect(everything).not.toMatch(/wilhelmina|private matter/i);
  for (const word of words) expect(everything).not.toContain(word);
  const [golden] = goldens;
  const record = JSON.stringify(
    (await tenant.ask('GET', `/v1/conversations/${golden?.id ?? ''}`)).body,
  );
  expect(record).toContain('[erased]');
  for (const word of words) expect(record).not.toContain(word);
  const panel = await tenant.ask('GET', `/v1/panel/conversations/${golden?.id ?? ''}`);
  expect(panel.status).toBe(200);
});

it('goes on after an erasure, and brings nothing back when an event is sent again', async () => {
  const tenant = await services.newTenant();
  const event = { id: 'mine', type: 'turn', by: 'customer', text: 'My name is Wilhelmina.' };
  const send = () => tenant.ask('POST', '/v1/conversations/c1/events', { events: [event] });
  await send();
  await tenant.ask('POST', '/v1/conversations/c1/erase', {});
  expect((await send()).body).toMatchObject({ results: [{ id: 'mine', status: 'duplicate' }] });
  expect((await tenant.ask('POST', '/v1/conversations/c1/erase', {})).body).toMatchObject({
    erased: [{ conversationId: 'c1', entries: 0 }],
  });
  await tenant.say('c1', 'Another question.');
  await exported(tenant, 'x', '--with-content');
  expect(bytesOf(tenant, 'x').toString('utf8')).not.toContain('Wilhelmina');
  expect(await verified(tenant, 'x')).toMatchObject({ entries: 4 });
  expect((await tenant.ask('POST', '/v1/conversations/nobody/erase', {})).status).toBe(404);
});

it('erases while events come in: all are stored, each erased or newer than the erasure', async () => {
  const tenant = await services.newTenant();
  await tenant.say('c1', 'The first word.');
  const erase = () => tenant.ask('POST', '/v1/conversations/c1/erase', {});
  const work = Array.from({ length: 40 }, (_, n) =>
    n % 8 === 7 ? erase() : tenant.say('c1', `Word number ${n}.`),
  );
  const erasures = (await Promise.all(work)).flatMap((done) => (done ? [done.status] : []));
  expect(erasures).toEqual([200, 200, 200, 200, 200]);
  await exported(tenant, 'x', '--with-content');
  expect(await verified(tenant, 'x')).toMatchObject({ entries: 41 });
  const rows = await tenant.look(
    `select count(*)::int as n from ledger where tenant_id = $tenant and erased_at is null and kind = 'event'
       and seq < (select max(seq) from ledger where tenant_id = $tenant and kind = 'erasure')`,
  );
  expect(rows).toEqual([{ n: 0 }]);
});

it('exports a consistent beginning while others write, and every later export continues it', async () => {
  const tenant = await services.newTenant();
  await tenant.say('c0', 'The first word.');
  const writing = { on: true };
  const write = async (writer: number): Promise<void> => {
    for (let n = 0; writing.on; n += 1) await tenant.say(`c${writer}-${n % 7}`, `Word ${n}.`);
  };
  const writers = [write(1), write(2)];
  try {
    for (let n = 0; n < 4; n += 1) {
      await exported(tenant, `x${n}`, ...(n % 2 === 0 ? [] : ['--with-content']));
      await verified(tenant, `x${n}`, ...(n === 0 ? [] : ['--previous', tenant.file(`x${n - 1}`)]));
    }
  } finally {
    writing.on = false;
    await Promise.all(writers);
  }
  const early = await tenant.verify('x0', '--previous', tenant.file('x3'));
  expect(early.verdict.faults[0]?.code).toBe('rolled-back');
});

it('makes one tree when several processes make checkpoints at once, and goes on after a restart', async () => {
  const tenant = await services.newTenant();
  const others = [await tenant.other(), await tenant.other()];
  const urls = [tenant.url, ...others.map(({ url }) => url)];
  for (let round = 0; round < 5; round += 1) {
    for (let n = 0; n < 6; n += 1) await tenant.say(`c${n}`, `Round ${round}.`);
    const answers = await Promise.all(
      urls.map((url) =>
        fetch(`${url}/v1/ledger/checkpoint`, {
          headers: { authorization: `Bearer ${tenant.key}` },
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    if (round === 2) await exported(tenant, 'before');
  }
  for (const { close } of others) await close();
  const restarted = await tenant.other();
  const answer = await fetch(`${restarted.url}/v1/ledger/checkpoint`, {
    headers: { authorization: `Bearer ${tenant.key}` },
  });
  await restarted.close();
  writeFileSync(tenant.file('checkpoint'), await answer.text());
  await exported(tenant, 'after');
  const verdict = await verified(tenant, 'after', '--previous', tenant.file('before'));
  expect(verdict).toMatchObject({ leaves: 30, continues: 18 });
  await verified(tenant, 'after', '--previous', tenant.file('checkpoint'));
});

it('exports what moved since a checkpoint, one conversation, or a checkpoint alone, each to be verified', async () => {
  const tenant = await services.newTenant();
  for (let n = 0; n < 5; n += 1) await tenant.say(`c${n}`, 'Hello.');
  await exported(tenant, 'before');
  await tenant.say('c2', 'Again.');
  await tenant.say('c5', 'New.');
  await exported(tenant, 'since', '--since', '5');
  expect(await verified(tenant, 'since', '--previous', tenant.file('before'))).toMatchObject({
    scope: 'since',
    conversations: 2,
    leaves: 2,
  });
  await exported(tenant, 'one', '--conversation', 'c2');
  expect(await verified(tenant, 'one')).toMatchObject({ scope: 'conversation', entries: 2 });
  expect((await tenant.export('none', '--conversation', 'c9')).stderr).toContain('not-found');
  const { body } = await tenant.ask('GET', '/v1/ledger/checkpoint?since=5');
  writeFileSync(tenant.file('alone'), JSON.stringify(body));
  expect(await verified(tenant, 'alone', '--previous', tenant.file('before'))).toMatchObject({
    scope: 'checkpoint',
    continues: 5,
  });
});

it('notices a tree that was made anew over other leaves', async () => {
  const tenant = await services.newTenant();
  await tenant.say('c1', 'a');
  await tenant.say('c2', 'b');
  await exported(tenant, 'before');
  await tenant.tamper(
    `delete from ledger_leaves where tenant_id = $tenant`,
    `delete from ledger_nodes where tenant_id = $tenant`,
    `delete from ledger_checkpoints where tenant_id = $tenant`,
    `delete from ledger where tenant_id = $tenant and conversation_id = 'c2'`,
    `delete from conversations where tenant_id = $tenant and conversation_id = 'c2'`,
  );
  await exported(tenant, 'short');
  await verified(tenant, 'short');
  const short = await tenant.verify('short', '--previous', tenant.file('before'));
  expect(short.verdict.faults[0]?.code).toBe('rolled-back');
  await tenant.say('c3', 'c');
  await exported(tenant, 'long');
  const long = await tenant.verify('long', '--previous', tenant.file('before'));
  expect(long.verdict.faults[0]?.code).toBe('forked');
});

it('trusts a new key that the old one named, and no other', async () => {
  const tenant = await services.newTenant();
  await tenant.say('c1', 'a');
  await exported(tenant, 'before');
  const [old = ''] = (await verified(tenant, 'before')).keys;
  const file = join(services.folder, 'ledger-key.pem');
  await rotateKeyFile(file, '2026-03-02T09:00:00.000Z');
  const later = await tenant.other();
  await tenant.say('c1', 'b');
  await fetch(`${later.url}/v1/ledger/checkpoint`, {
    headers: { authorization: `Bearer ${tenant.key}` },
  });
  await later.close();
  await exported(tenant, 'after');
  expect((await tenant.verify('after', '--key', old)).verdict.faults[0]?.code).toBe('unknown-key');
  const verdict = await verified(tenant, 'after', '--key', old, '--rotations', rotationsFile(file));
  expect(verdict.keys).toHaveLength(2);
  const printed = await runCli(['ledger-key'], { env: { BATON_LEDGER_KEY_FILE: file } });
  expect(printed.stdout.trim()).toBe(verdict.keys.find((key) => key !== old));
});

it('says what to do with a file that is no ledger', async () => {
  const tenant = await services.newTenant();
  writeFileSync(tenant.file('x'), '{"messages":[]}\n');
  expect(await runCli(['verify', tenant.file('x')])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no ledger export') as string,
  });
  writeFileSync(tenant.file('x'), '');
  expect((await runCli(['verify', tenant.file('x')])).code).toBe(2);
  expect((await runCli(['verify', tenant.file('nothing')])).code).toBe(2);
});
