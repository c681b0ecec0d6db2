import { createAgentClient } from '@baton/handoff-client';
import type { AgentClient } from '@baton/handoff-client';
import type { TestService } from './test-service.ts';

/** A conversation that two processes write at once may be busy for as many calls. */
const MOST_BUSY = 50;

/** What agents use, on a test service without a network, as patient as it takes; `fails` says for which call no answer comes back. */
export const agentOf = (
  { service, keys }: Pick<TestService, 'service' | 'keys'>,
  fails: (nth: number) => boolean = () => false,
): AgentClient => {
  let calls = 0;
  return createAgentClient({
    baseUrl: '',
    token: keys.a,
    fetch: async (url, init = {}) => {
      calls += 1;
      const nth = calls;
      const send = (): Promise<{ statusCode: number; body: string }> =>
        service.app.inject({
          method: init.method === 'POST' ? 'POST' : 'GET',
          url: url as string,
          headers: init.headers as Record<string, string>,
          ...(init.body !== undefined && { payload: init.body as string }),
        });
      let answer = await send();
      for (let busy = 1; answer.statusCode === 503 && busy < MOST_BUSY; busy += 1)
        answer = await send();
      const { statusCode, body } = answer;
      // it arrived, and the answer is lost on the way back
      if (fails(nth)) throw new TypeError('connection reset');
      return new Response(body, { status: statusCode });
    },
  });
};
