import { genericConnector } from '@baton/helpdesks';
import type { Connector, Service } from '@baton/handoff-service';
import { startHelpdesk } from '@baton/testkit/helpdesk';

/** The name the playground's tickets live under: its sidebar is that of this helpdesk. */
export const SIMULATED_HELPDESK = 'zendesk';

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

/** A helpdesk beside the development server. */
export interface SimulatedHelpdesk {
  connectors: ReadonlyMap<string, Connector>;
  /** Lets pages of this server do what people do in a helpdesk, below `/dev/helpdesk`. */
  serve: (service: Service) => void;
  close: () => Promise<void>;
}

/**
 * The helpdesk of the playground, on a port of its own on loopback: tickets come to be when they are first asked for, and what
 * people do in it is done through `/dev/helpdesk/…` of the development server. Development only.
 */
export const simulatedHelpdesk = async (): Promise<SimulatedHelpdesk> => {
  const helpdesk = await startHelpdesk({ groups: GROUPS, agents: AGENTS, opensAsked: true });
  const connector = genericConnector({
    name: SIMULATED_HELPDESK,
    label: 'Simulated helpdesk',
    url: helpdesk.url,
    local: true,
    token: () => Promise.resolve(helpdesk.token()),
  });
  return {
    connectors: new Map([[SIMULATED_HELPDESK, connector]]),
    serve: ({ app }) => {
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
    },
    close: helpdesk.close,
  };
};
