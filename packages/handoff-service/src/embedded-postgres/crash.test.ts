import { describe, expect, it } from 'vitest';

import { processIdentity } from './process-identity.ts';
import { eventually, makeScratch, spawnStarter, sql } from './testing/scratch.ts';
import { missingRows, startWriters } from './testing/writers.ts';

describe('crashes of the embedded store', { timeout: 120_000 }, () => {
  it('loses no acknowledged row when the server is killed under load, and comes back', async () => {
    const scratch = await makeScratch();
    const server = await scratch.start();
    const writers = await startWriters(server, 4);
    const signals: NodeJS.Signals[] = ['SIGKILL', 'SIGKILL', 'SIGQUIT', 'SIGKILL'];
    for (const [round, signal] of signals.entries()) {
      const before = writers.acknowledged.size;
      await eventually('writes go on', () => writers.acknowledged.size > before + 100);
      process.kill(server.pid, signal);
      await eventually('server restarted', () => server.status().restarts === round + 1);
      expect(server.status().state).toBe('up');
    }
    await writers.stop();
    expect(await missingRows(server, writers.acknowledged)).toEqual([]);
  });

  it('adopts the server of a parent that was killed, and then watches and stops it', async () => {
    const scratch = await makeScratch();
    const parent = spawnStarter(scratch);
    const orphan = await parent.started;
    if (orphan === null || !orphan.ok) throw new Error(`no server: ${orphan?.message}`);
    await sql(orphan.connection, 'create table kept as select 42 as n');
    await parent.kill();

    const server = await scratch.start();
    expect(server.pid).toBe(orphan.pid);
    expect(await sql(server.connection, 'select n from kept')).toEqual([{ n: 42 }]);

    process.kill(server.pid, 'SIGKILL');
    await eventually('adopted server replaced', () => server.status().restarts === 1);
    expect(server.pid).not.toBe(orphan.pid);
    expect(await sql(server.connection, 'select n from kept')).toEqual([{ n: 42 }]);
    await server.stop();
    expect(await processIdentity(server.pid)).toBeNull();
  });

  it('starts nothing after stop, also when stopped in the middle of a restart', async () => {
    const scratch = await makeScratch();
    const events: string[] = [];
    const server = await scratch.start({ log: ({ msg }) => events.push(msg) });
    process.kill(server.pid, 'SIGKILL');
    await eventually('outage noticed', () => server.status().state === 'restarting');
    await server.stop();
    expect(server.status().state).toBe('stopped');
    expect(await processIdentity(server.pid)).toBeNull();
    // The folder is free and whole: the next start gets it.
    const next = await scratch.start();
    expect(await sql(next.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(events).not.toContain('database server is up again');
  });
});
