import type { RoutingCopy } from './routing-copy.ts';

/** French. */
export const routing: RoutingCopy = {
  goes: (queue) => `Va à ${queue}`,
  because: {
    conditions: (list) => `d’après ${list}`,
    condition: {
      intent: 'l’intention',
      language: 'la langue',
      reason: 'la raison',
      plan: 'le forfait du client',
      when: 'une condition de la politique',
    },
    route: 'selon une règle de routage',
    default: 'par défaut',
    fallback: (queue) => `à la place de ${queue}`,
  },
  field: {
    priority: 'Priorité',
    tier: 'Niveau d’assistance',
    passed: 'Écartées',
    runnerUp: 'Suivante',
    offered: 'Proposé au client',
  },
  priority: { low: 'basse', normal: 'normale', high: 'élevée', urgent: 'urgente' },
  why: {
    later: 'vient après',
    closed: 'fermée',
    full: 'complète',
    nobody_there: 'personne n’est là',
    skills: 'une compétence manque',
    language: 'ne parle pas la langue',
    tier: 'niveau trop bas',
    is_fallback: 'sert seulement de secours',
  },
  notTaken: (queue, why) => `${queue} (${why})`,
  offered: {
    now: 'des personnes sont là',
    queue: 'ouvert, on ne sait pas si quelqu’un est libre',
    callback: 'personne n’est disponible, un rappel a été proposé',
    email: 'personne n’est disponible, une réponse par e-mail a été proposée',
    later: 'personne n’est disponible, la demande reste sur la liste',
  },
  minutes: (format, low, high) =>
    low === high || low === 0
      ? `jusqu’à ${format.number(high, 0)} min`
      : `${format.number(low, 0)} à ${format.number(high, 0)} min`,
  opens: (at) => `ouvre ${/^\d\d(?::|\s?h\s?)\d\d$/.test(at) ? 'à' : 'le'} ${at}`,
};
