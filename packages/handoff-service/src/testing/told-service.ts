import type { EventInput } from '@baton/handoff-core';
import { testService } from './test-service.ts';
import type { TestService } from './test-service.ts';

/** A test service that was told this of the conversation `c1`. */
export const toldService = async (
  events: EventInput[],
  options: Parameters<typeof testService>[0] = {},
): Promise<TestService> => {
  const test = await testService(options);
  await test.post('c1', events);
  return test;
};
