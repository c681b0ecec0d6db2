import type { Command } from 'commander';
import { resolveConnection } from '../connection.ts';
import type { Connection, ConnectionOptions } from '../connection.ts';

/** What commands that an admin gives a running service are registered with. */
export interface AdminSurroundings {
  env: NodeJS.ProcessEnv;
  cwd: string;
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
  count: (min: number, max: number) => (value: string) => number;
  /** Takes the exit code of the command that ran. */
  done: (code: number) => void;
}

/** Where such a command is sent, and where its answer is printed. */
export interface AdminTerminal {
  connection: Connection;
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
}

/** Adds the options that say which service, and with which key. */
export const connected = (command: Command): Command =>
  command
    .option('--url <url>', 'address of the service (else BATON_URL, else http://127.0.0.1:4600)')
    .option(
      '--key <key>',
      'admin key (else BATON_ADMIN_KEY, else BATON_KEY, else the development key of this machine)',
    );

/** The same for commands that print one JSON value on demand. */
export const connectedJson = (command: Command): Command =>
  connected(command).option('--json', 'print one JSON value and nothing else');

/** What those options say. @throws CliError */
export const adminTerminal = (
  { url, key }: ConnectionOptions,
  { env, cwd, stdout, stderr }: AdminSurroundings,
): AdminTerminal => ({
  connection: resolveConnection(
    { url, key: key ?? (env['BATON_ADMIN_KEY'] || undefined) },
    env,
    cwd,
  ),
  stdout,
  stderr,
});
