import { genericConnector } from '@baton/helpdesks';
import type { Connector, Service } from '@baton/handoff-service';
import { startHelpdesk } from '@baton/testkit/helpdesk';
import { helpdeskMoods, isMood } from './helpdesk-moods.ts';
import { GROUPS, HELPDESK } from './playground-policy.ts';

const AGENTS = [
  {
    id: 'carla',
    name: 'Carla',
    groups: ['support', 'payments', 'repairs'],
    skills: ['refunds', 'appliances'],
    online: true,
  },
  { id: 'jonas', name: 'Jonas', groups: ['support-de'], skills: ['german'], online: true },
  { id: 'mireille', name: 'Mireille', groups: ['complaints'], skills: ['legal'], online: true },
];

/** Opens the door for its webhooks under a secret, which is another one at each start. Gives the path of the door. */
const openHook = async (app: Service['app'], key: string, secret: string): Promise<string> => {
  const ask = async (method: 'PUT' | 'POST', path: string) => {
    const headers = { authorization: `Bearer ${key}` };
    const url = `/v1/helpdesks/${HELPDESK}/hooks${path}`;
    const answer = await app.inject({ method, url, headers, payload: { secret } });
    return answer.json<{ url: string; secret?: string }>();
  };
  const put = await ask('PUT', '');
  const { url } = put.secret === undefined ? await ask('POST', '/rotate') : put;
  return new URL(url).pathname;
};

/** A helpdesk beside the development server. */
export interface SimulatedHelpdesk {
  connectors: ReadonlyMap<string, Connector>;
  /**
   * Lets pages of this server do what people do in a helpdesk, below `/dev/helpdesk`, and has webhooks sent to it at whatever
   * address it has by then.
   */
  serve: (service: Service, key: string, url: () => string) => Promise<void>;
  close: () => Promise<void>;
}

/**
 * The helpdesk of the playground, on a port of its own on loopback: tickets come to be when they are first asked for, and what
 * people do in it is done through `/dev/helpdesk/…` of the development server. Development only.
 */
export const simulatedHelpdesk = async (): Promise<SimulatedHelpdesk> => {
  let hookUrl: (() => string) | null = null;
  const moods = helpdeskMoods();
  const helpdesk = await startHelpdesk({
    groups: GROUPS,
    agents: AGENTS,
    opensAsked: true,
    // What Baton remembers of a start before is never taken for something of this one.
    firstId: Math.floor(Date.now() / 1_000),
    hookUrl: () => hookUrl?.() ?? null,
  });
  helpdesk.plan(moods.plan);
  const connector = genericConnector({
    name: HELPDESK,
    label: 'Simulated helpdesk',
    url: helpdesk.url,
    local: true,
    token: () => Promise.resolve(helpdesk.token()),
    refresh: () => Promise.resolve(moods.lets() ? helpdesk.token() : null),
  });
  return {
    connectors: new Map([[HELPDESK, connector]]),
    serve: async ({ app }, key, url) => {
      app.route<{ Params: { '*': string } }>({
        method: ['GET', 'POST'],
        url: '/dev/helpdesk/*',
        handler: (request, reply) => {
          const { status, body } = helpdesk.answerPerson(
            request.method,
            `/${request.params['*']}`,
            (request.body ?? {}) as Record<string, unknown>,
          );
          return reply.code(status).header('cache-control', 'no-store').send(body);
        },
      });
      app.get('/dev/mood', (_request, reply) =>
        reply.header('cache-control', 'no-store').send(moods.now()),
      );
      app.post<{ Body: { mood?: unknown } | null }>('/dev/mood', (request, reply) => {
        const mood = request.body?.mood;
        if (!isMood(mood)) return reply.code(422).send({ error: 'mood' });
        moods.set(mood);
        return reply.send(moods.now());
      });
      const path = await openHook(app, key, helpdesk.secret());
      hookUrl = () => `${url()}${path}`;
    },
    close: helpdesk.close,
  };
};
