import { Event, Policy, initialState } from '@baton/handoff-core';
import type { ConversationState, EventInput, PolicyInput, StoredEvent } from '@baton/handoff-core';
import { describe, expect, test } from 'vitest';
import { createEngine } from './create-engine.ts';
import type { Engine } from './create-engine.ts';

const stored = (event: EventInput, seq: number): StoredEvent => ({
  ...Event.parse(event),
  seq,
  at: '2026-03-02T10:00:00.000Z',
});

const engineWith = (policy: PolicyInput): Engine => createEngine(Policy.parse(policy));

const play = (engine: Engine, events: readonly EventInput[]) => {
  let state: ConversationState = initialState();
  return events.map((event, index) => {
    const step = engine.advance(state, engine.prepare(stored(event, index + 1), state));
    ({ state } = step);
    return { ...step, state };
  });
};

const said = (id: string, text: string): EventInput => ({ id, type: 'turn', by: 'customer', text });
const refund = (amount: number): EventInput => ({
  id: `a${amount}`,
  type: 'action',
  action: `a${amount}`,
  name: 'refund_order',
  status: 'planned',
  effect: { type: 'refund', target: 'A1', amount, currency: 'EUR' },
});

const RULES = {
  rules: [
    {
      id: 'big-refund',
      title: 'Refunds over 500 need a person',
      when: 'action.type == "refund" && action.amount > 500',
      then: 'escalate' as const,
    },
  ],
};

describe('an engine', () => {
  test.each([
    [500, 'continue'],
    [500.01, 'escalate'],
    [600, 'escalate'],
  ])('at a refund of %d decides %s', (amount, outcome) => {
    const steps = play(engineWith(RULES), [said('t1', 'Where is my parcel?'), refund(amount)]);
    expect(steps.map(({ decision }) => decision?.outcome)).toEqual(['continue', outcome]);
  });

  test('counts a rule that fails while conversations go on', () => {
    const engine = engineWith({
      rules: [
        {
          id: 'odd',
          title: 'Odd',
          when: 'turn.text + action.args.x == "a" || int(turn.text) > 3',
          then: 'offer',
        },
      ],
    });
    const [step] = play(engine, [said('t1', 'Where is my parcel?')]);
    expect(step?.decision?.outcome).toBe('continue');
    expect(engine.ruleTrouble.get('odd')?.times).toBe(1);
  });

  test('a rule on facts that stay speaks once', () => {
    const engine = engineWith({
      rules: [{ id: 'vip', title: 'Our best', when: 'customer.vip == true', then: 'offer' }],
    });
    const steps = play(engine, [
      { id: 'c', type: 'conversation', customer: { attributes: { vip: true } } },
      said('t1', 'Where is my parcel?'),
      said('t2', 'It was sent last week'),
    ]);
    expect(steps.map(({ decision }) => decision?.outcome)).toEqual([
      undefined,
      'offer',
      'continue',
    ]);
  });

  test('decides without a throw by a policy whose rules were never checked', () => {
    const engine = engineWith({
      rules: [{ id: 'broken', title: 'Broken', when: 'acton.type ==', then: 'escalate' }],
    });
    expect(play(engine, [said('t1', 'Where is my parcel?')])[0]?.decision?.outcome).toBe(
      'continue',
    );
    expect(engine.ruleTrouble.get('broken')).toEqual({ times: 1, code: 'invalid_expression' });
  });
});

describe('preparing an event', () => {
  const engine = engineWith({});
  const prepare = (event: EventInput, language: string | null = null) =>
    engine.prepare(stored(event, 1), { ...initialState(), language });

  test('sets the language of turns and drafts that told none', () => {
    expect(prepare(said('t', 'Wo ist mein Paket?')).detected).toBe('de');
    expect(prepare({ id: 'd', type: 'draft', text: 'Your parcel is on its way' }).detected).toBe(
      'en',
    );
  });

  test('leaves what the sender told, what tells nothing, and what is no text', () => {
    const told: EventInput = { ...said('t', 'Wo ist mein Paket?'), language: 'en' } as EventInput;
    for (const event of [told, said('t', 'ok'), refund(5)])
      expect(prepare(event)).not.toHaveProperty('detected');
  });

  test('a foreign word does not change the language of a conversation', () => {
    const steps = play(engine, [
      said('t1', 'Ich habe meine Bestellung noch nicht bekommen'),
      said('t2', 'sorry, ok'),
      said('t3', 'Die Nummer ist 4711'),
    ]);
    expect(steps.map(({ state }) => state.language)).toEqual(['de', 'de', 'de']);
  });
});
