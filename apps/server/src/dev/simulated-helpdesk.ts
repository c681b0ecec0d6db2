import { genericConnector } from '@baton/helpdesks';
import type { Connector, Service } from '@baton/handoff-service';
import { startHelpdesk } from '@baton/testkit/helpdesk';

/** The name the playground's tickets live under: its sidebar is that of this helpdesk. */
const NAME = 'zendesk';

/** Queues of the scenarios, as groups of the helpdesk. */
const GROUPS = [
  { id: 'support', name: 'Support' },
  { id: 'support-de', name: 'Support, German' },
  { id: 'payments', name: 'Payments' },
  { id: 'repairs', name: 'Repairs' },
  { id: 'complaints', name: 'Complaints' },
];

const AGENTS = [
  {
    id: 'ines',
    name: 'Ines',
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
    const url = `/v1/helpdesks/${NAME}/hooks${path}`;
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
  const helpdesk = await startHelpdesk({
    groups: GROUPS,
    agents: AGENTS,
    opensAsked: true,
    hookUrl: () => hookUrl?.() ?? null,
  });
  const connector = genericConnector({
    name: NAME,
    label: 'Simulated helpdesk',
    url: helpdesk.url,
    local: true,
    token: () => Promise.resolve(helpdesk.token()),
  });
  return {
    connectors: new Map([[NAME, connector]]),
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
      const path = await openHook(app, key, helpdesk.secret());
      hookUrl = () => `${url()}${path}`;
    },
    close: helpdesk.close,
  };
};
