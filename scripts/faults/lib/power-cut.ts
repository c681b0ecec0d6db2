import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findRunning } from '@baton/handoff-service';
import pg from 'pg';
import { ask, until } from './ask.ts';
import { must } from './fault.ts';
import { run, runHere } from './run.ts';
import type { World } from './world.ts';
import { startWriters } from './writers.ts';

const DISK_MB = 700;
/** EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH: what is not on the disk by now never comes there. */
const CUT = `open(my $dir, '<', $ARGV[0]) or die "$!"; my $how = pack('L', 2); ioctl($dir, 0x8004587d, $how) or die "$!"`;

/** What a run of power cuts found. */
export interface PowerCuts {
  acknowledged: number;
  /** Acknowledged and not there any more. */
  lost: number;
  slowest: number;
}

/** Whether every b-tree of the database is in order, and holds what its table holds. */
const checkIndexes = async (dataDir: string): Promise<void> => {
  const connection = await findRunning(dataDir);
  must(connection !== null, 'no database server runs');
  const client = new pg.Client({ ...connection });
  await client.connect();
  try {
    await client.query('create extension if not exists amcheck');
    await client.query(
      `select bt_index_check(c.oid, true) from pg_class c join pg_am a on a.oid = c.relam
       where c.relkind = 'i' and a.amname = 'btree' and c.relnamespace = 'baton'::regnamespace`,
    );
  } finally {
    await client.end();
  }
};

/** Cuts the power under a server that works, as often as there are rounds. @throws NotHere */
export const cutPower = async (
  world: World,
  { before }: { before?: (client: pg.Client) => Promise<unknown> } = {},
): Promise<PowerCuts> => {
  const image = join(await world.folder(), 'disk');
  const dataDir = await world.folder();
  await writeFile(image, '');
  await truncate(image, DISK_MB * 1024 * 1024);
  await runHere('mkfs.ext4', '-q', '-F', image);
  const mount = () => runHere('mount', '-o', 'loop', image, dataDir);
  await mount();
  world.onEnd(() => run('umount', '-l', dataDir));
  await run('chmod', '711', dataDir);
  const env = world.env(dataDir);
  let server = await world.start(env);
  if (before) {
    const connection = await findRunning(dataDir);
    const client = new pg.Client({ ...connection });
    await client.connect();
    await before(client);
    await client.end();
    await server.end('SIGTERM');
    server = await world.start(env);
  }
  const found: PowerCuts = { acknowledged: 0, lost: 0, slowest: 0 };
  for (let round = 0; round < world.rounds; round += 1) {
    const writers = startWriters(server.url, world.key, { name: `r${round}-` });
    world.onEnd(() => writers.stop());
    const enough = world.between(50, 400);
    await until('writing', () => writers.count() >= enough, { every: 1 });
    const postmaster = await world.postmaster(dataDir);
    await runHere('perl', '-e', CUT, dataDir);
    await server.end('SIGKILL');
    try {
      process.kill(postmaster, 'SIGKILL');
    } catch {
      // It ended by itself when nothing could be written any more.
    }
    const stopped = writers.stop();
    await until(
      'letting go of the disk',
      () =>
        run('umount', dataDir).then(
          () => true,
          () => false,
        ),
      {
        every: 200,
      },
    );
    await mount();
    server = await world.start(env);
    found.slowest = Math.max(found.slowest, server.startedIn);
    await stopped;
    for (const [conversation, ids] of writers.acknowledged) {
      if (ids.length === 0) continue;
      const path = `/v1/conversations/${conversation}`;
      const { status, body } = await ask<{ turns?: { id: string }[] }>(server.url, world.key, path);
      must([200, 404].includes(status), `reading ${conversation} answered ${status}`);
      const stored = new Set(body.turns?.map(({ id }) => id));
      found.acknowledged += ids.length;
      found.lost += ids.filter((id) => !stored.has(id)).length;
    }
  }
  await checkIndexes(dataDir);
  if (found.lost === 0) await world.holds(server.url);
  return found;
};
