import type { Measure } from './moment.ts';
import { actionEvidence, signal } from './signal.ts';

/**
 * Number of the AI's writes that failed, or ended nobody knows how, and that nothing has repaired. A failed one counts
 * once somebody has spoken since, because agents often try again at once; an unknown one counts immediately,
 * because trying again could do it twice. `in_dialogue`: one thing failed, and the AI asked how to go on or said what it tries next.
 */
export const actionFailed: Measure = ({ state }) => {
  const { failures } = state.memory;
  const unknown = failures.some((failure) => failure.status === 'unknown');
  const open = failures.filter(
    (failure) => failure.talk !== 'none' || failure.status === 'unknown',
  );
  // several attempts at one order are one failure to the customer
  const distinct = new Set(open.map(({ name, target }) => target ?? name)).size;
  const inDialogue = distinct === 1 && !unknown && open.every(({ talk }) => talk === 'in_dialogue');
  const strength = unknown || distinct > 1 ? 0.85 : inDialogue ? 0.5 : 0.75;
  return signal('action_failed', {
    strength: open.length > 0 ? strength : failures.length > 0 ? 0.4 : 0,
    value: open.length,
    threshold: 1,
    fired: open.length > 0,
    evidence: actionEvidence(...failures.map((failure) => failure.id)),
    detail: unknown
      ? 'unknown'
      : inDialogue
        ? 'in_dialogue'
        : failures.length > 0
          ? 'failed'
          : null,
  });
};
