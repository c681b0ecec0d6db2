import type { MadePairingSecrets } from '@baton/handoff-client';
import type { FreshdeskSheet } from '@baton/helpdesks';
import { visible } from '../output/visible.ts';
import { freshdeskSheetLines } from './freshdesk-sheet.ts';
import { readFreshdeskWish } from './pair-freshdesk-wish.ts';
import type { PairFreshdeskOptions } from './pair-freshdesk-wish.ts';
import { pairHelpdesk } from './pair-helpdesk.ts';
import type { PairSources } from './pair-wish.ts';
import type { TellTerminal } from './tell.ts';

const HELPDESK = 'freshdesk';

const freshdesk = pairHelpdesk({
  helpdesk: HELPDESK,
  name: 'Freshdesk',
  account: 'account',
  origin: 'BATON_FRESHDESK_ORIGIN',
  ended: {
    null: 'The API key still works: make a new one in Freshdesk, and take the app and its rules away there.',
  },
  more: ({ steps }) => {
    const left = (line: string): boolean =>
      steps?.some(({ id, state }) => id === line && state !== 'ok') === true;
    return [
      ...(left('secrets')
        ? ['What the app is given is made by: baton pair freshdesk --secrets']
        : []),
      ...(left('app')
        ? ['The folder that Freshworks’ FDK packs comes from: npm run pack:freshdesk']
        : []),
    ];
  },
});

/** Pairs an account or changes what is known of it, makes what is missing there, and prints the checklist. */
export const pairFreshdesk = (
  terminal: TellTerminal,
  options: PairFreshdeskOptions,
  sources: PairSources,
): Promise<number> =>
  freshdesk.pair(terminal, (before) => readFreshdeskWish(before, options, sources));

export const { check: checkFreshdesk, unpair: unpairFreshdesk } = freshdesk;

/** By name as it is filled in. */
const NAMES: Readonly<Record<string, string>> = {
  installationKey: 'Installation key',
  clientId: 'Client ID',
  clientSecret: 'Client secret',
  webhookSecret: 'Value of the header X-Baton-Secret',
};

const secretLines = ({ secrets }: MadePairingSecrets): string[] => [
  ...Object.entries(secrets).map(([name, value]) => `${NAMES[name] ?? name}: ${visible(value)}`),
  'Keep them now: they are told this once. Those there were count beside them for a day.',
  'Where each is filled in: baton pair freshdesk --sheet',
];

/** Makes what the app and its rules are given, all of it or by name, and tells it this once. */
export const makeFreshdeskSecrets = (
  terminal: TellTerminal,
  names: readonly string[] | undefined,
): Promise<number> =>
  freshdesk.tell(terminal, ({ pairing }) => pairing.secrets(HELPDESK, names), secretLines);

/** Prints what is filled in at Freshworks and in Freshdesk. `sheetOf` is given the account. */
export const tellFreshdeskSheet = (
  terminal: TellTerminal,
  sheetOf: (domain: string) => FreshdeskSheet | null,
): Promise<number> =>
  freshdesk.tell(
    terminal,
    async ({ pairing }) => {
      const { account, settings } = await pairing.fetch(HELPDESK);
      const clientId = settings['clientId'];
      const sheet = sheetOf(account);
      return { account, clientId: typeof clientId === 'string' ? clientId : null, ...sheet };
    },
    (told) => freshdeskSheetLines(told),
  );
