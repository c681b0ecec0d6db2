import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NotHere } from './fault.ts';

const ROOTS = ['/usr/lib', '/usr/lib64', '/usr/local/lib'];
const LIBRARY = 'faketime/libfaketimeMT.so.1';

const find = (): string | null => {
  for (const root of ROOTS) {
    const folders = readdirSync(root, { withFileTypes: true, encoding: 'utf8' });
    for (const folder of ['', ...folders.map(({ name }) => name)])
      try {
        readdirSync(join(root, folder, 'faketime'));
        return join(root, folder, LIBRARY);
      } catch {
        continue;
      }
  }
  return null;
};

/** Environment under which a program sees the wall clock moved, for example by `+90m`. @throws NotHere */
export const falseClock = (moved: string | { file: string }): Record<string, string> => {
  const library = find();
  if (library === null)
    throw new NotHere(
      'there is no libfaketime on this machine (Debian: apt-get install libfaketime)',
    );
  return {
    LD_PRELOAD: library,
    // What measures how long something takes must go on as it is.
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    ...(typeof moved === 'string'
      ? { FAKETIME: moved }
      : { FAKETIME_TIMESTAMP_FILE: moved.file, FAKETIME_CACHE_DURATION: '1' }),
  };
};
