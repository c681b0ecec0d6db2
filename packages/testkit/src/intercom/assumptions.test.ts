import { expect, it } from 'vitest';
import { assumed } from './assumptions.ts';
import type { Assumptions } from './assumptions.ts';
import { canvasLooks } from './testing/canvas-looks.ts';
import { codeOf, withIntercom } from './testing/client.ts';
import type { Look, Scene } from './testing/client.ts';
import { listen } from './testing/listen.ts';
import { plainOf } from './wire/html.ts';

const rowOf = ({ intercom }: Scene, id: string) => intercom.workspace.conversations.row(id);

const closed = ({ intercom }: Scene): string => {
  const id = intercom.open();
  intercom.person.close(id);
  return id;
};

/** Somebody of Billing has it. */
const taken = ({ intercom }: Scene): string => {
  const { agents, teams } = intercom.seeded;
  const id = intercom.open();
  intercom.person.assign(id, { admin: agents[0].id, team: teams.billing.id });
  return id;
};

const assigned = (scene: Scene, id: string) => {
  const { admin, team } = rowOf(scene, id);
  return [admin !== null, team !== null];
};

const fill = async (scene: Scene, values: object): Promise<number> =>
  (
    await scene.call('PUT', `/conversations/${scene.intercom.open()}`, {
      custom_attributes: values,
    })
  ).status;

const found = async ({ call }: Scene, query: object): Promise<unknown> => {
  const { status, body } = await call('POST', '/conversations/search', { query });
  return status === 200 ? (body['conversations'] as { id: string }[]).map(({ id }) => id) : status;
};

