import type { Words } from './words.ts';

export const de: Words = {
  title: 'Signale',
  grid: 'Was jedes Signal bei jedem Beitrag gemessen hat',
  corner: 'Signal',
  summary: (crossed, all, first) =>
    first === null
      ? `Keines von ${all} hat seine Grenze überschritten`
      : `${crossed} von ${all} über der Grenze, zuerst: ${first.label} ${first.place}`,
  nothing: 'Noch nichts gemessen',
  nothingHint: 'Spielen Sie einen Schritt: Jedes Signal wird bei jedem Beitrag gemessen.',
  loading: 'Signale werden geladen',
  failed: 'Die Signale konnten nicht gelesen werden.',
  retry: 'Erneut versuchen',
  outcome: { continue: 'Weiter', offer: 'Anbieten', escalate: 'Übergabe', held: 'Mensch' },
  event: { action: 'Aktion', draft: 'Entwurf' },
  by: { customer: 'Kunde', ai: 'KI', human: 'Mensch', system: 'System' },
  turn: (n) => `Beitrag ${n}`,
  after: (event, turn) => `${event === 'action' ? 'Aktion' : 'Entwurf'} nach Beitrag ${turn}`,
  place: (event, turn) => {
    if (event === 'turn') return `bei Beitrag ${turn}`;
    return `${event === 'action' ? 'bei der Aktion' : 'beim Entwurf'} nach Beitrag ${turn}`;
  },
  firstAt: (places) => `zuerst überschritten ${places}`,
  firstHere: 'hier zuerst überschritten',
  state: {
    absent: 'keine Angabe',
    quiet: 'still',
    some: 'unter der Grenze',
    near: 'nahe der Grenze',
    fired: 'Grenze überschritten',
    against: 'hält Übergaben zurück',
    trend: 'nur zur Ansicht, entscheidet nie',
  },
  notProvided: 'Keine Angabe: Die KI hat nichts genannt, also gibt es nichts zu vergleichen.',
  nothingToMeasure: 'Noch nichts zu messen.',
  limit: (limit) => `Grenze ${limit}`,
  value: 'Wert',
  limitLabel: 'Grenze',
  strength: 'Stärke',
  strengthOf: (share) => `${share}, die Grenze liegt bei 50 %`,
  firstLabel: 'Zuerst überschritten',
  never: 'nicht in diesem Abschnitt',
  took: 'Gemessen in',
  decidedIn: 'entschieden in',
  restsOn: 'Beruht auf',
  decided: 'Entscheidung',
  crossedHere: 'Hier über der Grenze',
  noneCrossed: 'Hier ist kein Signal über seiner Grenze.',
  quiet: (count) => (count === 1 ? '1 Signal blieb still' : `${count} Signale blieben still`),
  legend: { near: 'nahe', fired: 'überschritten', line: 'Grenze', first: 'zuerst überschritten' },
  whyNow: 'Warum nicht früher',
  whyNotYet: 'Am nächsten an einer Entscheidung',
  way: (label, past, now, limit) => {
    const values =
      past.length === 0 ? `${now}, zum ersten Mal gemessen` : `${past.join('; ')}; dann ${now}`;
    return `${label}: ${values}${limit === null ? '' : ` (Grenze ${limit})`}.`;
  },
  before: {
    refused: (place) =>
      `Die Grenze war schon ${place} überschritten, aber der Kunde wollte keinen Menschen.`,
    offered: (place) =>
      `Die Grenze war schon ${place} überschritten; dort wurde ein Mensch angeboten.`,
    alone: (place) =>
      `Die Grenze war schon ${place} überschritten; das reichte nicht für eine Entscheidung.`,
  },
  trend: { up: 'steigend', down: 'fallend', level: 'gleichbleibend' },
};
