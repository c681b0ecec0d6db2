import type { ChatLog } from '../chat-log/chat-log.ts';
import { externalId } from '../chat-log/external-id.ts';
import { mapChatLog } from '../chat-log/to-events.ts';
import type { MappedLog } from '../chat-log/to-events.ts';
import type { ServiceClient } from '../service/service-client.ts';
import { ServiceRefusal } from '../service/service-error.ts';
import type { IngestAnswer } from '../service/service-answer.ts';
import { replayLine } from './replay-line.ts';
import type { ReplayLine } from './replay-line.ts';

/** One conversation sent and read back, or refused. */
export type Replayed =
  | { ok: true; line: ReplayLine; mapped: MappedLog; results: IngestAnswer['results'] }
  | { ok: false; refusal: ServiceRefusal };

/** Sends one conversation and reads back what the service made of it. @throws ServiceUnreachable */
export async function replayLog(client: ServiceClient, log: ChatLog): Promise<Replayed> {
  const mapped = mapChatLog(log);
  const id = externalId(log.id);
  try {
    const { panelUrl, results } = await client.postEvents(id, mapped.events);
    const stored = await client.conversation(id);
    return {
      ok: true,
      line: replayLine(log.id, stored, mapped.loggedIds, panelUrl),
      mapped,
      results,
    };
  } catch (error) {
    if (error instanceof ServiceRefusal) return { ok: false, refusal: error };
    throw error;
  }
}
