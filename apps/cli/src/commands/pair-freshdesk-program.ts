import { Option } from 'commander';
import type { Command } from 'commander';
import type { ConnectionOptions } from '../connection.ts';
import { adminTerminal, connectedJson } from './admin-commands.ts';
import type { AdminSurroundings } from './admin-commands.ts';
import {
  checkFreshdesk,
  makeFreshdeskSecrets,
  pairFreshdesk,
  tellFreshdeskSheet,
  unpairFreshdesk,
} from './pair-freshdesk.ts';
import type { PairFreshdeskOptions } from './pair-freshdesk-wish.ts';
import { pairSources } from './pair-sources.ts';
import { publicUrlOf } from './public-url-of.ts';

interface Options extends ConnectionOptions, PairFreshdeskOptions {
  json?: true;
  check?: true;
  remove?: true;
  sheet?: true;
  secrets?: true | string[];
  publicUrl?: string;
}

const TIERS = ['restricted', 'standard', 'full'];

/** Adds `pair freshdesk`. */
export const registerPairFreshdesk = (
  pair: Command,
  surroundings: AdminSurroundings,
  stdin: NodeJS.ReadStream | undefined,
): void => {
  const { env, done } = surroundings;
  connectedJson(pair.command('freshdesk'))
    .description(
      'pair a Freshdesk account: asks for what is missing, makes ticket fields; makes what its app is given',
    )
    .option(
      '--secrets [names...]',
      'make and tell, this once: installationKey, clientSecret, webhookSecret; all when none is named',
    )
    .option('--sheet', 'print what is filled in at Freshworks and in Freshdesk')
    .option('--public-url <url>', 'with --sheet: where Freshworks reaches Baton (BATON_PUBLIC_URL)')
    .option('--check', 'only go through the checklist')
    .option('--remove', 'forget the account and its credentials')
    .option('--account <name>', 'what stands before .freshdesk.com')
    .option('--key-file <file>', 'holds the API key of an admin (else BATON_FRESHDESK_KEY)')
    .option('--mail', 'agents may sign in with a code by mail')
    .option('--no-mail', 'they may not')
    .option('--oidc-issuer <url>', 'agents may sign in with the company’s own sign-in')
    .option('--no-oidc-issuer', 'they may not any more')
    .option('--oidc-client-id <id>', 'of Baton there')
    .option(
      '--oidc-secret-file <file>',
      'holds the client secret there (else BATON_FRESHDESK_OIDC_SECRET)',
    )
    .addOption(
      new Option('--without-sign-in <what>', 'what agents see who did not sign in').choices([
        'strictest',
        'nothing',
      ]),
    )
    .addOption(
      new Option('--default-tier <tier>', 'how much people of no other rule see').choices(TIERS),
    )
    .option('--role-tier <id=tier...>', 'how much people of a role see')
    .option('--group-tier <id=tier...>', 'how much people of a group see at least')
    .option('--agent-tier <id=tier...>', 'how much one agent sees')
    .option('--locale <tag>', 'language where that of an agent is not known, such as en')
    .option('--time-zone <name>', 'the same of the time zone, such as Europe/Lisbon')
    .option('--freddy', 'Freddy answers there, and Baton listens to it')
    .option('--no-freddy', 'it does not')
    .option('--ai-agent <id...>', 'agents an AI answers customers as')
    .action(async (options: Options) => {
      const terminal = { ...adminTerminal(options, surroundings), json: options.json === true };
      if (options.remove) return done(await unpairFreshdesk(terminal));
      if (options.check) return done(await checkFreshdesk(terminal));
      if (options.secrets !== undefined)
        return done(
          await makeFreshdeskSecrets(
            terminal,
            options.secrets === true ? undefined : options.secrets,
          ),
        );
      if (options.sheet) {
        // Loads all helpdesks, which no other command should wait for.
        const { freshdeskSheet } = await import('@baton/helpdesks');
        const baseUrl = publicUrlOf(options, env);
        return done(
          await tellFreshdeskSheet(terminal, (domain) => freshdeskSheet(baseUrl, domain)),
        );
      }
      return done(
        await pairFreshdesk(terminal, options, pairSources(options, surroundings, stdin)),
      );
    });
};
