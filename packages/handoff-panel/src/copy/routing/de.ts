import type { RoutingCopy } from './routing-copy.ts';

/** German. */
export const routing: RoutingCopy = {
  goes: (queue) => `Geht an ${queue}`,
  because: {
    conditions: (list) => `wegen ${list}`,
    condition: {
      intent: 'des Anliegens',
      language: 'der Sprache',
      reason: 'des Grundes',
      plan: 'des Tarifs',
      when: 'einer Bedingung der Richtlinie',
    },
    route: 'nach einer Zuweisungsregel',
    default: 'standardmäßig',
    fallback: (queue) => `anstelle von ${queue}`,
  },
  field: {
    priority: 'Priorität',
    tier: 'Supportstufe',
    passed: 'Übergangen',
    runnerUp: 'Als Nächstes',
    offered: 'Dem Kunden angeboten',
  },
  priority: { low: 'niedrig', normal: 'normal', high: 'hoch', urgent: 'dringend' },
  why: {
    later: 'kommt später',
    closed: 'geschlossen',
    full: 'voll',
    nobody_there: 'niemand da',
    skills: 'eine Fähigkeit fehlt',
    language: 'spricht die Sprache nicht',
    tier: 'Stufe zu niedrig',
    is_fallback: 'springt nur ein',
  },
  notTaken: (queue, why) => `${queue} (${why})`,
  offered: {
    now: 'es ist jemand da',
    queue: 'geöffnet, ob jemand frei ist, ist nicht bekannt',
    callback: 'niemand kann übernehmen, ein Rückruf wurde angeboten',
    email: 'niemand kann übernehmen, eine Antwort per E-Mail wurde angeboten',
    later: 'niemand kann übernehmen, es bleibt auf der Liste',
  },
  minutes: (format, low, high) =>
    low === high || low === 0
      ? `bis zu ${format.number(high, 0)} Min.`
      : `${format.number(low, 0)} bis ${format.number(high, 0)} Min.`,
  opens: (at) => `öffnet ${at}`,
};
