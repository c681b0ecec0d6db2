import { buildBrief, redact } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import { playConversation } from '../play/play-conversation.ts';
import { goldenEvents } from './golden-events.ts';
import { goldens } from './goldens.ts';

/** Conversations in which somebody tells an address. */
const WITH_ADDRESS = new Set(['pii-heavy', 'nothing-escalates']);

it.each(goldens)('leaves dates, amounts, orders and extensions of $id readable', (golden) => {
  const start = { conversationId: golden.id, startAt: '2026-03-09T08:30:00.000Z' };
  const events = goldenEvents(golden, start).flat();
  const { record, policy } = playConversation(golden.id, events, golden.policy);
  const { turns } = redact(buildBrief(record, policy), 'standard');
  const hidden = turns.filter(({ text }) => text.includes('[address]'));
  expect(hidden.length > 0).toBe(WITH_ADDRESS.has(golden.id));
  const numbers = (text: string): string[] => text.match(/\d+/g) ?? [];
  if (WITH_ADDRESS.has(golden.id)) return;
  expect(turns.map(({ text }) => numbers(text))).toEqual(
    record.turns.map(({ text }) => numbers(text)),
  );
});
