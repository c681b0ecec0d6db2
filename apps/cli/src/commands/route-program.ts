import type { ConversationFacts } from '@baton/handoff-core';
import { ReasonCode } from '@baton/handoff-core';
import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { CliError } from '../cli-error.ts';
import type { ConnectionOptions } from '../connection.ts';
import { adminTerminal, connectedJson } from './admin-commands.ts';
import type { AdminSurroundings, AdminTerminal } from './admin-commands.ts';
import { resolveInput } from '../resolve-input.ts';
import type { PolicyFile } from './policy.ts';
import { dryRunRouting, showQueues, tryRouting } from './route.ts';

type Attributes = NonNullable<NonNullable<ConversationFacts['customer']>['attributes']>;

interface TryOptions extends ConnectionOptions {
  intent?: string;
  language?: string;
  plan?: string;
  channel?: string;
  helpdesk?: string;
  reason: ReasonCode[];
  attribute: Attributes;
  turns: number;
  policy?: string;
  json?: true;
}

const reason = (value: string, before: ReasonCode[]): ReasonCode[] => {
  const read = ReasonCode.safeParse(value);
  if (!read.success) throw new InvalidArgumentError(`one of ${ReasonCode.options.join(', ')}.`);
  return [...before, read.data];
};

/** A number, true and false as such, everything else as text. */
const valueOf = (text: string): string | number | boolean => {
  if (text === 'true' || text === 'false') return text === 'true';
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
};

const attribute = (value: string, before: Attributes): Attributes => {
  const at = value.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('a name, = and a value, for example vip=true.');
  return { ...before, [value.slice(0, at)]: valueOf(value.slice(at + 1)) };
};

const factsOf = (options: TryOptions): ConversationFacts => {
  const { intent, language, plan, channel, helpdesk, attribute: attributes } = options;
  const customer = {
    ...(plan !== undefined && { plan }),
    ...(Object.keys(attributes).length > 0 && { attributes }),
  };
  return {
    ...(intent !== undefined && { intent }),
    ...(language !== undefined && { language }),
    ...(channel !== undefined && { channel }),
    ...(helpdesk !== undefined && { ticket: { helpdesk, id: 'trial' } }),
    ...(Object.keys(customer).length > 0 && { customer }),
  };
};

/** Adds `route queues|try|dry-run`. */
export const registerRoute = (cli: Command, surroundings: AdminSurroundings): void => {
  const { env, cwd, count, done } = surroundings;
  const terminal = (options: ConnectionOptions): AdminTerminal =>
    adminTerminal(options, surroundings);
  const fileOf = (name: string | undefined): PolicyFile | null =>
    name === undefined ? null : { name, path: resolveInput(name, env, cwd) };

  const route = cli
    .command('route')
    .description('see and try where handoffs go, at a running service; changes nothing');

  connectedJson(route.command('queues'))
    .description('list the queues: open or when they open, who waits, who is there')
    .action(async (options: ConnectionOptions & { json?: true }) => {
      done(await showQueues(terminal(options), { json: options.json === true }));
    });

  connectedJson(route.command('try'))
    .description('say where a handoff would go now, why, and what the customer would be told')
    .argument('[conversation]', 'id of a conversation; without one, facts are made up by options')
    .option('--intent <name>', 'as the agent names it')
    .option('--language <tag>', 'of the customer, for example pt-BR')
    .option('--plan <name>', 'of the customer')
    .option('--channel <name>', 'for example chat')
    .option('--helpdesk <name>', 'where the ticket would be')
    .option('--reason <code>', 'why a person is needed; may be given again', reason, [])
    .option('--attribute <name=value>', 'of the customer; may be given again', attribute, {})
    .option('--turns <n>', 'said so far', count(0, 100_000), 1)
    .option('--policy <file>', 'by this policy (JSON) instead of the one in force')
    .action(async (conversation: string | undefined, options: TryOptions) => {
      const facts = factsOf(options);
      const madeUp = Object.keys(facts).length > 0 || options.reason.length > 0;
      if (conversation !== undefined && madeUp)
        throw new CliError(
          'usage',
          'a conversation has facts of its own',
          'Give its id, or options that make one up, not both.',
        );
      done(
        await tryRouting(
          terminal(options),
          conversation ?? { facts, reasons: options.reason, turns: options.turns },
          { file: fileOf(options.policy), json: options.json === true },
        ),
      );
    });

  connectedJson(route.command('dry-run'))
    .description('say where the latest handoffs would go')
    .argument('[file]', 'a policy (JSON); without one, the policy in force beside what took place')
    .option('--limit <n>', 'how many handoffs', count(1, 1_000), 200)
    .action(
      async (
        name: string | undefined,
        options: ConnectionOptions & { limit: number; json?: true },
      ) => {
        done(
          await dryRunRouting(terminal(options), {
            file: fileOf(name),
            limit: options.limit,
            json: options.json === true,
          }),
        );
      },
    );
};
