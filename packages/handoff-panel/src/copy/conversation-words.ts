import type { Format } from '../format/format.ts';

/** What is said of tickets elsewhere. */
interface ConversationWords {
  noAccess: string;
  open(format: Format, count: number): string;
  none: string;
  list(source: string): string;
  any(source: string): string;
  shadowHandover: string;
  shadowOffer: string;
  waiting: string;
  failed: string;
}

/** Words by language for a helpdesk that calls conversation what others call a ticket. */
export const conversationWords: Readonly<Record<string, ConversationWords>> = {
  en: {
    noAccess: 'You may not see this conversation in the helpdesk any more.',
    open: (format, count) =>
      format.count(count, { one: 'other open conversation', other: 'other open conversations' }),
    none: 'no other open conversations',
    list: (source) => `Other open conversations (${source})`,
    any: (source) => `Other conversations (${source})`,
    shadowHandover:
      'Shadow mode: Baton would have handed this over. Nothing was sent to the customer, nothing was written into the conversation.',
    shadowOffer:
      'Shadow mode: Baton would have offered a person. Nothing was sent to the customer, nothing was written into the conversation.',
    waiting: 'The note and the assignment are not in the conversation yet. Baton tries again.',
    failed:
      'This handoff could not be written into the conversation. An admin can see why and try it again.',
  },
  de: {
    noAccess: 'Diese Konversation ist im Helpdesk nicht mehr für Sie freigegeben.',
    open: (format, count) =>
      format.count(count, {
        one: 'weitere offene Konversation',
        other: 'weitere offene Konversationen',
      }),
    none: 'keine weiteren offenen Konversationen',
    list: (source) => `Weitere offene Konversationen (${source})`,
    any: (source) => `Weitere Konversationen (${source})`,
    shadowHandover:
      'Schattenbetrieb: Baton hätte hier an einen Menschen übergeben. Dem Kunden wurde nichts gesendet, in die Konversation nichts geschrieben.',
    shadowOffer:
      'Schattenbetrieb: Baton hätte einen Menschen angeboten. Dem Kunden wurde nichts gesendet, in die Konversation nichts geschrieben.',
    waiting: 'Notiz und Zuweisung stehen noch nicht in der Konversation. Baton versucht es weiter.',
    failed:
      'Diese Übergabe ließ sich nicht in die Konversation schreiben. Ein Admin sieht den Grund und kann es wiederholen.',
  },
  es: {
    noAccess: 'Ya no tiene acceso a esta conversación en el helpdesk.',
    open: (format, count) =>
      format.count(count, {
        one: 'otra conversación abierta',
        other: 'otras conversaciones abiertas',
      }),
    none: 'ninguna otra conversación abierta',
    list: (source) => `Otras conversaciones abiertas (${source})`,
    any: (source) => `Otras conversaciones (${source})`,
    shadowHandover:
      'Modo sombra: Baton habría pasado la conversación a una persona. No se envió nada al cliente ni se escribió nada en la conversación.',
    shadowOffer:
      'Modo sombra: Baton habría ofrecido una persona. No se envió nada al cliente ni se escribió nada en la conversación.',
    waiting: 'La nota y la asignación aún no están en la conversación. Baton lo vuelve a intentar.',
    failed:
      'No se pudo escribir este traspaso en la conversación. Un administrador puede ver el motivo y repetirlo.',
  },
  fr: {
    noAccess: 'Vous n’avez plus accès à cette conversation dans le helpdesk.',
    open: (format, count) =>
      format.count(count, {
        one: 'autre conversation ouverte',
        other: 'autres conversations ouvertes',
      }),
    none: 'aucune autre conversation ouverte',
    list: (source) => `Autres conversations ouvertes (${source})`,
    any: (source) => `Autres conversations (${source})`,
    shadowHandover:
      'Mode observation : Baton aurait transféré la conversation à une personne. Rien n’a été envoyé au client ni écrit dans la conversation.',
    shadowOffer:
      'Mode observation : Baton aurait proposé un transfert. Rien n’a été envoyé au client ni écrit dans la conversation.',
    waiting: 'La note et l’affectation ne sont pas encore dans la conversation. Baton réessaie.',
    failed:
      'Ce transfert n’a pas pu être inscrit dans la conversation. Un administrateur peut voir pourquoi et réessayer.',
  },
  pt: {
    noAccess: 'Você não tem mais acesso a esta conversa no helpdesk.',
    open: (format, count) =>
      format.count(count, { one: 'outra conversa aberta', other: 'outras conversas abertas' }),
    none: 'nenhuma outra conversa aberta',
    list: (source) => `Outras conversas abertas (${source})`,
    any: (source) => `Outras conversas (${source})`,
    shadowHandover:
      'Modo de observação: o Baton teria transferido a conversa para uma pessoa. Nada foi enviado ao cliente nem escrito na conversa.',
    shadowOffer:
      'Modo de observação: o Baton teria oferecido a transferência. Nada foi enviado ao cliente nem escrito na conversa.',
    waiting: 'A nota e a atribuição ainda não estão na conversa. O Baton está tentando de novo.',
    failed:
      'Não foi possível registrar esta transferência na conversa. Um administrador pode ver o motivo e tentar de novo.',
  },
  ja: {
    noAccess: 'ヘルプデスクでこの会話を表示する権限がなくなりました。',
    open: (format, count) => `ほかの対応中の会話${format.number(count, 0)}件`,
    none: 'ほかに対応中の会話なし',
    list: (source) => `ほかの対応中の会話（${source}）`,
    any: (source) => `ほかの会話（${source}）`,
    shadowHandover:
      'シャドーモード：Batonはここで担当者に引き継ぐ判断をしました。お客様には何も送信されず、会話にも何も書き込まれていません。',
    shadowOffer:
      'シャドーモード：Batonは担当者の案内を提案する判断をしました。お客様には何も送信されず、会話にも何も書き込まれていません。',
    waiting: '社内メモと割り当てはまだ会話に反映されていません。Batonが再試行しています。',
    failed: 'この引き継ぎを会話に書き込めませんでした。管理者が原因を確認し、再試行できます。',
  },
};
