import { Option } from 'commander';
import type { Command } from 'commander';
import { CliError } from '../cli-error.ts';
import type { ConnectionOptions } from '../connection.ts';
import { promptOf } from '../output/prompt.ts';
import { visible } from '../output/visible.ts';
import { adminTerminal, connectedJson } from './admin-commands.ts';
import type { AdminSurroundings } from './admin-commands.ts';
import { sheetLines } from './intercom-sheet.ts';
import { pairSources } from './pair-sources.ts';
import {
  checkIntercom,
  inviteIntercom,
  pairIntercom,
  pairedWorkspace,
  unpairIntercom,
} from './pair-intercom.ts';
import type { PairIntercomOptions } from './pair-intercom-wish.ts';
import { publicUrlOf } from './public-url-of.ts';
import { textOf } from './text-of.ts';

interface Options extends ConnectionOptions, PairIntercomOptions {
  json?: true;
  check?: true;
  remove?: true;
  invite?: true;
  sheet?: true;
  listed?: true;
  workspace?: string;
  publicUrl?: string;
}

const TIERS = ['restricted', 'standard', 'full'];
const REGIONS = ['us', 'eu', 'au'];

/** Adds `pair intercom`. */
export const registerPairIntercom = (
  pair: Command,
  surroundings: AdminSurroundings,
  stdin: NodeJS.ReadStream | undefined,
): void => {
  const { env, stdout, stderr, done } = surroundings;

  const sheet = async (options: Options): Promise<number> => {
    // Loads all helpdesks, which no other command should wait for.
    const { LISTED_APP, developerHubSheet, workspaceIn } = await import('@baton/helpdesks');
    const prompt = options.json === true ? null : promptOf(stdin, stdout);
    // A service is asked only where nobody said which app is meant.
    const paired = (): Promise<string | null> =>
      pairedWorkspace({ ...adminTerminal(options, surroundings), json: true });
    const named =
      options.workspace ??
      (options.listed ? LISTED_APP : null) ??
      (await paired()) ??
      (await textOf('Id of the workspace', '--workspace', undefined, prompt));
    const key = workspaceIn(named);
    if (key === null)
      throw new CliError(
        'usage',
        `${visible(named)} is no id of a workspace`,
        'Copy it from the address bar of Intercom, behind /a/apps/ or /a/inbox/.',
      );
    const baseUrl = publicUrlOf(options, env);
    if (!baseUrl.startsWith('https://'))
      stderr.write('Intercom calls https addresses only: give yours with --public-url.\n');
    const made = developerHubSheet({ baseUrl, key, fin: options.fin === true });
    const lines = options.json ? [JSON.stringify(made, null, 2)] : sheetLines(made);
    for (const line of lines) stdout.write(`${line}\n`);
    return 0;
  };

  connectedJson(pair.command('intercom'))
    .description(
      'pair an Intercom workspace: asks for what is missing, makes attributes and tags; prints what the Developer Hub wants',
    )
    .option('--sheet', 'print what to fill in at the Developer Hub, and do nothing else')
    .option('--workspace <id>', 'with --sheet, before anything is paired')
    .option('--listed', 'with --sheet, for the listed app of this server')
    .option('--public-url <url>', 'with --sheet: where Intercom reaches Baton (BATON_PUBLIC_URL)')
    .option('--invite', 'make an address at which a workspace installs the listed app')
    .option('--check', 'only go through the checklist')
    .option('--remove', 'forget the workspace and its credentials')
    .addOption(new Option('--region <region>', 'where the workspace is hosted').choices(REGIONS))
    .option('--client-id <id>', 'of the app')
    .option('--token-file <file>', 'holds the access token (else BATON_INTERCOM_TOKEN)')
    .option('--secret-file <file>', 'holds the client secret (else BATON_INTERCOM_SECRET)')
    .option('--admin <id>', 'teammate Baton writes as; whoever the token belongs to when left out')
    .addOption(
      new Option('--default-tier <tier>', 'how much people of no other rule see').choices(TIERS),
    )
    .option('--role-tier <id=tier...>', 'how much people of a role see')
    .option('--team-tier <id=tier...>', 'how much people of a team see at least')
    .option('--admin-tier <id=tier...>', 'how much one teammate sees')
    .option('--every-conversation', 'every teammate may open every conversation')
    .option('--no-every-conversation', 'some may not: nobody is shown a customer’s other ones')
    .option('--locale <tag>', 'language of what the inbox shows, such as en')
    .option('--time-zone <name>', 'of times in the inbox, such as Europe/Lisbon')
    .option('--fin', 'Fin answers there, and Baton listens to it')
    .option('--no-fin', 'it does not')
    .option('--sentiment-attribute <name>', 'attribute with Fin’s word on the customer’s mood')
    .action(async (options: Options) => {
      if (options.sheet) return done(await sheet(options));
      const terminal = { ...adminTerminal(options, surroundings), json: options.json === true };
      if (options.remove) return done(await unpairIntercom(terminal));
      if (options.check) return done(await checkIntercom(terminal));
      if (options.invite) return done(await inviteIntercom(terminal, options));
      const sources = pairSources(options, surroundings, stdin);
      return done(await pairIntercom(terminal, options, sources));
    });
};
