import { stopped, unstopped } from '../text/stop.ts';
import { handover, handoverNotices } from './handover/pt.ts';
import { around } from './around/pt.ts';
import { routing } from './routing/pt.ts';
import type { Copy } from './copy.ts';
import { intentNames } from './intent-names.ts';
import { markWords } from './mark-words.ts';
import { western } from './punctuation.ts';
import { signalNames } from './signal-names.ts';

const times = (n: number): string => (n <= 1 ? 'uma vez' : n === 2 ? 'duas vezes' : `${n} vezes`);
const on = (target: string | null): string => (target ? ` (${target})` : '');
/** Hoje basta a hora, antes ela vem com o dia. */
const timed = (at: string): string => (/^\d\d:\d\d$/.test(at) ? `às ${at}` : `em ${at}`);

/** Portuguese as Brazil writes it, for every kind of Portuguese. */
export const pt: Copy = {
  language: 'pt',
  lowerInside: true,
  punctuation: western,
  quotes: ['“', '”'],
  innerQuotes: ['‘', '’'],
  title: {
    headline: 'Em resumo',
    notices: 'Atenção',
    approvals: 'Sua decisão',
    reasons: 'Motivos da transferência',
    actions: 'O que foi feito',
    next_step: 'Próximo passo',
    confidence: 'Confiança da IA',
    sentiment: 'Humor do cliente',
    attempts: 'O que foi tentado',
    customer: 'Cliente',
    routing: 'Roteamento',
    assist: 'Sugestões',
    reasoning: 'Como a IA chegou aqui',
    transcript: 'Conversa',
    feedback: 'Avaliação',
    privacy: 'Privacidade',
    controls: 'Ações',
  },
  strings: {
    loadMore: 'Carregar mais',
    loading: 'Carregando…',
    retry: 'Tentar de novo',
    loadFailed: 'Não foi possível carregar.',
    showDetails: 'Mostrar detalhes',
    hideDetails: 'Ocultar detalhes',
    threshold: 'Limite',
    turn: 'Mensagem',
    masked: 'Oculto para a sua função',
    unsent: 'Não enviado ao cliente',
    done: 'Pronto',
    cancel: 'Cancelar',
    confirm: 'Confirmar',
    copied: 'Copiado',
    showReads: 'Mostrar consultas',
    hideReads: 'Ocultar consultas',
    commandFailed: 'Não deu certo. Tente de novo.',
    noteLabel: 'O que você fez? (para a IA e os colegas)',
    noteHint: 'Por exemplo: reembolso feito manualmente, cliente avisado',
    ...around.strings,
  },
  marks: markWords.pt,
  actor: { customer: 'Cliente', ai: 'IA', human: 'Pessoa', system: 'Sistema' },
  state: {
    ai_active: 'IA atendendo',
    offered: 'Transferência oferecida',
    escalated: 'Aguardando uma pessoa',
    human_active: 'Pessoa atendendo',
    resolved: 'Resolvido',
    handed_back: 'De volta com a IA',
    shadow: 'Modo de observação',
  },
  reason: {
    customer_request: 'Quer falar com uma pessoa',
    low_confidence: 'Confiança baixa',
    negative_sentiment: 'Cliente insatisfeito',
    repetition: 'Conversa em círculos',
    policy_rule: 'Regra',
    guardrail: 'Trava de segurança',
    missing_knowledge: 'Falta informação',
    action_failed: 'Falha em uma ação',
    promise_unkept: 'Promessa em aberto',
    regulated_topic: 'Assunto delicado',
    turn_limit: 'Mensagens demais',
    human_takeover: 'Assumido por uma pessoa',
    model_judgement: 'Modelo adicional',
  },
  signal: signalNames.pt,
  weakSign: 'Sinal fraco',
  actionKind: { read: 'Consulta', write: 'Alteração' },
  actionStatus: {
    planned: 'Planejado',
    running: 'Em andamento',
    succeeded: 'Feito',
    failed: 'Falhou',
    unknown: 'Resultado desconhecido',
    reversed: 'Desfeito',
  },
  unsentAnswer: 'Resposta não enviada',
  attempt: {
    worked: 'Funcionou',
    failed: 'Não ajudou',
    unclear: 'Incerto',
    not_sent: 'Não enviada',
  },
  step: {
    plan: 'Plano',
    thought: 'Raciocínio',
    retrieval: 'Busca',
    tool_call: 'Uso de ferramenta',
    check: 'Verificação',
    guardrail: 'Trava de segurança',
  },
  mood: {
    angry: 'Irritado',
    unhappy: 'Insatisfeito',
    calm: 'Calmo',
    content: 'Satisfeito',
    happy: 'Muito satisfeito',
  },
  trend: { falling: 'piorando', steady: 'estável', rising: 'melhorando' },
  effect: {
    refund: 'Reembolso',
    charge: 'Cobrança',
    payment: 'Pagamento',
    credit: 'Crédito',
    payout: 'Repasse',
    transfer: 'Transferência bancária',
    compensation: 'Compensação',
  },
  of: (what, amount) => `${what} de ${amount}`,
  topic: {
    legal: 'questões jurídicas',
    medical: 'saúde',
    self_harm: 'autolesão',
    payment_data: 'dados de pagamento',
    data_protection: 'proteção de dados',
  },
  intent: intentNames.pt,
  guard: {
    card_number: 'número de cartão',
    social_security_number: 'número do seguro social',
    iban: 'IBAN',
    access_key: 'chave de acesso',
    agent_guardrail: 'verificação da própria IA',
  },
  mark: {
    profanity: 'usa palavrões',
    again_and_again: 'já disse várias vezes',
    legal_threat: 'ameaça ir à Justiça',
    churn_threat: 'quer deixar a empresa',
    accusation: 'acusa a empresa',
    sarcasm: 'ironiza o atendimento',
    shouting: 'escreve em maiúsculas',
  },
  command: {
    accept: 'Assumir',
    decline: 'Recusar',
    resolve: 'Marcar como resolvido',
    hand_back: 'Devolver à IA',
    refresh: 'Atualizar',
    copy: 'Copiar resumo',
    insert_next_step: 'Inserir como nota',
  },
  confirm: {
    decline:
      'Recusar esta transferência? A IA continua e diz ao cliente que ninguém pode assumir agora.',
    resolve: 'Marcar esta transferência como resolvida?',
    hand_back: 'Deixar a IA responder de novo a este cliente?',
  },
  field: {
    name: 'Nome',
    email: 'E-mail',
    phone: 'Telefone',
    id: 'ID do cliente',
    plan: 'Plano',
    language: 'Idioma',
    channel: 'Canal',
    subject: 'Assunto',
    queue: 'Fila',
    skills: 'Habilidades',
    agent: 'Agente de IA',
    error: 'Erro',
    result: 'Resultado',
    more: 'Mais',
    target: 'Alvo',
  },
  around,
  routing,
  say: {
    confidenceLow: (value, limit) => `Confiança de ${value}, abaixo do limite de ${limit}`,
    confidenceFell: (format, points) =>
      `Confiança caiu ${format.count(points, { one: 'ponto', other: 'pontos' })} nas últimas respostas`,
    confidenceNear: (value, limit) => `Confiança de ${value}, limite de ${limit}`,
    confidenceFine: (value, limit) => `Confiança de ${value}, acima do limite de ${limit}`,
    confidenceMissing: 'Esta IA não informa o quanto está segura',
    confidenceOn: (value, intent) => `${value} em “${intent}”`,
    sentimentLow: (mood, value, limit) =>
      `Humor do cliente: ${mood.toLowerCase()} (${value}, limite ${limit})`,
    sentimentNow: (mood, trend) => (trend ? `${mood}, ${trend}` : mood),
    sentimentMissing: 'Nada do que o cliente escreveu revela o humor dele',
    negativeShare: (value) => `${value} das mensagens do cliente são negativas`,
    frustrated: (mark) => (mark ? `O cliente está frustrado: ${mark}` : 'O cliente está frustrado'),
    dissatisfied: (value, limit) => `O cliente parece insatisfeito: ${value}, limite ${limit}`,
    customerRepeats: (_format, n) => `O cliente repetiu o mesmo pedido ${times(n)}`,
    answerRepeats: (_format, n) => `A IA repetiu a mesma resposta ${times(n)}`,
    asked: (_format, n) =>
      n <= 1
        ? 'O cliente pediu para falar com uma pessoa'
        : `O cliente pediu ${times(n)} para falar com uma pessoa`,
    askedIfNeeded: 'O cliente quer falar com uma pessoa se a IA não resolver',
    askedSoftly: 'O cliente quer que outra pessoa veja o caso',
    acceptedOffer: 'O cliente aceitou falar com uma pessoa',
    refusesHuman: 'O cliente não quer falar com uma pessoa',
    weak: (sentence) => `${sentence} (sinal fraco)`,
    weakTogether: (sentences) => `Vários sinais fracos juntos (${sentences.join('; ')})`,
    weakSigns: 'vários sinais fracos juntos',
    personInCharge: 'Uma pessoa está atendendo',
    rule: (title) => (title ? `Regra: ${title}` : 'Uma regra exige uma pessoa'),
    topic: (name) =>
      name
        ? `Assunto que só uma pessoa pode responder: ${name}`
        : 'Assunto que só uma pessoa pode responder',
    guardrail: (detail) =>
      detail ? `Uma trava de segurança parou a IA: ${detail}` : 'Uma trava de segurança parou a IA',
    missingKnowledge: (detail) =>
      detail
        ? `Falta à IA informação para responder: ${detail}`
        : 'Falta à IA informação para responder',
    actionFailed: (what) => (what ? `${what}: falhou` : 'Uma ação falhou'),
    actionUnknown: (what) =>
      what ? `${what}: envio sem resposta` : 'Uma ação foi enviada e ficou sem resposta',
    actionRepeated: (what) =>
      what
        ? `${what}: estava prestes a ser feito de novo`
        : 'A mesma ação estava prestes a ser feita duas vezes',
    promiseUnkept: 'A IA fez uma promessa, e nada mostra que ela foi cumprida',
    turnLimit: (turns, limit) => `${turns} mensagens sem solução, limite ${limit}`,
    offTopic: (_format, n) =>
      n <= 1
        ? 'O cliente pediu algo fora do assunto'
        : `O cliente pediu ${times(n)} algo fora do assunto`,
    judged: (value, limit) =>
      `Um modelo adicional vê necessidade de uma pessoa: ${value}, limite ${limit}`,
    moodTrend: {
      better: 'O humor do cliente está melhorando',
      worse: 'O humor do cliente está piorando',
      level: 'O humor do cliente continua igual',
    },
    takeover: 'Uma pessoa assumiu',
    transferred: 'A IA transferiu por conta própria',
    obstacle: {
      customer_request: 'quer falar com uma pessoa',
      low_confidence: 'a IA não tem certeza',
      negative_sentiment: 'o cliente está insatisfeito',
      repetition: 'a conversa anda em círculos',
      policy_rule: 'uma regra exige uma pessoa',
      guardrail: 'uma trava de segurança parou a IA',
      missing_knowledge: 'a IA não sabe',
      action_failed: 'uma ação falhou',
      promise_unkept: 'há uma promessa em aberto',
      regulated_topic: 'só uma pessoa pode responder',
      turn_limit: 'sem solução até agora',
      human_takeover: 'uma pessoa assumiu',
      model_judgement: 'um modelo adicional vê necessidade de uma pessoa',
    },
    obstacleRepeated: 'uma ação teria sido repetida',
    obstacleUnknown: 'o resultado de uma ação é desconhecido',
    obstacleTransferred: 'a IA transferiu',
    transferLabel: 'Transferido',
    unsure: (value) => `a IA só tem ${value} de certeza`,
    headline: (intent, want, obstacle) =>
      [intent && want ? `${intent}: ${want}` : intent || want, obstacle]
        .filter(Boolean)
        .join(' – '),
    inCharge: 'a IA está atendendo',
    meta: (format, turns, at) =>
      `após ${format.count(turns, { one: 'mensagem', other: 'mensagens' })}${at ? `, ${at}` : ''}`,
    intentDetected: 'intenção detectada',
    aiNext: (at) =>
      `a IA continua ${at === null ? 'conforme configurado' : timed(at)} ou quando você devolver`,
    intentUnknown: 'intenção não detectada',
    decided: {
      continue: 'Nenhuma pessoa necessária',
      offer: 'Oferecer transferência',
      escalate: 'Transferir para uma pessoa',
    },
    next: {
      verify_action: ({ what, target, at }) =>
        `${what}${on(target)}: envio ${timed(at)} sem resposta. Verifique se foi concluído antes de enviar de novo.`,
      review_duplicate: ({ what, target, first, number }) =>
        first > 0
          ? `${what}${on(target)}: #${number} repete #${first}. Desfaça uma das ações se as duas foram concluídas.`
          : `${what}${on(target)}: talvez feito duas vezes. Verifique e, se for o caso, desfaça uma das ações.`,
      finish_action: ({ what, target, at }) =>
        `${what}${on(target)}: falhou ${timed(at)}. Descubra o motivo e conclua a ação.`,
      call_customer_back: ({ request }) =>
        stopped(`Ligue de volta para o cliente${request ? ` sobre ${request}` : ''}`),
      answer_request: ({ request }) =>
        request ? stopped(`Responda a ${request}`) : 'Responda ao cliente.',
      calm_and_own: ({ request }) =>
        stopped(
          `Peça desculpas, diga que você cuida disso${request ? ` e resolva ${request}` : ''}`,
        ),
      check_answer: ({ answer, confidence }) =>
        `Verifique a resposta retida${confidence ? ` (confiança de ${confidence})` : ''} e envie ou corrija: ${answer}`,
      specialist_review: ({ topic }) =>
        topic
          ? `Passe a resposta para um especialista (${topic}).`
          : 'Passe a resposta para um especialista.',
      keep_promise: ({ promise }) => stopped(`Cumpra a promessa da IA: ${promise}`),
      apply_rule: ({ rule }) =>
        rule ? stopped(`Decida conforme a regra ${rule}`) : 'Decida conforme a sua regra.',
    },
    noStep: {
      ai_active: 'Nada a fazer: a IA está atendendo.',
      offered: 'Nada a fazer até o cliente responder à oferta.',
      escalated: 'Leia a conversa e responda ao cliente.',
      human_active: 'Nenhuma sugestão: uma pessoa está atendendo.',
      resolved: 'Nada a fazer: o caso está resolvido.',
      handed_back: 'Nada a fazer: a IA voltou a atender.',
    },
    unanswered: (quote) => stopped(`Ainda sem resposta: ${quote}`),
    stillOpen: (quote) => stopped(`Ainda em aberto: ${quote}`),
    because: (reasons) => `Motivo: ${reasons}`,
    why: {
      action_outcome_unknown: 'não se sabe se o envio foi concluído',
      action_repeated: 'duas ações têm o mesmo efeito',
      action_failed: 'nenhuma tentativa posterior funcionou',
      customer_request: 'o cliente pediu para falar com uma pessoa',
    },
    notice: {
      confidence_not_provided: () => 'Esta IA não informa o quanto está segura.',
      reasoning_not_provided: () => 'Esta IA não compartilhou o seu raciocínio.',
      no_actions_reported: () => 'Nenhuma ação foi informada.',
      action_outcome_unknown: ({ what, at, number }) =>
        `#${number} ${what}: envio ${timed(at)} sem resposta. Pode ter sido concluído ou não.`,
      action_repeated: ({ what, number, first }) =>
        `#${number} ${what}: tem o mesmo efeito que #${first}.`,
      promise_open: ({ quote, due, overdue, binding }) => {
        if (overdue) return stopped(`Prometido, prazo vencido (${due}): ${quote}`);
        const promised = `${binding && due === '' ? 'Prometido e ainda em aberto' : 'Prometido'}: ${quote}`;
        return due === '' ? stopped(promised) : `${unstopped(promised)} (prazo: ${due}).`;
      },
      draft_held_back: () => 'Uma resposta foi retida; o cliente não a viu.',
      writer_unavailable: () => 'O modelo redator não respondeu; este resumo é feito de citações.',
      customer_refused_human: () => 'O cliente disse que não quer falar com uma pessoa.',
      ...handoverNotices,
    },
    ...handover,
    writtenByModel: (format, dropped) =>
      `escrito por um modelo, verificado${dropped > 0 ? `, ${format.count(dropped, { one: 'frase descartada', other: 'frases descartadas' })}` : ''}`,
    tried: (what, at) => `${what}, ${at}`,
    answered: (quote) => `Respondeu ${quote}; o cliente voltou insatisfeito`,
    heldBack: (quote) => `Resposta retida: ${quote}`,
    sameEffect: (number, at, known) =>
      known
        ? `Mesmo efeito que #${number}, feito ${timed(at)}`
        : `Mesmo efeito que #${number}, enviado ${timed(at)}, resultado desconhecido`,
    doneNotAgain: (what, at) => `${what}: envio feito ${timed(at)}, não envie de novo`,
    unknownOutcome: (what, at) =>
      `${what}: envio ${timed(at)} sem resposta, verifique antes de enviar de novo`,
    actionsSummary: (format, writes, reads, failed) =>
      [
        format.count(writes, { one: 'alteração', other: 'alterações' }),
        format.count(reads, { one: 'consulta', other: 'consultas' }),
        failed > 0 ? `${failed} com falha` : '',
      ]
        .filter(Boolean)
        .join(', '),
    noActions: 'Nenhuma ação foi informada.',
    showAllChanges: (format, count) =>
      count > 1 ? `Mostrar as ${format.number(count, 0)} alterações` : 'Mostrar a alteração',
    showFewerChanges: 'Mostrar menos alterações',
    asOf: (at) => `Atualizado ${timed(at)}`,
    moreLikeIt: (format, count) => `E mais ${format.number(count, 0)} do mesmo tipo`,
    byCustomer: (format, count) =>
      `${format.count(count, { one: 'ação', other: 'ações' })} do cliente`,
    moreFields: (format, count) => `mais ${format.count(count, { one: 'campo', other: 'campos' })}`,
    moreCharacters: (format, count) =>
      `mais ${format.count(count, { one: 'caractere', other: 'caracteres' })}`,
    turns: (format, count) => format.count(count, { one: 'mensagem', other: 'mensagens' }),
    steps: (format, count) => format.count(count, { one: 'etapa', other: 'etapas' }),
    attempts: (format, count, shown) =>
      format.count(count, { one: 'tentativa', other: 'tentativas' }) +
      (shown < count ? `, exibidas as ${shown} últimas` : ''),
    notices: (format, count) => format.count(count, { one: 'aviso', other: 'avisos' }),
    noConfidenceShown: 'não informada',
    cannotInsert: 'Esta página não tem nota onde inserir o texto',
  },
};
