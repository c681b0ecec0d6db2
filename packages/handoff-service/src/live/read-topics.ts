import type { PanelTarget } from '../storage/conversation-reader.ts';
import { call } from '../storage/call.ts';
import type { Database } from '../storage/database.ts';

const VERSIONS = call('live_versions', 3);

/** What somebody follows. */
export interface Followed {
  tenant: string;
  target: PanelTarget;
}

/** Where something followed stands. */
export interface Standing {
  conversationId: string;
  version: number;
  /** Rises only with what may change a panel. */
  shown: number;
}

/** Where each of these stands, in their order, in one call; null for what is not there. @throws driver errors */
export const readTopics = async (
  db: Database,
  followed: readonly Followed[],
): Promise<(Standing | null)[]> => {
  const rows = await db.run<{
    place: number;
    conversation_id: string;
    version: number;
    shown: number;
  }>(VERSIONS, [
    followed.map(({ tenant }) => tenant),
    followed.map(({ target }) =>
      'conversationId' in target ? target.conversationId : target.ticketId,
    ),
    followed.map(({ target }) => ('conversationId' in target ? '' : target.helpdesk)),
  ]);
  const found = new Map(rows.map((row) => [row.place, row]));
  return followed.map((_, index) => {
    const row = found.get(index + 1);
    return row
      ? { conversationId: row.conversation_id, version: row.version, shown: row.shown }
      : null;
  });
};
