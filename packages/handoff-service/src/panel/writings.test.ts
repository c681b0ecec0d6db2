import { buildBrief, redact } from '@baton/handoff-core';
import type { RedactedBrief } from '@baton/handoff-core';
import { goldenEvents, goldens } from '@baton/testkit';
import { playConversation } from '@baton/testkit/play';
import { expect, it } from 'vitest';
import { testService } from '../testing/test-service.ts';
import { Writings } from './writings.ts';
import type { BriefWriter } from './writings.ts';

const sentence = (text: string) => ({
  part: 'summary' as const,
  text,
  evidence: [{ type: 'turn' as const, id: 't1' }],
});

/** A writer whose answers are given by hand. */
const byHand = () => {
  const asked: { brief: RedactedBrief; locale: string }[] = [];
  const answers: ((value: Awaited<ReturnType<BriefWriter>>) => void)[] = [];
  const write: BriefWriter = (brief, locale) => {
    asked.push({ brief, locale });
    return new Promise((resolve) => answers.push(resolve));
  };
  return { asked, answers, write };
};

const briefOf = (): RedactedBrief => {
  const { record, policy } = playConversation('c', [
    { id: 't1', type: 'turn', by: 'customer', text: 'Where is order 4711?' },
  ]);
  return redact(buildBrief(record, policy), 'restricted');
};

const request = (
  turns: number,
  more: { fresh?: boolean; locale?: string; erased?: number } = {},
) => ({
  tenant: 'a',
  conversationId: 'c',
  locale: 'en-GB',
  turns,
  erased: 0,
  fresh: false,
  brief: briefOf,
  ...more,
});

it('lets nobody wait, and writes once for all who look meanwhile', async () => {
  const { asked, answers, write } = byHand();
  const writings = new Writings(write, () => 0);
  expect(writings.read(request(3))).toBeNull();
  expect(writings.read(request(3, { locale: 'en-US' }))).toBeNull();
  expect(asked).toHaveLength(1);
  answers[0]?.({ sentences: [sentence('One.')], dropped: [] });
  await writings.settled();
  expect(writings.read(request(3))).toMatchObject({
    afterTurn: 3,
    outcome: { sentences: [{ text: 'One.' }] },
  });
  expect(asked).toHaveLength(1);
});

it('writes anew after four more turns, or when somebody asks and something was said', async () => {
  const { asked, answers, write } = byHand();
  const writings = new Writings(write, () => 0);
  writings.read(request(3));
  answers[0]?.({ sentences: [], dropped: [] });
  await writings.settled();
  writings.read(request(3, { fresh: true }));
  writings.read(request(6));
  expect(asked).toHaveLength(1);
  writings.read(request(6, { fresh: true }));
  expect(asked).toHaveLength(2);
  answers[1]?.({ sentences: [], dropped: [] });
  await writings.settled();
  writings.read(request(10));
  expect(asked).toHaveLength(3);
});

it('leaves a model that failed alone for a minute', async () => {
  const { asked, answers, write } = byHand();
  let now = 0;
  const writings = new Writings(write, () => now);
  writings.read(request(3));
  answers[0]?.({ unavailable: 'deadline' });
  await writings.settled();
  now = 59_999;
  expect(writings.read(request(9, { fresh: true }))?.outcome).toEqual({ unavailable: 'deadline' });
  expect(asked).toHaveLength(1);
  now = 60_000;
  writings.read(request(9));
  expect(asked).toHaveLength(2);
});

it('forgets also what comes in after it was told to forget', async () => {
  const { answers, write } = byHand();
  const writings = new Writings(write, () => 0);
  writings.read(request(3));
  const settled = writings.settled();
  writings.forget('a', 'c');
  answers[0]?.({ sentences: [sentence('Of somebody who wants to be forgotten.')], dropped: [] });
  await settled;
  expect(writings.read(request(3))).toBeNull();
});

it('drops what it finds made of words that were erased since, also while it was on its way', async () => {
  const { asked, answers, write } = byHand();
  const writings = new Writings(write, () => 0);
  writings.read(request(3));
  answers[0]?.({ sentences: [sentence('Of somebody who is forgotten.')], dropped: [] });
  await writings.settled();
  expect(writings.read(request(3, { erased: 3 }))).toBeNull();
  expect(asked).toHaveLength(2);
  expect(writings.read(request(5, { erased: 5 }))).toBeNull();
  answers[1]?.({ sentences: [sentence('Of them, too.')], dropped: [] });
  await writings.settled();
  expect(writings.read(request(5, { erased: 5 }))).toBeNull();
  answers[2]?.({ sentences: [sentence('Of nobody.')], dropped: [] });
  await writings.settled();
  expect(writings.read(request(6, { erased: 5 }))?.outcome).toMatchObject({
    sentences: [{ text: 'Of nobody.' }],
  });
});

it('stands in the panel of every tier at the next look, and the model saw nothing personal', async () => {
  const golden = goldens.find(({ id }) => id === 'pii-heavy');
  if (!golden) throw new Error('the golden conversation is gone');
  const events = goldenEvents(golden, {
    conversationId: 'c',
    startAt: '2026-03-02T08:00:00.000Z',
  }).flat();
  const turn = events.find((event) => event.type === 'turn');
  const { asked, answers, write } = byHand();
  const { service, post, get } = await testService({ writer: write });
  await post('c', events);
  const look = async (tier: 'restricted' | 'full', query = '') => {
    const session = await service.sessions.mint({ tenant: 'a', viewer: `zendesk:${tier}`, tier });
    const { body } = await get<{ blocks: { kind: string; fallbackText: string }[] }>(
      `/v1/panel/conversations/c${query}`,
      session,
    );
    return body.blocks.find(({ kind }) => kind === 'assist')?.fallbackText ?? '';
  };
  await look('full');
  expect(JSON.stringify(asked[0]?.brief.turns)).not.toContain('@example.com');
  expect(asked[0]?.brief.tier).toBe('restricted');
  const words = 'The customer can not get into the account.';
  answers[0]?.({
    sentences: [{ ...sentence(words), evidence: [{ type: 'turn', id: turn?.id ?? '' }] }],
    dropped: ['number'],
  });
  await expect.poll(() => look('full')).toContain(words);
  expect(await look('restricted')).toContain(words);
  expect(asked).toHaveLength(1);
});

it('refuses a wish that it does not know', async () => {
  const { post, get } = await testService();
  await post('c', [{ id: 't', type: 'turn', by: 'customer', text: 'Hello' }]);
  const { status } = await get('/v1/panel/conversations/c?fresh=perhaps');
  expect(status).toBe(422);
});
