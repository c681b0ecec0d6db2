import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { sealText, sealedText } from '@baton/handoff-core';
import { goldenEvents, goldens } from '@baton/testkit';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledgerService } from '../testing/ledger-service.ts';
import type { LedgerTenant } from '../testing/ledger-service.ts';
import { runCli } from '../testing/run-cli.ts';

let services: Awaited<ReturnType<typeof ledgerService>>;
beforeAll(async () => {
  services = await ledgerService();
});
afterAll(() => services.stop());

interface Saved {
  report: Record<string, unknown> & { facts: { decisions: unknown[]; actions: { id: string }[] } };
  proof: { lines: string[] };
  seal: { digest: string; key: string | null; signature: string | null };
}

const play = async (tenant: LedgerTenant, id: string): Promise<void> => {
  const golden = goldens.find((each) => each.id === id);
  if (!golden) throw new Error(`no golden conversation ${id}`);
  const events = goldenEvents(golden, {
    conversationId: id,
    startAt: '2026-03-09T08:30:00.000Z',
  }).flat();
  for (let at = 0; at < events.length; at += 100) {
    const { status } = await tenant.ask('POST', `/v1/conversations/${id}/events`, {
      events: events.slice(at, at + 100),
    });
    if (status !== 200) throw new Error(`the service answered ${status}`);
  }
};

const save = async (tenant: LedgerTenant, id: string): Promise<Saved> => {
  const { status, body } = await tenant.ask(
    'GET',
    `/v1/panel/conversations/${id}/trust-report?format=json`,
  );
  expect(status).toBe(200);
  writeFileSync(tenant.file('x'), JSON.stringify(body));
  return body as Saved;
};

/** Writes a file and says how the command ends. */
const verdictOf = async (tenant: LedgerTenant, value: unknown, ...more: string[]) => {
  writeFileSync(tenant.file('y'), typeof value === 'string' ? value : JSON.stringify(value));
  return tenant.verify('y', ...more);
};

