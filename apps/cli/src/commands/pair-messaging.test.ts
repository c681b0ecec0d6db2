import type { HelpdeskPairing } from '@baton/handoff-client';
import { expect, it } from 'vitest';
import { readMessagingWish } from './pair-messaging.ts';

/** Somebody who gives these answers, one a question, and what they were asked. */
const somebody = (...answers: string[]) => {
  const asked: string[] = [];
  const answer = async (question: string): Promise<string> => {
    asked.push(question);
    return answers.shift() ?? '';
  };
  const sources = {
    env: {},
    pathOf: (file: string) => file,
    prompt: { text: answer, secret: answer },
  };
  return { asked, sources };
};

const paired = (more: Partial<HelpdeskPairing> = {}): HelpdeskPairing => ({
  helpdesk: 'zendesk',
  account: 'acme',
  version: 1,
  settings: { messaging: { appId: 'app', ai: 'bot', workspace: 'people' } },
  credentials: ['messagingKeyId', 'messagingSecret'],
  lostAt: null,
  steps: null,
  ok: null,
  checkedAt: null,
  createdAt: '2026-03-02T09:00:00.000Z',
  updatedAt: '2026-03-02T09:00:00.000Z',
  ...more,
});

it('asks once whether messaging is used, and not again', async () => {
  const no = somebody('');
  expect(await readMessagingWish(null, {}, no.sources)).toBeNull();
  expect(no.asked).toHaveLength(1);
  const later = somebody();
  expect(await readMessagingWish(paired(), {}, later.sources)).toBeNull();
  expect(later.asked).toEqual([]);
});

it('asks for the rest where it is used', async () => {
  const yes = somebody('app', 'bot', 'key', 'secret');
  expect(await readMessagingWish(null, {}, yes.sources)).toEqual({
    messaging: { appId: 'app', ai: 'bot' },
    credentials: { messagingKeyId: 'key', messagingSecret: 'secret' },
  });
  expect(yes.asked).toHaveLength(4);
});

it('keeps what is known and its key where only a name changes, and asks for a key of another app', async () => {
  const renamed = somebody();
  expect(await readMessagingWish(paired(), { messagingAi: 'other' }, renamed.sources)).toEqual({
    messaging: { appId: 'app', ai: 'other', workspace: 'people' },
    credentials: null,
  });
  expect(renamed.asked).toEqual([]);
  const moved = somebody('key', 'secret');
  const wish = await readMessagingWish(paired(), { messagingApp: 'another' }, moved.sources);
  expect(wish).toMatchObject({ credentials: { messagingKeyId: 'key' } });
  const lost = somebody('key', 'secret');
  const without = paired({ credentials: [] });
  expect(await readMessagingWish(without, { messagingAi: 'bot' }, lost.sources)).toMatchObject({
    credentials: { messagingSecret: 'secret' },
  });
});

it('forgets messaging when told, and asks for nothing', async () => {
  const { asked, sources } = somebody();
  expect(await readMessagingWish(paired(), { messaging: false }, sources)).toEqual({
    messaging: null,
    credentials: null,
  });
  expect(asked).toEqual([]);
});
