import type { Measure } from './moment.ts';
import { signal, turnEvidence } from './signal.ts';

const SOFT = 0.5;

/**
 * How often the customer asked for a human in this episode; fires on the turn that asks. A soft ask ("please escalate
 * this") counts half and does not fire; `conditional`: only if the AI can't help. No policy switches it off.
 */
export const asksForHuman: Measure = ({ state, reading }) => {
  const { count, id } = state.memory.asks;
  const label = reading?.by === 'customer' ? reading.ask.label : 'none';
  if (label === 'soft_escalate') {
    return signal('asks_for_human', {
      strength: SOFT,
      value: Math.max(SOFT, count),
      threshold: 1,
      fired: false,
      evidence: turnEvidence(state.memory.softAsk),
      detail: 'soft',
    });
  }
  const fired = label === 'ask';
  const ask = reading?.by === 'customer' ? reading.ask : null;
  const kind = ask?.conditional ? 'conditional' : ask?.bare ? 'bare' : 'explicit';
  return signal('asks_for_human', {
    strength: fired ? (count > 1 ? 1 : 0.95) : 0,
    value: count,
    threshold: 1,
    fired,
    evidence: turnEvidence(id),
    detail: fired ? kind : null,
  });
};
