import { expect, it, onTestFinished, vi } from 'vitest';
import { Database } from '../storage/database.ts';
import { testService } from '../testing/test-service.ts';
import { newAgentKey } from './agent-keys.ts';

it('looks a token up once: what looks like a session as a session, all else as a key', async () => {
  const test = await testService();
  const spy = vi.spyOn(Database.prototype, 'run');
  onTestFinished(() => spy.mockRestore());
  const lookUps = async (token: string, path = '/v1/panel/conversations/c1') => {
    spy.mockClear();
    const { body } = await test.get<{ type: string }>(path, token);
    return [body.type.split(':').at(-1), ...spy.mock.calls.map(([{ name }]) => name)];
  };
  const session = `bs_${'x'.repeat(32)}`;
  expect(await lookUps(session)).toEqual(['key-unknown', 'panel_session_find']);
  expect(await lookUps(session, '/v1/policy')).toEqual(['key-unknown']);
  expect(await lookUps(newAgentKey())).toEqual(['key-unknown', 'agent_key_grant']);
  expect(await lookUps(`${session}x`)).toEqual(['key-unknown', 'agent_key_grant']);
});

it('takes no key that would be taken for a session', async () => {
  const { connection, masterKey, keys } = await testService();
  const a = `bs_${'k'.repeat(32)}`;
  await expect(testService({ connection, masterKey, keys: { ...keys, a } })).rejects.toThrow(
    'looks like a session',
  );
});
