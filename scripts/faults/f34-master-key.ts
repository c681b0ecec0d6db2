import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { ask, tell, turn } from './lib/ask.ts';
import { NotStarted } from './lib/server-process.ts';

const KEY = /[0-9a-f]{64}/;

/** What somebody does to the file of the master key, and a word of the reason that must be given. */
const DEEDS = [
  { what: 'is gone', reason: /missing|no master key|gone/, put: (file: string) => rm(file) },
  {
    what: 'is another',
    reason: /sealed under .* and .* holds/,
    put: (file: string) => writeFile(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 }),
  },
  {
    what: 'is cut off',
    reason: /no master key/,
    put: (file: string) => writeFile(file, 'abc', { mode: 0o600 }),
  },
  {
    what: 'is empty',
    reason: /no master key/,
    put: (file: string) => writeFile(file, '', { mode: 0o600 }),
  },
];

export const fault: Fault = {
  id: 'F34',
  title:
    'the master key is missing, another or cut off at the start: refused with the reason, nothing is overwritten, the right one opens everything',
  rounds: { short: 4, full: 4 },
  run: async (world) => {
    const store = await world.store();
    const file = join(store.dataDir, 'master.key');
    let server = await world.start(store.env());
    for (let round = 0; round < world.rounds; round += 1) {
      const deed = DEEDS[round % DEEDS.length];
      if (!deed) continue;
      const told = await tell(server.url, world.key, 'c1', [turn(`e${round}`)]);
      must(told.status === 200, `the service answered ${told.status}`);
      await server.end('SIGTERM');
      await rename(file, `${file}.kept`);
      await writeFile(file, await readFile(`${file}.kept`), { mode: 0o600 });
      await deed.put(file);
      const left = existsSync(file) ? await readFile(file, 'utf8') : null;
      const why: unknown = await world.start(store.env()).catch((error: unknown) => error);
      must(why instanceof NotStarted && why.code === 1, `it started though the key ${deed.what}`);
      must(deed.reason.test(why.said), `it does not say that the key ${deed.what}: ${why.said}`);
      must(!KEY.test(why.said), 'it says a key');
      must(
        (existsSync(file) ? await readFile(file, 'utf8') : null) === left,
        'the file was overwritten',
      );
      await rename(`${file}.kept`, file);
      server = await world.start(store.env());
      const { body } = await ask<{ turns: { text: string }[] }>(
        server.url,
        world.key,
        '/v1/conversations/c1',
      );
      must(body.turns.length === round + 1, `${body.turns.length} of ${round + 1} turns are there`);
    }
    await world.holds(server.url);
    return `${world.rounds} starts refused with the reason, ${world.rounds} times everything was read again with the right key`;
  },
};
