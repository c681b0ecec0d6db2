import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import {
  createService,
  masterKeyFile,
  newAgentKey,
  startEmbeddedPostgres,
} from '@baton/handoff-service';
import { goldens } from '@baton/testkit';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { removeDataDir } from '@baton/testkit/data-dir';
import type { DecidedSummary } from './decide/decide-log.ts';
import type { ReplayLine } from './replay/replay-line.ts';
import { runCli } from './testing/run-cli.ts';

const quirks = fileURLToPath(new URL('testing/quirks.jsonl', import.meta.url));
const gold = fileURLToPath(new URL('testing/quirks.gold.jsonl', import.meta.url));

/** The real service on a real PostgreSQL in `dataDir`, with a development key beside the data. */
const serve = async (
  dataDir: string,
): Promise<{ env: Record<string, string>; stop: () => Promise<void> }> => {
  const store = await startEmbeddedPostgres({ dataDir });
  const key = newAgentKey();
  const service = await createService({
    connection: store.connection,
    masterKey: masterKeyFile(join(dataDir, 'master.key')),
    log: pino({ level: 'silent' }),
    baseUrl: () => 'http://127.0.0.1',
    keys: [{ tenant: 'default', key, label: 'test' }],
  }).catch(async (error: unknown) => {
    await store.stop();
    throw error;
  });
  const url = await service.app.listen({ host: '127.0.0.1', port: 0 });
  writeFileSync(join(dataDir, 'dev-key'), `${key}\n`);
  return {
    env: { BATON_URL: url, BATON_DATA_DIR: dataDir },
    stop: async () => {
      await service.close();
      await store.stop();
    },
  };
};

const replayed = async (env: Record<string, string>): Promise<ReplayLine[]> => {
  const { code, stdout, stderr } = await runCli(['replay', quirks, '--json', '--gold', gold], {
    env,
  });
  expect(stderr).toContain('recall of succeeded writes 1.000');
  expect(stderr).toContain('recall of failed writes 1.000');
  expect(code).toBe(0);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ReplayLine);
};

/** What `decide` makes of the same file, in the fields that both print. */
const decidedAlone = async (): Promise<Partial<ReplayLine>[]> => {
  const { stdout } = await runCli(['decide', quirks, '--summary']);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as DecidedSummary | { summary?: never })
    .filter((line) => line.summary === true)
    .map(({ id, turns, decision, reasons }) => ({ id, turns, decision, reasons }));
};

let home = '';
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'baton-cli-flow-'));
  // As root the database server runs as another user; folders open to that user keep everything in here.
  for (const folder of ['', 'first', 'second']) {
    mkdirSync(join(home, folder), { recursive: true });
    chmodSync(join(home, folder), 0o755);
  }
});
afterAll(() => removeDataDir(home));

it('replays logs into the real service, seeds the golden conversations, and brings both back from a backup', async () => {
  const copy = join(home, 'copy');
  const first = await serve(join(home, 'first'));
  let before: ReplayLine[];
  try {
    expect(await runCli(['doctor'], { env: first.env })).toMatchObject({
      code: 0,
      stdout: expect.not.stringContaining('NO'),
    });

    before = await replayed(first.env);
    expect(before.find(({ id }) => id === 'customer-did-it')).toMatchObject({
      decision: 'escalate',
      handoffId: expect.any(String),
    });
    expect(before.find(({ id }) => id === 'no answer/came')?.actions).toMatchObject([
      { id: 'r1', kind: 'write', status: 'unknown' },
      { id: 'k1', kind: 'read', status: 'succeeded' },
    ]);
    expect(await replayed(first.env)).toEqual(before);
    expect(await decidedAlone()).toEqual(
      before.map(({ id, turns, decision, reasons }) => ({ id, turns, decision, reasons })),
    );

    const seeded = await runCli(['demo'], { env: first.env });
    expect(seeded.code).toBe(0);
    for (const { id } of goldens) expect(seeded.stdout).toContain(`demo-${id} `);
    expect((await runCli(['demo'], { env: first.env })).stdout).toBe(seeded.stdout);

    expect(await runCli(['backup', copy], { env: first.env })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/while it was running[^]*THE KEY IS NOT IN IT/) as string,
    });
    expect(await runCli(['backup', copy], { env: first.env })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('target_not_empty'),
    });
  } finally {
    await first.stop();
  }

  const elsewhere = { BATON_DATA_DIR: join(home, 'second') };
  expect(await runCli(['restore', copy], { env: elsewhere })).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('ITS KEY IS MISSING') as string,
  });
  expect(await runCli(['restore', copy], { env: elsewhere })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('already has a database'),
  });
  expect(await runCli(['keys', 'show'], { env: elsewhere })).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/default +k[0-9a-f]+ +seals .* in use/) as string,
  });
  expect(await runCli(['keys', 'rotate'], { env: elsewhere })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('there is no master key') as string,
  });
  await expect(serve(join(home, 'second'))).rejects.toMatchObject({ code: 'key-missing' });
  copyFileSync(join(home, 'first', 'master.key'), join(home, 'second', 'master.key'));
  const rotated = await runCli(['keys', 'rotate', '--master', '--reseal'], { env: elsewhere });
  expect(rotated).toMatchObject({ code: 0, stderr: '' });
  expect(rotated.stdout).toMatch(/gave way to [^]*\n0 rows of \d+ sealed anew/);
  const second = await serve(join(home, 'second'));
  try {
    const anew = await runCli(['keys', 'rotate', '--reseal'], { env: second.env });
    expect(anew.stdout).toMatch(/1 tenant with a new key[^]*\n[1-9]\d* rows of \d+ sealed anew/);
    expect(await replayed(second.env)).toEqual(before);
    const { stderr } = await runCli(['replay', quirks, '--json'], { env: second.env });
    expect(stderr).toMatch(/(\d+) events in .*\n\1 events were already stored/);
  } finally {
    await second.stop();
  }
});

it('refuses to copy an embedded database while the data lies on another server', async () => {
  const env = { DATABASE_URL: 'postgres://db.example/baton', BATON_DATA_DIR: home };
  expect(await runCli(['backup', join(home, 'no')], { env })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('pg_dump'),
  });
});

it('tells on this machine what is missing, and leaves with 1', async () => {
  const run = await runCli(['doctor'], {
    env: { BATON_URL: 'http://127.0.0.1:9', BATON_DATA_DIR: join(home, 'none') },
  });
  expect(run.code).toBe(1);
  expect(run.stdout).toMatch(/NO {2}data directory .* does not exist\n {4}npm start makes it/);
  expect(run.stdout).toMatch(/NO {2}no agent key\n/);
  expect(run.stdout).toMatch(
    /NO {2}no service answers at http:\/\/127\.0\.0\.1:9\n {4}Start it with npm start/,
  );
});
