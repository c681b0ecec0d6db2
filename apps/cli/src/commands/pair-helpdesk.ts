import type { AdminClient, HelpdeskPairing, PairingInput } from '@baton/handoff-client';
import type { Hints } from '../service/refusal.ts';
import { pairingExit, pairingLines, presentPairing } from './pairing-lines.ts';
import { teller } from './tell.ts';
import type { TellTerminal } from './tell.ts';

/** What differs from helpdesk to helpdesk. */
export interface PairWords {
  /** As in commands, and in addresses of the API. */
  helpdesk: string;
  /** For people. */
  name: string;
  /** What is paired there. */
  account: 'account' | 'workspace';
  /** Setting that says where it is in development. */
  origin: string;
  /** What became of credentials that were forgotten, by `true`, `false` and `null`. */
  ended: Readonly<Record<string, string>>;
  hints?: Hints;
  /** What was said wrongly, in words of the command line, by where it stands in a request. */
  placeOf?: (pointer: string) => string;
  /** Said after the checklist. */
  more?: (pairing: HelpdeskPairing) => string[];
}

const hintsOf = ({ helpdesk, name, account, origin, hints }: PairWords): Hints => ({
  'not-found': [`no ${account} is paired`, `Pair one with: baton pair ${helpdesk}`],
  'no-pairing': [
    `this server is not connected to ${name}`,
    `In development it is with ${origin}; docs/helpdesks/${helpdesk}.md says more.`,
  ],
  'account-taken': [
    `the ${account} is paired with another tenant`,
    `Unpair it there first: baton pair ${helpdesk} --remove`,
  ],
  'pairing-changed': ['somebody else changed the pairing meanwhile', 'Run the command again.'],
  ...hints,
});

/** What is done with the pairing of a helpdesk. Each prints what came of it and gives the exit code. @throws CliError */
export const pairHelpdesk = (words: PairWords) => {
  const { helpdesk, name, account, ended: endings, placeOf, more = () => [] } = words;
  const tell = teller({
    forbidden: `pair ${account}s`,
    hints: hintsOf(words),
    ...(placeOf && { placeOf }),
  });
  const lines = (pairing: HelpdeskPairing, stream: NodeJS.WriteStream): string[] => [
    ...pairingLines(pairing, stream),
    ...more(pairing),
  ];
  return {
    tell,
    present: (client: AdminClient): Promise<HelpdeskPairing | null> =>
      presentPairing(client, helpdesk),
    /** Pairs an account or changes what is known of it, makes what is missing there, and prints the checklist. */
    pair: (
      terminal: TellTerminal,
      readWish: (before: HelpdeskPairing | null) => Promise<PairingInput | null>,
    ): Promise<number> =>
      tell(
        terminal,
        async (client) => {
          const wish = await readWish(await presentPairing(client, helpdesk));
          if (wish) await client.pairing.put(helpdesk, wish);
          return client.pairing.repair(helpdesk);
        },
        (pairing) => lines(pairing, terminal.stdout),
        pairingExit,
      ),
    /** Goes through the checklist and changes nothing; exit code 1 when something is left. */
    check: (terminal: TellTerminal): Promise<number> =>
      tell(
        terminal,
        ({ pairing }) => pairing.check(helpdesk),
        (pairing) => lines(pairing, terminal.stdout),
        pairingExit,
      ),
    /** Forgets the account and its credentials. */
    unpair: (terminal: TellTerminal): Promise<number> =>
      tell(
        terminal,
        async ({ pairing }) => {
          const ended = await pairing.remove(helpdesk);
          return { helpdesk, removed: true, ended };
        },
        ({ ended }) => [
          `Baton forgot the ${account} and its credentials; what it made in ${name} stays there.`,
          endings[String(ended)] ?? '',
        ],
      ),
  };
};
