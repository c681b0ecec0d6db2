import { expect, it, onTestFinished } from 'vitest';
import { startChatModel } from './testing/chat-model.ts';
import type { ChatModel } from './testing/chat-model.ts';
import { end, scratchDataDir, startServerProcess } from './testing/server-process.ts';

const KEY = '5b7e0c66b8e94ad2b2f7a3157c5de0d4';

/** A model that finds every customer in need of a human; null makes it silent for ever. */
const startModel = (human: number | null): Promise<ChatModel> =>
  startChatModel(() =>
    human === null ? null : { human, dissatisfied: 0.1, why: 'asks_for_human' },
  );

const decisionWith = async (model: { url: string }, deadlineMs: string): Promise<unknown> => {
  const server = await startServerProcess([], {
    BATON_DATA_DIR: await scratchDataDir(),
    BATON_KEY: KEY,
    HOST: '127.0.0.1',
    BATON_JUDGE_URL: model.url,
    BATON_JUDGE_MODEL: 'small',
    BATON_JUDGE_DEADLINE_MS: deadlineMs,
  });
  onTestFinished(() => end(server, 'SIGTERM'));
  const answer = await fetch(`${server.url}/v1/conversations/c1/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      events: [{ id: 't1', type: 'turn', by: 'customer', text: 'Mail me at ann@example.com' }],
    }),
  });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { decision: unknown }).decision;
};

it('asks the model it is told about, shows it nothing personal, and hands over on its word', async () => {
  const model = await startModel(0.95);
  expect(await decisionWith(model, '20000')).toMatchObject({
    outcome: 'escalate',
    reasons: [{ code: 'model_judgement' }],
  });
  expect(model.asked.join()).toContain('[email]');
  expect(model.asked.join()).not.toContain('ann@');
});

it('decides without a model that does not answer in time', async () => {
  const model = await startModel(null);
  expect(await decisionWith(model, '50')).toMatchObject({ outcome: 'continue' });
});
