import { ConnectorError } from '@baton/handoff-service';
import type { Pairing } from '@baton/handoff-service';
import { z } from 'zod';
import { askIntercom, isTokenOver } from './ask.ts';
import type { IntercomServer } from './server.ts';
import { readSettings } from './settings.ts';
import { whoAmI } from './who-am-i.ts';

/**
 * Ends the token of a listed app whose workspace is forgotten. That of a private app is the admin's own, and stays (null). True
 * only where the token is seen to open nothing any more. Never rejects.
 */
export const endTokens = async (
  server: IntercomServer,
  { settings, secrets }: Pairing,
  signal: AbortSignal,
): Promise<boolean | null> => {
  const read = readSettings(settings);
  const { token } = secrets;
  if (read?.app !== 'listed' || token === undefined) return null;
  const { region, version } = read;
  const asking = { server, region, version, token, signal };
  const isOver = async (): Promise<boolean> => {
    try {
      await whoAmI(asking);
      return false;
    } catch (error) {
      if (!(error instanceof ConnectorError)) throw error;
      return isTokenOver(error);
    }
  };
  try {
    await askIntercom(asking, z.unknown(), ['auth', 'uninstall'], { body: {} });
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
  }
  // What Intercom answers is one thing, and what the token still opens another.
  return isOver();
};
