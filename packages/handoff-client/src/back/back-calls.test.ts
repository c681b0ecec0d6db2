import { expect, it } from 'vitest';
import { createAdminClient } from '../admin-client.ts';
import { createAgentClient } from '../agent-client.ts';

const world = (answer: () => Response) => {
  const sent: string[] = [];
  const options = {
    baseUrl: 'http://x',
    token: 'k',
    fetch: async (
      url: string | URL | Request,
      { method, body }: { method?: string; body?: unknown } = {},
    ) => {
      sent.push(`${method} ${url as string} ${typeof body === 'string' ? body : ''}`.trim());
      return answer();
    },
  };
  return { sent, agent: createAgentClient(options), admin: createAdminClient(options) };
};

it('reads a hand-back, as JSON and as text', async () => {
  const { sent, agent } = world(() => Response.json({ v: 1, episode: 2 }));
  expect(await agent.handBack('c1.h2')).toMatchObject({ episode: 2 });
  expect(await agent.handBackText('a/b')).toBe('{"v":1,"episode":2}');
  expect(sent).toEqual([
    'GET http://x/v1/handoffs/c1.h2/hand-back',
    'GET http://x/v1/handoffs/a%2Fb/hand-back?format=text',
  ]);
});

it('tells how satisfied the customer was, and asks what came of handoffs', async () => {
  const { sent, agent, admin } = world(() => Response.json({ handoffId: 'c1.h1', requested: 3 }));
  expect(await agent.survey('c1', { score: 5, comment: 'Fine.' })).toMatchObject({
    handoffId: 'c1.h1',
  });
  expect((await admin.measureHandoffs({ from: '2026-03-01T00:00:00Z' })).requested).toBe(3);
  await admin.measureHandoffs();
  expect(sent).toEqual([
    'POST http://x/v1/conversations/c1/survey {"score":5,"comment":"Fine."}',
    'GET http://x/v1/measures/handoffs?from=2026-03-01T00%3A00%3A00Z',
    'GET http://x/v1/measures/handoffs',
  ]);
});

it('refuses with the code of the service while people are still at it', async () => {
  const { agent } = world(() =>
    Response.json({ type: 'urn:baton:problem:still-with-people', errors: [] }, { status: 409 }),
  );
  for (const call of [agent.handBack('h'), agent.handBackText('h')])
    await expect(call).rejects.toMatchObject({ code: 'still-with-people' });
});
