import { Option } from 'commander';
import type { Command } from 'commander';
import { resolveConnection } from '../connection.ts';
import type { ConnectionOptions } from '../connection.ts';
import { addHook, listHooks, removeHook, rotateHook, showReconcile } from './hooks.ts';
import type { HooksTerminal } from './hooks.ts';

/** What the commands are registered with. */
export interface HooksSurroundings {
  env: NodeJS.ProcessEnv;
  cwd: string;
  stdout: NodeJS.WriteStream;
  /** Takes the exit code of the command that ran. */
  done: (code: number) => void;
}

type Options = ConnectionOptions & { json?: true };

const connected = (command: Command): Command =>
  command
    .option('--url <url>', 'address of the service (else BATON_URL, else http://127.0.0.1:4600)')
    .option(
      '--key <key>',
      'admin key (else BATON_ADMIN_KEY, else BATON_KEY, else the development key of this machine)',
    )
    .option('--json', 'print one JSON value and nothing else');

/** Adds `hooks list|add|rotate|remove|status`. */
export const registerHooks = (
  cli: Command,
  { env, cwd, stdout, done }: HooksSurroundings,
): void => {
  const terminal = ({ url, key, json }: Options): HooksTerminal => ({
    connection: resolveConnection(
      { url, key: key ?? (env['BATON_ADMIN_KEY'] || undefined) },
      env,
      cwd,
    ),
    stdout,
    json: json === true,
  });
  // A secret on a command line stands in the list of processes and in the shell's history.
  const secret = (): string | undefined => env['BATON_HOOK_SECRET'] || undefined;
  const hooks = cli
    .command('hooks')
    .description('say which helpdesks send webhooks, and see whether Baton is up to date');

  connected(hooks.command('list'))
    .description('list helpdesks that send webhooks, and when the latest came')
    .action(async (options: Options) => done(await listHooks(terminal(options))));

  connected(hooks.command('add'))
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

  connected(hooks.command('rotate'))
    .description(
      'make a new secret, or take it from BATON_HOOK_SECRET; the old one counts 24 hours',
    )
    .argument('<helpdesk>')
    .action(async (helpdesk: string, options: Options) =>
      done(await rotateHook(terminal(options), helpdesk, secret())),
    );

  connected(hooks.command('remove'))
    .description('refuse webhooks of a helpdesk')
    .argument('<helpdesk>')
    .action(async (helpdesk: string, options: Options) =>
      done(await removeHook(terminal(options), helpdesk)),
    );

  connected(hooks.command('status'))
    .description('say whether all tickets were looked at in time, and what helpdesks answered')
    .action(async (options: Options) => done(await showReconcile(terminal(options))));
};
