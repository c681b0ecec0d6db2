import type { EventsAnswer } from '@baton/handoff-client';
import type { ConversationRecord, Decision, Outcome } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import { answerFromPost, answersFromRecord } from './answer.ts';

const decision = (eventId: string, outcome: Outcome): Decision => ({
  outcome,
  reasons: [],
  signals: [],
  policyVersion: 'p',
  eventId,
  turn: 1,
});

const posted = (eventId: string, outcome: Outcome, holder: 'ai' | 'human'): EventsAnswer => ({
  conversation: { id: 'c', version: 1 },
  decision: { outcome, reasons: [], explanation: 'because', turn: 1, eventId },
  lease: { holder, token: 1 },
  handoff: null,
  panelUrl: '',
  results: [{ id: 'turn-1', status: 'stored', seq: 1 }],
});

it('does not repeat a decision that belongs to an earlier step', () => {
  expect(answerFromPost(2, posted('turn-0', 'escalate', 'human'))).toMatchObject({
    outcome: null,
    text: '',
  });
  expect(answerFromPost(2, posted('turn-1', 'escalate', 'human'))).toMatchObject({
    outcome: 'escalate',
    text: 'because',
    held: false,
  });
});

it('says that a person has the conversation instead of that none is needed', () => {
  expect(answerFromPost(2, posted('turn-1', 'continue', 'human'))).toMatchObject({
    held: true,
    text: '',
  });
  expect(answerFromPost(2, posted('turn-1', 'continue', 'ai')).held).toBe(false);
});

it('reads the same from a stored record, the strongest decision of each step', () => {
  const record: ConversationRecord = {
    id: 'c',
    version: 1,
    facts: {},
    turns: [],
    actions: [],
    steps: [],
    drafts: [],
    decisions: [
      decision('a', 'continue'),
      decision('b', 'escalate'),
      decision('c', 'continue'),
      decision('d', 'continue'),
    ],
    handoffs: [],
  };
  const answers = answersFromRecord(record, [['a'], ['x', 'b', 'c'], ['d'], ['none']]);
  expect(answers.map((answer) => [answer.outcome, answer.held])).toEqual([
    ['continue', false],
    ['escalate', false],
    ['continue', true],
    [null, false],
  ]);
});
