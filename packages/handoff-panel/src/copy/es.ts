import { stopped, unstopped } from '../text/stop.ts';
import { handover, handoverNotices } from './handover/es.ts';
import { around } from './around/es.ts';
import { routing } from './routing/es.ts';
import type { Copy } from './copy.ts';
import { intentNames } from './intent-names.ts';
import { markWords } from './mark-words.ts';
import { western } from './punctuation.ts';
import { signalNames } from './signal-names.ts';

const times = (n: number): string => (n <= 1 ? 'una vez' : n === 2 ? 'dos veces' : `${n} veces`);
const on = (target: string | null): string => (target ? ` (${target})` : '');
/** Hoy basta la hora; antes va con su día. */
const timed = (at: string): string => (/^\d\d:\d\d$/.test(at) ? `a las ${at}` : `el ${at}`);
/** El punto va detrás de las comillas. */
const closed = (text: string): string => stopped(unstopped(text));

export const es: Copy = {
  language: 'es',
  lowerInside: true,
  quotes: ['«', '»'],
  innerQuotes: ['“', '”'],
  punctuation: western,
  title: {
    headline: 'En breve',
    notices: 'Atención',
    approvals: 'Su decisión',
    reasons: 'Por qué hace falta una persona',
    actions: 'Qué se ha hecho',
    next_step: 'Siguiente paso',
    confidence: 'Confianza de la IA',
    sentiment: 'Ánimo del cliente',
    attempts: 'Qué se ha intentado',
    customer: 'Cliente',
    routing: 'Asignación',
    assist: 'Sugerencias',
    reasoning: 'Cómo llegó la IA hasta aquí',
    transcript: 'Conversación',
    feedback: 'Valoración',
    privacy: 'Privacidad',
    controls: 'Acciones',
  },
  strings: {
    loadMore: 'Cargar más',
    loading: 'Cargando…',
    retry: 'Reintentar',
    loadFailed: 'No se ha podido cargar.',
    showDetails: 'Ver detalles',
    hideDetails: 'Ocultar detalles',
    threshold: 'Límite',
    turn: 'Mensaje',
    masked: 'Oculto para su rol',
    unsent: 'No enviado al cliente',
    done: 'Hecho',
    cancel: 'Cancelar',
    confirm: 'Confirmar',
    copied: 'Copiado',
    showReads: 'Ver consultas',
    hideReads: 'Ocultar consultas',
    commandFailed: 'No ha funcionado. Inténtelo de nuevo.',
    noteLabel: '¿Qué ha hecho? (para la IA y quien siga después)',
    noteHint: 'Por ejemplo: reembolsado a mano, cliente avisado',
    ...around.strings,
  },
  marks: markWords.es,
  actor: { customer: 'Cliente', ai: 'IA', human: 'Persona', system: 'Sistema' },
  state: {
    ai_active: 'Atiende la IA',
    offered: 'Persona ofrecida',
    escalated: 'Espera a una persona',
    human_active: 'Atiende una persona',
    resolved: 'Resuelto',
    handed_back: 'De vuelta con la IA',
    shadow: 'Modo sombra',
  },
  reason: {
    customer_request: 'Pide una persona',
    low_confidence: 'Poca confianza',
    negative_sentiment: 'Cliente descontento',
    repetition: 'Da vueltas a lo mismo',
    policy_rule: 'Regla',
    guardrail: 'Barrera de seguridad',
    missing_knowledge: 'Falta información',
    action_failed: 'Acción fallida',
    promise_unkept: 'Promesa pendiente',
    regulated_topic: 'Tema delicado',
    turn_limit: 'Demasiados mensajes',
    human_takeover: 'Intervención de una persona',
    model_judgement: 'Modelo adicional',
  },
  signal: signalNames.es,
  weakSign: 'Indicio leve',
  actionKind: { read: 'Consulta', write: 'Cambio' },
  actionStatus: {
    planned: 'Aún sin hacer',
    running: 'En curso',
    succeeded: 'Se hizo',
    failed: 'Falló',
    unknown: 'Resultado desconocido',
    reversed: 'Se deshizo',
  },
  unsentAnswer: 'Respuesta sin enviar',
  attempt: {
    worked: 'Funcionó',
    failed: 'No ayudó',
    unclear: 'No está claro',
    not_sent: 'Sin enviar',
  },
  step: {
    plan: 'Plan',
    thought: 'Reflexión',
    retrieval: 'Búsqueda',
    tool_call: 'Uso de herramienta',
    check: 'Comprobación',
    guardrail: 'Barrera de seguridad',
  },
  mood: {
    angry: 'Enfadado',
    unhappy: 'Descontento',
    calm: 'Tranquilo',
    content: 'Satisfecho',
    happy: 'Muy satisfecho',
  },
  trend: { falling: 'a peor', steady: 'estable', rising: 'a mejor' },
  effect: {
    refund: 'Reembolso',
    charge: 'Cargo',
    payment: 'Pago',
    credit: 'Abono',
    payout: 'Desembolso',
    transfer: 'Transferencia',
    compensation: 'Compensación',
  },
  of: (what, amount) => `${what} de ${amount}`,
  topic: {
    legal: 'asuntos legales',
    medical: 'salud',
    self_harm: 'autolesión',
    payment_data: 'datos de pago',
    data_protection: 'protección de datos',
  },
  intent: intentNames.es,
  guard: {
    card_number: 'número de tarjeta',
    social_security_number: 'número de la seguridad social',
    iban: 'IBAN',
    access_key: 'clave de acceso',
    agent_guardrail: 'control propio',
  },
  mark: {
    profanity: 'usa lenguaje fuerte',
    again_and_again: 'ya lo ha dicho varias veces',
    legal_threat: 'amenaza con acciones legales',
    churn_threat: 'quiere darse de baja',
    accusation: 'acusa a la empresa',
    sarcasm: 'se burla del servicio',
    shouting: 'escribe en mayúsculas',
  },
  command: {
    accept: 'Atender',
    decline: 'Rechazar',
    resolve: 'Marcar como resuelto',
    hand_back: 'Devolver a la IA',
    refresh: 'Actualizar',
    copy: 'Copiar resumen',
    insert_next_step: 'Insertar como nota',
  },
  confirm: {
    decline:
      '¿Rechazar este traspaso? La IA sigue y dice al cliente que ahora nadie puede atenderlo.',
    resolve: '¿Marcar este traspaso como resuelto?',
    hand_back: '¿Dejar que la IA vuelva a responder a este cliente?',
  },
  field: {
    name: 'Nombre',
    email: 'Correo electrónico',
    phone: 'Teléfono',
    id: 'Número de cliente',
    plan: 'Plan',
    language: 'Idioma',
    channel: 'Canal',
    subject: 'Asunto',
    queue: 'Cola',
    skills: 'Especialidades',
    agent: 'Agente de IA',
    error: 'Error',
    result: 'Resultado',
    more: 'Más',
    target: 'Objeto',
  },
  around,
  routing,
  say: {
    confidenceLow: (value, limit) => `Confianza del ${value}, por debajo del límite del ${limit}`,
    confidenceFell: (format, points) =>
      `La confianza bajó ${format.count(points, { one: 'punto', other: 'puntos' })} en las últimas respuestas`,
    confidenceNear: (value, limit) => `Confianza del ${value}, límite del ${limit}`,
    confidenceFine: (value, limit) => `Confianza del ${value}, por encima del límite del ${limit}`,
    confidenceMissing: 'Esta IA no indica su grado de confianza',
    confidenceOn: (value, intent) => `${value} sobre «${intent}»`,
    sentimentLow: (mood, value, limit) =>
      `Ánimo del cliente: ${mood.toLowerCase()} (${value}, límite ${limit})`,
    sentimentNow: (mood, trend) => (trend ? `${mood}, ${trend}` : mood),
    sentimentMissing: 'Nada de lo escrito deja ver el ánimo del cliente',
    negativeShare: (value) => `El ${value} de los mensajes del cliente son negativos`,
    frustrated: (mark) =>
      mark ? `El cliente está frustrado: ${mark}` : 'El cliente está frustrado',
    dissatisfied: (value, limit) => `El cliente parece insatisfecho: ${value}, límite ${limit}`,
    customerRepeats: (_format, n) => `El cliente repitió lo mismo ${times(n)}`,
    answerRepeats: (_format, n) => `La IA repitió la misma respuesta ${times(n)}`,
    asked: (_format, n) =>
      n <= 1
        ? 'El cliente pidió hablar con una persona'
        : `El cliente pidió hablar con una persona ${times(n)}`,
    askedIfNeeded: 'El cliente quiere hablar con una persona si la IA no lo resuelve',
    askedSoftly: 'El cliente quiere que lo mire otra persona',
    acceptedOffer: 'El cliente aceptó hablar con una persona',
    refusesHuman: 'El cliente no quiere hablar con una persona',
    weak: (sentence) => `${sentence} (indicio leve)`,
    weakTogether: (sentences) => `Varios indicios leves juntos (${sentences.join('; ')})`,
    weakSigns: 'varios indicios leves juntos',
    personInCharge: 'Atiende una persona',
    rule: (title) => (title ? `Regla: ${title}` : 'Una regla exige que intervenga una persona'),
    topic: (name) =>
      name
        ? `Tema que solo puede responder una persona: ${name}`
        : 'Tema que solo puede responder una persona',
    guardrail: (detail) =>
      detail
        ? `Una barrera de seguridad detuvo a la IA: ${detail}`
        : 'Una barrera de seguridad detuvo a la IA',
    missingKnowledge: (detail) =>
      detail
        ? `A la IA le falta información para responder: ${detail}`
        : 'A la IA le falta información para responder',
    actionFailed: (what) => (what ? `${what}: falló` : 'Una acción falló'),
    actionUnknown: (what) =>
      what ? `${what}: se envió sin respuesta` : 'Una acción se envió y no hubo respuesta',
    actionRepeated: (what) =>
      what ? `${what}: iba a hacerse por segunda vez` : 'La misma acción iba a hacerse dos veces',
    promiseUnkept: 'La IA prometió algo y no consta que se haya cumplido',
    turnLimit: (turns, limit) => `${turns} mensajes sin solución, límite ${limit}`,
    offTopic: (_format, n) =>
      n <= 1
        ? 'El cliente pide algo ajeno al servicio'
        : `El cliente pide algo ajeno al servicio ${n} veces seguidas`,
    judged: (value, limit) =>
      `Un modelo adicional ve necesaria a una persona: ${value}, límite ${limit}`,
    moodTrend: {
      better: 'El ánimo del cliente mejora',
      worse: 'El ánimo del cliente empeora',
      level: 'El ánimo del cliente se mantiene',
    },
    takeover: 'Intervino una persona',
    transferred: 'La IA lo traspasó por sí misma',
    obstacle: {
      customer_request: 'pide una persona',
      low_confidence: 'la IA no está segura',
      negative_sentiment: 'el cliente está molesto',
      repetition: 'da vueltas a lo mismo',
      policy_rule: 'una regla exige que intervenga una persona',
      guardrail: 'una barrera detuvo a la IA',
      missing_knowledge: 'la IA no lo sabe',
      action_failed: 'una acción falló',
      promise_unkept: 'hay una promesa pendiente',
      regulated_topic: 'solo puede responder una persona',
      turn_limit: 'sin solución hasta ahora',
      human_takeover: 'intervino una persona',
      model_judgement: 'un modelo adicional pide una persona',
    },
    obstacleRepeated: 'una acción se habría repetido',
    obstacleUnknown: 'no se sabe cómo acabó una acción',
    obstacleTransferred: 'la IA lo traspasó',
    transferLabel: 'Traspasado',
    unsure: (value) => `la IA solo está segura al ${value}`,
    headline: (intent, want, obstacle) =>
      [intent && want ? `${intent}: ${want}` : intent || want, obstacle]
        .filter(Boolean)
        .join(' – '),
    inCharge: 'atiende la IA',
    meta: (format, turns, at) =>
      `tras ${format.count(turns, { one: 'mensaje', other: 'mensajes' })}${at ? `, ${at}` : ''}`,
    intentDetected: 'intención detectada',
    aiNext: (at) =>
      `la IA sigue ${at === null ? 'según lo configurado' : timed(at)} o cuando usted se lo devuelva`,
    intentUnknown: 'intención no detectada',
    decided: {
      continue: 'No hace falta una persona',
      offer: 'Ofrecer una persona',
      escalate: 'Pasar a una persona',
    },
    next: {
      verify_action: ({ what, target, at }) =>
        `${what}${on(target)}: se envió ${timed(at)} y no hubo respuesta. Compruebe si se realizó antes de repetir el envío.`,
      review_duplicate: ({ what, target, first, number }) =>
        first > 0
          ? `${what}${on(target)}: #${number} repite #${first}. Deshaga una de las dos si ambas se realizaron.`
          : `${what}${on(target)}: quizá se hizo dos veces. Compruébelo y, si es así, deshaga una.`,
      finish_action: ({ what, target, at }) =>
        `${what}${on(target)}: falló ${timed(at)}. Averigüe la causa y complete la acción.`,
      call_customer_back: ({ request }) =>
        closed(`Devuelva la llamada al cliente${request ? ` por ${request}` : ''}`),
      answer_request: ({ request }) =>
        request ? closed(`Responda a ${request}`) : 'Responda al cliente.',
      calm_and_own: ({ request }) =>
        closed(`Pida disculpas y hágase cargo${request ? `; después resuelva ${request}` : ''}`),
      check_answer: ({ answer, confidence }) =>
        `Revise la respuesta retenida${confidence ? ` (confianza del ${confidence})` : ''} y envíela o corríjala: ${unstopped(answer)}`,
      specialist_review: ({ topic }) =>
        topic
          ? `Pase la respuesta a un especialista en ${topic}.`
          : 'Pase la respuesta a un especialista.',
      keep_promise: ({ promise }) => closed(`Cumpla lo que prometió la IA: ${promise}`),
      apply_rule: ({ rule }) =>
        rule ? closed(`Decida según la regla ${rule}`) : 'Decida según su regla.',
    },
    noStep: {
      ai_active: 'Nada que hacer: atiende la IA.',
      offered: 'Nada que hacer hasta que el cliente responda a la oferta.',
      escalated: 'Lea la conversación y responda al cliente.',
      human_active: 'Sin sugerencias: atiende una persona.',
      resolved: 'Nada que hacer: el caso está resuelto.',
      handed_back: 'Nada que hacer: vuelve a atender la IA.',
    },
    unanswered: (quote) => closed(`Sin responder: ${quote}`),
    stillOpen: (quote) => closed(`Sigue pendiente: ${quote}`),
    because: (reasons) => `Motivo: ${reasons}`,
    why: {
      action_outcome_unknown: 'nadie sabe si se realizó',
      action_repeated: 'dos acciones tienen el mismo efecto',
      action_failed: 'ningún intento posterior funcionó',
      customer_request: 'el cliente pidió hablar con una persona',
      repetition: 'la conversación da vueltas a lo mismo',
    },
    notice: {
      confidence_not_provided: () => 'Esta IA no indica su grado de confianza.',
      reasoning_not_provided: () => 'Esta IA no ha compartido su razonamiento.',
      no_actions_reported: () => 'No se ha informado de ninguna acción.',
      action_outcome_unknown: ({ what, at, number }) =>
        `#${number} ${what}: se envió ${timed(at)} sin respuesta. Puede haberse realizado o no.`,
      action_repeated: ({ what, number, first }) =>
        `#${number} ${what}: tiene el mismo efecto que #${first}.`,
      promise_open: ({ quote, due, overdue, binding }) => {
        if (overdue) return closed(`Prometido, vencido desde el ${due}: ${quote}`);
        const promised = `${binding && due === '' ? 'Prometido y pendiente' : 'Prometido'}: ${unstopped(quote)}`;
        return due === '' ? closed(promised) : `${promised} (hasta el ${due}).`;
      },
      draft_held_back: () => 'Se retuvo una respuesta; el cliente no la ha visto.',
      writer_unavailable: () => 'El modelo redactor no respondió; esto son citas.',
      customer_refused_human: () => 'El cliente dijo que no quiere hablar con una persona.',
      ...handoverNotices,
    },
    ...handover,
    writtenByModel: (format, dropped) =>
      `de un modelo, comprobado${dropped > 0 ? `, ${format.count(dropped, { one: 'descartada', other: 'descartadas' })}` : ''}`,
    tried: (what, at) => `${what}, ${at}`,
    answered: (quote) => `Respondió ${quote}; el cliente volvió descontento`,
    heldBack: (quote) => `Respuesta retenida: ${quote}`,
    sameEffect: (number, at, known) =>
      known
        ? `Mismo efecto que #${number}, que se hizo ${timed(at)}`
        : `Mismo efecto que #${number}, que se envió ${timed(at)}, resultado desconocido`,
    doneNotAgain: (what, at) => `${what}: se envió ${timed(at)}, no repita el envío`,
    unknownOutcome: (what, at) =>
      `${what}: se envió ${timed(at)} sin respuesta, compruébelo antes de repetir el envío`,
    actionsSummary: (format, writes, reads, failed) =>
      [
        format.count(writes, { one: 'cambio', other: 'cambios' }),
        format.count(reads, { one: 'consulta', other: 'consultas' }),
        failed > 0 ? `${failed} con fallo` : '',
      ]
        .filter(Boolean)
        .join(', '),
    noActions: 'No se ha informado de ninguna acción.',
    showAllChanges: (format, count) =>
      `Ver los ${format.count(count, { one: 'cambio', other: 'cambios' })}`,
    showFewerChanges: 'Ver menos cambios',
    asOf: (at) => `Datos: ${at}`,
    moreLikeIt: (format, count) => `Y ${format.number(count, 0)} más del mismo tipo`,
    byCustomer: (format, count) =>
      `${format.count(count, { one: 'acción', other: 'acciones' })} del cliente`,
    moreFields: (format, count) => format.count(count, { one: 'campo más', other: 'campos más' }),
    moreCharacters: (format, count) =>
      format.count(count, { one: 'carácter más', other: 'caracteres más' }),
    turns: (format, count) => format.count(count, { one: 'mensaje', other: 'mensajes' }),
    steps: (format, count) => format.count(count, { one: 'paso', other: 'pasos' }),
    attempts: (format, count, shown) =>
      format.count(count, { one: 'intento', other: 'intentos' }) +
      (shown < count ? `, se ven los últimos ${shown}` : ''),
    notices: (format, count) => format.count(count, { one: 'aviso', other: 'avisos' }),
    noConfidenceShown: 'no indicada',
    cannotInsert: 'Esta página no tiene nota donde insertar',
  },
};
