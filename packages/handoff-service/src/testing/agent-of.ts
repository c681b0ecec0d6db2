import { createAgentClient } from '@baton/handoff-client';
import type { AgentClient } from '@baton/handoff-client';
import type { TestService } from './test-service.ts';

/** What agents use, on a test service without a network; `fails` says for which call no answer comes back. */
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
      const { statusCode, body } = await service.app.inject({
        method: init.method === 'POST' ? 'POST' : 'GET',
        url: url as string,
        headers: init.headers as Record<string, string>,
        ...(init.body !== undefined && { payload: init.body as string }),
      });
      // it arrived, and the answer is lost on the way back
      if (fails(nth)) throw new TypeError('connection reset');
      return new Response(body, { status: statusCode });
    },
  });
};
