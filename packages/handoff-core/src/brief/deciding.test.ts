import { describe, expect, it } from 'vitest';

import type { Decision } from '../schema/decision.ts';
import { escalation, handoffFor, record, signal } from '../testing/sample-record.ts';
import { findDeciding } from './deciding.ts';

const asks = (turn: number): Decision =>
  escalation(turn, [['customer_request', signal('asks_for_human', 2, 1)]]);
const noted = (turn: number): Decision => ({ ...asks(turn), shadow: true });
const goesOn = (turn: number): Decision => ({ ...asks(turn), outcome: 'continue', reasons: [] });

describe('in shadow mode', () => {
  it('is about the first decision that would have counted, whatever came after', () => {
    const decisions = [goesOn(1), noted(2), noted(3), { ...goesOn(4), shadow: true as const }];
    expect(findDeciding(record({ decisions })).decision?.turn).toBe(2);
  });

  it('is about what counts now, once shadow mode is over', () => {
    const offer: Decision = { ...asks(3), outcome: 'offer' };
    expect(findDeciding(record({ decisions: [noted(2), offer] })).decision).toBe(offer);
    const on = goesOn(3);
    expect(findDeciding(record({ decisions: [noted(2), on] })).decision).toBe(on);
  });

  it('is about the handoff there was, where one was before', () => {
    const real = asks(1);
    const handoffs = [{ ...handoffFor(real), state: 'handed_back' as const }];
    expect(findDeciding(record({ decisions: [real, noted(3)], handoffs })).decision).toBe(real);
  });
});
