import { ConnectorError } from '@baton/handoff-service';
import { z } from 'zod';
import { ifThere } from '../connector/desk.ts';
import type { Desk } from '../connector/desk.ts';
import { kept, parsed } from '../../shared/read-answer.ts';
import { Conversation, Id, Part } from '../connector/parse.ts';

const Text = z.string().max(50_000);

const FinPart = Part.extend({
  event_details: z
    .object({
      action: z.object({
        name: z.string().min(1).max(200),
        result: z.string().nullish().catch(null),
      }),
    })
    .nullish()
    .catch(null),
});
export type FinPart = z.infer<typeof FinPart>;

const Sources = z.object({
  content_sources: kept(
    z.object({ title: z.string().nullish().catch(null), url: z.string().nullish().catch(null) }),
  ),
});

/** A conversation with what only matters where Fin leads it. */
const FinConversation = Conversation.extend({
  ai_agent: z
    .object({
      resolution_state: z.string().max(200).nullish().catch(null),
      content_sources: Sources.nullish().catch(null),
    })
    .nullish()
    .catch(null),
  conversation_parts: z
    .object({ conversation_parts: kept(FinPart) })
    .nullish()
    .catch(null),
});
export type FinConversation = z.infer<typeof FinConversation>;

const CONVERSATION = /^[1-9]\d{0,30}$/;

/** The conversation, where Fin takes part in it; null otherwise. @throws ConnectorError */
export const readFinConversation = async (
  desk: Desk,
  id: string,
  signal: AbortSignal,
): Promise<FinConversation | null> => {
  if (!CONVERSATION.test(id)) return null;
  const json = await ifThere(
    desk.get(
      (client, options) =>
        client.conversations.find({ conversation_id: id, display_as: 'plaintext' }, options),
      signal,
    ),
  );
  if (json === null) return null;
  const read = parsed(FinConversation, json);
  if (read.id !== id) throw new ConnectorError('unavailable', { sent: false });
  return read.ai_agent_participated === true ? read : null;
};

const Contact = z.object({
  id: Id,
  external_id: Id.nullish().catch(null),
  name: z.string().max(200).nullish().catch(null),
  email: z.string().max(320).nullish().catch(null),
  phone: z.string().max(60).nullish().catch(null),
  language_override: z.string().max(35).nullish().catch(null),
  browser_language: z.string().max(35).nullish().catch(null),
});
export type FinContact = z.infer<typeof Contact>;

/** Who asked; null where it is not told. */
export const readFinContact = async (
  { get, remembered }: Desk,
  { contacts }: FinConversation,
  signal: AbortSignal,
): Promise<FinContact | null> => {
  const id = contacts[0]?.id;
  if (id === undefined) return null;
  const json = await remembered.get(`fin contact ${id}`, () =>
    ifThere(get((client, options) => client.contacts.find({ contact_id: id }, options), signal)),
  );
  return Contact.safeParse(json).data ?? null;
};

const Connectors = z.object({ data: kept(z.object({ id: Id, name: z.string().min(1).max(200) })) });

const Execution = z.object({
  id: Id,
  success: z.boolean(),
  http_status: z.int().nullish().catch(null),
  http_method: z.string().nullish().catch(null),
  error_type: z.string().max(200).nullish().catch(null),
  source_type: z.string().nullish().catch(null),
  conversation_id: Id.nullish().catch(null),
  created_at: z.iso.datetime({ offset: true }),
  request_body: Text.nullish().catch(null),
  response_body: Text.nullish().catch(null),
});
const Executions = z.object({ data: kept(Execution) });

/** A call of a data connector, as Intercom logged it. */
export type FinExecution = z.infer<typeof Execution> & { name: string };

/** Data connectors that are looked into, and calls of each. */
const MOST_CONNECTORS = 20;
const MOST_CALLS = '30';
const DAY_MS = 24 * 60 * 60_000;
/** The log of a workspace is asked for once in so many milliseconds, whichever of its conversations webhooks are about. */
const LOG_MS = 5_000;

const askLog = async (
  { api }: Desk,
  path: readonly string[],
  query: [string, string][],
  signal: AbortSignal,
): Promise<unknown> => {
  try {
    return await ifThere(api.raw({ method: 'GET', path, query, write: false, signal }));
  } catch (error) {
    // For example more than one answer may hold. Name and end stand in the conversation.
    if (error instanceof ConnectorError && error.code === 'refused') return null;
    throw error;
  }
};

const callsOf = async (
  desk: Desk,
  { id, name }: { id: string; name: string },
  { updated_at: at }: FinConversation,
  signal: AbortSignal,
): Promise<FinExecution[]> => {
  const path = ['data_connectors', id, 'execution_results'];
  const start = Math.floor((Date.parse(at) - DAY_MS) / 1_000);
  const query: [string, string][] = [
    ['start_ts', String(start)],
    ['per_page', MOST_CALLS],
    ['include_bodies', 'true'],
  ];
  const rows = Executions.safeParse(await askLog(desk, path, query, signal)).data?.data ?? [];
  return rows.map((row) => ({ ...row, name }));
};

/** How many calls of a name came to their end lately, as the conversation itself shows. */
const endsOf = ({ conversation_parts: list, updated_at: now }: FinConversation, name: string) =>
  (list?.conversation_parts ?? []).filter(
    ({ part_type: type, event_details: details, created_at: at }) =>
      type === 'custom_action_finished' &&
      details?.action.name === name &&
      Date.parse(now) - Date.parse(at) < 2 * 60_000,
  ).length;

/** What data connectors did for this conversation; null where the token may not see it, or the plan has none. @throws ConnectorError */
export const readExecutions = async (
  desk: Desk,
  conversation: FinConversation,
  signal: AbortSignal,
): Promise<FinExecution[] | null> => {
  const { remembered } = desk;
  const list = await remembered.get('fin connectors', () =>
    askLog(desk, ['data_connectors'], [['per_page', '50']], signal),
  );
  const connectors = Connectors.safeParse(list).data?.data.slice(0, MOST_CONNECTORS);
  if (!connectors) return null;
  const logs = await Promise.all(
    connectors.map(async (connector) => {
      const key = `fin log ${connector.id}`;
      const ask = () =>
        remembered.get(key, () => callsOf(desk, connector, conversation, signal), LOG_MS);
      const ours = (rows: readonly FinExecution[]): FinExecution[] =>
        rows.filter((row) => row.conversation_id === conversation.id);
      const known = ours(await ask());
      if (known.length >= endsOf(conversation, connector.name)) return known;
      // It shows more calls than were in the log when that was read.
      remembered.forget(key);
      return ours(await ask());
    }),
  );
  return logs.flat();
};
