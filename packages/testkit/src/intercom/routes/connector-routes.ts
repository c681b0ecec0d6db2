import { ok, perPage } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import { invalid, notFound } from '../wire/refusal.ts';
import type { Json } from '../wire/values.ts';
import type { ExecutionRow } from '../state/rows.ts';

const HOUR_MS = 3_600_000;

const list = ({ workspace, query }: Call): Answer => {
  const size = perPage(query.get('per_page') ?? undefined, 20, 50);
  return ok({
    type: 'list',
    data: [...workspace.dataConnectors.values()]
      .slice(0, size)
      .map(({ id, name, description }) => ({
        type: 'data_connector',
        id,
        name,
        description,
        state: 'live',
        http_method: 'post',
        direct_fin_usage: true,
        execution_results_url: `/data_connectors/${id}/execution_results`,
      })),
    pages: { type: 'pages', per_page: size },
  });
};

const executionJson = (row: ExecutionRow, withBodies: boolean): Json => ({
  type: 'data_connector.execution',
  id: row.id,
  data_connector_id: row.connectorId,
  success: row.success,
  http_status: row.httpStatus,
  http_method: 'post',
  ...(row.errorType !== null && { error_type: row.errorType }),
  source_type: row.sourceType,
  ...(row.conversationId !== null && { conversation_id: row.conversationId }),
  created_at: `${row.createdAt.toISOString().slice(0, 19)}Z`,
  ...(withBodies && { request_body: row.requestBody, response_body: row.responseBody }),
});

/** Unix seconds of a query. @throws Refusal 400 */
const timeIn = (query: URLSearchParams, name: string): number | null => {
  const text = query.get(name);
  if (text === null) return null;
  if (!/^\d+$/.test(text)) throw invalid(`${name} must be a Unix timestamp (integer)`, name);
  return Number(text) * 1_000;
};

const results = ({ workspace, params, query }: Call): Answer => {
  const id = params['id'] ?? '';
  if (!workspace.dataConnectors.has(id))
    throw notFound('Data connector not found', 'data_connector_not_found');
  const size = perPage(query.get('per_page') ?? undefined, 10, 30);
  const from = timeIn(query, 'start_ts') ?? workspace.now().getTime() - HOUR_MS;
  const to = timeIn(query, 'end_ts') ?? Number.POSITIVE_INFINITY;
  const after = query.get('starting_after');
  const rows = workspace.executions
    .filter(({ connectorId, createdAt }) => {
      const at = createdAt.getTime();
      return connectorId === id && at >= from && at <= to;
    })
    .toReversed();
  const start = after === null ? 0 : rows.findIndex((row) => row.id === after) + 1;
  const page = rows.slice(start, start + size);
  const last = page.at(-1);
  return ok({
    type: 'list',
    data: page.map((row) => executionJson(row, query.get('include_bodies') === 'true')),
    pages: {
      type: 'pages',
      per_page: size,
      ...(last && rows.length > start + size && { next: { starting_after: last.id } }),
    },
  });
};

/** Data connectors, and what came of their calls. */
export const connectorRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/data_connectors',
    scope: 'read_data_connectors',
    since: '2.16',
    handle: list,
  },
  {
    method: 'GET',
    path: '/data_connectors/:id/execution_results',
    scope: 'read_data_connectors',
    since: '2.16',
    handle: results,
  },
];
