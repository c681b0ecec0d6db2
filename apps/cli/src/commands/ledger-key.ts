import { CliError } from '../cli-error.ts';

/** Where the key is; an absolute path. */
export interface LedgerKeyRequest {
  file: string;
  rotate: boolean;
  /** ISO 8601. */
  at: string;
}

/** Prints the public key of the ledger, or puts a new key in its place; gives the exit code. @throws CliError */
export async function ledgerKey(
  { file, rotate, at }: LedgerKeyRequest,
  { stdout, stderr }: { stdout: NodeJS.WriteStream; stderr: NodeJS.WriteStream },
): Promise<number> {
  // Loaded only here: verifying needs nothing of the service.
  const { LedgerKeyError, readKeyFile, rotateKeyFile, rotationsFile } =
    await import('@baton/handoff-service');
  try {
    if (!rotate) {
      stdout.write(`${(await readKeyFile(file)).publicKey}\n`);
      return 0;
    }
    const rotation = await rotateKeyFile(file, at);
    stdout.write(`${rotation.to}\n`);
    stderr.write(
      `The old key ${rotation.from} named it in ${rotationsFile(file)} and is gone.\nStart the service anew; until then it signs with the old one.\n`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof LedgerKeyError)) throw error;
    throw new CliError('bad-ledger-key', error.message, error.hint, { cause: error });
  }
}
