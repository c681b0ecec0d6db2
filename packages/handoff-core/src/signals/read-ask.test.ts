import { describe, expect, it } from 'vitest';
import { advance } from '../decide/advance.ts';
import { offeredState } from '../fold/offered-state.ts';
import { initialState } from '../fold/state.ts';
import { Policy } from '../schema/policy.ts';
import { readAsk } from './read-ask.ts';

const TEXTS = [
  'Let me talk to a person',
  'yes please',
  'no thanks',
  'Where is my order?',
  '',
  '🙂',
];

describe('readAsk', () => {
  it('tells an ask, and reads a bare yes or no by what was offered before', () => {
    expect(readAsk('Let me talk to a person').label).toBe('ask');
    expect(readAsk('yes please').label).toBe('none');
    expect(readAsk('yes please', { offered: true }).label).toBe('accept_offer');
    expect(readAsk('no thanks', { offered: true }).label).toBe('refuse_transfer');
  });

  it('says what the decision at that turn says', () => {
    for (const offered of [false, true]) {
      for (const text of TEXTS) {
        const { ask } = advance(
          offered ? offeredState() : initialState(),
          {
            v: 1,
            id: 'm0',
            seq: 1,
            at: '2026-01-01T00:00:00.000Z',
            type: 'turn',
            by: 'customer',
            text,
          },
          Policy.parse({}),
        );
        expect(ask).toEqual(readAsk(text, { offered }));
      }
    }
  });
});
