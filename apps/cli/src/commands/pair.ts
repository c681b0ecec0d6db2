import { styleText } from 'node:util';
import { ProblemError } from '@baton/handoff-client';
import type { AdminClient, HelpdeskPairing, PairingStep } from '@baton/handoff-client';
import { visible } from '../output/visible.ts';
import { readPairWish } from './pair-wish.ts';
import type { PairOptions, PairSources } from './pair-wish.ts';
import { teller } from './tell.ts';
import type { TellTerminal } from './tell.ts';

const HELPDESK = 'zendesk';

const tell = teller({
  forbidden: 'pair accounts',
  hints: {
    'not-found': ['no account is paired', 'Pair one with: baton pair zendesk'],
    'no-pairing': [
      'this server is not connected to Zendesk',
      'In development it is with BATON_ZENDESK_ORIGIN; docs/helpdesks/zendesk.md says more.',
    ],
    'account-taken': [
      'the account is paired with another tenant',
      'Unpair it there first: baton pair zendesk --remove',
    ],
    'pairing-changed': ['somebody else changed the pairing meanwhile', 'Run the command again.'],
  },
});

const MARKS = {
  ok: ['green', 'ok   '],
  todo: ['yellow', 'to do'],
  failed: ['red', 'NO   '],
} as const;

const stepLines = (
  { state, title, detail, link, repairs }: PairingStep,
  stream: NodeJS.WriteStream,
): string[] => {
  const [colour, mark] = MARKS[state];
  const first = `${styleText(colour, mark, { stream })}  ${visible(title)}: ${visible(detail)}`;
  if (state === 'ok') return [first];
  return [
    first,
    ...(repairs ? ['       A repair does it: baton pair zendesk'] : []),
    ...(link === null ? [] : [`       ${visible(link)}`]),
  ];
};

const lines = ({ account, ok, steps }: HelpdeskPairing, stream: NodeJS.WriteStream): string[] => [
  ...(steps ?? []).flatMap((step) => stepLines(step, stream)),
  ok === true
    ? `Baton is paired with ${visible(account)}, and everything is in order.`
    : `Baton is paired with ${visible(account)}; see above for what is left.`,
  ...(steps?.some(({ id, state }) => id === 'app' && state !== 'ok')
    ? ['The package to upload comes from: npm run pack:zendesk']
    : []),
];

const present = async (client: AdminClient): Promise<HelpdeskPairing | null> => {
  try {
    return await client.pairing.fetch(HELPDESK);
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'not-found') return null;
    throw error;
  }
};

const exitCode = ({ ok }: HelpdeskPairing): number => (ok === true ? 0 : 1);

/** Pairs an account or changes what is known of it, makes what is missing there, and prints the checklist. */
export const pairZendesk = (
  terminal: TellTerminal,
  options: PairOptions,
  sources: PairSources,
): Promise<number> => {
  const { stdout, stderr } = terminal;
  return tell(
    terminal,
    async (client) => {
      const before = await present(client);
      const wish = await readPairWish(before, options, sources, (line) =>
        stderr.write(`${line}\n`),
      );
      if (wish) await client.pairing.put(HELPDESK, wish);
      return client.pairing.repair(HELPDESK);
    },
    (pairing) => lines(pairing, stdout),
    exitCode,
  );
};

/** Goes through the checklist and changes nothing; exit code 1 when something is left. */
export const checkZendesk = (terminal: TellTerminal): Promise<number> =>
  tell(
    terminal,
    ({ pairing }) => pairing.check(HELPDESK),
    (pairing) => lines(pairing, terminal.stdout),
    exitCode,
  );

/** What became of credentials that were forgotten. */
const ENDED: Readonly<Record<string, string>> = {
  true: 'Its tokens ended in Zendesk, too.',
  false: 'Its tokens may still work: end them in the Admin Center, with the OAuth client.',
  null: 'The credentials still work: end the token or the client in the Admin Center.',
};

/** Forgets the account and its credentials. */
export const unpairZendesk = (terminal: TellTerminal): Promise<number> =>
  tell(
    terminal,
    async ({ pairing }) => {
      const ended = await pairing.remove(HELPDESK);
      return { helpdesk: HELPDESK, removed: true, ended };
    },
    ({ ended }) => [
      'Baton forgot the account and its credentials; what it made in Zendesk stays there.',
      ENDED[String(ended)] ?? '',
    ],
  );
