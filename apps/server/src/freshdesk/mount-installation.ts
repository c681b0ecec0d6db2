import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { InstallAnswer } from '@baton/freshdesk';
import { bytesOf } from '../raw-bodies.ts';
import type { Door, TurnedAway } from './door.ts';
import type { FreshdeskPorts } from './ports.ts';
import { readEvent } from './read-event.ts';

/** What the installation's own requests are answered with. */
export interface InstallationDoor {
  door: Door;
  refuse: (request: FastifyRequest, reply: FastifyReply, away: TurnedAway) => FastifyReply;
  ports: Pick<FreshdeskPorts, 'takeHook' | 'seen' | 'log'>;
}

/**
 * What an installation asks by itself, with no person behind it: whether it is known, while it is set up, and what it was told of
 * tickets. Every agent of the account can send the same with a browser's tools, so that an event is worth a look at the ticket and
 * no more: neither who did something nor who looks is taken from it.
 */
export const mountInstallation = (
  scope: FastifyInstance,
  { door, refuse, ports }: InstallationDoor,
): void => {
  const { takeHook, seen, log } = ports;
  const say = (reply: FastifyReply, answer: InstallAnswer): FastifyReply =>
    reply
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(answer));

  scope.get('/freshdesk/health', { exposeHeadRoute: false }, async (request, reply) => {
    const installed = await door.installation(request);
    if ('account' in installed) return say(reply, { ok: true, account: installed.account.account });
    // Whoever sets it up should read what is wrong with it, and not that a request failed.
    return installed.status === 401
      ? say(reply, { ok: false, why: 'key' })
      : refuse(request, reply, installed);
  });

  scope.post('/freshdesk/events', async (request, reply) => {
    const installed = await door.installation(request);
    if (!('account' in installed)) return refuse(request, reply, installed);
    const { account } = installed;
    if (!door.takeEvent(account)) return refuse(request, reply, TOO_MANY_EVENTS);
    const event = readEvent(bytesOf(request));
    if (event) {
      seen(account, 'event');
      const key = String(request.headers['x-baton-installation']);
      const headers = { 'content-type': 'application/json', 'x-baton-secret': key };
      const body = Buffer.from(JSON.stringify(event));
      const answer = await takeHook(account, { headers, body, secrets: [key] });
      if (answer !== 'taken')
        log.warn({ requestId: request.id, why: answer }, 'freshdesk event not taken');
    }
    // Nobody should send it again: what is no event now is none then.
    return reply.code(200).header('cache-control', 'no-store').send('{}');
  });
};

const TOO_MANY_EVENTS: TurnedAway = {
  status: 429,
  problem: null,
  retry: 60,
  why: 'event-rate',
};
