import { expect, it } from 'vitest';
import { testService } from '../testing/test-service.ts';

it('stores events, decides, and says so in one answer', async () => {
  const { post } = await testService();
  const { status, body } = await post('c1', [
    { id: 'e1', type: 'turn', by: 'customer', text: 'Where is my parcel 4711?' },
    { id: 'e2', type: 'turn', by: 'ai', text: 'I am not sure, it may be lost.', confidence: 0.2 },
  ]);
  expect(body).toMatchObject({ conversation: { id: 'c1', version: 1 } });
  expect(status).toBe(200);

});
