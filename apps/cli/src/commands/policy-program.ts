import type { Command } from 'commander';
import { resolveConnection } from '../connection.ts';
import type { ConnectionOptions } from '../connection.ts';
import { resolveInput } from '../resolve-input.ts';
import {
  checkPolicyFile,
  dryRunPolicyFile,
  policyHistory,
  savePolicyFile,
  showPolicy,
} from './policy.ts';
import type { PolicyFile, PolicyTerminal } from './policy.ts';

/** What the commands are registered with. */
export interface PolicySurroundings {
  env: NodeJS.ProcessEnv;
  cwd: string;
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
  count: (min: number, max: number) => (value: string) => number;
  /** Takes the exit code of the command that ran. */
  done: (code: number) => void;
}

const connected = (command: Command): Command =>
  command
    .option('--url <url>', 'address of the service (else BATON_URL, else http://127.0.0.1:4600)')
    .option(
      '--key <key>',
      'admin key (else BATON_ADMIN_KEY, else BATON_KEY, else the development key of this machine)',
    );

/** Adds `policy show|check|save|dry-run|history`. */
export const registerPolicy = (
  cli: Command,
  { env, cwd, stdout, stderr, count, done }: PolicySurroundings,
): void => {
  const terminal = (options: ConnectionOptions): PolicyTerminal => ({
    connection: resolveConnection(
      { url: options.url, key: options.key ?? (env['BATON_ADMIN_KEY'] || undefined) },
      env,
      cwd,
    ),
    stdout,
    stderr,
  });
  const fileOf = (name: string): PolicyFile => ({ name, path: resolveInput(name, env, cwd) });

  const policy = cli
    .command('policy')
    .description('read, check, try and save what a tenant wants of a running service');

  connected(policy.command('show'))
    .description('print the policy in force as it was written')
    .argument('[version]', 'an earlier version', count(1, Number.MAX_SAFE_INTEGER))
    .option('--full', 'with every default filled in')
    .action(async (version: number | undefined, options: ConnectionOptions & { full?: true }) => {
      done(await showPolicy(terminal(options), { version, full: options.full === true }));
    });

  connected(policy.command('check'))
    .description('say everything that is wrong with a policy file, and save nothing')
    .argument('<file>', 'JSON')
    .action(async (name: string, options: ConnectionOptions) => {
      done(await checkPolicyFile(terminal(options), fileOf(name)));
    });

  connected(policy.command('save'))
    .description('put a policy file in force')
    .argument('<file>', 'JSON')
    .option('--note <text>', 'why, for the history')
    .option(
      '--over <n>',
      'refuse unless this version is in force',
      count(0, Number.MAX_SAFE_INTEGER),
    )
    .action(async (name: string, options: ConnectionOptions & { note?: string; over?: number }) => {
      done(
        await savePolicyFile(terminal(options), fileOf(name), {
          note: options.note,
          over: options.over,
        }),
      );
    });

  connected(policy.command('dry-run'))
    .description('say what a policy file would have done to the latest conversations')
    .argument('<file>', 'JSON')
    .option('--conversations <n>', 'how many', count(1, 1_000), 200)
    .option('--json', 'print one JSON object and nothing else')
    .action(
      async (name: string, options: ConnectionOptions & { conversations: number; json?: true }) => {
        done(
          await dryRunPolicyFile(terminal(options), fileOf(name), {
            conversations: options.conversations,
            json: options.json === true,
          }),
        );
      },
    );

  connected(policy.command('history'))
    .description('list the versions that were saved, latest first')
    .option('--limit <n>', 'how many', count(1, 100), 20)
    .action(async (options: ConnectionOptions & { limit: number }) => {
      done(await policyHistory(terminal(options), { limit: options.limit }));
    });
};
