import type { DeliveryState } from '@baton/handoff-client';
import { Option } from 'commander';
import type { Command } from 'commander';
import { resolveConnection } from '../connection.ts';
import type { ConnectionOptions } from '../connection.ts';
import {
  commandDeliveries,
  listDeliveries,
  showDelivery,
  summarizeDeliveries,
} from './deliveries.ts';
import type { DeliveriesTerminal } from './deliveries.ts';
import type { PolicySurroundings } from './policy-program.ts';

const STATES: readonly DeliveryState[] = ['ready', 'leased', 'unknown', 'done', 'dead'];

const connected = (command: Command): Command =>
  command
    .option('--url <url>', 'address of the service (else BATON_URL, else http://127.0.0.1:4600)')
    .option(
      '--key <key>',
      'admin key (else BATON_ADMIN_KEY, else BATON_KEY, else the development key of this machine)',
    );

/** Adds `deliveries list|show|replay|discard|summary`. */
export const registerDeliveries = (
  cli: Command,
  { env, cwd, stdout, stderr, count, done }: PolicySurroundings,
): void => {
  const terminal = (options: ConnectionOptions): DeliveriesTerminal => ({
    connection: resolveConnection(
      { url: options.url, key: options.key ?? (env['BATON_ADMIN_KEY'] || undefined) },
      env,
      cwd,
    ),
    stdout,
    stderr,
  });
  const deliveries = cli
    .command('deliveries')
    .description('what a running service writes into tickets, and what it could not');

  connected(deliveries.command('list'))
    .description('list them, latest first')
    .addOption(new Option('--state <state>', 'only these').choices(STATES))
    .option('--conversation <id>', 'only of this conversation')
    .option('--helpdesk <name>', 'only of this helpdesk')
    .option('--limit <n>', 'how many', count(1, 10_000), 50)
    .option('--json', 'print one JSON object a line and nothing else')
    .action(
      async (
        options: ConnectionOptions & {
          state?: DeliveryState;
          conversation?: string;
          helpdesk?: string;
          limit: number;
          json?: true;
        },
      ) => {
        const { state, conversation, helpdesk, limit, json } = options;
        const query = { state, conversation, helpdesk };
        done(await listDeliveries(terminal(options), query, { limit, json: json === true }));
      },
    );

  connected(deliveries.command('show'))
    .description('print everything that is known of one')
    .argument('<id>', 'as the list and the ticket have it')
    .action(async (id: string, options: ConnectionOptions) => {
      done(await showDelivery(terminal(options), id));
    });

  for (const command of ['replay', 'discard'] as const)
    connected(deliveries.command(command))
      .description(
        command === 'replay' ? 'try dead ones again' : 'give up dead ones, or ones that wait',
      )
      .argument('[ids...]', 'as the list and the ticket have them')
      .option('--dead', 'all that are dead, in place of ids')
      .option('--helpdesk <name>', 'with --dead: only of this helpdesk')
      .option('--code <code>', 'with --dead: only those that died of this')
      .action(
        async (
          ids: string[],
          options: ConnectionOptions & { dead?: true; helpdesk?: string; code?: string },
        ) => {
          const { dead, helpdesk, code } = options;
          done(
            await commandDeliveries(terminal(options), command, {
              ids,
              dead: dead === true,
              helpdesk,
              code,
            }),
          );
        },
      );

  connected(deliveries.command('summary'))
    .description('count what waits and what is dead, by helpdesk')
    .action(async (options: ConnectionOptions) => {
      done(await summarizeDeliveries(terminal(options)));
    });
};