describe('a trust report', () => {
  let tenant: LedgerTenant;
  let saved: Saved;
  beforeAll(async () => {
    tenant = await services.newTenant();
    await tenant.say('other', 'Hello.', 'Anybody?');
    await tenant.ask('GET', '/v1/ledger/checkpoint');
    await play(tenant, 'double-refund');
    saved = await save(tenant, 'double-refund');
  });

  it('verifies offline, says what could be checked, and is covered to its last entry', async () => {
    const { code, verdict } = await tenant.verify('x');
    expect(verdict.faults).toEqual([]);
    expect(code).toBe(0);
    expect(verdict).toMatchObject({
      scope: 'conversation',
      conversations: 1,
      withheld: 0,
      report: {
        conversation: 'double-refund',
        tier: 'full',
        sealed: true,
        covered: verdict.entries,
      },
    });
    expect(verdict.contents).toBeGreaterThan(verdict.entries / 2);
    const key = saved.seal.key ?? '';
    expect((await tenant.verify('x', '--key', key)).code).toBe(0);
    expect((await tenant.verify('x', '--key', 'ab'.repeat(32))).code).toBe(1);
  });

  it('tells of its own reader', () => {
    expect(JSON.stringify(saved.report.facts)).toContain('"what":"report"');
  });

  it('may be laid out anew by any program that reads JSON', async () => {
    expect((await verdictOf(tenant, JSON.stringify(saved, null, 2))).code).toBe(0);
  });

  it('does not verify when an entry is dropped, moved, put in twice or cut off', async () => {
    const { lines } = saved.proof;
    const entries = lines.flatMap((line, at) => (line.startsWith('{"type":"entry"') ? [at] : []));
    const [first = 0, second = 0, third = 0] = entries;
    const last = entries.at(-1) ?? 0;
    const without = (...gone: number[]) => lines.filter((_, at) => !gone.includes(at));
    const swapped = lines.map((line, at) =>
      at === second ? (lines[third] ?? '') : at === third ? (lines[second] ?? '') : line,
    );
    const twice = lines.flatMap((line, at) => (at === first ? [line, line] : [line]));
    for (const changed of [
      without(first),
      without(second),
      without(last, last + 1),
      lines.slice(0, -1),
      swapped,
      twice,
    ]) {
      const { code, verdict } = await verdictOf(tenant, {
        ...saved,
        proof: { ...saved.proof, lines: changed },
      });
      expect(code).toBe(1);
      // The chain itself shows it, not only the seal over the file.
      expect(
        verdict.faults.some(
          ({ code: fault }) => fault !== 'report-changed' && fault !== 'signature',
        ),
      ).toBe(true);
    }
  });

  it('does not verify with the proof of another conversation, or of none', async () => {
    await play(tenant, 'failed-action');
    const other = await save(tenant, 'failed-action');
    expect((await verdictOf(tenant, { ...saved, proof: other.proof })).code).toBe(1);
    expect((await verdictOf(tenant, { ...saved, report: other.report })).code).toBe(1);
    expect((await verdictOf(tenant, { ...saved, seal: other.seal })).code).toBe(1);
    const unsealed = { ...saved, seal: { ...saved.seal, key: null, signature: null } };
    const { code, verdict } = await verdictOf(tenant, unsealed);
    expect([code, verdict.faults[0]?.code]).toEqual([1, 'not-signed']);
  });

  it('does not take what somebody else sealed anew, or wrote beside it', async () => {
    const forged = (more: object) => sealedAnew({ ...saved, report: { ...saved.report, ...more } });
    const faultsOf = async (value: unknown) =>
      (await verdictOf(tenant, value)).verdict.faults.map(({ code }) => code);
    expect(await faultsOf(forged({ locale: 'xx' }))).toEqual(['unknown-key']);
    expect(await faultsOf(forged({ conversationId: 'other' }))).toContain('report-changed');
    expect(await faultsOf(forged({ tenant: 'other' }))).toContain('report-changed');
    writeFileSync(tenant.file('y'), JSON.stringify({ ...saved, remark: 'all is well' }));
    expect((await runCli(['verify', tenant.file('y')])).stderr).toContain('no trust report');
  });

  it('shows one flipped bit in any field', async () => {
    const text = JSON.stringify(saved);
    const places = fieldsOf(saved);
    expect(places.length).toBeGreaterThan(200);
    const one = new Map(
      places.map((path) => [
        path.map((part) => (typeof part === 'number' ? '*' : part)).join('.'),
        path,
      ]),
    );
    const holds = async (path: readonly (string | number)[], seed: number): Promise<void> => {
      const changed = flipped(JSON.parse(text) as unknown, path, seed);
      const { code } = await tenantVerdict(changed);
      expect(code, path.join('.')).not.toBe(0);
    };
    const tenantVerdict = async (changed: unknown) => {
      writeFileSync(tenant.file('y'), JSON.stringify(changed));
      return tenant.verify('y').catch(() => ({ code: 2 }));
    };
    for (const path of one.values()) await holds(path, 1);
    await fc.assert(fc.asyncProperty(fc.constantFrom(...places), fc.nat(10_000), holds), {
      numRuns: 150,
    });
  });

  it('shows one flipped bit anywhere in the file, or it is another way to write the same', async () => {
    const bytes = readFileSync(tenant.file('x'));
    const same = JSON.stringify(JSON.parse(bytes.toString()));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        writeFileSync(tenant.file('y'), changed);
        const { code } = await tenant.verify('y').catch(() => ({ code: 2 }));
        expect(code !== 0 || JSON.stringify(JSON.parse(changed.toString())) === same).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

it('is saved as a page or as a file that verifies', async () => {
  const tenant = await services.newTenant();
  await tenant.say('c1', 'Hello.');
  const from = ['trust-report', 'c1', '--url', tenant.url, '--key', tenant.key, '--locale', 'es'];
  const page = tenant.file('page').replace('.jsonl', '.html');
  expect(await runCli([...from, '--out', page])).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>\n<html lang="es"[^]*<\/html>\n$/);
  expect(await runCli([...from, '--out', tenant.file('x')])).toMatchObject({ code: 0 });
  expect((await tenant.verify('x')).code).toBe(0);
  const none = await runCli([...from.with(1, 'c2'), '--out', tenant.file('z')]);
  expect(none.code).not.toBe(0);
  expect(none.stderr).toContain('no-handoff');
});

it('covers every golden conversation', async () => {
  const tenant = await services.newTenant();
  for (const { id } of goldens) {
    await play(tenant, id);
    const { report } = await save(tenant, id);
    expect(report.facts.decisions.length, id).toBeGreaterThan(0);
    const { code, verdict } = await tenant.verify('x');
    expect(verdict.faults, id).toEqual([]);
    expect(code, id).toBe(0);
  }
});

it('verifies for every tier, and holds no word that a tier may not see', async () => {
  const tenant = await services.newTenant();
  await play(tenant, 'pii-heavy');
  const planted = ['078-05-1120', '4111 1111 1111 1111', 'Sunflower!82'];
  const contents: number[] = [];
  for (const tier of ['restricted', 'standard', 'full'] as const) {
    const { status, body } = await tenant.askAs(
      tier,
      '/v1/panel/conversations/pii-heavy/trust-report?format=json&locale=de',
    );
    expect(status).toBe(200);
    const text = JSON.stringify(body);
    const hidden = {
      restricted: [
        ...planted,
        'nadia@example.com',
        '7946 0123',
        '1986-07-04',
        '14 Birch Lane',
        'Nadia',
      ],
      standard: [...planted, 'nadia@example.com', '1986-07-04', '14 Birch Lane'],
      full: ['4111 1111 1111 1111', 'Sunflower!82'],
    }[tier];
    for (const value of hidden) expect(text, `${tier}: ${value}`).not.toContain(value);
    const { code, verdict } = await verdictOf(tenant, text);
    expect(verdict.faults, tier).toEqual([]);
    expect([code, verdict.report?.tier]).toEqual([0, tier]);
    contents.push(verdict.contents);
  }
  const [restricted = 0, , full = 0] = contents;
  expect(restricted).toBeLessThan(full);
});

it('says what it could not check: entries that are withheld from the reader', async () => {
  const tenant = await services.newTenant();
  const events = ['1', 'nina@example.com', '3'].map((id) => ({
    id,
    type: 'turn',
    by: 'customer',
    text: `Hello ${id === '3' ? 'again' : 'there'}.`,
  }));
  await tenant.ask('POST', '/v1/conversations/c1/events', { events });
  const { body } = await tenant.askAs(
    'restricted',
    '/v1/panel/conversations/c1/trust-report?format=json',
  );
  const saved = body as Saved;
  const { code, stdout, verdict } = await verdictOf(tenant, saved);
  expect([code, verdict.withheld, verdict.faultCount]).toEqual([0, 1, 0]);
  expect(stdout).not.toContain('nina@example.com');
  const plain = await runCli(['verify', tenant.file('y')]);
  expect(plain.stdout).toMatch(/1 entry was withheld and could not be hashed again/);
  // What comes after still hangs on it: another hash in its place shows.
  const at = saved.proof.lines.findIndex((line) => line.startsWith('{"type":"withheld"'));
  const lines = saved.proof.lines.map((line, place) =>
    place === at
      ? line.replace(/"hash":"(.)/, (_, was) => `"hash":"${was === '0' ? '1' : '0'}`)
      : line,
  );
  const forged = await verdictOf(tenant, { ...saved, proof: { ...saved.proof, lines } });
  expect(forged.verdict.faults.map((fault) => fault.code)).toContain('changed');
  // An export may not withhold: the same lines alone are refused.
  const bare = await verdictOf(tenant, `${saved.proof.lines.join('\n')}\n`);
  expect([bare.code, bare.verdict.faults[0]?.code]).toEqual([1, 'malformed']);
});

it('still verifies after an erasure, without the words', async () => {
  const tenant = await services.newTenant();
  await tenant.say('c1', 'My secret garden.', 'Still waiting.');
  await tenant.ask('POST', '/v1/conversations/c1/erase', { reason: 'Request of 2 March' });
  const saved = await save(tenant, 'c1');
  expect(JSON.stringify(saved)).not.toContain('garden');
  const { code, verdict } = await tenant.verify('x');
  expect(verdict.faults).toEqual([]);
  expect(code).toBe(0);
  expect(verdict.erased).toBe(2);
});

/** With a seal that holds, by a key of somebody's own. */
function sealedAnew(saved: Saved): Saved {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');
  const { tenant, conversationId, madeAt } = saved.report;
  const digest = createHash('sha256')
    .update(sealedText(saved.report, saved.proof.lines))
    .digest('hex');
  const text = sealText({
    tenant: String(tenant),
    conversationId: String(conversationId),
    at: String(madeAt),
    digest,
  });
  const signature = sign(null, Buffer.from(text), privateKey).toString('hex');
  return { ...saved, seal: { digest, key, signature } };
}

type Path = (string | number)[];

/** Paths of everything that is no object and no list. */
function fieldsOf(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path];
  return Array.isArray(value)
    ? value.flatMap((item, at) => fieldsOf(item, [...path, at]))
    : Object.entries(value).flatMap(([key, item]) => fieldsOf(item, [...path, key]));
}

/** The same with one bit of one field turned around. */
function flipped(root: unknown, path: readonly (string | number)[], seed: number): unknown {
  const [key, ...rest] = path;
  if (key === undefined) {
    if (typeof root === 'boolean') return !root;
    if (typeof root === 'number') return root + 1;
    if (typeof root !== 'string') return 0;
    if (root === '') return '!';
    const at = seed % root.length;
    return root.slice(0, at) + String.fromCharCode(root.charCodeAt(at) ^ 1) + root.slice(at + 1);
  }
  if (Array.isArray(root))
    return root.map((item: unknown, at) => (at === key ? flipped(item, rest, seed) : item));
  const record = root as Record<string, unknown>;
  return { ...record, [key]: flipped(record[key], rest, seed) };
}
