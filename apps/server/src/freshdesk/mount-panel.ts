import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { bytesOf, rawBodies } from '../raw-bodies.ts';
import { AccountPace } from './account-pace.ts';
import { Door, isEntered, turnAway } from './door.ts';
import type { Entered } from './door.ts';
import { Looks, StoreAway } from './looks.ts';
import type { Look } from './looks.ts';
import { mountInstallation } from './mount-installation.ts';
import type { FreshdeskPorts } from './ports.ts';
import { readAct, readReply } from './read-act.ts';
import { readAfter, readRev, readTicket, readTongue } from './read-look.ts';
import { shareCounts } from './share-counts.ts';
import { within } from './within.ts';

/** Bytes of a body at most; what is more than an act needs is refused with a word of its own. */
const LIMIT = 1024 * 1024;

type TicketRequest = FastifyRequest<{
  Params: { ticket?: string };
  Querystring: Record<string, unknown>;
}>;

/** What answers one kind of request, once it is known who asks about what. */
type Answer = (look: Look, request: TicketRequest) => Promise<object>;

/** Milliseconds that reading how things stand may take beside what is done. */
const MORE_MS = 2_000;

const AWAY = { status: 503, problem: 'store-unavailable', retry: 5 } as const;

/** Of one ticket; whatever is no number does not lead there, however long it is. */
const TICKET = '/freshdesk/tickets/:ticket(^[1-9]\\d{0,18}$)';

/**
 * Where the Freshdesk app asks for panels and says what was pressed. What is expected is answered with 200, whatever it is: anything
 * else counts against the account, whose requests the platform stops after some of them.
 */
export const mountPanel = (app: FastifyInstance, ports: FreshdeskPorts): void => {
  const pace = new AccountPace(ports.clock, ports.random);
  const door = new Door(ports, pace);
  const looks = new Looks(ports);
  const stop = shareCounts(pace, ports.shareCounts);
  app.addHook('onClose', async () => stop());

  const say = (reply: FastifyReply, answer: object): FastifyReply =>
    reply
      .code(200)
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(answer));

  const refuse = (
    request: FastifyRequest,
    reply: FastifyReply,
    away: Parameters<typeof turnAway>[1],
  ) => {
    ports.log.warn({ requestId: request.id, why: away.why }, 'freshdesk app refused');
    return turnAway(reply, away);
  };

  const lookOf = (request: TicketRequest, ticket: string, { account, agent }: Entered): Look => ({
    onlooker: { account, agent, ticket },
    tongue: readTongue(request.query, account),
    pace: { again: door.again(account) },
    onFault: (why) => ports.log.warn({ requestId: request.id, why }, 'freshdesk app failed'),
  });

  const handle =
    (answer: Answer) =>
    async (request: TicketRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const ticket = readTicket(request.params.ticket);
      const isLook = request.method === 'GET' && readRev(request.query) !== null;
      const entry = await door.enter(request, { ticket: ticket ?? 'none', isLook });
      if (!isEntered(entry)) return refuse(request, reply, entry);
      const look = lookOf(request, ticket ?? '', entry);
      // What is no number of a ticket is a ticket that is not there: nobody is asked about it.
      if (ticket === null) {
        const { pace: again } = look;
        return say(reply, { state: 'none', pace: again, seer: { signedIn: entry.agent !== null } });
      }
      const late = {
        state: 'unavailable',
        pace: look.pace,
        seer: { signedIn: entry.agent !== null },
      };
      const answered = within<object>(ports.deadlineMs + MORE_MS, answer(look, request), late);
      const said = await answered.catch((error: unknown) =>
        error instanceof StoreAway ? 'store' : 'failed',
      );
      return typeof said === 'string'
        ? refuse(request, reply, { ...AWAY, why: said })
        : say(reply, said);
    };

  void app.register(async (scope) => {
    rawBodies(scope, LIMIT);
    scope.get(
      `${TICKET}/panel`,
      handle((look, { query }) => looks.panel(look, readRev(query))),
    );
    scope.get(
      `${TICKET}/transcript`,
      handle((look, { query }) => looks.transcript(look, readAfter(query))),
    );
    scope.get(
      `${TICKET}/reasoning`,
      handle((look, { query }) => looks.reasoning(look, readAfter(query))),
    );
    scope.post(
      `${TICKET}/acts`,
      handle(async (look, request) => {
        const act = readAct(bytesOf(request));
        if ('problem' in act)
          return {
            state: 'refused',
            problem: act.problem,
            panel: null,
            rev: null,
            pace: look.pace,
          };
        return looks.act(look, act);
      }),
    );
    scope.post(
      `${TICKET}/reply-check`,
      handle(async (look, request) => {
        const text = readReply(bytesOf(request));
        return text === null ? { state: 'none' } : looks.replyCheck(look, text);
      }),
    );
    // Whatever somebody writes in place of a ticket's number ends up here.
    const nothing = handle(async ({ pace: again }) => ({ state: 'none', pace: again }));
    scope.get('/freshdesk/*', { exposeHeadRoute: false }, nothing);
    scope.post('/freshdesk/*', nothing);
    mountInstallation(scope, { door, refuse, ports });
  });
};
