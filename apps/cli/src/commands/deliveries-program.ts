import type { DeliveryState } from '@baton/handoff-client';
import { Option } from 'commander';
import type { Command } from 'commander';
import type { ConnectionOptions } from '../connection.ts';
import { adminTerminal, connected } from './admin-commands.ts';
import type { AdminSurroundings, AdminTerminal } from './admin-commands.ts';
import {
  commandDeliveries,
  listDeliveries,
  showDelivery,
  summarizeDeliveries,
} from './deliveries.ts';

const STATES: readonly DeliveryState[] = ['ready', 'leased', 'unknown', 'done', 'dead'];

/** Adds `deliveries list|show|replay|discard|summary`. */
export const registerDeliveries = (cli: Command, surroundings: AdminSurroundings): void => {
  const { count, done } = surroundings;
  const terminal = (options: ConnectionOptions): AdminTerminal =>
    adminTerminal(options, surroundings);
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
