import type { Assumptions } from '../assumptions.ts';
import type { Look, Scene } from './client.ts';

const getStatus =
  (path: string) =>
  async ({ call }: Scene): Promise<number> =>
    (await call('GET', path)).status;

/** What is assumed of people, plans and limits. */
export const peopleLooks = {
  outOfScope: {
    look: async ({ freshdesk, call }) => {
      const key = freshdesk.keyOf(freshdesk.seeded.restricted.id);
      return (await call('GET', `/tickets/${freshdesk.open()}`, undefined, { key })).status;
    },
    sees: [
      [403, 403],
      [404, 404],
    ],
  },
  agentListGroups: {
    look: async ({ call }) => {
      const { rows } = await call('GET', '/agents?email=ines.moreau@acme.example');
      return (rows[0]?.['group_ids'] as unknown[] | undefined)?.length ?? null;
    },
    sees: [
      [true, 2],
      [false, null],
    ],
  },
  emailFindsParts: {
    look: async ({ call }) => (await call('GET', '/agents?email=moreau@acme.example')).rows.length,
    sees: [
      [false, 0],
      [true, 1],
    ],
  },
  availability: {
    look: async ({ freshdesk, call }) =>
      (await call('GET', `/agents/${freshdesk.seeded.agents[0].id}`)).body['available'],
    sees: [
      [true, true],
      [false, false],
    ],
  },
  adminFields: {
    look: getStatus('/admin/ticket_fields'),
    sees: [
      [true, 200],
      [false, 403],
    ],
  },
  automationRoutes: {
    look: getStatus('/automations/4/rules'),
    sees: [
      [true, 200],
      [false, 403],
    ],
  },
  skills: {
    look: getStatus('/admin/skills'),
    sees: [
      [true, 200],
      [false, 403],
    ],
  },
  cannedRoutes: {
    look: getStatus('/canned_response_folders'),
    sees: [
      [true, 200],
      [false, 403],
    ],
  },
  solutionsSearch: {
    look: getStatus('/search/solutions?term=refund'),
    sees: [
      [true, 200],
      [false, 403],
    ],
  },
  freddyAs: {
    look: async ({ freshdesk, call }) => {
      const id = freshdesk.seeded.freddy ?? '';
      const [agent, contact] = [
        await call('GET', `/agents/${id}`),
        await call('GET', `/contacts/${id}`),
      ];
      return [agent.status, contact.status];
    },
    sees: [
      ['nobody', [404, 404]],
      ['agent', [200, 404]],
      ['contact', [404, 200]],
    ],
  },
  includeCost: {
    look: async ({ freshdesk, call }) => {
      const id = freshdesk.open();
      const costs = ['', `/${id}`].map(async (path) => {
        const { headers } = await call('GET', `/tickets${path}?include=requester,stats`);
        return Number(headers.get('x-ratelimit-used-currentrequest'));
      });
      return Promise.all(costs);
    },
    sees: [
      [{ one: 1, list: 2 }, [5, 3]],
      [{ one: 2, list: 1 }, [3, 5]],
    ],
  },
  searchCost: {
    look: async ({ call }) => {
      const { headers } = await call('GET', '/search/tickets?query="status:2"');
      return headers.get('x-ratelimit-used-currentrequest');
    },
    sees: [
      [1, '1'],
      [2, '2'],
    ],
  },
  strangersCount: {
    look: async ({ freshdesk, call }) => {
      const { status } = await call('GET', '/agents/me', undefined, { key: 'nobody' });
      return [status, freshdesk.credits()];
    },
    sees: [
      [true, [401, 1]],
      [false, [401, 0]],
    ],
  },
  rateNumbers: {
    look: async ({ call }) => (await call('GET', '/agents/me')).headers.get('x-ratelimit-total'),
    sees: [
      ['whole', '700'],
      ['point', '700.0'],
    ],
  },
} as const satisfies { readonly [name in keyof Assumptions]?: Look };
