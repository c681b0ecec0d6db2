import { ConnectorError } from '@baton/handoff-service';
import type { PairingLook, PairingStep } from '@baton/handoff-service';
import type { z } from 'zod';
import { step } from '../../../shared/checklist/step.ts';
import type { IntercomAccount } from '../../api/account.ts';
import { askIntercom } from '../ask.ts';
import type { IntercomServer } from '../server.ts';
import type { IntercomSettings } from '../settings.ts';

/** What the parts of a checklist work with. */
export interface ChecklistDesk {
  server: IntercomServer;
  account: IntercomAccount;
  look: PairingLook;
  /** Whether what is missing is made. */
  repair: boolean;
  /** As they are now: parts write down what they found. */
  settings: IntercomSettings;
  /** Key of the app in its addresses. */
  appKey: string;
  /** Address of a page for people in the workspace. */
  page: (path: string) => string;
}

/** The version that attributes and roles are told in, whatever the connector writes in. */
const VERSION = '2.16';

const WORDS: Record<ConnectorError['code'], string> = {
  'rate-limited': 'Intercom takes no more requests now. Check again in a minute.',
  unauthorized: 'The app may not look at this.',
  'not-found': 'Intercom does not have this, or not on this plan.',
  refused: 'Intercom refused what was asked.',
  unavailable: 'Intercom did not answer. Check again in a minute.',
};

/** What kept a part from being looked at, in words. `scope`: what the app lacks where Intercom says that it may not. */
export const troubleOf = (error: unknown, scope?: string): string => {
  if (!(error instanceof ConnectorError)) throw error;
  if (error.code === 'unauthorized' && scope !== undefined)
    return `The app may not do this: give it the scope ${scope} in the Developer Hub.`;
  return WORDS[error.code];
};

/** A line of the list, which says itself when it could not be looked at. */
export const tried = async (
  id: string,
  title: string,
  look: () => Promise<PairingStep>,
  scope?: string,
): Promise<PairingStep> => {
  try {
    return await look();
  } catch (error) {
    return step(id, title, 'failed', troubleOf(error, scope));
  }
};

/** What was asked for, or made where there is a body. @throws ConnectorError */
export const ask = async <T>(
  { server, account, look: { signal } }: Pick<ChecklistDesk, 'server' | 'account' | 'look'>,
  shape: z.ZodType<T>,
  path: readonly string[],
  more: {
    body?: unknown;
    query?: readonly (readonly [string, string])[];
    version?: string;
  } = {},
): Promise<T> => {
  const { region, token } = account;
  const { version = VERSION, ...rest } = more;
  const asking = { server, region, version, token: await token(), signal };
  return askIntercom(asking, shape, path, rest);
};