const looks: { readonly [name in keyof Assumptions]: Look } = {
  ...canvasLooks,
  unknownAttribute: {
    look: (scene) => fill(scene, { 'No such': 'x' }),
    sees: [
      ['refused', 400],
      ['dropped', 200],
    ],
  },
  unknownOption: {
    look: (scene) => fill(scene, { 'AI handoff state': 'no such' }),
    sees: [
      ['refused', 400],
      ['dropped', 200],
    ],
  },
  appPackageCode: {
    look: async (scene) => {
      const id = scene.intercom.open();
      await scene.note(id, 'x');
      return (await scene.parts(id))[0]?.['app_package_code'];
    },
    sees: [
      [true, 'baton-handoff-app'],
      [false, null],
    ],
  },
  teamKeepsAdmin: {
    look: async (scene) => {
      const id = taken(scene);
      const assignee_id = scene.intercom.seeded.teams.support.id;
      await scene.part(id, { message_type: 'assignment', type: 'team', assignee_id });
      return assigned(scene, id);
    },
    sees: [
      [true, [true, true]],
      [false, [false, true]],
    ],
  },
  zeroUnassigns: {
    look: async (scene) => {
      const id = taken(scene);
      await scene.part(id, { message_type: 'assignment', type: 'admin', assignee_id: '0' });
      return assigned(scene, id);
    },
    sees: [
      ['named', [false, true]],
      ['both', [false, false]],
    ],
  },
  assignReopens: {
    look: async (scene) => {
      const id = closed(scene);
      const assignee_id = scene.intercom.seeded.teams.support.id;
      await scene.part(id, { message_type: 'assignment', type: 'team', assignee_id });
      return rowOf(scene, id).state;
    },
    sees: [
      [false, 'closed'],
      [true, 'open'],
    ],
  },
  commentReopens: {
    look: async (scene) => {
      const id = closed(scene);
      await scene.note(id, 'x', { message_type: 'comment' });
      return rowOf(scene, id).state;
    },
    sees: [
      [true, 'open'],
      [false, 'closed'],
    ],
  },
  reopeningPart: {
    look: async (scene) => {
      const id = closed(scene);
      scene.intercom.person.customerSays(id, 'One more thing');
      return (await scene.parts(id)).at(-1)?.['part_type'];
    },
    sees: [
      ['open', 'open'],
      ['comment', 'comment'],
    ],
  },
  noteUnsnoozes: {
    look: async (scene) => {
      const id = scene.intercom.open();
      scene.intercom.person.snooze(id, new Date('2027-01-01'));
      await scene.note(id, 'x');
      return rowOf(scene, id).state;
    },
    sees: [
      [false, 'snoozed'],
      [true, 'open'],
    ],
  },
  replyTakes: {
    look: (scene) => {
      const id = scene.intercom.open();
      scene.intercom.person.reply(id, scene.intercom.seeded.agents[0].id, 'Hello');
      return Promise.resolve(assigned(scene, id));
    },
    sees: [
      [true, [true, false]],
      [false, [false, false]],
    ],
  },
  noteTags: {
    look: async (scene) => {
      const id = scene.intercom.open();
      await scene.note(id, '<p>one <b>two</b><!-- three --></p>');
      return scene.intercom.workspace.conversations.parts(id)[0]?.body;
    },
    sees: [
      [assumed.noteTags, '<p>one <b>two</b></p>'],
      [['p'], '<p>one two</p>'],
    ],
  },
  mostNoteCharacters: {
    look: async ({ intercom, note }) => (await note(intercom.open(), 'x'.repeat(11))).status,
    sees: [
      [null, 200],
      [10, 400],
    ],
  },
  fileTypes: {
    look: async ({ intercom, note }) => {
      const file = { name: 'a.txt', content_type: 'text/plain', data: 'YQ==' };
      return (await note(intercom.open(), 'x', { attachment_files: [file] })).status;
    },
    sees: [
      ['any', 200],
      ['images', 400],
    ],
  },
  mergedShows: {
    look: async ({ intercom, call }) => {
      const [id, into] = [intercom.open(), intercom.open()];
      intercom.person.merge(id, into);
      const { body } = await call('GET', `/conversations/${id}`);
      return (body['linked_objects'] as { data: unknown[] }).data.length;
    },
    sees: [
      ['linked', 1],
      ['nothing', 0],
    ],
  },
  writesToMerged: {
    look: async ({ intercom, note }) => {
      const id = intercom.open();
      intercom.person.merge(id, intercom.open());
      return (await note(id, 'x')).status;
    },
    sees: [
      ['taken', 200],
      ['refused', 422],
    ],
  },
  retryAfter: {
    look: async ({ intercom, call }) => {
      intercom.next({ kind: 'rate-limit', seconds: 7, as: 'date' });
      return (await call('GET', '/me')).headers.get('retry-after');
    },
    sees: [
      [false, null],
      [true, '7'],
    ],
  },
  tagAgain: {
    look: async ({ intercom, call, bot }) => {
      const id = intercom.open();
      intercom.person.tag(id, 'vip');
      const tag = intercom.workspace.tagNamed('vip').id;
      return (await call('POST', `/conversations/${id}/tags`, { id: tag, admin_id: bot })).status;
    },
    sees: [
      ['same', 200],
      ['refused', 422],
    ],
  },
  companiesUnder: {
    look: async ({ intercom, call }) => {
      const { body } = await call('GET', `/contacts/${intercom.seeded.contact}/companies`);
      return ['data', 'companies'].filter((name) => name in body);
    },
    sees: [
      ['data', ['data']],
      ['companies', ['companies']],
    ],
  },
  searchLagMs: {
    look: async (scene) => {
      const query = { field: 'state', operator: '=', value: 'open' };
      const id = scene.intercom.open();
      const before = await found(scene, query);
      scene.intercom.advance(60_000);
      return [before, await found(scene, query)].map(
        (each) => JSON.stringify(each) === `["${id}"]`,
      );
    },
    sees: [
      [0, [true, true]],
      [30_000, [false, true]],
    ],
  },
  searchOrder: {
    look: async (scene) => {
      const one = scene.intercom.open();
      scene.intercom.advance(1_000);
      scene.intercom.open();
      scene.intercom.advance(1_000);
      scene.intercom.person.customerSays(one, 'x');
      const ids = await found(scene, { field: 'state', operator: '=', value: 'open' });
      return Array.isArray(ids) && ids[0] === one;
    },
    sees: [
      ['updated-last-first', true],
      ['created-last-first', false],
    ],
  },
  searchAttributes: {
    look: async (scene) => {
      const id = scene.intercom.open();
      scene.intercom.person.fill(id, { 'AI handoff id': 'hnd_1' });
      const field = 'custom_attribute.AI handoff id';
      const ids = await found(scene, { field, operator: '=', value: 'hnd_1' });
      return Array.isArray(ids) ? ids.length : ids;
    },
    sees: [
      [false, 400],
      [true, 1],
    ],
  },
  teamMetrics: {
    look: async ({ intercom, call }) =>
      (await call('GET', `/teams/${intercom.seeded.teams.billing.id}/metrics`)).status,
    sees: [
      [true, 200],
      [false, 403],
    ],
  },
  versionOptional: {
    look: async ({ intercom }) => {
      const headers = { authorization: `Bearer ${intercom.token()}` };
      return (await fetch(`${intercom.url}/me`, { headers })).status;
    },
    sees: [
      [false, 400],
      [true, 200],
    ],
  },
  unknownFieldsOverlooked: {
    look: async ({ intercom, note }) => (await note(intercom.open(), 'x', { bdoy: 1 })).status,
    sees: [
      [false, 400],
      [true, 200],
    ],
  },
  uninstallSigned: {
    look: async ({ intercom }) => {
      const { origin, heard } = await listen(() => ({ status: 200 }));
      await intercom.oauth.uninstall(`${origin}/uninstall`);
      return heard.map(({ headers }) => headers['x-body-signature'] !== undefined);
    },
    sees: [
      [false, [false]],
      [true, [true]],
    ],
  },
  codeOnce: {
    look: async (scene) => {
      const { intercom, call } = scene;
      const admin = intercom.seeded.lead.id;
      const code = intercom.oauth.grants.newCode({ admin, scopes: [] });
      const ask = () =>
        call('POST', '/auth/eagle/token', {
          code,
          client_id: intercom.clientId,
          client_secret: intercom.secret(),
        });
      return [(await ask()).status, (await ask()).status];
    },
    sees: [
      [true, [200, 401]],
      [false, [200, 200]],
    ],
  },
};

