import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Resume } from '../schema/resume.ts';
import { ReasonCode } from '../schema/vocabulary.ts';
import { mayResume } from './may-resume.ts';
import type { ResumeFacts } from './may-resume.ts';

const AT = '2026-03-02T09:00:00.000Z';
const facts = (more: Partial<ResumeFacts> = {}): ResumeFacts => ({
  event: 'solved',
  at: AT,
  reasons: ['low_confidence'],
  intent: 'order_status',
  complaint: false,
  ...more,
});
const verdict = (policy: Partial<Resume>, more: Partial<ResumeFacts> = {}) =>
  mayResume(Resume.parse(policy), facts(more));

describe('the AI takes over again', () => {
  it.each<[title: string, policy: Partial<Resume>, more: Partial<ResumeFacts>, at: string]>([
    ['as soon as a person has solved it, unless told otherwise', {}, {}, AT],
    ['when it is closed, which is more than solved', {}, { event: 'closed' }, AT],
    ['when only closed counts and it is closed', { on: 'closed' }, { event: 'closed' }, AT],
    ['so many minutes later', { afterMinutes: 90 }, {}, '2026-03-02T10:30:00.000Z'],
    [
      'so many minutes after it was closed',
      { on: 'closed', afterMinutes: 1_440 },
      { event: 'closed' },
      '2026-03-03T09:00:00.000Z',
    ],
    ['for an intent on the list', { intents: ['refund', 'order_status'] }, {}, AT],
    ['after a complaint where those are not kept', { notAfter: [] }, { complaint: true }, AT],
    [
      'after a regulated topic where those are not kept',
      { notAfter: ['complaint'] },
      { reasons: ['regulated_topic'] },
      AT,
    ],
    ['by hand, where it never does by itself', { on: 'never' }, { event: 'by_hand' }, AT],
    ['by hand, after a complaint', {}, { event: 'by_hand', complaint: true }, AT],
    ['by hand at once, whatever the wait', { afterMinutes: 60 }, { event: 'by_hand' }, AT],
  ])('%s', (_title, policy, more, at) => {
    expect(verdict(policy, more)).toMatchObject({ resume: true, at });
  });
});

describe('the conversation is left to people', () => {
  it.each<[title: string, policy: Partial<Resume>, more: Partial<ResumeFacts>, because: string]>([
    ['where the AI never takes over', { on: 'never' }, {}, 'never'],
    ['where only closed counts and it is solved', { on: 'closed' }, {}, 'not_closed'],
    ['after a complaint', {}, { complaint: true }, 'complaint'],
    ['after a regulated topic', {}, { reasons: ['regulated_topic'] }, 'reason'],
    [
      'after any of several reasons, not only the strongest',
      {},
      { reasons: ['customer_request', 'regulated_topic'] },
      'reason',
    ],
    [
      'after a listed reason',
      { notAfter: ['policy_rule'] },
      { reasons: ['policy_rule'] },
      'reason',
    ],
    ['for an intent that is not on the list', { intents: ['refund'] }, {}, 'intent'],
    [
      'where there is a list and nobody knows what it is about',
      { intents: ['refund'] },
      { intent: null },
      'intent',
    ],
    ['for every intent where the list is empty', { intents: [] }, {}, 'intent'],
    [
      'after a complaint of an intent on the list',
      { intents: ['order_status'] },
      { complaint: true },
      'complaint',
    ],
  ])('%s', (_title, policy, more, because) => {
    expect(verdict(policy, more)).toEqual({ resume: false, at: null, because });
  });
});

const policies = fc.record({
  on: fc.constantFrom('solved' as const, 'closed' as const, 'never' as const),
  afterMinutes: fc.integer({ min: 0, max: 43_200 }),
  intents: fc.option(fc.uniqueArray(fc.constantFrom('refund', 'cancel', 'order_status')), {
    nil: undefined,
  }),
  notAfter: fc.uniqueArray(
    fc.constantFrom(
      'negative_sentiment' as const,
      'regulated_topic' as const,
      'guardrail' as const,
      'policy_rule' as const,
      'complaint' as const,
    ),
  ),
  survey: fc.boolean(),
});
const anyFacts = fc.record({
  event: fc.constantFrom('solved' as const, 'closed' as const, 'by_hand' as const),
  at: fc
    .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  reasons: fc.uniqueArray(fc.constantFrom(...ReasonCode.options)),
  intent: fc.constantFrom('refund', 'cancel', 'warranty', null),
  complaint: fc.boolean(),
});

const resumes = (policy: Resume, known: ResumeFacts): boolean => mayResume(policy, known).resume;

it('names a time exactly when it resumes, never before the event', () => {
  fc.assert(
    fc.property(policies, anyFacts, (policy, known) => {
      const { resume, at } = mayResume(policy, known);
      expect(at !== null).toBe(resume);
      expect(at === null || at >= known.at).toBe(true);
    }),
  );
});

it('always resumes by hand, at once', () => {
  fc.assert(
    fc.property(policies, anyFacts, (policy, known) => {
      expect(mayResume(policy, { ...known, event: 'by_hand' })).toEqual({
        resume: true,
        at: known.at,
        because: 'by_hand',
      });
    }),
  );
});

const implies = (narrow: boolean, wide: boolean): boolean => !narrow || wide;

it('resumes no more often by any rule that is added', () => {
  fc.assert(
    fc.property(policies, anyFacts, (policy, known) => {
      const { intents: _intents, ...any } = policy;
      const calm = { ...known, complaint: false };
      expect([
        implies(
          resumes({ ...policy, on: 'closed' }, known),
          resumes({ ...policy, on: 'solved' }, known),
        ),
        implies(resumes(policy, known), resumes({ ...any, notAfter: [] }, known)),
        implies(resumes(policy, { ...known, complaint: true }), resumes(policy, calm)),
      ]).toEqual([true, true, true]);
    }),
  );
});
