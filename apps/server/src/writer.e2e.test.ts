import { expect, it, onTestFinished } from 'vitest';
import { startChatModel } from './testing/chat-model.ts';
import { end, scratchDataDir, startServerProcess } from './testing/server-process.ts';

const KEY = '5b7e0c66b8e94ad2b2f7a3157c5de0d4';

interface PanelAnswer {
  blocks: { kind: string; fallbackText: string }[];
}

/** The server with a model that writes, one conversation that was handed over, and its panel. */
const panelWith = async (url: string, deadlineMs: string) => {
  const server = await startServerProcess([], {
    BATON_DATA_DIR: await scratchDataDir(),
    BATON_KEY: KEY,
    HOST: '127.0.0.1',
    BATON_WRITER_URL: url,
    BATON_WRITER_MODEL: 'small',
    BATON_WRITER_DEADLINE_MS: deadlineMs,
  });
  onTestFinished(() => end(server, 'SIGTERM'));
  const headers = { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' };
  const answer = await fetch(`${server.url}/v1/conversations/c1/events`, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      events: [
        {
          id: 't1',
          type: 'turn',
          by: 'customer',
          text: 'Order 4711 never came. Mail me at ann@example.com. I want to talk to a person.',
        },
        { id: 't2', type: 'turn', by: 'customer', text: 'A human being, please. Now.' },
      ],
    }),
  });
  expect(answer.status).toBe(200);
  return async (): Promise<string> => {
    const panel = await fetch(`${server.url}/v1/panel/conversations/c1`, { headers });
    const { blocks } = (await panel.json()) as PanelAnswer;
    return blocks.map(({ fallbackText }) => fallbackText).join('\n');
  };
};

it('shows what a model wrote of what it could check, and sends it nothing personal', async () => {
  const evidence = [{ type: 'turn', id: 't1' }];
  const model = await startChatModel(() => ({
    sentences: [
      { part: 'summary', text: 'Order 4711 never came.', evidence },
      { part: 'done', text: 'Order 4711 was refunded.', evidence },
    ],
  }));
  const look = await panelWith(model.url, '20000');
  await expect.poll(look).toContain('- Order 4711 never came.');
  expect(await look()).not.toContain('was refunded');
  expect(model.asked).toHaveLength(1);
  expect(model.asked.join()).toContain('[email]');
  expect(model.asked.join()).not.toContain('ann@');
});

it('says that a model did not answer in time, and shows the brief without it', async () => {
  const model = await startChatModel(() => null);
  const look = await panelWith(model.url, '50');
  await look();
  await expect.poll(look).toContain('The extra writer did not answer');
});
