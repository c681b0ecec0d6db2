import { Tier } from '@baton/handoff-core';
import type { FakeFreshdesk } from '@baton/testkit/freshdesk';
import type { FreshworksPlatform } from '@baton/testkit/freshworks';
import type { FastifyInstance } from 'fastify';
import { open, say } from './freshdesk-acts.ts';
import type { DeskEvents } from './freshdesk-events.ts';
import { AGENTS, agentOf, peopleOf } from './freshdesk-people.ts';
import { pageData, ticketView } from './freshdesk-ticket.ts';
import { openingIn, textIn, turnIn } from './inbox-opening.ts';
import type { Body } from './inbox-opening.ts';

/** What people do to a ticket, by the last part of its address; `by` is the agent who does it. */
type Act = (fake: FakeFreshdesk, id: string, by: string, body: Body) => void;

const ACTS: Readonly<Record<string, Act>> = {
  reply: ({ person }, id, by, body) => person.reply(id, by, textIn(body, 'text') ?? ''),
  note: ({ person }, id, by, body) => person.note(id, by, textIn(body, 'text') ?? ''),
  assign: ({ person }, id, by) => person.assign(id, { agent: by }, by),
  close: ({ person }, id, by) => person.solve(id, by),
  reopen: ({ person }, id, by) => person.reopen(id, by),
};

const NOT_THERE = { error: 'not_found' };

interface DeskOptions {
  fake: FakeFreshdesk;
  platform: FreshworksPlatform;
  events: DeskEvents;
  /** Language that agents have in their profiles. */
  language: () => string;
}

/** What people do in the simulated account, for pages of this server: open tickets, speak in them, take, resolve. */
const ticketRoutes = (app: FastifyInstance, { fake, events }: DeskOptions): void => {
  const known = new Map<string, { conversation: string; agent: string }>();
  const { tickets } = fake.account;
  const view = (id: string) => ticketView(fake, id, known, events);

  app.get('/dev/freshdesk/', (_request, reply) =>
    reply.header('cache-control', 'no-store').send(peopleOf(fake)),
  );

  app.post<{ Body: Body | null }>('/dev/freshdesk/tickets', (request, reply) => {
    const body = request.body ?? {};
    const conversation = textIn(body, 'conversation');
    if (conversation === null) return reply.code(422).send({ error: 'conversation' });
    const opening = openingIn(body, conversation);
    const [before] = [...known].find(([, each]) => each.conversation === conversation) ?? [];
    // Asked again, it is the same one.
    if (before !== undefined && tickets.has(before)) return reply.send(view(before));
    const id = open(fake, opening);
    known.set(id, { conversation, agent: opening.agent });
    return reply.send(view(id));
  });

  app.get<{ Params: { id: string } }>('/dev/freshdesk/tickets/:id', (request, reply) => {
    const { id } = request.params;
    if (!tickets.has(id)) return reply.code(404).send(NOT_THERE);
    return reply.header('cache-control', 'no-store').send(view(id));
  });

  app.post<{ Params: { id: string; act: string }; Body: Body | null }>(
    '/dev/freshdesk/tickets/:id/:act',
    (request, reply) => {
      const { id, act } = request.params;
      const body = request.body ?? {};
      if (!tickets.has(id)) return reply.code(404).send(NOT_THERE);
      const by = AGENTS.find((each) => each.id === body['agent'])?.id ?? AGENTS[0]?.id ?? '';
      if (act === 'said') say(fake, id, turnIn(body));
      else if (Object.hasOwn(ACTS, act)) ACTS[act]?.(fake, id, by, body);
      else return reply.code(404).send(NOT_THERE);
      return reply.send(view(id));
    },
  );

  app.post<{ Params: { id: string }; Body: Body | null }>(
    '/dev/freshdesk/people/:id/presence',
    (request, reply) => {
      fake.person.presence(request.params.id, request.body?.['online'] === true);
      return reply.send(peopleOf(fake));
    },
  );
};

/** The app beside tickets: frames for agents, and the way on which they say to it who they are. */
const frameRoutes = (app: FastifyInstance, { fake, platform, language }: DeskOptions): void => {
  const { account } = fake;
  const agentIn = (body: Body | null): string | null => {
    const agent = textIn(body ?? {}, 'agent');
    return AGENTS.some(({ id }) => id === agent) ? agent : null;
  };

  app.post<{ Body: Body | null }>('/dev/freshdesk/frames', (request, reply) => {
    const body = request.body ?? {};
    const ticket = textIn(body, 'ticket') ?? '';
    if (!account.tickets.has(ticket)) return reply.code(404).send(NOT_THERE);
    const { id, name, role } = agentOf(Tier.catch('restricted').parse(body['viewer']));
    return reply.send({
      url: platform.open(id).url,
      agent: id,
      name,
      role: role.name,
      email: account.agents.get(id)?.email,
      authorized: platform.isAuthorized(id),
      data: pageData(fake, ticket, id, language()),
    });
  });

  app.post<{ Body: Body | null }>('/dev/freshdesk/authorize', (request, reply) => {
    const agent = agentIn(request.body);
    const url = agent === null ? null : platform.authorizeUrl(agent);
    return url === null ? reply.code(404).send(NOT_THERE) : reply.send({ url });
  });

  app.get<{ Params: { agent: string } }>('/dev/freshdesk/authorized/:agent', (request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .send({ authorized: platform.isAuthorized(request.params.agent) }),
  );

  // For tests, each of which wants the requests of a minute, and wants to know when they were too few.
  app.post('/dev/freshdesk/minute', (_request, reply) => {
    const { spent, carried } = platform;
    platform.renew();
    const refused = carried.filter(({ status, byPlatform }) => byPlatform && status === 429).length;
    return reply.send({ spent, refused });
  });

  app.post<{ Body: Body | null }>('/dev/freshdesk/deauthorize', (request, reply) => {
    const agent = agentIn(request.body);
    if (agent !== null) platform.deauthorize(agent);
    return reply.send({});
  });
};

/** Everything a page of this server may do in the simulated account, below `/dev/freshdesk`. */
export const freshdeskRoutes = (app: FastifyInstance, options: DeskOptions): void => {
  ticketRoutes(app, options);
  frameRoutes(app, options);
};
