import { assign, turn } from '../state/acts.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import { Refusal, invalid } from '../wire/refusal.ts';
import { must, readId, readText, readWhole } from '../wire/values.ts';
import { doerOf, writable, written } from './conversation-access.ts';

/** Who an assignment names; null: nobody. @throws Refusal 400, 404 */
const assigneeOf = ({ workspace, body }: Call, type: 'admin' | 'team'): string | null => {
  const id = must(readId, body, 'assignee_id');
  if (id === '0') return null;
  if (type === 'admin') return workspace.adminNamed(id).id;
  if (!workspace.teams.has(id)) throw new Refusal(404, 'assignee_not_found', 'Assignee not found');
  return id;
};

const typeOf = ({ body }: Call): 'admin' | 'team' => {
  const type = must(readText, body, 'type');
  if (type === 'admin' || type === 'team') return type;
  throw invalid('type must be admin or team', 'type');
};

const manage = (call: Call): Answer => {
  const { workspace, body } = call;
  const { id } = writable(call);
  const by = doerOf(call);
  const text = readText(body, 'body') ?? null;
  switch (must(readText, body, 'message_type')) {
    case 'assignment': {
      const type = typeOf(call);
      assign(workspace, id, by, { type, id: assigneeOf(call, type) }, text);
      break;
    }
    case 'open':
      turn(workspace, id, by, { state: 'open' });
      break;
    case 'close':
      if (typeOf(call) !== 'admin') throw invalid('type must be admin', 'type');
      turn(workspace, id, by, { state: 'closed' }, text);
      break;
    case 'snoozed': {
      const until = must(readWhole, body, 'snoozed_until');
      if (until * 1_000 <= workspace.now().getTime())
        throw invalid('snoozed_until must be in the future', 'snoozed_until');
      turn(workspace, id, by, { state: 'snoozed', until: new Date(until * 1_000) });
      break;
    }
    default:
      throw invalid('message_type is not valid', 'message_type');
  }
  return written(call, id);
};

/** Who has a conversation, and whether it is open. */
export const partRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/conversations/:id/parts',
    scope: 'write_conversations',
    fields: ['message_type', 'type', 'admin_id', 'assignee_id', 'body', 'snoozed_until'],
    handle: manage,
  },
];
