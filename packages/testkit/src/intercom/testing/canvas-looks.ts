import type { Assumptions } from '../assumptions.ts';
import type { CanvasRequest } from '../inbox/inbox.ts';
import type { Look, Scene } from './client.ts';

const request = ({ intercom }: Scene): CanvasRequest =>
  intercom.inbox.initializeRequest({
    admin: intercom.seeded.agents[0].id,
    conversation: intercom.open('<b>'),
  });

const bodyIn = (scene: Scene): Record<string, Record<string, unknown>> =>
  JSON.parse(request(scene).body.toString()) as Record<string, Record<string, unknown>>;

type Name = Extract<keyof Assumptions, `canvas${string}` | 'regionAs'>;

/** What is assumed of canvas requests. */
export const canvasLooks: { readonly [name in Name]: Look } = {
  regionAs: {
    look: (scene) => Promise.resolve(bodyIn(scene)['workspace_region']),
    sees: [
      ['upper', 'US'],
      ['lower', 'us'],
    ],
  },
  canvasCustomer: {
    look: (scene) => {
      const body = bodyIn(scene);
      return Promise.resolve(['contact', 'customer'].filter((name) => name in body));
    },
    sees: [
      ['contact', ['contact']],
      ['customer', ['customer']],
    ],
  },
  canvasRole: {
    look: (scene) => Promise.resolve('role' in (bodyIn(scene)['admin'] ?? {})),
    sees: [
      [true, true],
      [false, false],
    ],
  },
  canvasParts: {
    look: (scene) => Promise.resolve('conversation_parts' in (bodyIn(scene)['conversation'] ?? {})),
    sees: [
      [false, false],
      [true, true],
    ],
  },
  canvasEscapes: {
    look: (scene) => {
      scene.intercom.seeded.agents.forEach((row) =>
        scene.intercom.workspace.admins.set(row.id, { ...row, name: '<i>' }),
      );
      return Promise.resolve(request(scene).body.includes(String.raw`\u003ci\u003e`));
    },
    sees: [
      [true, true],
      [false, false],
    ],
  },
};
