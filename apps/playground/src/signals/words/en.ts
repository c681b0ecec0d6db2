import type { Words } from './words.ts';

export const en: Words = {
  title: 'Signals',
  grid: 'What each signal measured at each turn',
  corner: 'Signal',
  summary: (crossed, all, first) =>
    first === null
      ? `None of ${all} crossed its limit`
      : `${crossed} of ${all} crossed ${crossed === 1 ? 'its' : 'their'} limit, first: ${first.label} ${first.place}`,
  nothing: 'Nothing measured yet',
  nothingHint: 'Play a step: every signal is measured at every turn.',
  loading: 'Loading the signals',
  failed: 'The signals could not be read.',
  retry: 'Try again',
  outcome: { continue: 'Continue', offer: 'Offer', escalate: 'Escalate', held: 'Person' },
  event: { action: 'Action', draft: 'Draft' },
  by: { customer: 'Customer', ai: 'AI', human: 'Person', system: 'System' },
  turn: (n) => `Turn ${n}`,
  after: (event, turn) => `${event === 'action' ? 'Action' : 'Draft'} after turn ${turn}`,
  place: (event, turn) =>
    event === 'turn' ? `at turn ${turn}` : `at the ${event} after turn ${turn}`,
  firstAt: (places) => `first crossed ${places}`,
  firstHere: 'first crossed here',
  state: {
    absent: 'not provided',
    quiet: 'quiet',
    some: 'under its limit',
    near: 'near its limit',
    fired: 'crossed its limit',
    against: 'holds handoffs back',
    trend: 'shown only, never decides',
  },
  notProvided: 'Not provided: the AI did not say, so there is nothing to compare.',
  nothingToMeasure: 'Nothing to measure yet.',
  limit: (limit) => `limit ${limit}`,
  value: 'Value',
  limitLabel: 'Limit',
  strength: 'Strength',
  strengthOf: (share) => `${share}, with 50% at the limit`,
  firstLabel: 'First crossed',
  never: 'not in this episode',
  took: 'Measured in',
  decidedIn: 'decided in',
  restsOn: 'Rests on',
  decided: 'Decision',
  crossedHere: 'Over their limit here',
  noneCrossed: 'No signal is over its limit here.',
  quiet: (count) => (count === 1 ? '1 signal stayed quiet' : `${count} signals stayed quiet`),
  legend: { near: 'near', fired: 'crossed', line: 'limit', first: 'first crossed' },
  whyNow: 'Why not earlier',
  whyNotYet: 'Nearest to a decision',
  way: (label, past, now, limit) => {
    const values =
      past.length === 0 ? `${now}, measured for the first time` : `${past.join(', ')}, then ${now}`;
    return `${label}: ${values}${limit === null ? '' : `; the limit is ${limit}`}.`;
  },
  before: {
    refused: (place) => `It had crossed ${place}, but the customer wanted no person.`,
    offered: (place) => `It had crossed ${place}, where a person was offered.`,
    alone: (place) => `It had crossed ${place}, which was not enough to decide.`,
  },
  trend: { up: 'rising', down: 'falling', level: 'level' },
};
