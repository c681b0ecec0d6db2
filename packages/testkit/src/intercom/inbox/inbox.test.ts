import { expect, it } from 'vitest';
import { bodySignature } from '../hooks/sign-hook.ts';
import { withIntercom } from '../testing/client.ts';
import type { Scene } from '../testing/client.ts';
import { listen } from '../testing/listen.ts';
import type { CanvasBreak, CanvasRequest } from './inbox.ts';

const lookIn = ({ intercom }: Scene) => ({
  admin: intercom.seeded.agents[0].id,
  conversation: intercom.open('<script>'),
});

const read = ({ body }: CanvasRequest): Record<string, unknown> =>
  JSON.parse(body.toString()) as Record<string, unknown>;

it(
  'sends what the inbox sends: who looks at what, signed over exactly its bytes',
  withIntercom(async (scene) => {
    const { intercom } = scene;
    const { origin, heard } = await listen(() => ({ status: 200, body: '{"canvas":{}}' }));
    const look = lookIn(scene);
    const answer = await intercom.inbox.initialize(`${origin}/canvas`, look);
    expect([answer.status, answer.json]).toStrictEqual([200, { canvas: {} }]);
    const [came] = heard;
    expect(came?.path).toBe('/canvas/initialize');
    expect(came?.headers['x-body-signature']).toBe(
      bodySignature(intercom.secret(), came?.body ?? ''),
    );
    const body = JSON.parse(came?.body.toString() ?? '') as Record<string, { id?: string }>;
    expect(Object.keys(body)).toStrictEqual([
      'workspace_id',
      'workspace_region',
      'admin',
      'conversation',
      'contact',
    ]);
    expect([body['admin']?.id, body['conversation']?.id]).toStrictEqual([
      look.admin,
      look.conversation,
    ]);
  }),
);

it(
  'sends bytes that no parser gives back, so that who signs those finds another signature',
  withIntercom((scene) => {
    const { intercom } = scene;
    const admin = intercom.add.admin('<Dana> & "Lee"');
    const request = intercom.inbox.initializeRequest({ ...lookIn(scene), admin: admin.id });
    const again = JSON.stringify(read(request));
    expect(bodySignature(intercom.secret(), again)).not.toBe(request.headers['x-body-signature']);
    expect((read(request)['admin'] as { name: string }).name).toBe('<Dana> & "Lee"');
    return Promise.resolve();
  }),
);

it(
  'sends a press with what was typed and the canvas as it was',
  withIntercom(async (scene) => {
    const { origin, heard } = await listen(() => ({ status: 200, body: 'no JSON' }));
    const currentCanvas = { content: { components: [] }, stored_data: { v: '1' } };
    const press = {
      ...lookIn(scene),
      componentId: 'act:rate',
      inputValues: { stars: '4' },
      currentCanvas,
    };
    const answer = await scene.intercom.inbox.submit(origin, press);
    expect([answer.text, answer.json]).toStrictEqual(['no JSON', null]);
    const body = JSON.parse(heard[0]?.body.toString() ?? '') as Record<string, unknown>;
    expect([body['component_id'], body['input_values'], body['current_canvas']]).toStrictEqual([
      'act:rate',
      { stars: '4' },
      currentCanvas,
    ]);
  }),
);

it(
  'shows a role in 2.16 alone, and none of who has rights of their own',
  withIntercom(
    async (scene) => {
      const look = lookIn(scene);
      const adminIn = (admin: string, in_ = scene) =>
        read(in_.intercom.inbox.initializeRequest({ ...look, admin }))['admin'] as object;
      expect(adminIn(look.admin)).not.toHaveProperty('role');
      await withIntercom((newer) => {
        const { agents, loose } = newer.intercom.seeded;
        expect(adminIn(agents[0].id, newer)).toHaveProperty('role');
        expect(adminIn(loose.id, newer)).not.toHaveProperty('role');
        return Promise.resolve();
      })();
    },
    { version: '2.15' },
  ),
);

it.each<CanvasBreak['signature'] & string>([
  'none',
  'empty',
  'upper-case',
  'truncated',
  'prefixed',
  'other-secret',
  'sha1',
])('signs wrongly where it is told to: %s', async (signature) => {
  await withIntercom((scene) => {
    const { intercom } = scene;
    const { headers, body } = intercom.inbox.initializeRequest(lookIn(scene), { signature });
    expect(headers['x-body-signature']).not.toBe(bodySignature(intercom.secret(), body));
    return Promise.resolve();
  })();
});

it(
  'breaks the body before and after it is signed, and speaks as older versions did',
  withIntercom((scene) => {
    const { intercom } = scene;
    const look = lookIn(scene);
    const of = (how: CanvasBreak) => intercom.inbox.initializeRequest(look, how);
    const isRight = ({ headers, body }: CanvasRequest): boolean =>
      headers['x-body-signature'] === bodySignature(intercom.secret(), body);
    const other = of({ body: (body) => ({ ...body, workspace_id: 'other' }) });
    expect([read(other)['workspace_id'], isRight(other)]).toStrictEqual(['other', true]);
    expect(isRight(of({ text: 'no JSON at all' }))).toBe(true);
    expect(isRight(of({ after: (bytes) => Buffer.concat([bytes, Buffer.from(' ')]) }))).toBe(false);
    const legacy = read(of({ legacy: true }));
    expect([legacy['app_id'], legacy['workspace_id'], 'customer' in legacy]).toStrictEqual([
      intercom.workspaceId,
      undefined,
      true,
    ]);
    return Promise.resolve();
  }),
);

it(
  'asks for up to five customers of a conversation at once, and for health with the workspace alone',
  withIntercom(async (scene) => {
    const { intercom } = scene;
    const { origin, heard } = await listen(() => ({ status: 200, body: '{}' }));
    const look = lookIn(scene);
    for (let n = 0; n < 6; n += 1)
      intercom.person.attach(look.conversation, intercom.add.contact(`Guest ${n}`).id);
    expect((await intercom.inbox.openGroup(origin, look)).length).toBe(5);
    const contacts = heard.map(
      ({ body }) => (JSON.parse(body.toString()) as { contact: { id: string } }).contact.id,
    );
    expect(new Set(contacts).size).toBe(5);
    expect((await intercom.inbox.health(`${origin}/health`)).health).toBeNull();
    expect(heard.at(-1)?.body.toString()).toBe('{"workspace_id":"abcd1234"}');
  }),
);

it(
  'reads of an answer to a health check what Intercom would read',
  withIntercom(async ({ intercom }) => {
    const answers = [
      { state: 'OK' },
      { state: 'UNHEALTHY', message: 'Token refused', cta_type: 'REINSTALL_CTA' },
      { state: 'UNHEALTHY' },
      { state: 'FINE' },
    ];
    const { origin } = await listen(() => ({ status: 200, body: JSON.stringify(answers.shift()) }));
    const states: unknown[] = [];
    for (let n = 0; n < 4; n += 1) states.push((await intercom.inbox.health(origin)).health?.state);
    expect(states).toStrictEqual(['OK', 'UNHEALTHY', undefined, undefined]);
  }),
);
