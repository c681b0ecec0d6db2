import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { end, scratchDataDir, startServerProcess } from './testing/server-process.ts';

const FIRST = '9d1f0c66b8e94ad2b2f7a3157c5de0c7';
const SECOND = '4c02d6a1f7e94c1fb2a6c0d4a8f9be13';

it('takes no key any more that was changed in the settings, or came from development', async () => {
  const dataDir = await scratchDataDir();
  const statusOf = async (
    args: string[],
    env: Record<string, string>,
    keys: readonly (() => Promise<string>)[],
  ): Promise<number[]> => {
    const server = await startServerProcess(args, { BATON_DATA_DIR: dataDir, ...env });
    onTestFinished(() => end(server, 'SIGTERM'));
    const found: number[] = [];
    for (const key of keys) {
      const { status } = await fetch(`${server.url}/v1/conversations/nobody`, {
        headers: { authorization: `Bearer ${await key()}` },
      });
      found.push(status);
    }
    await end(server, 'SIGTERM');
    return found;
  };
  const development = async () => (await readFile(join(dataDir, 'dev-key'), 'utf8')).trim();
  const first = () => Promise.resolve(FIRST);
  const second = () => Promise.resolve(SECOND);

  expect(await statusOf(['--dev'], {}, [development])).toEqual([404]);
  expect(await statusOf([], { BATON_KEY: FIRST }, [first, development])).toEqual([404, 401]);
  expect(await statusOf([], { BATON_KEY: SECOND }, [second, first])).toEqual([404, 401]);
  expect(await statusOf([], { BATON_KEY: FIRST }, [first, second])).toEqual([404, 401]);
});
