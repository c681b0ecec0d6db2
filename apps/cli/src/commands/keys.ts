import type { KeyShown } from '@baton/handoff-service';
import { counted } from '../output/counted.ts';
import { table } from '../output/table.ts';
import { masterKeyPath, withKeyRing } from '../with-key-ring.ts';

/** What the commands work with. */
export interface KeysSurroundings {
  env: NodeJS.ProcessEnv;
  cwd: string;
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
}

const DAY_MS = 86_400_000;

const ageOf = (since: Date, now: number): string => {
  const days = Math.floor((now - since.getTime()) / DAY_MS);
  return days === 0 ? 'today' : `${counted(days, 'day')} ago`;
};

const rowOf = (key: KeyShown, now: number): string[] => [
  key.tenant,
  key.id,
  key.purpose === 'data' ? 'seals' : 'look-ups',
  key.master,
  ageOf(key.madeAt, now),
  key.retired ? `retired ${ageOf(key.retired, now)}` : 'in use',
];

/** Lists the keys without the keys; gives the exit code. @throws CliError */
export async function showKeys({ env, cwd, stdout }: KeysSurroundings): Promise<number> {
  const now = Date.now();
  const keys = await withKeyRing(env, cwd, (ring) => ring.show());
  stdout.write(`master key file: ${masterKeyPath(env, cwd)}\n`);
  const head = ['tenant', 'key', 'for', 'under master key', 'made', 'state'];
  for (const line of table([head, ...keys.map((key) => rowOf(key, now))]))
    stdout.write(`${line}\n`);
  return 0;
}

/** Puts new keys in use, and seals anew when asked to; gives the exit code. @throws CliError */
export async function rotateKeys(
  { env, cwd, stdout, stderr }: KeysSurroundings,
  { master, reseal }: { master: boolean; reseal: boolean },
  stop: AbortSignal,
): Promise<number> {
  return withKeyRing(env, cwd, async (ring) => {
    await ring.check();
    if (master) {
      const { from, to } = await ring.changeMaster();
      stdout.write(
        `The master key ${from} in ${masterKeyPath(env, cwd)} gave way to ${to}, and nothing opens with the old one any more.\n` +
          `Keep a copy of the new file apart from your backups. Backups made before need the old key: keep it with them.\n`,
      );
    } else {
      stdout.write(
        `${counted(await ring.rotate(), 'tenant')} with a new key. Running services seal with it within a minute.\n`,
      );
    }
    if (!reseal) return 0;
    let shown = 0;
    const { looked, sealed } = await ring.reseal((progress) => {
      if (!stderr.isTTY && progress.looked - shown < 10_000) return;
      shown = progress.looked;
      stderr.write(
        `${stderr.isTTY ? '\r' : ''}sealed anew ${progress.sealed} of ${progress.looked} rows looked at${stderr.isTTY ? '' : '\n'}`,
      );
    }, stop);
    if (stderr.isTTY) stderr.write('\n');
    stdout.write(`${counted(sealed, 'row')} of ${looked} sealed anew.\n`);
    if (stop.aborted) {
      stdout.write('Broken off: what was done stays. Go on with: npm run baton -- keys reseal\n');
      return 1;
    }
    stdout.write(
      'In a minute, seal what running services wrote meanwhile: npm run baton -- keys reseal\n',
    );
    return 0;
  });
}

/** Seals under the keys in use what is not; gives the exit code. @throws CliError */
export async function resealRows(
  { env, cwd, stdout }: KeysSurroundings,
  stop: AbortSignal,
): Promise<number> {
  const { looked, sealed } = await withKeyRing(env, cwd, (ring) =>
    ring.reseal(() => undefined, stop),
  );
  stdout.write(
    `${counted(sealed, 'row')} of ${looked} sealed anew.${stop.aborted ? ' Broken off: call it again.' : ''}\n`,
  );
  return stop.aborted ? 1 : 0;
}
