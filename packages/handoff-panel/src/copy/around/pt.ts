import { own } from '../../text/own.ts';
import { hostLacks } from '../host-lacks.ts';
import type { AroundCopy } from './around-copy.ts';

const CLOCK = /^\d\d:\d\d$/;
/** Hoje basta a hora, antes ela vem com o dia. */
const timed = (at: string): string => (CLOCK.test(at) ? `às ${at}` : `em ${at}`);
const until = (at: string): string => (CLOCK.test(at) ? `até as ${at}` : `até ${at}`);

const COUNTED: Readonly<Record<string, { one: string; other: string }>> = {
  refund: { one: 'reembolso', other: 'reembolsos' },
  charge: { one: 'cobrança', other: 'cobranças' },
  payment: { one: 'pagamento', other: 'pagamentos' },
  credit: { one: 'crédito', other: 'créditos' },
  payout: { one: 'repasse', other: 'repasses' },
  transfer: { one: 'transferência bancária', other: 'transferências bancárias' },
  compensation: { one: 'compensação', other: 'compensações' },
};

export const around: AroundCopy = {
  lacks: hostLacks.pt,
  strings: {
    working: 'Um momento…',
    optional: 'opcional',
    reveal: 'Mostrar…',
    showOriginal: 'Mostrar o texto do Baton',
    hideOriginal: 'Ocultar o texto do Baton',
    commandNote: 'Nota para os colegas',
    problems: {
      'brief-changed': 'Outra pessoa salvou uma alteração nesse meio-tempo. Leia e salve de novo.',
      'approval-decided': 'Isso já foi decidido, ou o prazo para decidir acabou.',
      'effect-held': 'O mesmo já foi feito ou iniciado. Veja primeiro essa ação.',
      'action-state': 'Esta ação mudou nesse meio-tempo. Veja-a de novo.',
      'wrong-state':
        'Esta transferência mudou nesse meio-tempo. Talvez outra pessoa tenha sido mais rápida.',
      'no-endpoint': 'Nenhum sistema conectado pode fazer isso.',
      'reveal-forbidden': 'Sua função não permite mostrar dados ocultos.',
      'reveal-limit':
        'Você mostrou dados ocultos vezes demais em uma hora. Tente de novo mais tarde.',
      'no-ticket-access': 'Você não tem mais acesso a este ticket no helpdesk.',
      'no-agent': 'Você não é mais agente deste helpdesk.',
      'access-unchecked':
        'Não é possível verificar agora no helpdesk se você pode fazer isso. Nada foi feito. Tente de novo.',
      forbidden: 'Sua função não permite fazer isso.',
      'not-found': 'Isso não existe mais.',
      'note-refused': 'O helpdesk não aceitou a nota. Nada foi escrito.',
      'no-answer':
        'Não houve resposta. Talvez tenha sido feito: veja a ação antes de tentar de novo.',
      busy: 'Outras pessoas estão alterando isso agora. Tente de novo.',
      unreachable: 'Não é possível acessar o Baton. Verifique sua conexão e tente de novo.',
    },
  },
  edited: {
    person: ({ source, id }) => (source === '' ? id : `usuário ${id} do ${source}`),
    you: 'você',
    by: (person, at) => `Editado por ${person}, ${at}`,
    stale: (format, count) =>
      `${format.count(count, { one: 'mensagem', other: 'mensagens' })} desde esta edição`,
    note: (person) => `Nota de ${person}`,
  },
  approval: {
    summary: (format, count) =>
      `${format.count(count, { one: 'ação aguarda', other: 'ações aguardam' })} uma decisão`,
    obstacle: 'a IA aguarda uma aprovação',
    step: 'Decida sobre a aprovação que a IA pede.',
    asks: (what) => `A IA pede aprovação: ${what}`,
    reason: {
      approval_always: () => 'Esta ação sempre precisa da aprovação de uma pessoa.',
      approval_above: (limit) =>
        limit
          ? `Acima de ${limit}, uma pessoa precisa aprovar.`
          : 'Um valor como este precisa da aprovação de uma pessoa.',
      amount_over_limit: (limit) =>
        limit
          ? `A IA pode fazer isso até ${limit} por vez.`
          : 'O valor está acima do que a IA pode fazer por vez.',
      count_over_limit: (limit) =>
        limit
          ? `A IA pode fazer isso no máximo ${limit} vezes por dia para um cliente.`
          : 'A IA já fez isso hoje tantas vezes quanto pode para este cliente.',
      sum_over_limit: (limit) =>
        limit
          ? `Com isso, o cliente receberia mais de ${limit} em 24 horas.`
          : 'Com isso, o cliente receberia mais do que o permitido em 24 horas.',
      currency_not_listed: () => 'Não há limite definido para esta moeda.',
      amount_missing: () => 'A IA não informou o valor, e há um limite.',
      uncatalogued: () => 'Esta ação não está no catálogo.',
      unlisted: () => 'Ações que não estão no catálogo precisam de aprovação.',
    },
    otherReason: 'Uma regra exige aprovação.',
    expires: (at) => `Decida ${until(at)}; depois disso, não será feito`,
    onlyFor: {
      standard: 'Com acesso restrito não é possível decidir isso.',
      full: 'Só pessoas com acesso completo podem decidir isso.',
    },
    taken: {
      approve: 'Aprovado. A IA saberá disso quando perguntar de novo.',
      edit: 'Aprovado com outro valor. A IA saberá disso quando perguntar de novo.',
      reject: 'Rejeitado. A IA saberá disso quando perguntar de novo.',
    },
    labels: {
      approve: 'Aprovar',
      edit: 'Aprovar outro valor',
      reject: 'Rejeitar',
      amount: 'Valor',
      note: 'Motivo (para a IA e os colegas)',
    },
    confirmApprove: (what) => `${what}: aprovar? A IA poderá então fazer isso uma vez.`,
    confirmEdit: (what, amount) =>
      `${what}: aprovar o valor informado? A IA poderá então fazer isso uma vez com esse valor, e não mais com ${amount}.`,
    confirmReject: (what) => `${what}: rejeitar? A IA fica sabendo e não faz.`,
  },
  command: {
    label: { retry: 'Tentar de novo', reverse: 'Desfazer', resume: 'Fazer agora' },
    confirm: {
      retry: ({ what, at, unknown }) =>
        unknown
          ? `${what}: tentar de novo? Foi enviado ${timed(at)} e ficou sem resposta. Todas as tentativas feitas aqui levam a mesma chave e não se somam; o que a própria IA enviou pode ter sido concluído.`
          : `${what}: tentar de novo? Falhou ${timed(at)}. Todas as tentativas feitas aqui levam a mesma chave, então isso é feito no máximo uma vez.`,
      reverse: ({ what, at }) =>
        `${what}: desfazer? Foi feito ${timed(at)}; será desfeito uma única vez.`,
      resume: ({ what, at, approvedBy }) =>
        approvedBy === ''
          ? `${what}: fazer agora? A IA planejou isso ${timed(at)} e não fez. Será feito uma única vez.`
          : `${what}: fazer agora? Aprovado por ${approvedBy} ${timed(at)} e ainda não feito. Será feito uma única vez.`,
    },
    confirmAgain: (what) =>
      `${what}: fazer uma segunda vez? Depois disso, terá sido feito duas vezes.`,
    sameDone: (number, by, at) =>
      `Cuidado: #${number} tem o mesmo efeito e foi feito ${timed(at)} (${by}).`,
    sameOpen: (number, at) =>
      `Cuidado: #${number} tem o mesmo efeito, foi enviado ${timed(at)}, e não se sabe como terminou.`,
    heldDone: (by, at) => `Cuidado: o mesmo foi feito ${timed(at)} em outra conversa (${by}).`,
    heldOpen: (at) =>
      `Cuidado: o mesmo foi enviado ${timed(at)} em outra conversa, e não se sabe como terminou.`,
    unknownBefore: (at) =>
      `Não se sabe se o envio ${timed(at)} foi concluído. Verifique isso primeiro.`,
    anyway: { retry: 'Fazer uma segunda vez', resume: 'Fazer mesmo assim' },
    lookFirst: (number) => `Descubra primeiro como #${number} terminou.`,
    lookThereFirst: 'Descubra primeiro como terminou lá.',
    onlyFullTwice: 'Só pessoas com acesso completo podem fazer o mesmo uma segunda vez.',
  },
  marks: {
    uncatalogued: 'Fora do catálogo',
    approval: {
      pending: () => 'Aguarda aprovação',
      approved: (by, at) => (by === '' ? `Aprovado, ${at}` : `Aprovado por ${by}, ${at}`),
      edited: (by, at) =>
        by === '' ? `Aprovado com outro valor, ${at}` : `Aprovado com outro valor por ${by}, ${at}`,
      rejected: (by, at) => (by === '' ? `Rejeitado, ${at}` : `Rejeitado por ${by}, ${at}`),
      expired: (_by, at) => `Aprovação expirada, ${at}`,
    },
    approvalNote: 'Nota da aprovação',
  },
  totals: {
    line: (parts) => `Em 24 horas: ${parts}`,
    count: (format, type, name, count) => {
      const words = own(COUNTED, type);
      return words ? format.count(count, words) : `${format.number(count, 0)} × ${name}`;
    },
    none: 'sem valor',
  },
  customer: {
    more: (format, previous, handedOver) =>
      [
        format.count(previous, { one: 'conversa anterior', other: 'conversas anteriores' }),
        handedOver > 0
          ? format.count(handedOver, { one: 'transferida', other: 'transferidas' })
          : 'nenhuma transferida',
      ].join(', '),
    first: 'Primeira conversa deste cliente',
    openTickets: (format, count) =>
      format.count(count, { one: 'outro ticket aberto', other: 'outros tickets abertos' }),
    noTickets: 'nenhum outro ticket aberto',
    handoff: {
      requested: 'aguardava uma pessoa',
      offered: 'foi oferecida a transferência',
      accepted: 'com uma pessoa',
      active: 'com uma pessoa',
      resolved: 'resolvido por uma pessoa',
      handed_back: 'resolvido por uma pessoa e devolvido à IA',
      declined: 'o cliente não quis uma pessoa',
      expired: 'pediu para falar com uma pessoa, ninguém veio',
      failed: 'a transferência não funcionou',
    },
    byAi: 'atendido pela IA',
    because: (reason) => `motivo: ${reason}`,
    earlier: (what, came) => `${what} – ${came}`,
    changes: (format, count) => format.count(count, { one: 'alteração', other: 'alterações' }),
    resolution: (quote) => `solução: ${quote}`,
    noSubject: 'sem assunto',
    andMore: (format, count) => `e mais ${format.number(count, 0)}`,
    yes: 'sim',
    no: 'não',
    missing: (source) => `${source} não respondeu a tempo; suas informações faltam aqui.`,
    channel: {
      chat: 'Chat',
      messaging: 'Mensagens',
      email: 'E-mail',
      phone: 'Telefone',
      voice: 'Telefone',
      web: 'Site',
      webchat: 'Chat',
      livechat: 'Chat',
      webform: 'Formulário web',
      social: 'Redes sociais',
      app: 'Aplicativo',
    },
    source: (name, at) => (at === '' ? name : `${name}, ${at}`),
    previous: (source) => `Conversas anteriores (${source})`,
    tickets: (source) => `Outros tickets abertos (${source})`,
    anyTickets: (source) => `Outros tickets (${source})`,
    ticketState: {
      new: 'novo',
      open: 'aberto',
      pending: 'aguarda o cliente',
      hold: 'em espera',
      solved: 'resolvido',
      closed: 'fechado',
    },
  },
  assist: {
    caution: 'São apenas sugestões: confira antes de usar. Nada é enviado sozinho.',
    flag: {
      legal_threat: 'Ameaça ir à Justiça',
      churn: 'Pode deixar a empresa',
      vulnerable: 'Pessoa talvez vulnerável',
      public_complaint: 'Ameaça reclamar em público',
      safety: 'Alguém pode estar em perigo',
      abuse: 'Linguagem ofensiva',
    },
    flags: 'Considere antes de responder',
    flagCount: (format, count) => format.count(count, { one: 'alerta', other: 'alertas' }),
    reply: 'Rascunho de resposta',
    replySummary: 'rascunho de resposta',
    replyIn: (language) => `Idioma: ${language}`,
    replyByModel: 'escrito por um modelo: confira cada dado',
    insert: 'Inserir na resposta',
    cannotInsert: 'Esta página não tem resposta onde inserir o texto',
    copy: 'Copiar',
    kind: { macro: 'Macro', article: 'Artigo de ajuda' },
    suggestions: 'Pode servir',
    suggestionCount: (format, count) =>
      format.count(count, { one: 'sugestão', other: 'sugestões' }),
    matches: (words) => `Coincide com: ${words}`,
    applyMacro: 'Aplicar macro',
    doneBefore: (what, at) => `Sua resposta anuncia algo que já foi feito: ${what}, ${timed(at)}.`,
    triedBefore: (what, at) =>
      `Sua resposta anuncia algo que já foi enviado, sem que se saiba se foi concluído: ${what}, ${timed(at)}.`,
    sendAnyway: 'Envie de novo para mandá-la assim mesmo.',
    missing: (source) => `${source} não respondeu a tempo; faltam suas macros e seus artigos.`,
    written: 'Escrito por um modelo',
    checked: (format, dropped) =>
      dropped > 0
        ? `Verificado; ${format.count(dropped, { one: 'frase descartada', other: 'frases descartadas' })}`
        : 'Verificado',
    writtenStale: (format, count) =>
      `${format.count(count, { one: 'mensagem', other: 'mensagens' })} desde que foi escrito`,
  },
  feedback: {
    edit: 'Editar resumo',
    labels: {
      headline: 'Em resumo',
      nextStep: 'Próximo passo',
      note: 'Nota para quem ler depois',
      noteHint: 'Por exemplo: cliente em viagem, ligar depois das 18h',
      save: 'Salvar',
      restore: 'Voltar ao texto do Baton',
      newer: 'Salvo nesse meio-tempo:',
    },
    restoreConfirm: 'Mostrar de novo o texto do Baton? O texto dos colegas continua no histórico.',
    question: 'Este resumo foi útil?',
    stars: ['Nada útil', 'Pouco útil', 'Em parte', 'Útil', 'Tinha tudo'],
    missingQuestion: 'O que faltou?',
    missing: {
      intent: 'O que o cliente quer',
      history: 'O que aconteceu antes',
      actions: 'O que foi feito',
      reason: 'Por que foi transferido',
      next_step: 'O que fazer em seguida',
      customer: 'Quem é o cliente',
      wrong: 'Algo estava errado',
      too_long: 'Estava longo demais',
    },
    commentLabel: 'Algo mais?',
    send: 'Enviar',
    change: 'Alterar avaliação',
    thanks: 'Obrigado. Isso ajuda a melhorar os resumos.',
    own: (stars) => `Sua avaliação: ${stars}`,
    others: (format, count, mean) =>
      `${mean} de 5, segundo ${format.count(count, { one: 'pessoa', other: 'pessoas' })}`,
    none: 'Ainda sem avaliação',
  },
  privacy: {
    tier: { restricted: 'acesso restrito', standard: 'acesso padrão', full: 'acesso completo' },
    hidden: (format, count) =>
      `${format.count(count, { one: 'dado oculto', other: 'dados ocultos' })} para a sua função`,
    nothing: 'Nada está oculto para a sua função',
    kind: {
      email: 'Endereços de e-mail',
      phone: 'Números de telefone',
      card: 'Números de cartão',
      iban: 'IBANs',
      ssn: 'Números do seguro social dos EUA',
      national_id: 'Números de documento',
      ip: 'Endereços IP',
      secret: 'Senhas e códigos',
      api_key: 'Chaves de acesso',
      birth_date: 'Datas de nascimento',
      health: 'Dados de saúde',
      name: 'Nomes',
      address: 'Endereços',
      custom: 'Outros dados privados',
    },
    label: 'Mostrar dados ocultos',
    question: 'Por que você precisa ver isso?',
    hint: 'Por exemplo: o cliente pede que eu leia o endereço',
    kinds: 'O que mostrar',
    notice: (format, minutes) =>
      `Mostrado só para você, por ${format.count(minutes, { one: 'minuto', other: 'minutos' })}. Seu motivo fica registrado.`,
    confirm: 'Mostrar',
    hide: 'Ocultar de novo',
    notForTier: 'Sua função não permite mostrar dados ocultos.',
    nothingToShow: 'Não há dados ocultos que possam ser mostrados.',
    active: (kinds, reason) => `Mostrado para você agora: ${kinds}. Seu motivo: ${reason}`,
    until,
    shownUntil: (until) => `dados à mostra ${until}`,
    allShown: 'Tudo o que pode ser mostrado já está à mostra.',
    report: {
      label: 'Relatório de confiança',
      html: 'Baixar como página',
      json: 'Baixar como JSON',
      copy: 'Copiar',
    },
  },
};
