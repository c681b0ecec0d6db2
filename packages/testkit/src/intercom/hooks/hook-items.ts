import type { Happened } from '../state/conversations.ts';
import type { ExecutionRow, PartRow } from '../state/rows.ts';
import type { Workspace } from '../state/workspace.ts';
import { conversationJson, partJson } from '../wire/conversation-json.ts';
import { secondsOf } from '../wire/values.ts';
import type { Json } from '../wire/values.ts';
import { isSince } from '../wire/version.ts';

/** A conversation in a webhook: how it stands, with the part that is told of. */
export const conversationItem = (
  workspace: Workspace,
  { after, isDeleted }: Happened,
  part: PartRow | null,
): Json => {
  if (isDeleted) return { type: 'conversation', id: after.id };
  const version = workspace.options.appVersion;
  const on = { version, isPlain: isSince(version, '2.15'), origin: 'https://files.example' };
  const parts = part === null ? [] : [partJson(part, on)];
  return {
    ...conversationJson(workspace, after, on),
    conversation_parts: {
      type: 'conversation_part.list',
      conversation_parts: parts,
      total_count: parts.length,
    },
  };
};

/** A call of a data connector in a webhook, without what was said. */
export const executionItem = (workspace: Workspace, row: ExecutionRow): Json => ({
  type: 'data_connector.execution',
  id: row.id,
  data_connector_id: row.connectorId,
  action_name: workspace.dataConnectors.get(row.connectorId)?.name ?? '',
  success: row.success,
  http_status: row.httpStatus,
  http_method: 'post',
  error_type: row.errorType,
  source_type: row.sourceType,
  conversation_id: row.conversationId,
  created_at: secondsOf(row.createdAt),
});
