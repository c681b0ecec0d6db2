import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { openEventStream } from '../../live/event-stream.ts';
import type { Follower } from '../../live/topic.ts';
import { Problem } from '../../problems/problem.ts';
import { readVersion } from '../../storage/conversation-reader.ts';
import type { PanelTarget } from '../../storage/conversation-reader.ts';
import { storeProblem } from '../../storage/store-problem.ts';
import type { Context } from '../context.ts';
import { requireFollower } from '../follower.ts';
import { LIVE_BY_CONVERSATION, LIVE_BY_TICKET, LiveQuery } from '../live-operations.ts';
import { ConversationPath, TicketPath, checkAddress } from '../parameters.ts';

/** Open streams of a process, and of one session or key: a page needs one, a program one for each ticket it shows. */
const MOST = { all: 10_000, session: 8, key: 1_000 };
/** Seconds after which a process that is full may be asked again. */
const RETRY_SECONDS = 30;

const routeOf = (address: string): string => address.replaceAll(/\{(\w+)\}/g, ':$1');

/** What sidebars listen to. */
export const liveRoutes = (app: FastifyInstance, context: Context): void => {
  const { live } = context;

  /** @throws Problem `live-limit`, `live-full` */
  const makeSureOfRoom = (holder: string, isSession: boolean): void => {
    if (live.hub.sizeOf(holder) >= (isSession ? MOST.session : MOST.key))
      throw new Problem('live-limit', { retryAfter: RETRY_SECONDS });
    if (live.isClosed || live.hub.size >= MOST.all)
      throw new Problem('live-full', { retryAfter: RETRY_SECONDS });
  };

  const follow = async (
    request: FastifyRequest,
    reply: FastifyReply,
    target: PanelTarget,
  ): Promise<FastifyReply> => {
    const stayer = await requireFollower(context, request);
    const { tenant, holder, isSession } = stayer;
    const { etag } = checkAddress(LiveQuery, request.query, 'invalid-query');
    const last = request.headers['last-event-id'];
    const known = etag ?? (typeof last === 'string' ? last : null);
    makeSureOfRoom(holder, isSession);
    const watch = await stayer.following(target);
    const current = await readVersion(context.db, tenant, target).catch((error: unknown) => {
      throw storeProblem(error);
    });
    if (!current) throw new Problem('no-handoff');
    // Again: many that come at once are all let in above. From here on nothing is waited for.
    makeSureOfRoom(holder, isSession);
    const follower: Follower = {
      ...watch,
      holder,
      sink: openEventStream(reply, () => live.hub.leave(follower)),
    };
    live.follow(tenant, target, current, known, follower);
    return reply;
  };

  // Asking for the head of a stream would open one.
  const options = { exposeHeadRoute: false };
  app.get(routeOf(LIVE_BY_CONVERSATION), options, (request, reply) => {
    const { id } = checkAddress(ConversationPath, request.params, 'invalid-id');
    return follow(request, reply, { conversationId: id });
  });
  app.get(routeOf(LIVE_BY_TICKET), options, (request, reply) =>
    follow(request, reply, checkAddress(TicketPath, request.params, 'invalid-id')),
  );

  // Before anything else stops: open streams would hold up the rest.
  app.addHook('preClose', () => live.close());
};
