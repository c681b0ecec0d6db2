import type { Command } from 'commander';
import type { ConnectionOptions } from '../connection.ts';
import { adminTerminal, connected } from './admin-commands.ts';
import type { AdminSurroundings, AdminTerminal } from './admin-commands.ts';
import { resolveInput } from '../resolve-input.ts';
import {
  checkPolicyFile,
  dryRunPolicyFile,
  policyHistory,
  savePolicyFile,
  showPolicy,
} from './policy.ts';
import type { PolicyFile } from './policy.ts';

/** Adds `policy show|check|save|dry-run|history`. */
export const registerPolicy = (cli: Command, surroundings: AdminSurroundings): void => {
  const { env, cwd, count, done } = surroundings;
  const terminal = (options: ConnectionOptions): AdminTerminal =>
    adminTerminal(options, surroundings);
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
