import type { Pairings } from '@baton/handoff-service';
import { isTokenOver } from '../pairing/ask.ts';
import { HELPDESK } from '../pairing/paired-account.ts';
import type { IntercomServer } from '../pairing/server.ts';
import { readSettings } from '../pairing/settings.ts';
import { whoAmI } from '../pairing/who-am-i.ts';
import { FreshPace } from '../../shared/fresh-pace.ts';

const PATIENCE_MS = 8_000;
/** Hints about one workspace within a minute: Intercom sends one. */
const MOST = 5;

/** Told that a workspace took the listed app away. Says whose pairing ended by it; null where none did. Never rejects. */
export type Uninstall = (workspace: string) => Promise<string | null>;

/**
 * A word that anybody could have sent: it only makes Baton look whether the token still opens the workspace. Where Intercom
 * says that it does not, the pairing is forgotten; whatever else comes back changes nothing.
 */
export const uninstallDesk = (
  server: IntercomServer,
  pairings: () => Pick<Pairings, 'of' | 'find' | 'remove'>,
  clock: () => number = () => performance.now(),
): Uninstall => {
  const pace = new FreshPace(MOST, clock);

  const isOver = async (token: string, settings: unknown): Promise<boolean> => {
    const read = readSettings(settings);
    if (read?.app !== 'listed') return false;
    const { region, version } = read;
    try {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      await whoAmI({ server, region, version, token, signal });
      return false;
    } catch (error) {
      return isTokenOver(error);
    }
  };

  return async (workspace) => {
    try {
      const found = await pairings().find(HELPDESK, workspace);
      if (!found || !pace.take(workspace)) return null;
      const { tenant, secrets } = found;
      if (!(await isOver(secrets['token'] ?? '', found.settings))) return null;
      // It may have been installed anew meanwhile.
      const latest = await pairings().of(tenant, HELPDESK);
      if (latest?.account !== workspace || latest.secrets['token'] !== secrets['token'])
        return null;
      return (await pairings().remove(tenant, HELPDESK)) ? tenant : null;
    } catch {
      return null;
    }
  };
};
