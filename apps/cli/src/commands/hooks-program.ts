import { Option } from 'commander';
import type { Command } from 'commander';
import type { ConnectionOptions } from '../connection.ts';
import { adminTerminal, connectedJson } from './admin-commands.ts';
import type { AdminSurroundings } from './admin-commands.ts';
import { addHook, listHooks, removeHook, rotateHook, showReconcile } from './hooks.ts';
import type { TellTerminal } from './tell.ts';

type Options = ConnectionOptions & { json?: true };

/** Adds `hooks list|add|rotate|remove|status`. */
export const registerHooks = (cli: Command, surroundings: AdminSurroundings): void => {
  const { env, done } = surroundings;
  const terminal = (options: Options): TellTerminal => ({
    ...adminTerminal(options, surroundings),
    json: options.json === true,
  });
  // A secret on a command line stands in the list of processes and in the shell's history.
  const secret = (): string | undefined => env['BATON_HOOK_SECRET'] || undefined;
  const hooks = cli
    .command('hooks')
    .description('say which helpdesks send webhooks, and see whether Baton is up to date');

  connectedJson(hooks.command('list'))
    .description('list helpdesks that send webhooks, and when the latest came')
    .action(async (options: Options) => done(await listHooks(terminal(options))));

  connectedJson(hooks.command('add'))
    .description('take webhooks of a helpdesk, or change what is taken; prints a new secret once')
    .argument('<helpdesk>', 'as tickets name it; its own secret is taken from BATON_HOOK_SECRET')
    .addOption(
      new Option('--turns <whose>', 'whose messages become turns')
        .choices(['agents', 'all'])
        .default('agents'),
    )
    .option('--programs <ids...>', 'assignees that are programs and accept nothing', [])
    .action(
      async (
        helpdesk: string,
        options: Options & { turns: 'agents' | 'all'; programs: string[] },
      ) =>
        done(
          await addHook(terminal(options), helpdesk, {
            turns: options.turns,
            programs: options.programs,
            secret: secret(),
          }),
        ),
    );

  connectedJson(hooks.command('rotate'))
    .description(
      'make a new secret, or take it from BATON_HOOK_SECRET; the old one counts 24 hours',
    )
    .argument('<helpdesk>')
    .action(async (helpdesk: string, options: Options) =>
      done(await rotateHook(terminal(options), helpdesk, secret())),
    );

  connectedJson(hooks.command('remove'))
    .description('refuse webhooks of a helpdesk')
    .argument('<helpdesk>')
    .action(async (helpdesk: string, options: Options) =>
      done(await removeHook(terminal(options), helpdesk)),
    );

  connectedJson(hooks.command('status'))
    .description('say whether all tickets were looked at in time, and what helpdesks answered')
    .action(async (options: Options) => done(await showReconcile(terminal(options))));
};
