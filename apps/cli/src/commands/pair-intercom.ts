import type { HelpdeskPairing, PairingStep } from '@baton/handoff-client';
import { visible } from '../output/visible.ts';
import { pairHelpdesk } from './pair-helpdesk.ts';
import { readIntercomWish } from './pair-intercom-wish.ts';
import type { PairIntercomOptions } from './pair-intercom-wish.ts';
import type { PairSources } from './pair-wish.ts';
import type { TellTerminal } from './tell.ts';

const HELPDESK = 'intercom';

/** What is wrong in a request, by the words of the command line. */
const FLAGS: Readonly<Record<string, string>> = {
  token: 'the access token',
  clientSecret: 'the client secret',
  clientId: '--client-id',
  region: '--region',
  admin: '--admin',
  locale: '--locale',
  timeZone: '--time-zone',
  sentimentAttribute: '--sentiment-attribute',
};
const TIER_FLAGS: Readonly<Record<string, string>> = {
  roles: 'role-tier',
  teams: 'team-tier',
  admins: 'admin-tier',
};

/** How roles without a tier get one. */
const undecided = (
  roles: PairingStep | undefined,
  settings: HelpdeskPairing['settings'],
): string[] => {
  if (roles === undefined || roles.state === 'ok') return [];
  const { roles: decided = {} } = (settings['tiers'] ?? {}) as { roles?: object };
  const open = (roles.items ?? []).filter(({ id }) => !Object.hasOwn(decided, id));
  if (open.length === 0) return [];
  const pairs = open.map(({ id }) => `${visible(id)}=standard`).join(' ');
  return [
    `Who sees how much (restricted, standard or full): baton pair intercom --role-tier ${pairs}`,
  ];
};

const intercom = pairHelpdesk({
  helpdesk: HELPDESK,
  name: 'Intercom',
  account: 'workspace',
  origin: 'BATON_INTERCOM_ORIGIN',
  ended: {
    true: 'The app is uninstalled there, and its token ended.',
    false: 'The token may still work: uninstall the app in Intercom’s App Store.',
    null: 'The token still works: delete the private app in the Developer Hub, or make another token.',
  },
  placeOf: (pointer) => {
    const [, , name = '', of = '', id = ''] = pointer.split('/');
    if (name === 'tiers' && id !== '') return `--${TIER_FLAGS[of] ?? of} ${visible(id)}`;
    return FLAGS[name] ?? pointer;
  },
  hints: {
    'credentials-refused': [
      'Intercom does not take this access token in that region; nothing was stored',
      'Copy it anew (Developer Hub, the app, Configure, Authentication), or say where the workspace is: --region eu, --region au.',
    ],
    'no-listed-app': [
      'this server has no app that workspaces could install',
      'Set BATON_INTERCOM_CLIENT_ID, or pair a private app with: baton pair intercom',
    ],
  },
  more: ({ steps, settings }) => [
    ...undecided(
      steps?.find(({ id }) => id === 'roles'),
      settings,
    ),
    ...(steps?.some(({ id, state }) => id === 'canvas' && state !== 'ok')
      ? ['What to fill in at the Developer Hub: baton pair intercom --sheet']
      : []),
  ],
});

/** Pairs a workspace or changes what is known of it, makes what is missing there, and prints the checklist. */
export const pairIntercom = (
  terminal: TellTerminal,
  options: PairIntercomOptions,
  sources: PairSources,
): Promise<number> =>
  intercom.pair(terminal, (before) => readIntercomWish(before, options, sources));

export const { check: checkIntercom, unpair: unpairIntercom } = intercom;

/** Makes an address at which an admin of a workspace installs the listed app. */
export const inviteIntercom = (
  terminal: TellTerminal,
  { region }: Pick<PairIntercomOptions, 'region'>,
): Promise<number> =>
  intercom.tell(
    terminal,
    ({ pairing }) => pairing.invite(HELPDESK, region === undefined ? {} : { region }),
    ({ url, until }) => [
      'Give this to an admin of the workspace; whoever opens it pairs theirs with you, once:',
      visible(url),
      `It is good until ${visible(until)}.`,
    ],
  );

/** The workspace that is paired; null where none is. @throws CliError */
export const pairedWorkspace = async (terminal: TellTerminal): Promise<string | null> => {
  let workspace: string | null = null;
  const silent = { write: () => true } as unknown as NodeJS.WriteStream;
  await intercom.tell(
    { ...terminal, stdout: silent, json: false },
    async (client) => {
      workspace = (await intercom.present(client))?.account ?? null;
      return workspace;
    },
    () => [],
  );
  return workspace;
};
