import { own } from '../../text/own.ts';
import { hostLacks } from '../host-lacks.ts';
import type { AroundCopy } from './around-copy.ts';

const CLOCK = /^\d\d:\d\d$/;
/** Hoy basta la hora; antes va con su día. */
const timed = (at: string): string => (CLOCK.test(at) ? `a las ${at}` : `el ${at}`);

const COUNTED: Readonly<Record<string, { one: string; other: string }>> = {
  refund: { one: 'reembolso', other: 'reembolsos' },
  charge: { one: 'cargo', other: 'cargos' },
  payment: { one: 'pago', other: 'pagos' },
  credit: { one: 'abono', other: 'abonos' },
  payout: { one: 'desembolso', other: 'desembolsos' },
  transfer: { one: 'transferencia', other: 'transferencias' },
  compensation: { one: 'compensación', other: 'compensaciones' },
};

export const around: AroundCopy = {
  lacks: hostLacks.es,
  strings: {
    working: 'Un momento…',
    optional: 'opcional',
    reveal: 'Ver…',
    showOriginal: 'Ver el texto de Baton',
    hideOriginal: 'Ocultar el texto de Baton',
    commandNote: 'Nota para el equipo',
    problems: {
      'brief-changed': 'Otra persona ha guardado un cambio entretanto. Léalo y vuelva a guardar.',
      'approval-decided': 'Ya se decidió, o se acabó el plazo para decidir.',
      'effect-held': 'Lo mismo ya se hizo o se inició. Revise primero esa acción.',
      'action-state': 'Esta acción ha cambiado entretanto. Revísela de nuevo.',
      'wrong-state': 'Este traspaso ha cambiado entretanto. Quizá otra persona se adelantó.',
      'no-endpoint': 'No hay ningún sistema conectado que pueda hacerlo.',
      'reveal-forbidden': 'Su rol no permite ver datos ocultos.',
      'reveal-limit':
        'Ha mostrado datos ocultos demasiadas veces en una hora. Inténtelo más tarde.',
      'no-ticket-access': 'Ya no tiene acceso a este ticket en el helpdesk.',
      'no-agent': 'Ya no es agente de este helpdesk.',
      'access-unchecked':
        'Ahora no se puede comprobar en el helpdesk si puede hacerlo. No se hizo nada. Inténtelo de nuevo.',
      forbidden: 'Su rol no permite hacer esto.',
      'not-found': 'Esto ya no está disponible.',
      'note-refused': 'El helpdesk no ha aceptado la nota. No se ha escrito nada.',
      'no-answer':
        'No hubo respuesta. Puede que se haya hecho: revise la acción antes de reintentarlo.',
      busy: 'Otra persona lo está cambiando ahora mismo. Inténtelo de nuevo.',
      unreachable: 'No se puede conectar con Baton. Compruebe la conexión e inténtelo de nuevo.',
    },
  },
  edited: {
    person: ({ source, id }) => (source === '' ? id : `el usuario ${id} de ${source}`),
    you: 'usted',
    by: (person, at) => `Editado por ${person}, ${at}`,
    stale: (format, count) =>
      `${format.count(count, { one: 'mensaje', other: 'mensajes' })} desde esta edición`,
    note: (person) => `Nota (${person})`,
  },
  approval: {
    summary: (format, count) =>
      `${format.count(count, { one: 'acción espera', other: 'acciones esperan' })} una decisión`,
    obstacle: 'la IA espera una aprobación',
    step: 'Decida sobre la aprobación que pide la IA.',
    asks: (what) => `La IA pide aprobación: ${what}`,
    reason: {
      approval_always: () => 'Esta acción siempre requiere la aprobación de una persona.',
      approval_above: (limit) =>
        limit
          ? `Por encima de ${limit} debe aprobarlo una persona.`
          : 'Un importe así debe aprobarlo una persona.',
      amount_over_limit: (limit) =>
        limit
          ? `La IA puede hacerlo hasta ${limit} cada vez.`
          : 'El importe supera lo que la IA puede hacer cada vez.',
      count_over_limit: (limit) =>
        limit
          ? `La IA puede hacerlo como máximo ${limit} veces al día por cliente.`
          : 'La IA ya lo ha hecho hoy tantas veces como puede para este cliente.',
      sum_over_limit: (limit) =>
        limit
          ? `Con esto el cliente recibiría más de ${limit} en 24 horas.`
          : 'Con esto el cliente recibiría más de lo permitido en 24 horas.',
      currency_not_listed: () => 'No hay ningún límite fijado para esta moneda.',
      amount_missing: () => 'La IA no indicó ningún importe, y hay un límite.',
      uncatalogued: () => 'Esta acción no está en el catálogo.',
      unlisted: () => 'Las acciones que no están en el catálogo requieren aprobación.',
    },
    otherReason: 'Una regla exige aprobación.',
    expires: (at) =>
      `Decida antes ${CLOCK.test(at) ? `de las ${at}` : `del ${at}`}; después no se hará`,
    onlyFor: {
      standard: 'Con acceso restringido no puede decidir esto.',
      full: 'Solo pueden decidirlo personas con acceso completo.',
    },
    taken: {
      approve: 'Aprobado. La IA lo sabrá cuando vuelva a preguntar.',
      edit: 'Aprobado otro importe. La IA lo sabrá cuando vuelva a preguntar.',
      reject: 'Rechazado. La IA lo sabrá cuando vuelva a preguntar.',
    },
    labels: {
      approve: 'Aprobar',
      edit: 'Aprobar otro importe',
      reject: 'Rechazar',
      amount: 'Importe',
      note: 'Motivo (para la IA y el equipo)',
    },
    confirmApprove: (what) => `${what}: ¿aprobarlo? La IA podrá hacerlo una vez.`,
    confirmEdit: (what, amount) =>
      `${what}: ¿aprobar el importe indicado? La IA podrá hacerlo una vez con ese importe y ya no con ${amount}.`,
    confirmReject: (what) => `${what}: ¿rechazarlo? Se comunica a la IA y no se hace.`,
  },
  command: {
    label: { retry: 'Reintentar', reverse: 'Deshacer', resume: 'Hacerlo ahora' },
    confirm: {
      retry: ({ what, at, unknown }) =>
        unknown
          ? `${what}: ¿reintentarlo? Se envió ${timed(at)} y no hubo respuesta. Todos los intentos desde aquí llevan la misma clave y no se suman; lo que envió la IA por su cuenta puede haberse hecho ya.`
          : `${what}: ¿reintentarlo? Falló ${timed(at)}. Todos los intentos desde aquí llevan la misma clave, así que se hace una vez como mucho.`,
      reverse: ({ what, at }) => `${what}: ¿deshacerlo? Se hizo ${timed(at)}; se deshace una vez.`,
      resume: ({ what, at, approvedBy }) =>
        approvedBy === ''
          ? `${what}: ¿hacerlo ahora? La IA lo tenía previsto ${timed(at)} y no lo hizo. Se hace una vez.`
          : `${what}: ¿hacerlo ahora? Aprobado ${timed(at)} por ${approvedBy} y aún no hecho. Se hace una vez.`,
    },
    confirmAgain: (what) => `${what}: ¿hacerlo otra vez? Después se habrá hecho dos veces.`,
    sameDone: (number, by, at) =>
      `Cuidado: #${number} tiene el mismo efecto y se hizo ${timed(at)} (${by}).`,
    sameOpen: (number, at) =>
      `Cuidado: #${number} tiene el mismo efecto, se envió ${timed(at)} y nadie sabe cómo acabó.`,
    heldDone: (by, at) => `Cuidado: lo mismo se hizo ${timed(at)} en otra conversación (${by}).`,
    heldOpen: (at) =>
      `Cuidado: lo mismo se envió ${timed(at)} en otra conversación y nadie sabe cómo acabó.`,
    unknownBefore: (at) => `Nadie sabe si llegó a hacerse ${timed(at)}. Compruébelo primero.`,
    anyway: {
      retry: 'Hacerlo otra vez',
      resume: 'Hacerlo igualmente',
    },
    lookFirst: (number) => `Averigüe primero cómo acabó #${number}.`,
    lookThereFirst: 'Averigüe primero cómo acabó allí.',
    onlyFullTwice: 'Solo las personas con acceso completo pueden repetir lo mismo.',
  },
  marks: {
    uncatalogued: 'No está en el catálogo',
    approval: {
      pending: () => 'Espera aprobación',
      approved: (by, at) => (by === '' ? `Aprobado, ${at}` : `Aprobado por ${by}, ${at}`),
      edited: (by, at) =>
        by === ''
          ? `Aprobado con otro importe, ${at}`
          : `Aprobado con otro importe por ${by}, ${at}`,
      rejected: (by, at) => (by === '' ? `Rechazado, ${at}` : `Rechazado por ${by}, ${at}`),
      expired: (_by, at) => `Aprobación caducada, ${at}`,
    },
    approvalNote: 'Nota de la aprobación',
  },
  totals: {
    line: (parts) => `En 24 horas: ${parts}`,
    count: (format, type, name, count) => {
      const words = own(COUNTED, type);
      return words ? format.count(count, words) : `${format.number(count, 0)} × ${name}`;
    },
    none: 'sin importe',
  },
  customer: {
    more: (format, previous, handedOver) =>
      [
        format.count(previous, {
          one: 'conversación anterior',
          other: 'conversaciones anteriores',
        }),
        handedOver > 0
          ? `${format.number(handedOver, 0)} pasadas a una persona`
          : 'ninguna pasada a una persona',
      ].join(', '),
    first: 'Primera conversación de este cliente',
    openTickets: (format, count) =>
      format.count(count, { one: 'otro ticket abierto', other: 'otros tickets abiertos' }),
    noTickets: 'ningún otro ticket abierto',
    handoff: {
      requested: 'esperaba a una persona',
      offered: 'se le ofreció una persona',
      accepted: 'con una persona',
      active: 'con una persona',
      resolved: 'lo resolvió una persona',
      handed_back: 'lo resolvió una persona y volvió a la IA',
      declined: 'el cliente no quiso una persona',
      expired: 'pidió una persona y no acudió nadie',
      failed: 'el traspaso no funcionó',
    },
    byAi: 'lo atendió la IA',
    because: (reason) => `motivo: ${reason}`,
    earlier: (what, came) => `${what} – ${came}`,
    changes: (format, count) => format.count(count, { one: 'cambio', other: 'cambios' }),
    resolution: (quote) => `solución: ${quote}`,
    noSubject: 'sin asunto',
    andMore: (format, count) => `y ${format.number(count, 0)} más`,
    yes: 'sí',
    no: 'no',
    missing: (source) => `${source} no respondió a tiempo; aquí falta lo que sabe.`,
    channel: {
      chat: 'Chat',
      messaging: 'Mensajería',
      email: 'Correo electrónico',
      phone: 'Teléfono',
      voice: 'Teléfono',
      web: 'Sitio web',
      webchat: 'Chat',
      livechat: 'Chat',
      webform: 'Formulario web',
      social: 'Redes sociales',
      app: 'Aplicación',
    },
    source: (name, at) => (at === '' ? name : `${name}, ${at}`),
    previous: (source) => `Conversaciones anteriores (${source})`,
    tickets: (source) => `Otros tickets abiertos (${source})`,
    anyTickets: (source) => `Otros tickets (${source})`,
    ticketState: {
      new: 'nuevo',
      open: 'abierto',
      pending: 'espera al cliente',
      hold: 'en espera',
      solved: 'resuelto',
      closed: 'cerrado',
    },
  },
  assist: {
    caution: 'Solo son sugerencias: revíselas antes de usarlas. Nada se envía por sí solo.',
    flag: {
      legal_threat: 'Amenaza con acciones legales',
      churn: 'Posible baja',
      vulnerable: 'Posible persona vulnerable',
      public_complaint: 'Amenaza con quejarse en público',
      safety: 'Posible peligro para alguien',
      abuse: 'Lenguaje ofensivo',
    },
    flags: 'Téngalo en cuenta antes de responder',
    flagCount: (format, count) =>
      format.count(count, { one: 'advertencia', other: 'advertencias' }),
    reply: 'Borrador de respuesta',
    replySummary: 'borrador de respuesta',
    replyIn: (language) => `Idioma: ${language}`,
    replyByModel: 'escrito por un modelo: compruebe cada dato',
    insert: 'Insertar en la respuesta',
    cannotInsert: 'Esta página no tiene respuesta donde insertar',
    copy: 'Copiar',
    kind: { macro: 'Macro', article: 'Artículo de ayuda' },
    suggestions: 'Puede servir',
    suggestionCount: (format, count) =>
      format.count(count, { one: 'sugerencia', other: 'sugerencias' }),
    matches: (words) => `Coincide con: ${words}`,
    applyMacro: 'Aplicar macro',
    doneBefore: (what, at) => `Su respuesta anuncia algo que ya se hizo: ${what}, ${timed(at)}.`,
    triedBefore: (what, at) =>
      `Su respuesta anuncia algo que ya se envió, sin que se sepa si funcionó: ${what}, ${timed(at)}.`,
    sendAnyway: 'Envíe otra vez para mandarla así.',
    missing: (source) => `${source} no respondió a tiempo; faltan sus macros y artículos.`,
    written: 'Escrito por un modelo',
    checked: (format, dropped) =>
      dropped > 0
        ? `Comprobado; ${format.count(dropped, { one: 'frase descartada', other: 'frases descartadas' })}`
        : 'Comprobado',
    writtenStale: (format, count) =>
      `${format.count(count, { one: 'mensaje', other: 'mensajes' })} desde que se escribió`,
  },
  feedback: {
    edit: 'Editar resumen',
    labels: {
      headline: 'En breve',
      nextStep: 'Siguiente paso',
      note: 'Nota para quien lo lea después',
      noteHint: 'Por ejemplo: el cliente está de viaje, llámelo después de las 18:00',
      save: 'Guardar',
      restore: 'Volver al texto de Baton',
      newer: 'Guardado entretanto:',
    },
    restoreConfirm:
      '¿Mostrar de nuevo el texto de Baton? El texto editado se conserva en el historial.',
    question: '¿Le ha servido este resumen?',
    stars: ['Nada', 'Poco', 'En parte', 'Bastante', 'No faltaba nada'],
    missingQuestion: '¿Qué faltaba?',
    missing: {
      intent: 'Qué quiere el cliente',
      history: 'Qué pasó antes',
      actions: 'Qué se ha hecho',
      reason: 'Por qué se traspasó',
      next_step: 'Qué hacer a continuación',
      customer: 'Quién es el cliente',
      wrong: 'Algo no era correcto',
      too_long: 'Era demasiado largo',
    },
    commentLabel: '¿Algo más?',
    send: 'Enviar',
    change: 'Cambiar valoración',
    thanks: 'Gracias. Así mejoran los resúmenes.',
    own: (stars) => `Su valoración: ${stars}`,
    others: (format, count, mean) =>
      `${mean} de 5, según ${format.count(count, { one: 'persona', other: 'personas' })}`,
    none: 'Sin valorar todavía',
  },
  privacy: {
    tier: {
      restricted: 'acceso restringido',
      standard: 'acceso estándar',
      full: 'acceso completo',
    },
    hidden: (format, count) =>
      `${format.count(count, { one: 'dato oculto', other: 'datos ocultos' })} para su rol`,
    nothing: 'No hay nada oculto para su rol',
    kind: {
      email: 'Correos electrónicos',
      phone: 'Números de teléfono',
      card: 'Números de tarjeta',
      iban: 'IBAN',
      ssn: 'Números de seguridad social de EE. UU.',
      national_id: 'Números de documento',
      ip: 'Direcciones IP',
      secret: 'Contraseñas y códigos',
      api_key: 'Claves de acceso',
      birth_date: 'Fechas de nacimiento',
      health: 'Datos de salud',
      name: 'Nombres',
      address: 'Direcciones',
      custom: 'Otros datos privados',
    },
    label: 'Ver datos ocultos',
    question: '¿Para qué necesita verlos?',
    hint: 'Por ejemplo: el cliente pide que le lea la dirección',
    kinds: 'Qué mostrar',
    notice: (format, minutes) =>
      `Solo se muestran a usted, durante ${format.count(minutes, { one: 'minuto', other: 'minutos' })}. Su motivo queda registrado.`,
    confirm: 'Mostrar',
    hide: 'Volver a ocultar',
    notForTier: 'Su rol no permite ver datos ocultos.',
    nothingToShow: 'No hay datos ocultos que puedan mostrarse.',
    active: (kinds, reason) => `Ahora se le muestran: ${kinds}. Su motivo: ${reason}`,
    until: (at) => `hasta ${CLOCK.test(at) ? 'las' : 'el'} ${at}`,
    shownUntil: (until) => `datos a la vista ${until}`,
    allShown: 'Ya se muestra todo lo que se puede mostrar.',
    report: {
      label: 'Informe de confianza',
      html: 'Descargar como página',
      json: 'Descargar como JSON',
      copy: 'Copiar',
    },
  },
};
