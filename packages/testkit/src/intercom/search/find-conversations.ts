import type { ConversationRow } from '../state/rows.ts';
import type { Workspace } from '../state/workspace.ts';
import { invalid } from '../wire/refusal.ts';
import { isJson, secondsOrNull } from '../wire/values.ts';
import type { Json } from '../wire/values.ts';
import { holds } from './holds.ts';
import type { Kind } from './holds.ts';

const MOST_DEPTH = 2;
const MOST_FILTERS = 15;

interface Field {
  kind: Kind;
  of: (row: ConversationRow, workspace: Workspace) => unknown;
}

const fields: Readonly<Record<string, Field>> = {
  id: { kind: 'text', of: ({ id }) => id },
  created_at: { kind: 'time', of: ({ createdAt }) => secondsOrNull(createdAt) },
  updated_at: { kind: 'time', of: ({ updatedAt }) => secondsOrNull(updatedAt) },
  waiting_since: { kind: 'time', of: ({ waitingSince }) => secondsOrNull(waitingSince) },
  snoozed_until: { kind: 'time', of: ({ snoozedUntil }) => secondsOrNull(snoozedUntil) },
  'source.type': { kind: 'text', of: ({ source }) => source.type },
  'source.subject': { kind: 'text', of: ({ source }) => source.subject },
  'source.body': { kind: 'text', of: ({ source }) => source.body },
  'source.author.id': { kind: 'text', of: ({ source }) => source.author.id },
  'source.author.name': { kind: 'text', of: ({ source }) => source.author.name },
  'source.author.email': { kind: 'text', of: ({ source }) => source.author.email },
  contact_ids: { kind: 'texts', of: ({ contactIds }) => contactIds },
  teammate_ids: {
    kind: 'texts',
    of: ({ id }, { conversations }) =>
      conversations.parts(id).flatMap(({ author }) => (author.type === 'admin' ? [author.id] : [])),
  },
  admin_assignee_id: { kind: 'text', of: ({ admin }) => admin ?? '0' },
  team_assignee_id: { kind: 'text', of: ({ team }) => team ?? '0' },
  open: { kind: 'flag', of: ({ state }) => state !== 'closed' },
  read: { kind: 'flag', of: ({ read }) => read },
  state: { kind: 'text', of: ({ state }) => state },
  tag_ids: { kind: 'texts', of: ({ tags }) => tags.map(({ id }) => id) },
  priority: { kind: 'text', of: ({ priority }) => priority },
  ai_agent_participated: { kind: 'flag', of: ({ ai }) => ai !== null },
  'ai_agent.resolution_state': { kind: 'text', of: ({ ai }) => ai?.resolutionState ?? null },
  'ai_agent.last_answer_type': { kind: 'text', of: ({ ai }) => ai?.lastAnswerType ?? null },
  'ai_agent.rating': { kind: 'number', of: ({ ai }) => ai?.rating ?? null },
  'conversation_rating.score': { kind: 'number', of: ({ rating }) => rating?.rating ?? null },
};

/** @throws Refusal 400 for what can't be searched for */
const fieldNamed = (workspace: Workspace, name: unknown): Field => {
  const known = typeof name === 'string' ? fields[name] : undefined;
  if (known) return known;
  const [, attribute] = /^custom_attribute\.(.+)$/.exec(String(name)) ?? [];
  if (attribute !== undefined && workspace.assumptions.searchAttributes)
    return { kind: 'text', of: (row) => row.attributes[attribute] ?? null };
  throw invalid(`${String(name)} is not a valid search field`, 'field');
};

type Test = (row: ConversationRow) => boolean;

/** A query as a test. @throws Refusal 400 */
const testOf = (workspace: Workspace, query: Json, depth: number): Test => {
  const { operator, value, field } = query;
  if (operator === 'AND' || operator === 'OR') {
    if (depth >= MOST_DEPTH) throw invalid('query is nested too deep', 'query');
    if (!Array.isArray(value) || value.length === 0 || !value.every(isJson))
      throw invalid('value must be an array of filters', 'value');
    if (value.length > MOST_FILTERS) throw invalid('query has too many filters', 'query');
    const tests = value.map((each) => testOf(workspace, each, depth + 1));
    return operator === 'AND'
      ? (row) => tests.every((test) => test(row))
      : (row) => tests.some((test) => test(row));
  }
  const { kind, of } = fieldNamed(workspace, field);
  const test = holds(kind, operator, value);
  return (row) => test(of(row, workspace));
};

/** What a query finds, in the order in which it is told. @throws Refusal 400 */
export const findConversations = (workspace: Workspace, query: Json): ConversationRow[] => {
  const { searchLagMs, searchOrder } = workspace.assumptions;
  const test = testOf(workspace, query, 0);
  const rows =
    searchLagMs === 0
      ? workspace.conversations.all()
      : workspace.conversations.allAt(new Date(workspace.now().getTime() - searchLagMs));
  const at = (row: ConversationRow): number =>
    (searchOrder === 'updated-last-first' ? row.updatedAt : row.createdAt).getTime();
  return rows.filter(test).toSorted((one, other) => at(other) - at(one));
};
