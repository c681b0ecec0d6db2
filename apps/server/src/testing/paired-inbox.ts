import type { Canvas } from '@baton/intercom';
import type { CanvasAnswer, CanvasBreak, IntercomOptions } from '@baton/testkit/intercom';
import { expect } from 'vitest';
import { refuse } from '@baton/testkit/intercom-inbox';
import { intercomWorld } from './intercom-world.ts';

/** Words that only the conversation of tenant a holds. */
export const SECRET_WORDS = 'The customer has lost the blue suitcase.';
const ADDRESS = 'jo.suitcase@example.com';

/** Everything a canvas says, in one text. */
export const textOf = (canvas: Canvas): string => JSON.stringify(canvas.content);

/** A paired workspace with one conversation that an AI has handed over, and a teammate in front of it. */
export const pairedInbox = async (
  options: IntercomOptions = {},
  more: Parameters<typeof intercomWorld>[1] = {},
) => {
  const made = await intercomWorld(options, more);
  const { fake, keys } = made;
  const served = await made.serve();
  const { ask, url } = served;
  const { full, agent } = fake.seeded.roles;
  await ask('PUT', '/v1/helpdesks/intercom/pairing', {
    settings: { tiers: { roles: { [full]: 'full', [agent]: 'standard' } } },
    credentials: { token: fake.token(), clientSecret: fake.secret() },
  });
  await ask('POST', '/v1/helpdesks/intercom/pairing/repair');
  const conversation = fake.open(SECRET_WORDS);
  const tell = (id: string, ticket: string, words = SECRET_WORDS) =>
    ask(
      'POST',
      `/v1/conversations/${id}/events`,
      {
        events: [
          { id: 'f', type: 'conversation', ticket: { helpdesk: 'intercom', id: ticket } },
          { id: 'q', type: 'turn', by: 'customer', text: `${words} Write to ${ADDRESS}.` },
          { id: 'q2', type: 'turn', by: 'customer', text: 'I want a human, my lawyer says so!' },
        ],
      },
      keys.a,
    );
  await tell('c1', conversation);
  const teammate: { id: string } = fake.seeded.agents[0];
  const base = `${url}/intercom/${fake.workspaceId}/canvas`;
  const look = { admin: teammate.id, conversation };

  /** The canvas of an answer: 200 and one that Intercom would draw. */
  const drawn = (answer: CanvasAnswer, first = false): Canvas => {
    expect([answer.status, answer.type]).toEqual([200, 'application/json; charset=utf-8']);
    const { canvas } = answer.json as { canvas: Canvas };
    expect(refuse(canvas, { first })).toEqual([]);
    return canvas;
  };
  return {
    ...made,
    ...served,
    base,
    look,
    conversation,
    teammate,
    tell,
    drawn,
    address: ADDRESS,
    initialize: async (over: Partial<typeof look> = {}, how?: CanvasBreak): Promise<Canvas> =>
      drawn(await fake.inbox.initialize(base, { ...look, ...over }, how), true),
    press: async (
      canvas: unknown,
      componentId: string,
      inputValues: Record<string, string> = {},
      over: Partial<typeof look> = {},
    ): Promise<Canvas> =>
      drawn(
        await fake.inbox.submit(base, {
          ...look,
          ...over,
          componentId,
          inputValues,
          currentCanvas: canvas,
        }),
      ),
    /** How the handoff of the conversation stands. */
    state: async (): Promise<string> =>
      (await ask<{ state: string }>('GET', '/v1/handoffs/c1.h1', undefined, keys.a)).body.state,
    /** What the ledger has of a kind. */
    version: async (): Promise<number> =>
      (await ask<{ version: number }>('GET', '/v1/conversations/c1', undefined, keys.a)).body
        .version,
  };
};
