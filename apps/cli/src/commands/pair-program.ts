import { Option } from 'commander';
import type { Command } from 'commander';
import type { ConnectionOptions } from '../connection.ts';
import { adminTerminal, connectedJson } from './admin-commands.ts';
import type { AdminSurroundings } from './admin-commands.ts';
import { registerPairFreshdesk } from './pair-freshdesk-program.ts';
import { registerPairIntercom } from './pair-intercom-program.ts';
import { pairSources } from './pair-sources.ts';
import { checkZendesk, pairZendesk, unpairZendesk } from './pair.ts';
import { MODES } from './pair-wish.ts';
import type { PairOptions } from './pair-wish.ts';

type Options = ConnectionOptions & PairOptions & { json?: true; check?: true; remove?: true };

const TIERS = ['restricted', 'standard', 'full'];
const tier = (flags: string, of: string): Option =>
  new Option(flags, `how much ${of} see`).choices(TIERS);

/** Adds `pair zendesk`, `pair intercom` and `pair freshdesk`. */
export const registerPair = (
  cli: Command,
  surroundings: AdminSurroundings,
  stdin: NodeJS.ReadStream | undefined,
): void => {
  const { done } = surroundings;
  const pair = cli
    .command('pair')
    .description('pair an account of a helpdesk, and see what is left');

  registerPairIntercom(pair, surroundings, stdin);
  registerPairFreshdesk(pair, surroundings, stdin);

  connectedJson(pair.command('zendesk'))
    .description(
      'pair a Zendesk account: asks for what is missing, makes fields, webhook and trigger',
    )
    .option('--check', 'only go through the checklist')
    .option('--remove', 'forget the account and its credentials')
    .option('--subdomain <name>', 'what stands before .zendesk.com')
    .addOption(new Option('--mode <mode>', 'how Baton proves itself').choices(MODES))
    .option('--email <address>', 'of the admin the API token is used for')
    .option('--client-id <id>', 'of the OAuth client')
    .option(
      '--redirect-uri <url>',
      'of the OAuth client; the code then stands in BATON_ZENDESK_CODE',
    )
    .option(
      '--secret-file <file>',
      'holds the API token, or the secret of the OAuth client (else BATON_ZENDESK_SECRET)',
    )
    .option('--app <id>', 'of the app in the account; found by its service_url when left out')
    .addOption(tier('--default-tier <tier>', 'people of no other rule'))
    .addOption(tier('--admin-tier <tier>', 'admins'))
    .addOption(tier('--agent-tier <tier>', 'agents without a custom role'))
    .option('--role-tier <id=tier...>', 'how much people of a custom role see')
    .option('--group-tier <id=tier...>', 'how much people of a group see')
    .option('--strict', 'ask each agent for leave to read tickets as them; takes an OAuth client')
    .option('--no-strict', 'ask no agent, and forget all leave')
    .option(
      '--messaging-app <id>',
      'App ID of a Conversations API key: the AI answers in messaging',
    )
    .option('--messaging-key <id>', 'Key ID of the same')
    .option(
      '--messaging-secret-file <file>',
      'holds its secret (else BATON_ZENDESK_MESSAGING_SECRET)',
    )
    .option('--messaging-ai <name>', 'switchboard integration of the AI')
    .option('--messaging-workspace <name>', 'of the people; zd:agentWorkspace when left out')
    .option('--no-messaging', 'forget messaging and its key')
    .action(async (options: Options) => {
      const terminal = {
        ...adminTerminal(options, surroundings),
        json: options.json === true,
      };
      if (options.remove) return done(await unpairZendesk(terminal));
      if (options.check) return done(await checkZendesk(terminal));
      const sources = pairSources(options, surroundings, stdin);
      return done(await pairZendesk(terminal, options, sources));
    });
};
