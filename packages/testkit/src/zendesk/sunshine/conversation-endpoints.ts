import { created, ok } from '../wire/call.ts';
import { isJson } from '../wire/values.ts';
import type { Control } from './control.ts';
import type { Asked, Endpoint } from './endpoint.ts';
import { pageAfter } from './lists.ts';
import { badRequest } from './refused.ts';
import { conversationJson, messageJson, participantJson } from './shapes.ts';
import type { SunshineState } from './state.ts';

/** Conversations, what is said in them, and who has them. */
export const conversationEndpoints = (state: SunshineState, control: Control): Endpoint[] => {
  const actions = ['pass', 'offer', 'accept', 'release'] as const;
  const at = (path: string) => new RegExp(`^/conversations/([^/]+)${path}$`);
  return [
    {
      method: 'GET',
      path: /^$/,
      answer: () => ok({ app: { id: state.appId, displayName: 'Messaging', metadata: {} } }),
    },
    {
      method: 'GET',
      path: at(''),
      answer: ({ ids: [id = ''] }) =>
        ok({ conversation: conversationJson(state, state.conversation(id)) }),
    },
    {
      method: 'GET',
      path: at('/participants'),
      answer: ({ ids: [id = ''], query }) =>
        pageAfter('participants', [participantJson(state.conversation(id))], query),
    },
    {
      method: 'GET',
      path: at('/messages'),
      answer: ({ ids: [id = ''] }) => {
        const row = state.conversation(id);
        const messages = row.messages.slice(-100).map((each) => messageJson(row, each));
        return ok({ messages, meta: { hasMore: row.messages.length > 100 }, links: {} });
      },
    },
    {
      method: 'POST',
      path: at('/messages'),
      answer: ({ ids: [id = ''], body: { author, content } }) => {
        const row = state.conversation(id);
        const text = isJson(content) ? content['text'] : undefined;
        if (!isJson(author) || author['type'] !== 'business' || typeof text !== 'string')
          throw badRequest('author and content are required');
        const made = state.addMessage(
          row,
          'business',
          typeof author['displayName'] === 'string' ? author['displayName'] : 'Bot',
          text,
        );
        return created({ messages: [messageJson(row, made)] });
      },
    },
    ...actions.map((action) => ({
      method: 'POST',
      path: at(`/${action}Control`),
      answer: ({ ids: [id = ''], body }: Asked) => {
        control[action](state.conversation(id), body);
        return ok({});
      },
    })),
  ];
};
