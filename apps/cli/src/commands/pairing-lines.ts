import { styleText } from 'node:util';
import { ProblemError } from '@baton/handoff-client';
import type { AdminClient, HelpdeskPairing, PairingStep } from '@baton/handoff-client';
import { visible } from '../output/visible.ts';

const MARKS = {
  ok: ['green', 'ok   '],
  todo: ['yellow', 'to do'],
  failed: ['red', 'NO   '],
} as const;

const stepLines = (
  { state, title, detail, link, repairs }: PairingStep,
  helpdesk: string,
  stream: NodeJS.WriteStream,
): string[] => {
  const [colour, mark] = MARKS[state];
  const first = `${styleText(colour, mark, { stream })}  ${visible(title)}: ${visible(detail)}`;
  if (state === 'ok') return [first];
  return [
    first,
    ...(repairs ? [`       A repair does it: baton pair ${helpdesk}`] : []),
    ...(link === null ? [] : [`       ${visible(link)}`]),
  ];
};

/** The checklist of a pairing, and what it comes to. */
export const pairingLines = (
  { helpdesk, account, ok, steps }: HelpdeskPairing,
  stream: NodeJS.WriteStream,
): string[] => [
  ...(steps ?? []).flatMap((step) => stepLines(step, helpdesk, stream)),
  ok === true
    ? `Baton is paired with ${visible(account)}, and everything is in order.`
    : `Baton is paired with ${visible(account)}; see above for what is left.`,
];

/** What is paired; null where nothing is. @throws ProblemError */
export const presentPairing = async (
  client: AdminClient,
  helpdesk: string,
): Promise<HelpdeskPairing | null> => {
  try {
    return await client.pairing.fetch(helpdesk);
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'not-found') return null;
    throw error;
  }
};

/** 0 where all is green, else 1. */
export const pairingExit = ({ ok }: HelpdeskPairing): number => (ok === true ? 0 : 1);
