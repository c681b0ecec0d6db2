import { expect, it } from 'vitest';
import { assumed } from './assumptions.ts';
import type { Assumptions } from './assumptions.ts';
import { basic, conversationAt, withZendesk } from './testing/client.ts';
import type { Scene } from './testing/client.ts';

interface Row {
  name: keyof Assumptions;
  /** What is looked at. */
  look: (scene: Scene) => Promise<unknown>;
  /** By value of the assumption; the first is what is assumed. */
  sees: readonly (readonly [Assumptions[keyof Assumptions], unknown])[];
}

const claimsOf = ({ zendesk }: Scene): Record<string, unknown> => {
  const [, claims = ''] = zendesk.signPage({ user: 7 }).split('.');
  return JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>;
};

const statusOf = async (scene: Scene, path: string): Promise<number> =>
  (await scene.call('GET', path)).status;

/** Passes a new conversation to people, with a tag and a field. */
const passed = async ({ zendesk, call }: Scene): Promise<string> => {
  const id = zendesk.sunshine.open();
  await call(
    'POST',
    `/sc${conversationAt(zendesk, id)}/passControl`,
    {
      switchboardIntegration: 'next',
      metadata: {
        'dataCapture.systemField.tags': 'one,two',
        [`dataCapture.ticketField.${zendesk.seeded.fields['handoff_id'] ?? 0}`]: 'hnd_1',
      },
    },
    basic(zendesk),
  );
  return id;
};

const ticketOf = ({ zendesk }: Scene, id: string) =>
  zendesk.account.tickets.row(zendesk.sunshine.makeTicket(id));

