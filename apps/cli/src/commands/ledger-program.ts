import { resolve } from 'node:path';
import type { Command } from 'commander';
import { resolveConnection, resolveDataDir } from '../connection.ts';
import type { ConnectionOptions } from '../connection.ts';
import { resolveInput } from '../resolve-input.ts';
import { exportLedger } from './export-ledger.ts';
import { ledgerKey } from './ledger-key.ts';
import { trustReport } from './trust-report.ts';
import { verify } from './verify.ts';

/** What the commands are registered with. */
export interface LedgerSurroundings {
  env: NodeJS.ProcessEnv;
  cwd: string;
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
  /** Takes the exit code of the command that ran. */
  done: (code: number) => void;
}

const several = (value: string, before: string[]): string[] => [...before, value];

/** Adds `export-ledger`, `trust-report`, `verify` and `ledger-key`. */
export const registerLedger = (
  cli: Command,
  { env, cwd, stdout, stderr, done }: LedgerSurroundings,
): void => {
  cli
    .command('export-ledger')
    .description('save the ledger of a running service, signed, to be verified anywhere')
    .requiredOption('--out <file>', 'where to')
    .option('--conversation <id>', 'only this conversation')
    .option('--since <n>', 'only what moved since a checkpoint: its size, or a time')
    .option('--with-content', 'with what customers said; without, only its hashes')
    .option('--url <url>', 'address of the service (else BATON_URL, else http://127.0.0.1:4600)')
    .option(
      '--key <key>',
      'admin key (else BATON_ADMIN_KEY, else BATON_KEY, else the development key of this machine)',
    )
    .action(
      async (
        options: ConnectionOptions & {
          out: string;
          conversation?: string;
          since?: string;
          withContent?: true;
        },
      ) => {
        const key = options.key ?? (env['BATON_ADMIN_KEY'] || undefined);
        done(
          await exportLedger(
            {
              connection: resolveConnection({ url: options.url, key }, env, cwd),
              out: resolve(env['INIT_CWD'] || cwd, options.out),
              conversation: options.conversation,
              since: options.since,
              withContent: options.withContent === true,
            },
            { stdout, stderr },
          ),
        );
      },
    );

  cli
    .command('trust-report')
    .description('save the trust report of a conversation: a page (.html), or JSON with its proof')
    .argument('<conversation>', 'its id')
    .requiredOption('--out <file>', 'where to; a name ending in .html makes a page')
    .option('--locale <tag>', 'language of the report, for example de (else en)')
    .option('--time-zone <name>', 'IANA time zone of its times (else UTC)')
    .option('--url <url>', 'address of the service (else BATON_URL, else http://127.0.0.1:4600)')
    .option(
      '--key <key>',
      'an admin key sees all, an agent key what the strictest tier sees (else BATON_ADMIN_KEY, else BATON_KEY, else the development key of this machine)',
    )
    .action(
      async (
        conversation: string,
        options: ConnectionOptions & { out: string; locale?: string; timeZone?: string },
      ) => {
        const key = options.key ?? (env['BATON_ADMIN_KEY'] || undefined);
        done(
          await trustReport(
            {
              connection: resolveConnection({ url: options.url, key }, env, cwd),
              conversation,
              out: resolve(env['INIT_CWD'] || cwd, options.out),
              locale: options.locale,
              timeZone: options.timeZone,
            },
            stdout,
          ),
        );
      },
    );

  cli
    .command('verify')
    .description('check an exported ledger, without a service: 0 it holds, 1 it does not')
    .argument('<file>', 'an export, a checkpoint or a trust report (JSON), plain or gzip')
    .option(
      '--key <key>',
      'public key it must be signed with: hex or a file; may be given again',
      several,
      [],
    )
    .option('--rotations <file>', 'statements of old keys about the keys that followed them')
    .option('--previous <file>', 'an earlier export or checkpoint that it must continue')
    .option('--json', 'print one JSON object and nothing else')
    .action(
      async (
        file: string,
        options: { key: string[]; rotations?: string; previous?: string; json?: true },
      ) => {
        const input = (name: string | undefined): string | undefined =>
          name === undefined ? undefined : resolveInput(name, env, cwd);
        done(
          await verify(
            {
              file: resolveInput(file, env, cwd),
              keys: options.key.map((key) =>
                /^[0-9a-f]{64}$/.test(key) ? key : resolveInput(key, env, cwd),
              ),
              rotations: input(options.rotations),
              previous: input(options.previous),
              json: options.json === true,
            },
            { stdout, stderr },
          ),
        );
      },
    );

  cli
    .command('ledger-key')
    .description('print the public key the ledger is signed with, or change the key')
    .option('--rotate', 'put a new key in its place, which the old one names')
    .action(async (options: { rotate?: true }) => {
      done(
        await ledgerKey(
          {
            file: env['BATON_LEDGER_KEY_FILE']
              ? resolve(cwd, env['BATON_LEDGER_KEY_FILE'])
              : resolve(resolveDataDir(env, cwd), 'ledger-key.pem'),
            rotate: options.rotate === true,
            at: new Date().toISOString(),
          },
          { stdout, stderr },
        ),
      );
    });
};
