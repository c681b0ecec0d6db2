import { ProblemError } from '@baton/handoff-client';
import type { HelpdeskPairing, PairingInput } from '@baton/handoff-client';
import type { Desk } from './desk.ts';

/** All that somebody said: everything but what Baton notes by itself. */
const said = ({ account, settings }: HelpdeskPairing, noted: readonly string[]): string =>
  JSON.stringify([
    account,
    Object.entries(settings)
      .filter(([name]) => !noted.includes(name))
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  ]);

/**
 * Saves over the pairing that is shown. What comes from the helpdesk for the first time is noted in it while the page is open,
 * and nobody else's words are lost by going over those.
 * @param noted names of settings that Baton notes by itself
 */
export const saveOver = async (
  { client, save }: Desk,
  shown: HelpdeskPairing,
  wish: Omit<PairingInput, 'version'>,
  noted: readonly string[],
): Promise<HelpdeskPairing> => {
  try {
    return await save({ ...wish, version: shown.version });
  } catch (error) {
    if (!(error instanceof ProblemError && error.code === 'pairing-changed')) throw error;
    const latest = await client.pairing.fetch(shown.helpdesk);
    if (said(latest, noted) !== said(shown, noted)) throw error;
    return save({ ...wish, version: latest.version });
  }
};
