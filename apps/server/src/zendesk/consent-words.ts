/** What may become of somebody's leave. */
export type Said =
  | 'given'
  | 'denied'
  | 'expired'
  | 'refused'
  | 'other-person'
  | 'off'
  | 'unreachable';

interface SaidText {
  title: string;
  text: string;
}

/** What the page says; plain text that needs no escaping. */
type ConsentWords = Readonly<Record<Said, SaidText>> & {
  close: string;
  /** Before the number under which the service's log has the cause. */
  request: string;
};

const en: ConsentWords = {
  given: {
    title: 'Done: you can see briefs now',
    text: 'The brief stands in the ticket’s sidebar. Baton reads tickets as you and changes nothing.',
  },
  denied: {
    title: 'You did not allow it',
    text: 'Nothing was stored. Until you do, Baton shows you no brief; the button in the sidebar asks again.',
  },
  expired: {
    title: 'This link is over',
    text: 'It is good for ten minutes and once. Press the button in the sidebar again.',
  },
  refused: {
    title: 'Zendesk did not complete this',
    text: 'Nothing was stored. Press the button in the sidebar again; if it stays, give your administrator this number.',
  },
  'other-person': {
    title: 'Somebody else asked for this',
    text: 'You are signed in to Zendesk as another person than the one whose sidebar opened this window. Nothing was stored. If you followed a link, close this window; otherwise sign in as yourself and press the button again.',
  },
  off: {
    title: 'This is not needed any more',
    text: 'Nothing was stored. Reload the apps in Zendesk to see the brief.',
  },
  unreachable: {
    title: 'Zendesk can’t be reached right now',
    text: 'Nothing was stored. Wait a moment, then press the button in the sidebar again.',
  },
  close: 'You can close this window.',
  request: 'Request:',
};

const de: ConsentWords = {
  given: {
    title: 'Fertig: Baton darf nachsehen',
    text: 'Die Übergabe steht in der Seitenleiste des Tickets. Baton liest Tickets in Ihrem Namen und ändert nichts.',
  },
  denied: {
    title: 'Sie haben nicht zugestimmt',
    text: 'Es wurde nichts gespeichert. Ohne Zustimmung zeigt Baton Ihnen keine Übergabe; die Schaltfläche in der Seitenleiste fragt erneut.',
  },
  expired: {
    title: 'Dieser Link gilt nicht mehr',
    text: 'Er gilt zehn Minuten und einmal. Drücken Sie noch einmal auf die Schaltfläche in der Seitenleiste.',
  },
  refused: {
    title: 'Zendesk hat das nicht abgeschlossen',
    text: 'Es wurde nichts gespeichert. Drücken Sie noch einmal auf die Schaltfläche in der Seitenleiste; bleibt es dabei, geben Sie Ihrer Administration diese Nummer.',
  },
  'other-person': {
    title: 'Jemand anderes hat danach gefragt',
    text: 'Sie sind bei Zendesk als eine andere Person angemeldet als die, deren Seitenleiste dieses Fenster geöffnet hat. Es wurde nichts gespeichert. Wenn Sie einem Link gefolgt sind, schließen Sie dieses Fenster; sonst melden Sie sich als Sie selbst an und drücken die Schaltfläche noch einmal.',
  },
  off: {
    title: 'Ihre Zustimmung wird nicht mehr gebraucht',
    text: 'Es wurde nichts gespeichert. Laden Sie die Apps in Zendesk neu, um die Übergabe zu sehen.',
  },
  unreachable: {
    title: 'Zendesk ist gerade nicht erreichbar',
    text: 'Es wurde nichts gespeichert. Warten Sie einen Moment und drücken Sie dann noch einmal auf die Schaltfläche in der Seitenleiste.',
  },
  close: 'Sie können dieses Fenster schließen.',
  request: 'Anfrage:',
};

const es: ConsentWords = {
  given: {
    title: 'Listo: Baton tiene su permiso',
    text: 'El resumen está en la barra lateral del ticket. Baton lee los tickets en su nombre y no cambia nada.',
  },
  denied: {
    title: 'No ha dado su permiso',
    text: 'No se ha guardado nada. Sin él, Baton no le muestra ningún resumen; el botón de la barra lateral vuelve a pedirlo.',
  },
  expired: {
    title: 'Este enlace ya no es válido',
    text: 'Sirve durante diez minutos y una sola vez. Pulse de nuevo el botón de la barra lateral.',
  },
  refused: {
    title: 'Zendesk no ha completado la operación',
    text: 'No se ha guardado nada. Pulse de nuevo el botón de la barra lateral; si continúa, dé este número a su administrador.',
  },
  'other-person': {
    title: 'Lo ha pedido otra persona',
    text: 'Ha iniciado sesión en Zendesk como una persona distinta de aquella cuya barra lateral abrió esta ventana. No se ha guardado nada. Si ha seguido un enlace, cierre esta ventana; si no, inicie sesión con su cuenta y pulse de nuevo el botón.',
  },
  off: {
    title: 'Ya no hace falta su permiso',
    text: 'No se ha guardado nada. Recargue las aplicaciones en Zendesk para ver el resumen.',
  },
  unreachable: {
    title: 'No se puede acceder a Zendesk en este momento',
    text: 'No se ha guardado nada. Espere un momento y pulse de nuevo el botón de la barra lateral.',
  },
  close: 'Puede cerrar esta ventana.',
  request: 'Solicitud:',
};