const names = Object.keys(looks) as (keyof Assumptions)[];

it('lists everything that is assumed of Intercom, each with what it changes', () => {
  expect(names.toSorted()).toStrictEqual(Object.keys(assumed).toSorted());
  for (const name of names) expect(looks[name].sees[0]?.[0], name).toStrictEqual(assumed[name]);
});

it.each(names.flatMap((name) => looks[name].sees.map(([value, seen]) => ({ name, value, seen }))))(
  'assumes $name = $value',
  async ({ name, value, seen }) => {
    await withIntercom(
      async (scene) => {
        expect(await looks[name].look(scene)).toStrictEqual(seen);
      },
      { assumptions: { [name]: value } },
    )();
  },
);

it('reads HTML as a person does', () => {
  expect(plainOf('<h2>One</h2><p>5 &lt; 6 &amp; 7<br>eight</p><ul><li>nine</li></ul>')).toBe(
    'One\n\n5 < 6 & 7\neight\n\n- nine',
  );
});

it(
  'refuses a value of the wrong type, and a name that two attributes have',
  withIntercom(async (scene) => {
    expect(await fill(scene, { 'AI handoff confidence': '0.41' })).toBe(400);
    expect(await fill(scene, { 'AI handoff confidence': 0.41 })).toBe(200);
    scene.intercom.add.attribute({ name: 'AI handoff id', type: 'string' });
    const id = scene.intercom.open();
    const twice = await scene.call('PUT', `/conversations/${id}`, {
      custom_attributes: { 'AI handoff id': 'x' },
    });
    expect([twice.status, codeOf(twice)]).toStrictEqual([400, 'INVALID_PARAMETER']);
  }),
);
