import { describe, expect, it } from 'vitest';

import { ai, customer, play, policyWith, stored } from '../decide/conversation.fixture.ts';
import { applyHandoff } from './apply-handoff.ts';
import { initialState } from './state.ts';

const long = 'x'.repeat(150);
const size = (value: unknown): number => JSON.stringify(value).length;

describe('conversation state', () => {
  it('stays under 8 kB after 1,000 turns and 500 actions with long ids', () => {
    let state = initialState();
    const facts = stored([
      {
        type: 'conversation',
        subject: 's'.repeat(500),
        customer: {
          name: 'n'.repeat(200),
          email: `${'e'.repeat(300)}@example.com`,
          attributes: Object.fromEntries(
            Array.from({ length: 50 }, (_, n) => [`attribute-${n}`, 'v'.repeat(n * 40)]),
          ),
        },
      },
    ]);
    state = play(facts, undefined, state).state;
    let largest = 0;
    for (let n = 0; n < 500; n += 1) {
      const events = stored([
        {
          ...customer(
            `I am so disappointed, this is horrible, item ${n} colour ${n * 7} size ${n * 3} is wrong again!`,
          ),
          id: `${long}-c${n}`,
        },
        {
          ...ai(
            `I don't know about ${n}, code ${n * 11}, store ${n * 13}, row ${n * 17}, shelf ${n * 19}.`,
            0.9,
          ),
          id: `${long}-a${n}`,
        },
        {
          type: 'action',
          id: `${long}-e${n}`,
          action: `${long}-x${n}`,
          name: 'set_item',
          status: n % 4 ? 'succeeded' : 'failed',
          args: { n },
        },
      ]);
      state = applyHandoff(
        play(events, undefined, state).state,
        n % 7 ? 'accepted' : 'handed_back',
      );
      largest = Math.max(largest, size(state));
    }
    expect(state.turns).toBe(1_000);
    expect(largest).toBeLessThan(8_000);
  });

  it('is the same after a round trip through JSON', () => {
    const { state } = play(stored([customer('Hi'), ai('Hello', 0.9)]));
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });

  it('merges facts field by field and keeps only attributes that rules can use', () => {
    const { state } = play(
      stored([
        {
          type: 'conversation',
          channel: 'chat',
          customer: { name: 'Mia', attributes: { tier: 3, note: 'y'.repeat(900) } },
        },
        { type: 'conversation', customer: { plan: 'gold', attributes: { since: 2020 } } },
      ]),
    );
    expect(state.facts).toEqual({
      channel: 'chat',
      customer: { name: 'Mia', plan: 'gold', attributes: { tier: 3, since: 2020 } },
    });
  });

  it('gives the conversation back to the AI when nobody came', () => {
    const held = play(stored([{ type: 'turn', by: 'human', text: 'Hello' }]), policyWith()).state;
    expect(held.mode).toBe('human');
    expect(
      (['declined', 'expired', 'failed', 'handed_back'] as const).map(
        (to) => applyHandoff(held, to).mode,
      ),
    ).toEqual(['ai', 'ai', 'ai', 'ai']);
    expect(
      (['offered', 'accepted', 'active', 'resolved'] as const).every(
        (to) => applyHandoff(held, to).mode === 'human',
      ),
    ).toBe(true);
  });
});
