import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A model on the same machine that speaks the chat completions protocol. */
export interface ChatModel {
  url: string;
  /** Bodies of the requests it got. */
  asked: string[];
}

/** Starts one for the running test; null instead of an answer makes it silent for ever. */
export const startChatModel = async (answer: (asked: string) => unknown): Promise<ChatModel> => {
  const asked: string[] = [];
  const model = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      asked.push(body);
      const said = answer(body);
      if (said === null) return;
      const content = JSON.stringify(said);
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({
          id: 'c1',
          object: 'chat.completion',
          created: 1,
          model: 'small',
          choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
          usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
        }),
      );
    });
  });
  await new Promise<void>((resolve) => model.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    model.closeAllConnections();
    model.close();
  });
  return { url: `http://127.0.0.1:${(model.address() as AddressInfo).port}/v1`, asked };
};
