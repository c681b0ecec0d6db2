import { ConnectorError } from '@baton/handoff-service';
import { z } from 'zod';
import type { IntercomAccount } from '../api/account.ts';
import { askIntercom } from '../pairing/ask.ts';
import type { IntercomServer } from '../pairing/server.ts';
import { IdText } from '../pairing/who-am-i.ts';

/** The version that tells of roles. */
const VERSION = '2.16';
const PATIENCE_MS = 8_000;

/** A teammate. Who has rights of their own has no role; what can't be read makes the whole answer unreadable. */
const Shown = z
  .object({
    type: z.literal('admin'),
    id: IdText,
    team_ids: z.array(IdText).nullish(),
    role: z.object({ id: IdText }).nullish(),
  })
  .transform(({ id, team_ids: teams, role }) => ({
    id,
    teams: teams ?? [],
    role: role?.id ?? null,
  }));
export type Teammate = z.output<typeof Shown>;

/** Somebody; null when there is nobody of this id. Asks on behalf of everybody who waits for it. @throws ConnectorError */
export const readTeammate = async (
  server: Pick<IntercomServer, 'call' | 'now'>,
  { origin, region, token }: IntercomAccount,
  id: string,
): Promise<Teammate | null> => {
  const asking = {
    server: { ...server, origin },
    region,
    version: VERSION,
    token: await token(),
    signal: AbortSignal.timeout(PATIENCE_MS),
  };
  try {
    const found = await askIntercom(asking, Shown.nullable(), ['admins', id]);
    if (found && found.id !== id) throw new ConnectorError('unavailable', { sent: false });
    return found;
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'not-found') return null;
    throw error;
  }
};