const fr: ConsentWords = {
  given: {
    title: 'C’est fait : Baton a votre autorisation',
    text: 'Le résumé est dans la barre latérale du ticket. Baton lit les tickets en votre nom et ne modifie rien.',
  },
  denied: {
    title: 'Vous n’avez pas donné votre autorisation',
    text: 'Rien n’a été enregistré. Sans elle, Baton ne vous montre aucun résumé ; le bouton de la barre latérale la redemande.',
  },
  expired: {
    title: 'Ce lien n’est plus valable',
    text: 'Il vaut dix minutes et une seule fois. Appuyez de nouveau sur le bouton de la barre latérale.',
  },
  refused: {
    title: 'Zendesk n’a pas terminé l’opération',
    text: 'Rien n’a été enregistré. Appuyez de nouveau sur le bouton de la barre latérale ; si cela persiste, donnez ce numéro à votre administrateur.',
  },
  'other-person': {
    title: 'La demande vient d’une autre personne',
    text: 'Vous êtes connecté à Zendesk sous une autre identité que celle dont la barre latérale a ouvert cette fenêtre. Rien n’a été enregistré. Si vous avez suivi un lien, fermez cette fenêtre ; sinon, connectez-vous avec votre compte et appuyez de nouveau sur le bouton.',
  },
  off: {
    title: 'Votre autorisation n’est plus nécessaire',
    text: 'Rien n’a été enregistré. Rechargez les applications dans Zendesk pour voir le résumé.',
  },
  unreachable: {
    title: 'Zendesk est injoignable pour le moment',
    text: 'Rien n’a été enregistré. Patientez un instant, puis appuyez de nouveau sur le bouton de la barre latérale.',
  },
  close: 'Vous pouvez fermer cette fenêtre.',
  request: 'Demande :',
};

const pt: ConsentWords = {
  given: {
    title: 'Pronto: o Baton tem sua permissão',
    text: 'O resumo está na barra lateral do ticket. O Baton lê tickets em seu nome e não altera nada.',
  },
  denied: {
    title: 'Você não deu permissão',
    text: 'Nada foi salvo. Sem ela, o Baton não mostra resumos a você; o botão na barra lateral pede de novo.',
  },
  expired: {
    title: 'Este link não vale mais',
    text: 'Ele vale por dez minutos e uma única vez. Clique de novo no botão da barra lateral.',
  },
  refused: {
    title: 'O Zendesk não concluiu a operação',
    text: 'Nada foi salvo. Clique de novo no botão da barra lateral; se continuar, informe este número ao seu administrador.',
  },
  'other-person': {
    title: 'Outra pessoa pediu isto',
    text: 'Você entrou no Zendesk como uma pessoa diferente daquela cuja barra lateral abriu esta janela. Nada foi salvo. Se você seguiu um link, feche esta janela; caso contrário, entre com a sua conta e clique de novo no botão.',
  },
  off: {
    title: 'Sua permissão não é mais necessária',
    text: 'Nada foi salvo. Recarregue os aplicativos no Zendesk para ver o resumo.',
  },
  unreachable: {
    title: 'Não é possível acessar o Zendesk agora',
    text: 'Nada foi salvo. Aguarde um momento e clique de novo no botão da barra lateral.',
  },
  close: 'Você pode fechar esta janela.',
  request: 'Solicitação:',
};

const ja: ConsentWords = {
  given: {
    title: '許可が完了しました',
    text: '概要はチケットのサイドバーに表示されます。Batonはあなたとしてチケットを読み取るだけで、何も変更しません。',
  },
  denied: {
    title: '許可されませんでした',
    text: '何も保存されていません。許可がない間、Batonは概要を表示しません。サイドバーのボタンからもう一度許可できます。',
  },
  expired: {
    title: 'このリンクは無効です',
    text: '有効期間は10分間で、使えるのは1回だけです。サイドバーのボタンをもう一度押してください。',
  },
  refused: {
    title: 'Zendeskでの処理が完了しませんでした',
    text: '何も保存されていません。サイドバーのボタンをもう一度押してください。解決しない場合は、この番号を管理者に伝えてください。',
  },
  'other-person': {
    title: '別の人が求めた許可です',
    text: 'このウィンドウを開いたサイドバーの利用者とは別の人としてZendeskにサインインしています。何も保存されていません。リンクから開いた場合は、このウィンドウを閉じてください。そうでない場合は、ご自身のアカウントでサインインしてから、もう一度ボタンを押してください。',
  },
  off: {
    title: '許可は不要になりました',
    text: '何も保存されていません。Zendeskでアプリを再読み込みすると、概要が表示されます。',
  },
  unreachable: {
    title: '現在Zendeskに接続できません',
    text: '何も保存されていません。しばらく待ってから、サイドバーのボタンをもう一度押してください。',
  },
  close: 'このウィンドウは閉じてかまいません。',
  request: 'リクエスト:',
};

const WORDS: Readonly<Record<string, ConsentWords>> = { en, de, es, fr, pt, ja };

/** Of an `Accept-Language` header the first language there are words in; English otherwise. */
export const consentWords = (
  accepted: string | undefined,
): { lang: string; words: ConsentWords } => {
  for (const part of (accepted ?? '').slice(0, 500).split(',')) {
    const lang = /^\s*([a-z]{2,3})\b/i.exec(part)?.[1]?.toLowerCase() ?? '';
    const words = Object.hasOwn(WORDS, lang) ? WORDS[lang] : undefined;
    if (words) return { lang, words };
  }
  return { lang: 'en', words: en };
};
