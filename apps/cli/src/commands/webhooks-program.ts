import type { WebhookDelivery } from '@baton/handoff-client';
import { Option } from 'commander';
import type { Command } from 'commander';
import { resolveConnection } from '../connection.ts';
import type { ConnectionOptions } from '../connection.ts';
import {
  addSubscriber,
  listSubscribers,
  removeSubscriber,
  replaySubscriber,
  rotateSubscriber,
  subscriberLog,
  tryDelivery,
} from './webhooks.ts';
import type { WebhooksTerminal } from './webhooks.ts';

/** What the commands are registered with. */
export interface WebhooksSurroundings {
  env: NodeJS.ProcessEnv;
  cwd: string;
  stdout: NodeJS.WriteStream;
  count: (min: number, max: number) => (value: string) => number;
  /** Takes the exit code of the command that ran. */
  done: (code: number) => void;
}

type Options = ConnectionOptions & { json?: true };

const STATES: WebhookDelivery['state'][] = ['waiting', 'sending', 'delivered', 'failed', 'erased'];

const connected = (command: Command): Command =>
  command
    .option('--url <url>', 'address of the service (else BATON_URL, else http://127.0.0.1:4600)')
    .option(
      '--key <key>',
      'admin key (else BATON_ADMIN_KEY, else BATON_KEY, else the development key of this machine)',
    )
    .option('--json', 'print one JSON value and nothing else');

/** Adds `webhooks list|add|remove|rotate|test|log|replay`. */
export const registerWebhooks = (
  cli: Command,
  { env, cwd, stdout, count, done }: WebhooksSurroundings,
): void => {
  const terminal = ({ url, key, json }: Options): WebhooksTerminal => ({
    connection: resolveConnection(
      { url, key: key ?? (env['BATON_ADMIN_KEY'] || undefined) },
      env,
      cwd,
    ),
    stdout,
    json: json === true,
  });
  const webhooks = cli
    .command('webhooks')
    .description('say who is told of handoffs, and look at what they were told');

  connected(webhooks.command('list'))
    .description('list subscribers and how they are')
    .action(async (options: Options) => done(await listSubscribers(terminal(options))));

  connected(webhooks.command('add'))
    .description('subscribe somebody, or change or enable a subscription; prints a new secret once')
    .argument('<name>', 'as you call it')
    .argument('<address>', 'https address that is called')
    .option('--events <types...>', 'types such as baton.handoff.accepted', ['*'])
    .action(async (name: string, url: string, options: Options & { events: string[] }) =>
      done(await addSubscriber(terminal(options), { name, url, events: options.events })),
    );

  connected(webhooks.command('remove'))
    .description('remove a subscriber and its log')
    .argument('<name>')
    .action(async (name: string, options: Options) =>
      done(await removeSubscriber(terminal(options), name)),
    );

  connected(webhooks.command('rotate'))
    .description('make a new secret; the old one signs for 24 hours more')
    .argument('<name>')
    .action(async (name: string, options: Options) =>
      done(await rotateSubscriber(terminal(options), name)),
    );

  connected(webhooks.command('test'))
    .description('send an event for trial; exit code 1 when it is not taken')
    .argument('<name>')
    .action(async (name: string, options: Options) =>
      done(await tryDelivery(terminal(options), name)),
    );

  connected(webhooks.command('log'))
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

  connected(webhooks.command('replay'))
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
