import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { onTestFinished } from 'vitest';

/** A CloudEvent as it came in. */
interface SeenEvent {
  specversion: string;
  id: string;
  source: string;
  type: string;
  subject?: string;
  time: string;
  datacontenttype: string;
  data: Record<string, unknown>;
}

/** One call as it came in. */
export interface Seen {
  headers: Readonly<Record<string, string>>;
  /** Exactly as it came. */
  text: string;
  event: SeenEvent;
}

/** Answers a call; gives the status, or writes the answer itself. */
type Answer = number | ((response: ServerResponse) => void);

/** Somebody who is told of events, on loopback. */
export interface Subscriber {
  url: string;
  seen: Seen[];
  /** How the next calls are answered, one each; after them with 200. */
  next: (...answers: Answer[]) => void;
  /** How all calls are answered from now on. */
  always: (answer: Answer) => void;
  /** Resolves when so many calls came in. */
  calls: (count: number) => Promise<void>;
}

const readAll = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

/** Whether others take a call for one of Standard Webhooks under this secret; its age is judged by nobody here. */
export const verifies = (secret: string, { headers, text }: Seen): boolean => {
  const at = new Date(Number(headers['webhook-timestamp']) * 1_000);
  const expected = new Webhook(secret).sign(headers['webhook-id'] ?? '', at, text);
  return (headers['webhook-signature'] ?? '').split(' ').includes(expected);
};

/** Starts one; it goes away with the test. */
export const startSubscriber = async (): Promise<Subscriber> => {
  const seen: Seen[] = [];
  const answers: Answer[] = [];
  const watchers: { count: number; done: () => void }[] = [];
  let usual: Answer = 200;
  const server = createServer((request, response) => {
    const take = async (): Promise<void> => {
      const text = await readAll(request);
      seen.push({
        headers: request.headers as Record<string, string>,
        text,
        event: JSON.parse(text) as SeenEvent,
      });
      for (const { count, done } of watchers) if (seen.length >= count) done();
      const answer = answers.shift() ?? usual;
      if (typeof answer === 'number') response.writeHead(answer).end();
      else answer(response);
    };
    take().catch(() => response.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/baton`,
    seen,
    next: (...more) => void answers.push(...more),
    always: (answer) => {
      usual = answer;
    },
    calls: (count) =>
      new Promise((done) => {
        if (seen.length >= count) done();
        else watchers.push({ count, done });
      }),
  };
};
