import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ServerOrder, Usage } from './servers.ts';

/** A small nursery: else most of what a process grows by while streams are opened is room for garbage. */
const FLAGS = ['--conditions=baton-source', '--expose-gc', '--max-semi-space-size=2'];
const SERVERS = fileURLToPath(new URL('./servers.ts', import.meta.url));

/** A server in a process of its own. */
export interface ForkedServer {
  port: number;
  tell: () => void;
  usage: () => Promise<Usage>;
  stop: () => Promise<void>;
}

const answerOf = async <Answer>(child: ChildProcess): Promise<Answer> =>
  (await once(child, 'message'))[0] as Answer;

/** Starts a server and waits until it listens. */
export const forkServer = async (order: ServerOrder): Promise<ForkedServer> => {
  const child = fork(SERVERS, { execArgv: [...FLAGS] });
  const ended = once(child, 'exit');
  child.send(order);
  const { port } = await Promise.race([
    answerOf<{ port: number }>(child),
    ended.then((): never => {
      throw new Error(`the ${order.role} server ended before it listened`);
    }),
  ]);
  return {
    port,
    tell: () => void child.send('tell'),
    usage: () => {
      const answer = answerOf<Usage>(child);
      child.send('usage');
      return answer;
    },
    stop: async () => {
      child.kill();
      await ended;
    },
  };
};
