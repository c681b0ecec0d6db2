import type { WebhookDelivery } from '@baton/handoff-client';
import { Option } from 'commander';
import type { Command } from 'commander';
import type { ConnectionOptions } from '../connection.ts';
import { adminTerminal, connectedJson } from './admin-commands.ts';
import type { AdminSurroundings } from './admin-commands.ts';
import {
  addSubscriber,
  listSubscribers,
  removeSubscriber,
  replaySubscriber,
  rotateSubscriber,
  subscriberLog,
  tryDelivery,
} from './webhooks.ts';
import type { TellTerminal } from './tell.ts';

type Options = ConnectionOptions & { json?: true };

const STATES: WebhookDelivery['state'][] = ['waiting', 'sending', 'delivered', 'failed', 'erased'];

/** Adds `webhooks list|add|remove|rotate|test|log|replay`. */
export const registerWebhooks = (cli: Command, surroundings: AdminSurroundings): void => {
  const { count, done } = surroundings;
  const terminal = (options: Options): TellTerminal => ({
    ...adminTerminal(options, surroundings),
    json: options.json === true,
  });
  const webhooks = cli
    .command('webhooks')
    .description('say who is told of handoffs, and look at what they were told');

  connectedJson(webhooks.command('list'))
    .description('list subscribers and how they are')
    .action(async (options: Options) => done(await listSubscribers(terminal(options))));

  connectedJson(webhooks.command('add'))
    .description('subscribe somebody, or change or enable a subscription; prints a new secret once')
    .argument('<name>', 'as you call it')
    .argument('<address>', 'https address that is called')
    .option('--events <types...>', 'types such as baton.handoff.accepted', ['*'])
    .action(async (name: string, url: string, options: Options & { events: string[] }) =>
      done(await addSubscriber(terminal(options), { name, url, events: options.events })),
    );

  connectedJson(webhooks.command('remove'))
    .description('remove a subscriber and its log')
    .argument('<name>')
    .action(async (name: string, options: Options) =>
      done(await removeSubscriber(terminal(options), name)),
    );

  connectedJson(webhooks.command('rotate'))
    .description('make a new secret; the old one signs for 24 hours more')
    .argument('<name>')
    .action(async (name: string, options: Options) =>
      done(await rotateSubscriber(terminal(options), name)),
    );

  connectedJson(webhooks.command('test'))
    .description('send an event for trial; exit code 1 when it is not taken')
    .argument('<name>')
    .action(async (name: string, options: Options) =>
      done(await tryDelivery(terminal(options), name)),
    );

  connectedJson(webhooks.command('log'))
    .description('list what a subscriber was sent, latest first')
    .argument('<name>')
    .addOption(new Option('--state <state>', 'only these').choices(STATES))
    .option('--limit <n>', 'how many', count(1, 200), 20)
    .action(
      async (
        name: string,
        options: Options & { state?: WebhookDelivery['state']; limit: number },
      ) =>
        done(
          await subscriberLog(terminal(options), name, {
            state: options.state,
            limit: options.limit,
          }),
        ),
    );

  connectedJson(webhooks.command('replay'))
    .description('send an event again, or what did not arrive since a time')
    .argument('<name>')
    .argument('[event]', 'id of the event')
    .option('--since <time>', 'ISO 8601, for example 2026-03-02T09:00:00Z')
    .option('--all', 'with --since: also what arrived')
    .action(
      async (
        name: string,
        id: string | undefined,
        options: Options & { since?: string; all?: true },
      ) =>
        done(
          await replaySubscriber(terminal(options), name, {
            id,
            since: options.since,
            all: options.all === true,
          }),
        ),
    );
};
