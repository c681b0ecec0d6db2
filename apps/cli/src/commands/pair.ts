import { pairHelpdesk } from './pair-helpdesk.ts';
import { readPairWish } from './pair-wish.ts';
import type { PairOptions, PairSources } from './pair-wish.ts';
import type { TellTerminal } from './tell.ts';

const zendesk = pairHelpdesk({
  helpdesk: 'zendesk',
  name: 'Zendesk',
  account: 'account',
  origin: 'BATON_ZENDESK_ORIGIN',
  ended: {
    true: 'Its tokens ended in Zendesk, too.',
    false: 'Its tokens may still work: end them in the Admin Center, with the OAuth client.',
    null: 'The credentials still work: end the token or the client in the Admin Center.',
  },
  more: ({ steps }) =>
    steps?.some(({ id, state }) => id === 'app' && state !== 'ok')
      ? ['The package to upload comes from: npm run pack:zendesk']
      : [],
});

/** Pairs an account or changes what is known of it, makes what is missing there, and prints the checklist. */
export const pairZendesk = (
  terminal: TellTerminal,
  options: PairOptions,
  sources: PairSources,
): Promise<number> =>
  zendesk.pair(terminal, (before) =>
    readPairWish(before, options, sources, (line) => terminal.stderr.write(`${line}\n`)),
  );

export const { check: checkZendesk, unpair: unpairZendesk } = zendesk;
