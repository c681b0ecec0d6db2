import { Tier } from '@baton/handoff-core';
import type { FakeIntercom } from '@baton/testkit/intercom';
import type { FastifyInstance } from 'fastify';
import { openingIn, textIn, turnIn } from './inbox-opening.ts';
import type { Body } from './inbox-opening.ts';
import { open, say } from './intercom-acts.ts';
import { conversationView } from './intercom-conversation.ts';
import { TEAMMATES, peopleOf, teammateOf } from './intercom-people.ts';

/** What people do to a conversation, by the last part of its address; `by` is the teammate who does it. */
type Act = (fake: FakeIntercom, id: string, by: string, body: Body) => unknown;

const ACTS: Readonly<Record<string, Act>> = {
  reply: ({ person }, id, by, body) => person.reply(id, by, textIn(body, 'text') ?? ''),
  note: ({ person }, id, by, body) => person.note(id, by, textIn(body, 'text') ?? ''),
  assign: ({ person }, id, by) => person.assign(id, { admin: by }, by),
  close: ({ person }, id, by) => person.close(id, by),
  reopen: ({ person }, id, by) => person.reopen(id, by),
};

/**
 * What people do in the simulated workspace, for pages of this server, below `/dev/intercom`: open conversations, speak in them, take,
 * close. And canvases: what the inbox of a page asks is signed here and sent to the app's real address.
 */
export const intercomRoutes = (
  app: FastifyInstance,
  fake: FakeIntercom,
  /** Where canvases are asked for: `…/canvas`. */
  canvasUrl: () => string,
): void => {
  const known = new Map<string, { conversation: string; agent: string }>();
  const view = (id: string) => conversationView(fake, id, known);
  const isThere = (id: string): boolean => fake.workspace.conversations.has(id);
  const notThere = { error: 'not_found' };

  app.get('/dev/intercom/', (_request, reply) =>
    reply.header('cache-control', 'no-store').send(peopleOf(fake)),
  );

  app.post<{ Body: Body | null }>('/dev/intercom/conversations', (request, reply) => {
    const body = request.body ?? {};
    const conversation = textIn(body, 'conversation');
    if (conversation === null) return reply.code(422).send({ error: 'conversation' });
    const opening = openingIn(body, conversation);
    const [before] = [...known].find(([, each]) => each.conversation === conversation) ?? [];
    // Asked again, it is the same one.
    if (before !== undefined && isThere(before)) return reply.send(view(before));
    const id = open(fake, opening);
    known.set(id, { conversation, agent: opening.agent });
    return reply.send(view(id));
  });

  app.get<{ Params: { id: string } }>('/dev/intercom/conversations/:id', (request, reply) => {
    const { id } = request.params;
    if (!isThere(id)) return reply.code(404).send(notThere);
    return reply.header('cache-control', 'no-store').send(view(id));
  });

  app.post<{ Params: { id: string; act: string }; Body: Body | null }>(
    '/dev/intercom/conversations/:id/:act',
    (request, reply) => {
      const { id, act } = request.params;
      const body = request.body ?? {};
      if (!isThere(id)) return reply.code(404).send(notThere);
      const by = TEAMMATES.find((each) => each.id === body['agent'])?.id ?? TEAMMATES[0]?.id ?? '';
      const agent = known.get(id)?.agent ?? 'AI agent';
      if (act === 'said') say(fake, id, { ...turnIn(body), agent });
      else if (Object.hasOwn(ACTS, act)) ACTS[act]?.(fake, id, by, body);
      else return reply.code(404).send(notThere);
      return reply.send(view(id));
    },
  );

  app.post<{ Params: { id: string }; Body: Body | null }>(
    '/dev/intercom/people/:id/presence',
    (request, reply) => {
      fake.person.presence(request.params.id, request.body?.['online'] === true);
      return reply.send(peopleOf(fake));
    },
  );

  app.post<{ Body: Body | null }>('/dev/intercom/canvas', async (request, reply) => {
    const body = request.body ?? {};
    const look = {
      admin: teammateOf(Tier.catch('restricted').parse(body['viewer'])).id,
      conversation: textIn(body, 'conversation') ?? '',
    };
    const { status, type, text, took } =
      body['kind'] === 'submit'
        ? await fake.inbox.submit(canvasUrl(), {
            ...look,
            componentId: textIn(body, 'componentId') ?? '',
            inputValues: (body['inputValues'] ?? {}) as Body,
            currentCanvas: body['currentCanvas'],
          })
        : await fake.inbox.initialize(canvasUrl(), look);
    return reply.header('cache-control', 'no-store').send({ status, type, text, took });
  });
};