const rows: readonly Row[] = [
  {
    name: 'unknownOption',
    look: async ({ zendesk, open, put }) => {
      const id = zendesk.seeded.fields['handoff_state'];
      return (await put(open(), { custom_fields: [{ id, value: 'no such' }] })).status;
    },
    sees: [
      ['refused', 422],
      ['dropped', 200],
    ],
  },
  {
    name: 'safeUpdate',
    look: async ({ open, put }) =>
      (await put(open(), { safe_update: true, updated_stamp: '2001-01-01T00:00:00Z' })).status,
    sees: [
      [true, 409],
      [false, 200],
    ],
  },
  {
    name: 'solveUnassigned',
    look: async ({ open, put, get, zendesk }) => {
      const id = open();
      const { status } = await put(id, { status: 'solved' });
      return [status, (await get(id))['assignee_id'] === zendesk.seeded.service.id];
    },
    sees: [
      ['refused', [422, false]],
      ['self', [200, true]],
      ['allowed', [200, false]],
    ],
  },
  {
    name: 'tagRoutes',
    look: async ({ open, call }) => (await call('PUT', `/tickets/${open()}/tags`, {})).status,
    sees: [
      [true, 200],
      [false, 404],
    ],
  },
  {
    name: 'tagsCount',
    look: async ({ open, call }) => {
      const { headers } = await call('PUT', `/tickets/${open()}/tags`, { tags: ['a'] });
      return headers.has('zendesk-ratelimit-tickets-update');
    },
    sees: [
      [false, false],
      [true, true],
    ],
  },
  {
    name: 'skillsTouch',
    look: async ({ open, call, get, zendesk }) => {
      const id = open();
      const { updated_at: before } = await get(id);
      zendesk.advance(5_000);
      const skills = [zendesk.seeded.skills.legal];
      await call('POST', `/routing/tickets/${id}/instance_values`, { attribute_value_ids: skills });
      return (await get(id))['updated_at'] === before;
    },
    sees: [
      [true, false],
      [false, true],
    ],
  },
  {
    name: 'omnichannel',
    look: (scene) => statusOf(scene, '/agent_availabilities'),
    sees: [
      [true, 200],
      [false, 403],
    ],
  },
  {
    name: 'skills',
    look: (scene) => statusOf(scene, '/routing/attributes'),
    sees: [
      [true, 200],
      [false, 403],
    ],
  },
  {
    name: 'customRoles',
    look: (scene) => statusOf(scene, '/custom_roles'),
    sees: [
      [true, 200],
      [false, 403],
    ],
  },
  {
    name: 'missingPlan',
    look: (scene) => {
      Object.assign(scene.zendesk.account.assumptions, { customRoles: false });
      return statusOf(scene, '/custom_roles');
    },
    sees: [
      [403, 403],
      [404, 404],
    ],
  },
  {
    name: 'sub',
    look: (scene) => Promise.resolve(claimsOf(scene)['sub']),
    sees: [
      ['id', '7'],
      ['url', 'https://acme.zendesk.com/api/v2/users/7.json'],
    ],
  },
  {
    name: 'issWithScheme',
    look: (scene) => Promise.resolve(claimsOf(scene)['iss']),
    sees: [
      [false, 'acme.zendesk.com'],
      [true, 'https://acme.zendesk.com'],
    ],
  },
  {
    name: 'pageTokenSeconds',
    look: (scene) => {
      const { exp, iat } = claimsOf(scene);
      return Promise.resolve(Number(exp) - Number(iat));
    },
    sees: [
      [300, 300],
      [60, 60],
    ],
  },
  {
    name: 'mostUploadBytes',
    look: async ({ call }) =>
      (await call('POST', '/uploads?filename=a.txt', 'twelve bytes')).status,
    sees: [
      [50 * 1_048_576, 201],
      [11, 413],
    ],
  },
  {
    name: 'fileTypes',
    look: async ({ call }) => (await call('POST', '/uploads?filename=a.TXT', 'x')).status,
    sees: [
      [null, 201],
      [['.txt'], 201],
      [['.pdf'], 422],
    ],
  },
  {
    name: 'currentEnds',
    look: async ({ call, zendesk, as }) => {
      const own = as(zendesk.seeded.service.id);
      const { status } = await call('DELETE', '/api/v2/oauth/tokens/current.json', undefined, own);
      return [status, (await call('GET', '/users/me', undefined, own)).status];
    },
    sees: [
      [false, [204, 200]],
      [true, [204, 401]],
    ],
  },
  {
    name: 'searchLagMs',
    look: async ({ open, call }) => {
      open();
      return (await call('GET', '/search/count?query=type:ticket')).body['count'];
    },
    sees: [
      [60_000, 0],
      [0, 1],
    ],
  },
  {
    name: 'passedFields',
    look: async (scene) =>
      ticketOf(scene, await passed(scene)).fields.get(
        scene.zendesk.seeded.fields['handoff_id'] ?? 0,
      ),
    sees: [
      [true, 'hnd_1'],
      [false, undefined],
    ],
  },
  {
    name: 'passedTags',
    look: async (scene) => ticketOf(scene, await passed(scene)).tags,
    sees: [
      [true, ['one', 'two']],
      [false, []],
    ],
  },
  {
    name: 'closedTicket',
    look: async (scene) => {
      const id = await passed(scene);
      scene.zendesk.person.close(scene.zendesk.sunshine.makeTicket(id));
      return scene.zendesk.sunshine.holder(id);
    },
    sees: [
      ['passControl', 'bot'],
      ['releaseControl', null],
    ],
  },
  {
    name: 'passedAgain',
    look: async (scene) => {
      const { call, zendesk } = scene;
      const id = await passed(scene);
      const first = zendesk.sunshine.makeTicket(id);
      for (const switchboardIntegration of ['baton-bot', 'next'])
        await call(
          'POST',
          `/sc${conversationAt(zendesk, id)}/passControl`,
          { switchboardIntegration },
          basic(zendesk),
        );
      return zendesk.sunshine.makeTicket(id) === first;
    },
    sees: [
      ['same-ticket', true],
      ['new-ticket', false],
    ],
  },
  {
    name: 'endedSession',
    look: async (scene) => {
      const { sunshine } = scene.zendesk;
      const id = await passed(scene);
      sunshine.endSession(id);
      const atOnce = sunshine.holder(id);
      sunshine.say(id, 'Are you there?');
      return [atOnce, sunshine.holder(id)];
    },
    sees: [
      ['at-once', ['bot', 'bot']],
      ['at-next-message', ['workspace', 'bot']],
    ],
  },
  {
    name: 'strangersHear',
    look: async (scene) => {
      scene.zendesk.sunshine.hookTo('https://listener.example.com/');
      await passed(scene);
      return scene.zendesk.sunshine.takeHooks().length;
    },
    sees: [
      [true, 1],
      [false, 0],
    ],
  },
];

const cases = rows.flatMap(({ name, look, sees }) =>
  sees.map(([value, seen]) => ({ name, look, value, seen })),
);

it.each(cases)('behaves as assumed: $name is $value', async ({ name, look, value, seen }) => {
  const work = withZendesk(
    async (scene) => {
      expect(await look(scene)).toStrictEqual(seen);
    },
    { assumptions: { [name]: value } },
  );
  await work();
});

it('shows what every assumption comes to, first what is assumed', () => {
  const shown = Object.fromEntries(rows.map(({ name, sees }) => [name, sees[0]?.[0]]));
  expect(shown).toStrictEqual(assumed);
});
