import type { Command } from 'commander';
import type { KeysSurroundings } from './keys.ts';

/** Adds `keys show`, `keys rotate` and `keys reseal`. */
export const registerKeys = (
  cli: Command,
  surroundings: KeysSurroundings & { stop: AbortController; done: (code: number) => void },
): void => {
  const { stop, done } = surroundings;
  const keys = cli
    .command('keys')
    .description('the keys that what is stored is sealed under, beside a running service or not');
  keys
    .command('show')
    .description('list them by tenant, with their ages; never the keys themselves')
    .action(async () => {
      const { showKeys } = await import('./keys.ts');
      done(await showKeys(surroundings));
    });
  keys
    .command('rotate')
    .description('put a new key in use for every tenant')
    .option('--master', 'a new master key instead, in place of the one in the file')
    .option('--reseal', 'seal what is stored anew, too; may be broken off and continued')
    .action(async (options: { master?: true; reseal?: true }) => {
      const { rotateKeys } = await import('./keys.ts');
      const { master, reseal } = options;
      done(
        await rotateKeys(
          surroundings,
          { master: master === true, reseal: reseal === true },
          stop.signal,
        ),
      );
    });
  keys
    .command('reseal')
    .description('seal anew what is stored plain or under a retired key')
    .action(async () => {
      const { resealRows } = await import('./keys.ts');
      done(await resealRows(surroundings, stop.signal));
    });
};
