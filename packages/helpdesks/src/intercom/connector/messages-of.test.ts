import { expect, it } from 'vitest';
import { messagesOf } from './messages-of.ts';
import { Conversation } from './parse.ts';

const part = (id: number, author: object) => ({
  id,
  part_type: 'comment',
  body: 'Hello',
  created_at: 1_772_442_000 + id,
  author,
});

it('takes what an AI wrote for its words, in whose name it stands', () => {
  const conversation = Conversation.parse({
    id: '1',
    state: 'open',
    created_at: 1_772_442_000,
    updated_at: 1_772_442_000,
    admin_assignee_id: null,
    team_assignee_id: null,
    conversation_parts: {
      conversation_parts: [
        part(1, { type: 'admin', id: '5', from_ai_agent: true }),
        part(2, { type: 'admin', id: '5' }),
        part(3, { type: 'bot', id: '6' }),
        part(4, { type: 'lead', id: '7' }),
        part(5, { type: 'team', id: '8' }),
      ],
    },
  });
  const said = messagesOf(conversation, { admin: '9' });
  expect(said.map(({ by }) => by)).toEqual(['ai', 'agent', 'ai', 'customer', 'system']);
});
