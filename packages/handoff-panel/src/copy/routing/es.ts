import type { RoutingCopy } from './routing-copy.ts';

/** Spanish. */
export const routing: RoutingCopy = {
  goes: (queue) => `Va a ${queue}`,
  because: {
    conditions: (list) => `por ${list}`,
    condition: {
      intent: 'la intención',
      language: 'el idioma',
      reason: 'el motivo',
      plan: 'el plan del cliente',
      when: 'una condición de la política',
    },
    route: 'por una regla de asignación',
    default: 'de forma predeterminada',
    fallback: (queue) => `en lugar de ${queue}`,
  },
  field: {
    priority: 'Prioridad',
    tier: 'Nivel de soporte',
    passed: 'Descartadas',
    runnerUp: 'La siguiente',
    offered: 'Ofrecido al cliente',
  },
  priority: { low: 'baja', normal: 'normal', high: 'alta', urgent: 'urgente' },
  why: {
    later: 'viene después',
    closed: 'cerrada',
    full: 'llena',
    nobody_there: 'no hay nadie',
    skills: 'le falta una especialidad',
    language: 'no habla el idioma',
    tier: 'nivel demasiado bajo',
    is_fallback: 'solo sustituye',
  },
  notTaken: (queue, why) => `${queue} (${why})`,
  offered: {
    now: 'hay personas disponibles',
    queue: 'abierta, no se sabe si hay alguien libre',
    callback: 'nadie puede hacerse cargo, se ofreció una llamada',
    email: 'nadie puede hacerse cargo, se ofreció una respuesta por correo',
    later: 'nadie puede hacerse cargo, queda en la lista',
  },
  minutes: (format, low, high) =>
    low === high || low === 0
      ? `hasta ${format.number(high, 0)} min`
      : `de ${format.number(low, 0)} a ${format.number(high, 0)} min`,
  opens: (at) => `abre ${at}`,
};
