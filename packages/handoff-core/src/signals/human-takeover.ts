import type { Measure } from './moment.ts';
import { actionEvidence, signal, turnEvidence } from './signal.ts';

/** 1 when a human speaks in the conversation, holds it already, or the AI hands over by a tool of its own. */
export const humanTakeover: Measure = ({ state, event, reading }) => {
  const speaks = event.type === 'turn' && event.by === 'human';
  const transfers =
    reading?.by === 'action' &&
    reading.transfers &&
    event.type === 'action' &&
    event.status !== 'failed';
  const holds = state.mode === 'human';
  const fired = speaks || transfers || holds;
  return signal('human_takeover', {
    strength: fired ? 1 : 0,
    value: fired ? 1 : 0,
    threshold: 1,
    fired,
    evidence: speaks ? turnEvidence(event.id) : transfers ? actionEvidence(reading.id) : [],
    detail: speaks ? 'human_spoke' : transfers ? 'agent_transfer' : holds ? 'human_holds' : null,
  });
};
